import { htmlText } from '../text/html.ts';
import {
  elementsNamed,
  readAttributes,
  readHtml,
  writeAttributes,
  writeHtml,
  type HtmlElement,
  type HtmlNode,
} from '../text/html-tree.ts';
import { absoluteAddress, absoluteSources } from './absolute-address.ts';

/** Attributes that mean something to a feed reader; the others are for the site's own style and scripts. */
const KEPT = new Set([
  ...['href', 'src', 'srcset', 'alt', 'title', 'lang', 'dir', 'cite', 'datetime', 'width', 'height'],
  ...['colspan', 'rowspan', 'scope', 'align', 'start', 'reversed', 'value', 'type'],
]);

/** What works on the page only, or not at all once it has left it. */
const DROPPED = new Set(['script', 'style', 'template', 'button', 'form', 'iframe', 'object', 'embed']);

/** Elements that say nothing without their attributes or what the page does with them. */
const UNWRAPPED = new Set(['span', 'div', 'details']);

/** Rows up to which the table of a chart's data is a help and not a burden in a feed. */
const SMALL_TABLE = 30;

/**
 * The text of an article for feed readers, which show it far from its page and
 * with none of its styles: every address is absolute, a chart is its title, its
 * description in words and a link to it, with its data as a table where that is
 * short (readers strip SVG, and would leave its labels behind as loose words),
 * and nothing is left that only the page's own style or scripts make sense of.
 *
 * @param html As the Markdown pipeline writes it.
 * @param address The absolute address of the article.
 */
export function feedBody(html: string, address: string): string {
  return writeHtml(adapted(readHtml(html), { address: htmlText(address), anchor: '', folded: false }));
}

type Attributes = ReadonlyMap<string, string>;

interface Place {
  /** Of the article, as HTML writes it. */
  address: string;
  /** The fragment of the figure around a node, or nothing. */
  anchor: string;
  /** Whether readers of the page see a node only when they unfold it. */
  folded: boolean;
}

function adapted(nodes: readonly HtmlNode[], place: Place): HtmlNode[] {
  return nodes.flatMap((node) => (typeof node === 'string' ? [node] : adaptedElement(node, place)));
}

function adaptedElement(node: HtmlElement, place: Place): HtmlNode[] {
  const { name, children } = node;
  const attributes = readAttributes(node.attributes);
  if (isForThePageOnly(name, attributes)) return [];
  if (name === 'svg') return picture(node, place);
  if (name === 'input') return [attributes.has('checked') ? '☑' : '☐'];
  if (name === 'summary') return [element('p', [element('b', adapted(children, place))])];
  if (place.folded && name === 'table' && elementsNamed('tr', children).length > SMALL_TABLE) return [];

  const kept = adaptedAttributes(attributes, place.address);
  const inside = adapted(children, placeInside(name, attributes, place));
  return UNWRAPPED.has(name) && kept === '' ? inside : [{ name, attributes: kept, children: inside }];
}

function placeInside(name: string, attributes: Attributes, place: Place): Place {
  if (name === 'details') return { ...place, folded: true };
  const id = name === 'figure' ? attributes.get('id') : undefined;
  return id === undefined ? place : { ...place, anchor: `#${id}` };
}

/** Drawn marks, links back from notes, and the caption that repeats a chart's title to screen readers. */
function isForThePageOnly(name: string, attributes: Attributes): boolean {
  if (DROPPED.has(name)) return true;
  if (attributes.size === 0) return false;
  const classes = attributes.get('class')?.split(' ') ?? [];
  return (
    attributes.has('hidden') ||
    attributes.get('aria-hidden') === 'true' ||
    classes.includes('back') ||
    (name === 'caption' && classes.includes('hidden'))
  );
}

/** A drawing in words: its description, and where it can be seen. */
function picture(svg: HtmlElement, { address, anchor }: Place): HtmlNode[] {
  const [description] = elementsNamed('desc', svg.children);
  const link = {
    name: 'a',
    attributes: ` href="${address}${anchor}"`,
    children: ['See the chart in the article'],
  };
  return [...(description ? [element('p', description.children)] : []), element('p', [link])];
}

function element(name: string, children: HtmlNode[]): HtmlElement {
  return { name, attributes: '', children };
}

function adaptedAttributes(attributes: Attributes, address: string): string {
  if (attributes.size === 0) return '';
  const kept = new Map<string, string>();
  for (const [name, value] of attributes) {
    if (!KEPT.has(name)) continue;
    if (name === 'href' || name === 'src' || name === 'cite') kept.set(name, absoluteAddress(value, address));
    else if (name === 'srcset') kept.set(name, absoluteSources(value, address));
    else kept.set(name, value);
  }
  return writeAttributes(kept);
}
