import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import type { Plugin } from 'unified';
import { eachElement } from './each-node.ts';
import { jobOf, type Job } from './job.ts';
import { nameBeside } from './pictures.ts';

/**
 * Pictures keep their place while they load, and load when they are near. One that
 * stands alone in a paragraph is a figure, with its title as the caption.
 */
export const images: Plugin<[], Root> = () => (tree, file) => {
  const job = jobOf(file);
  eachElement(tree, (node, index, parent) => {
    if (node.tagName === 'img') complete(node, job);
    const image = node.tagName === 'p' ? onlyImage(node) : undefined;
    if (!image) return undefined;
    const { title, ...properties } = image.properties;
    image.properties = properties;
    parent.children[index] = h('figure', [image, ...(title ? [h('figcaption', title)] : [])]);
    complete(image, job);
    return false;
  });
};

function onlyImage({ children }: Element): Element | undefined {
  const [only, ...others] = children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  return only?.type === 'element' && only.tagName === 'img' && others.length === 0 ? only : undefined;
}

function complete({ properties }: Element, { context }: Job): void {
  const name = nameBeside(String(properties.src), context.base + context.address);
  const { width, height } = (name === undefined ? undefined : context.file(name)) ?? {};
  Object.assign(properties, { width, height, loading: 'lazy', decoding: 'async' });
}
