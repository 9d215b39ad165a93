/** A piece of HTML: text as it is written, with its references (`&amp;`), or an element. */
export type HtmlNode = string | HtmlElement;

export interface HtmlElement {
  /** In lower case, as written. */
  name: string;
  /** As they are written, with what stands before each: ` href="/" hidden`. */
  attributes: string;
  children: HtmlNode[];
}

/** Elements without an end tag. @see https://html.spec.whatwg.org/multipage/syntax.html#void-elements */
const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

/** Of most elements. */
const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();

const TAG = /<(\/?)([a-zA-Z][^\s/>]*)((?:"[^"]*"|'[^']*'|[^"'>])*)>|<!--[^]*?-->/g;
const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;

/**
 * Reads HTML in which every element but the void ones is closed and every `<` of
 * a text is escaped, as rehype-stringify writes sanitised trees: a tenth of
 * the time of a parser that mends what people write. Comments are dropped.
 */
export function readHtml(html: string): HtmlNode[] {
  const root: HtmlNode[] = [];
  const open: HtmlElement[] = [];
  const add = (node: HtmlNode) => (open.at(-1)?.children ?? root).push(node);
  let end = 0;
  for (const tag of html.matchAll(TAG)) {
    if (tag.index > end) add(html.slice(end, tag.index));
    end = tag.index + tag[0].length;
    const [, slash, name, rest = ''] = tag;
    if (name === undefined) continue;
    if (slash === '/') {
      const opened = open.findLastIndex((element) => element.name === name);
      if (opened !== -1) open.length = opened;
      continue;
    }
    const isClosed = rest.endsWith('/');
    const element = { name, attributes: isClosed ? rest.slice(0, -1) : rest, children: [] };
    add(element);
    if (!isClosed && !VOID.has(name)) open.push(element);
  }
  if (end < html.length) add(html.slice(end));
  return root;
}

/** The HTML of a tree. */
export function writeHtml(nodes: readonly HtmlNode[]): string {
  return nodes.map((node) => (typeof node === 'string' ? node : writeElement(node))).join('');
}

/**
 * The attributes of an element by name. Values stay as they are written, with their
 * references; an attribute without a value has the empty one.
 */
export function readAttributes(attributes: string): ReadonlyMap<string, string> {
  if (attributes === '') return NO_ATTRIBUTES;
  const values = new Map<string, string>();
  for (const [, name = '', double, single, bare] of attributes.matchAll(ATTRIBUTE)) {
    values.set(name, double ?? single?.replaceAll('"', '&quot;') ?? bare ?? '');
  }
  return values;
}

/** Attributes as an element holds them. */
export function writeAttributes(values: ReadonlyMap<string, string>): string {
  return [...values].map(([name, value]) => (value === '' ? ` ${name}` : ` ${name}="${value}"`)).join('');
}

/** The elements of a name inside a tree, in order, those inside one of them included. */
export function elementsNamed(name: string, nodes: readonly HtmlNode[]): HtmlElement[] {
  return nodes.flatMap((node) => {
    if (typeof node === 'string') return [];
    const inside = elementsNamed(name, node.children);
    return node.name === name ? [node, ...inside] : inside;
  });
}

function writeElement({ name, attributes, children }: HtmlElement): string {
  const start = `<${name}${attributes}>`;
  return VOID.has(name) ? start : `${start}${writeHtml(children)}</${name}>`;
}
