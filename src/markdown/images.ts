import type { Element } from 'hast';
import { h } from 'hastscript';
import type { ElementRule } from './element-rules.ts';
import { jobOf } from './job.ts';
import { nameBeside } from './pictures.ts';

/**
 * Pictures keep their place while they load, and load when they are near. One that
 * stands alone in a paragraph is a figure, with its title as the caption.
 */
export const images: ElementRule = (file) => {
  const { context } = jobOf(file);
  return {
    p(paragraph, index, parent) {
      const image = onlyImage(paragraph);
      if (!image) return;
      const { title, ...properties } = image.properties;
      image.properties = properties;
      parent.children[index] = h('figure', [image, ...(title ? [h('figcaption', title)] : [])]);
    },
    img({ properties }) {
      const name = nameBeside(String(properties.src), context.base + context.address);
      const { width, height } = (name === undefined ? undefined : context.file(name)) ?? {};
      Object.assign(properties, { width, height, loading: 'lazy', decoding: 'async' });
    },
  };
};

function onlyImage({ children }: Element): Element | undefined {
  let only: Element | undefined;
  for (const child of children) {
    if (child.type === 'text' && child.value.trim() === '') continue;
    if (only || child.type !== 'element' || child.tagName !== 'img') return undefined;
    only = child;
  }
  return only;
}
