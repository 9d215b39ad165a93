import type { Element, Properties, Root } from 'hast';
import { find, html, svg, type Info, type Schema } from 'property-information';
import type { Plugin } from 'unified';

/** Ends the pipeline with HTML as text. */
export const htmlPrinter: Plugin<[], Root, string> = function () {
  this.compiler = (tree) => printHtml((tree as Root).children);
};

/**
 * A clean tree as HTML, the same that hast-util-to-html writes, in a third of the time: it knows
 * the elements of the allow-list alone, of which none holds raw text or leaves out its end.
 */
export function printHtml(nodes: Root['children']): string {
  return printed(nodes, html);
}

/** @param schema What attributes are called: as in HTML, or as in SVG. */
function printed(nodes: Root['children'], schema: Schema): string {
  let text = '';
  for (const node of nodes) {
    if (node.type === 'text') text += node.value.replace(/[<&]/g, reference);
    else if (node.type === 'element') text += printedElement(node, schema);
  }
  return text;
}

function printedElement({ tagName, properties, children }: Element, around: Schema): string {
  const schema = tagName === 'svg' ? svg : HTML_IN_SVG.has(tagName) ? html : around;
  const opening = `<${tagName}${printedAttributes(properties, schema)}>`;
  const content = printed(children, schema);
  const isVoid = content === '' && around === html && VOID.has(tagName);
  return isVoid ? opening : `${opening}${content}</${tagName}>`;
}

const VOID: ReadonlySet<string> = new Set(['br', 'hr', 'img', 'input']);
const HTML_IN_SVG: ReadonlySet<string> = new Set(['desc', 'title']);

function printedAttributes(properties: Properties, schema: Schema): string {
  let text = '';
  for (const name in properties) {
    const info = infoOf(schema, name);
    const value = valueOf(properties[name], info);
    if (value === null || value === undefined || value === false || Number.isNaN(value)) continue;
    text += value === true ? ` ${info.attribute}` : ` ${info.attribute}="${quotable(value)}"`;
  }
  return text;
}

const KNOWN: ReadonlyMap<Schema, Map<string, Info>> = new Map([
  [html, new Map()],
  [svg, new Map()],
]);

/** What is known of an attribute; remembered, since there are few, and to find one takes longer than to print it. */
function infoOf(schema: Schema, name: string): Info {
  const known = KNOWN.get(schema)?.get(name);
  if (known) return known;
  const info = find(schema, name);
  KNOWN.get(schema)?.set(name, info);
  return info;
}

/** The value of an attribute; `true` for one that stands alone, as `checked` does. */
function valueOf(
  value: Properties[string],
  { attribute, boolean, overloadedBoolean }: Info,
): Properties[string] {
  const isAlone = typeof value !== 'string' || value === '' || value === attribute;
  if (!isAlone || !(boolean || overloadedBoolean)) return value;
  return overloadedBoolean && typeof value === 'string' ? true : Boolean(value);
}

function quotable(value: string | number | (string | number)[]): string {
  const text = Array.isArray(value) ? value.join(' ').trim() : String(value);
  return text.replace(/[\0"&'`]/g, reference);
}

function reference(character: string): string {
  return `&#x${character.charCodeAt(0).toString(16).toUpperCase()};`;
}
