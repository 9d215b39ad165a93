import type { Definition, Image, Link, Root } from 'mdast';
import type { Plugin } from 'unified';
import type { VFile } from 'vfile';
import { destinationOf, sitePath, type Destination } from './address.ts';
import { eachNode } from './each-node.ts';
import { jobOf, type Job } from './job.ts';
import { placeOf, report } from './report.ts';

/**
 * Judges the addresses of links and pictures, and turns those within the site into
 * paths of the host. Of a link that is refused, the words stay.
 *
 * A fragment may leave out the `s-` that ids of headings begin with.
 */
export const addresses: Plugin<[], Root> = () => (tree, file) => {
  const job = jobOf(file);
  eachNode(tree, (node, index, parent) => {
    if (node.type !== 'link' && node.type !== 'image' && node.type !== 'definition') return undefined;
    const written = node.url;
    const destination = destinationOf(written);
    const url = destination && hostAddress(written, destination, job);
    if (url === undefined || (node.type === 'image' && destination !== 'web' && destination !== 'site')) {
      refuse(file, node);
      parent.children.splice(index, 1, ...remainsOf(node));
      return index;
    }
    node.url = url;
    if (node.type !== 'image')
      job.links.push({ href: destination === 'fragment' ? url : written, ...placeOf(node.position) });
    return undefined;
  });
};

function hostAddress(
  written: string,
  destination: Destination,
  { context, headingIds }: Job,
): string | undefined {
  if (destination === 'site') return sitePath(written, context.address, context.base);
  if (destination !== 'fragment') return written;
  const id = written.slice(1);
  return headingIds.has(`s-${id}`) && !headingIds.has(id) ? `#s-${id}` : written;
}

function refuse(file: VFile, node: Link | Image | Definition): void {
  const expected =
    node.type === 'image'
      ? 'the name of a file beside the article, or an address that begins with `https://`'
      : 'an address that begins with `https://`, `http://`, `mailto:` or `tel:`, or a path of this site such as `/articles/2022/here/`';
  report(file, node.position, {
    rule: 'address',
    message: `Unexpected address \`${node.url}\`, expected ${expected}.`,
  });
}

function remainsOf(node: Link | Image | Definition): Link['children'] {
  if (node.type === 'link') return node.children;
  return node.type === 'image' && node.alt ? [{ type: 'text', value: node.alt }] : [];
}
