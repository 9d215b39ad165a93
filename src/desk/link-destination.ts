import type { Definition, Image, Link } from 'mdast';
import { span } from '../markdown/directive-source.ts';
import type { Edit } from '../text/edit.ts';

/** What carries an address in Markdown. */
type Addressed = Link | Image | Definition;

/**
 * The edit that gives a link, picture or definition another address: of the address
 * alone, so that words, title and brackets stay. None when its place is not found.
 */
export function destinationEdits(source: string, node: Addressed, address: string): Edit[] {
  const { start, end } = span(node);
  const opening = source.charAt(start);
  if (opening === '<') return [{ start: start + 1, end: end - 1, text: address }];
  // An address that stands in the text by itself.
  if (opening !== '[' && opening !== '!') return [{ start, end, text: address }];
  const place = destinationIn(source, node);
  if (!place) return [];
  const isAsParsed = source.slice(place.start, place.end) === node.url;
  return [{ ...place, text: isAsParsed ? address : escaped(address) }];
}

/** Where the address of a link with brackets is: after the first `](` or `]:`, below its words, with which the rest makes sense. */
function destinationIn(source: string, node: Addressed): { start: number; end: number } | undefined {
  const { start, end } = span(node);
  const isDefinition = node.type === 'definition';
  const mark = isDefinition ? ']:' : '](';
  const last = 'children' in node ? node.children.at(-1) : undefined;
  let at = source.indexOf(mark, last ? span(last).end : start);
  while (at >= 0 && at < end) {
    const begin = at + mark.length;
    const place = addressIn(source.slice(begin, end), isDefinition ? DEFINITION_TAIL : LINK_TAIL);
    if (place) return { start: begin + place[0], end: begin + place[1] };
    at = source.indexOf(mark, begin);
  }
  return undefined;
}

/** Where the address is in what follows the words of a link, if that is an address with or without a title. */
function addressIn(rest: string, tail: RegExp): [number, number] | undefined {
  const groups = tail.exec(rest)?.indices?.groups;
  if (groups?.bracketed) return groups.bracketed;
  return groups?.bare && isBalanced(rest.slice(...groups.bare)) ? groups.bare : undefined;
}

const ADDRESS = String.raw`(?:<(?<bracketed>(?:\\.|[^\\<>\n])*)>|(?<bare>(?!<)(?:\\.|[^\\\s])*?))`;
const TITLE = String.raw`(?:\s+(?:"(?:\\.|[^\\"])*"|'(?:\\.|[^\\'])*'|\((?:\\.|[^\\()])*\)))?`;
const LINK_TAIL = new RegExp(String.raw`^\s*${ADDRESS}${TITLE}\s*\)$`, 'ds');
/** Between lines of a quotation, its sign may stand. */
const DEFINITION_TAIL = new RegExp(String.raw`^[\s>]*${ADDRESS}${TITLE}\s*$`, 'ds');

/** Whether every parenthesis of an address without brackets has its other one. */
function isBalanced(address: string): boolean {
  let depth = 0;
  for (const [sign] of address.matchAll(/\\.|[()]/gs)) {
    if (sign === '(') depth++;
    if (sign === ')' && --depth < 0) return false;
  }
  return depth === 0;
}

/** An address in which nothing is taken for Markdown. */
function escaped(address: string): string {
  return address.replace(/[\\()<>&]/g, (sign) => `\\${sign}`);
}
