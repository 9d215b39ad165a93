import type { Root } from 'hast';
import type { Plugin } from 'unified';
import { eachElement } from './each-node.ts';
import { jobOf } from './job.ts';

/** The boxes of task lists say to a screen reader what they show. */
export const taskLists: Plugin<[], Root> = () => (tree, file) => {
  const { words } = jobOf(file);
  eachElement(tree, (node) => {
    if (node.tagName === 'input')
      node.properties.ariaLabel = node.properties.checked === true ? words.done : words.toDo;
  });
};
