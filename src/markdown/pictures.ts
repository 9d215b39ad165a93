import type { Image, ImageReference, Root } from 'mdast';
import type { Plugin } from 'unified';
import type { VFile } from 'vfile';
import { eachNode, mayHold } from './each-node.ts';
import { jobOf } from './job.ts';
import type { MarkdownContext } from './markdown-context.ts';
import { placeOf, report } from './report.ts';

/**
 * Notes the pictures of a text, and reports those that readers could not see. Comes
 * after the addresses are judged, so those of the site are paths of the host.
 */
export const pictures: Plugin<[], Root> = () => (tree, file) => {
  if (!mayHold(file, '![')) return;
  const definitions = new Map<string, string>();
  eachNode(tree, (node) => {
    if (node.type !== 'definition') return;
    const name = node.identifier.toUpperCase();
    if (!definitions.has(name)) definitions.set(name, node.url);
  });
  eachNode(tree, (node) => {
    if (node.type === 'image') note(node, node.url, file);
    if (node.type !== 'imageReference') return;
    const url = definitions.get(node.identifier.toUpperCase());
    if (url !== undefined) note(node, url, file);
  });
};

function note(node: Image | ImageReference, url: string, file: VFile): void {
  const { images, context } = jobOf(file);
  const beside = nameBeside(url, context.base + context.address);
  // What leads to the page itself is judged as all pages are.
  const name = beside === '' && namesSomething(node, file) ? undefined : beside;
  images.push({ src: name ?? withoutBase(url, context.base), ...placeOf(node.position) });
  const problem = name === undefined ? elsewhere(url) : problemWith(name, context);
  if (problem !== undefined) report(file, node.position, { rule: 'image', message: problem });
  // Of a picture that is refused, nobody will hear the words.
  else if (!node.alt) {
    const message =
      'Unexpected picture without words for those who do not see it, expected `![what it shows](…)`.';
    report(file, node.position, { rule: 'image-alt', severity: 'warning', message });
  }
}

/** Whether a picture has an address, be it that of its own article. */
function namesSomething({ type, position }: Image | ImageReference, file: VFile): boolean {
  const written = String(file).slice(position?.start.offset, position?.end.offset);
  return type === 'imageReference' || /\]\(\s*<?[^\s<>()"'?#]*[\p{L}\p{N}]/u.test(written);
}

function elsewhere(url: string): string | undefined {
  if (!/^https?:/i.test(url)) return undefined;
  return `Unexpected picture of another site, \`${url}\`, expected a file beside the article: others may change or remove theirs, and learn who reads.`;
}

function problemWith(name: string, context: MarkdownContext): string | undefined {
  return name === ''
    ? 'Unexpected picture that names no file, expected the name of one beside the article: `![what it shows](map.png)`.'
    : context.pictureProblem(name);
}

/**
 * The name of a file beside the article, as the disk knows it; nothing for an address elsewhere.
 *
 * @param page The path of the page on the host: `/review/articles/2022/here/`.
 */
export function nameBeside(url: string, page: string): string | undefined {
  if (!url.startsWith(page)) return undefined;
  const path = url.slice(page.length).replace(/[?#].*$/, '');
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function withoutBase(url: string, base: string): string {
  return url.startsWith(`${base}/`) ? url.slice(base.length) : url;
}
