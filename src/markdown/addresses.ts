import type { Definition, Image, Link, LinkReference, Nodes, Root } from 'mdast';
import type { Plugin } from 'unified';
import type { VFile } from 'vfile';
import { doubtAbout } from '../text/doubtful-address.ts';
import { meantAnchor } from './anchors.ts';
import { destinationOf, sitePath, type Destination } from './address.ts';
import { explainBareAddress } from './bare-address.ts';
import { explainDeceivingLink, weighReferences, wordsOf } from './deceiving-link.ts';
import { eachFlowNode, eachNode, mayHold } from './each-node.ts';
import { explainAddress } from './explain-address.ts';
import { isSeen } from './is-seen.ts';
import { jobOf, type Job } from './job.ts';
import { placeOf, report } from './report.ts';

/**
 * Judges the addresses of links and pictures, and turns those within the site into
 * paths of the host. Of a link that is refused, the words stay; one without words is left out.
 *
 * A fragment may leave out the `s-` that ids of headings begin with.
 */
export const addresses: Plugin<[], Root> = () => (tree, file) => {
  const job = jobOf(file);
  const ofPictures = namesOfPictures(tree, file);
  const leftOut: (Link | LinkReference)[] = [];
  eachNode(tree, (node, index, parent) => {
    const unseen = unseenLink(node);
    if (unseen) {
      warnOfUnseen(file, unseen);
      leftOut.push(unseen);
      parent.children.splice(index, 1, ...unseen.children);
      return index;
    }
    if (node.type !== 'link' && node.type !== 'image' && node.type !== 'definition') return undefined;
    const written = node.url;
    const destination = isNowhere(node) ? undefined : destinationOf(written);
    const url = destination && hostAddress(written, destination, job);
    if (url === undefined || (node.type === 'image' && destination !== 'web' && destination !== 'site')) {
      refuse(file, node);
      parent.children.splice(index, 1, ...remainsOf(node));
      return index;
    }
    weigh(file, node);
    node.url = url;
    if (
      node.type === 'link' ||
      (node.type === 'definition' && !ofPictures.has(node.identifier.toUpperCase()))
    )
      job.links.push({ href: destination === 'fragment' ? url : written, ...placeOf(node.position) });
    return undefined;
  });
  if (leftOut.length > 0) leaveOutEmptyParagraphs(tree);
  weighReferences(tree, file);
};

function leaveOutEmptyParagraphs(tree: Root): void {
  eachFlowNode(tree, (node, index, parent) => {
    if (node.type !== 'paragraph' || isSeen(node)) return undefined;
    parent.children.splice(index, 1);
    return index;
  });
}

/** Names of definitions that only pictures refer to; the file of a picture is judged where it is shown. */
function namesOfPictures(tree: Root, file: VFile): Set<string> {
  const names = new Set<string>();
  if (!mayHold(file, '![')) return names;
  const ofLinks = new Set<string>();
  eachNode(tree, (node) => {
    if (node.type === 'imageReference') names.add(node.identifier.toUpperCase());
    if (node.type === 'linkReference') ofLinks.add(node.identifier.toUpperCase());
  });
  return new Set([...names].filter((name) => !ofLinks.has(name)));
}

/** Whether a link was left without its address, which would lead to the page itself. */
function isNowhere(node: Link | Image | Definition): boolean {
  return node.type !== 'image' && /^\s*#?\s*$/.test(node.url);
}

function hostAddress(
  written: string,
  destination: Destination,
  { context, headingIds }: Job,
): string | undefined {
  if (destination === 'site')
    return toSection(written, sitePath(written, context.address, context.base), context.base);
  if (destination !== 'fragment') return written;
  const id = decodedFragment(written.slice(1));
  return headingIds.has(`s-${id}`) && !headingIds.has(id) ? `#s-${id}` : written;
}

/** A path of the host, with the `s-` that ids of headings begin with. */
function toSection(written: string, path: string | undefined, base: string): string | undefined {
  const hash = path?.indexOf('#') ?? -1;
  if (path === undefined || hash < 0) return path;
  const inSite = written.replace(/[?#].*$/s, '').endsWith('.md')
    ? '.md'
    : path.slice(base.length, hash).replace(/\?.*$/s, '');
  return `${path.slice(0, hash)}#${meantAnchor(path.slice(hash + 1), inSite)}`;
}

/** The id that a fragment means; address bars give those with other than Latin letters in percent signs. */
function decodedFragment(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

function refuse(file: VFile, node: Link | Image | Definition): void {
  const message =
    node.type === 'image'
      ? `Unexpected address \`${node.url}\` of a picture, expected the name of a file beside the article: \`![what it shows](map.png)\`.`
      : (explainBareAddress(node, String(file)) ?? explainAddress(node.url));
  report(file, node.position, { rule: 'address', message });
}

function unseenLink(node: Nodes): Link | LinkReference | undefined {
  return (node.type === 'link' || node.type === 'linkReference') && !isSeen(node) ? node : undefined;
}

/** A link without words would be a stop for keyboards and screen readers at nothing, wherever it leads. */
function warnOfUnseen(file: VFile, { position }: Link | LinkReference): void {
  const message = 'Unexpected link without words, expected some between its brackets. It is left out.';
  report(file, position, { rule: 'address', severity: 'warning', message });
}

/** What readers cannot follow is for its author to weigh. */
function weigh(file: VFile, node: Link | Image | Definition): void {
  const message =
    doubtAbout(node.url) ??
    explainBareAddress(node, String(file)) ??
    (node.type === 'link' ? explainDeceivingLink(wordsOf(node), node.url) : undefined);
  if (message !== undefined) report(file, node.position, { rule: 'address', severity: 'warning', message });
}

function remainsOf(node: Link | Image | Definition): Link['children'] {
  if (node.type === 'link') return node.children;
  return node.type === 'image' && node.alt ? [{ type: 'text', value: node.alt }] : [];
}
