import type { ElementRule } from './element-rules.ts';
import { jobOf } from './job.ts';

/** The boxes of task lists say to a screen reader what they show. */
export const taskLists: ElementRule = (file) => {
  const { words } = jobOf(file);
  return {
    input({ properties }) {
      properties.ariaLabel = properties.checked === true ? words.done : words.toDo;
    },
  };
};
