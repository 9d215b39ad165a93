import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import type { Plugin } from 'unified';
import type { VFile } from 'vfile';
import { eachElement } from './each-node.ts';
import { jobOf } from './job.ts';
import { placeOf, report } from './report.ts';

/**
 * Pictures keep their place while they load, and load when they are near. One that
 * stands alone in a paragraph is a figure, with its title as the caption.
 */
export const images: Plugin<[], Root> = () => (tree, file) => {
  eachElement(tree, (node, index, parent) => {
    if (node.tagName === 'img') complete(node, file);
    const image = node.tagName === 'p' ? onlyImage(node) : undefined;
    if (!image) return undefined;
    const { title, ...properties } = image.properties;
    image.properties = properties;
    parent.children[index] = h('figure', [image, ...(title ? [h('figcaption', title)] : [])]);
    complete(image, file);
    return false;
  });
};

function onlyImage({ children }: Element): Element | undefined {
  const [only, ...others] = children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  return only?.type === 'element' && only.tagName === 'img' && others.length === 0 ? only : undefined;
}

function complete(node: Element, file: VFile): void {
  const { images, context } = jobOf(file);
  const src = String(node.properties.src);
  const page = context.base + context.address;
  const name = src.startsWith(page) ? fileName(src.slice(page.length)) : undefined;
  const size = name === undefined ? undefined : context.file(name);
  images.push({ src: name ?? withoutBase(src, context.base), ...placeOf(node.position) });
  check(node, file, src, size ? undefined : name);
  Object.assign(node.properties, {
    width: size?.width,
    height: size?.height,
    loading: 'lazy',
    decoding: 'async',
  });
}

/** The name of a file as the disk knows it, from an address. */
function fileName(address: string): string {
  const path = address.replace(/[?#].*$/, '');
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function withoutBase(src: string, base: string): string {
  return src.startsWith(`${base}/`) ? src.slice(base.length) : src;
}

/** @param missing The name of a file that is not beside the article. */
function check(node: Element, file: VFile, src: string, missing: string | undefined): void {
  if (missing !== undefined) {
    const message = `Unexpected picture \`${missing}\`, expected a file beside the article.`;
    report(file, node.position, { rule: 'image', message });
  }
  if (!node.properties.alt) {
    const message =
      'Unexpected picture without words for those who do not see it, expected `![what it shows](…)`.';
    report(file, node.position, { rule: 'image-alt', severity: 'warning', message });
  }
  if (/^https?:/i.test(src)) {
    const message = `Unexpected picture of another site, \`${src}\`, expected a file beside the article: others may change or remove theirs, and learn who reads.`;
    report(file, node.position, { rule: 'image', message });
  }
}
