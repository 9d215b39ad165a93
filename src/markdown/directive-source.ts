import type { Nodes } from 'mdast';
import { DIRECTIVES, markerOf, type Directive } from './directive.ts';

/** How directives are written, read from the source since the parser's tree does not say. */

/** Whether a directive is one of the contract, in a form of the contract. */
export function isKnown(directive: Directive, source: string): boolean {
  if (!DIRECTIVES[directive.type].includes(directive.name)) return false;
  return directive.type === 'containerDirective' ? restOfLine(directive, source) === '' : isBraced(directive);
}

/** Whether a label or attributes follow the name. */
function isBraced(directive: Directive): boolean {
  const { start, end } = span(directive);
  return end - start > markerOf(directive).length;
}

/** Whether reading something as a directive changes how the text around it is read. */
export function takesText(directive: Directive, source: string): boolean {
  if (directive.type !== 'textDirective' || isBraced(directive)) return true;
  const { start, end } = span(directive);
  // The parser looks for addresses when backslashes are gone and references are read.
  const isMail = /^(?:\\?[\w.+-]|&#?\w{1,8};)*@/.test(source.slice(end, end + LONGEST_ADDRESS));
  return (
    isMail || /(?:https?:\/\/|www\.)\S*$/i.test(source.slice(Math.max(0, start - LONGEST_ADDRESS), start))
  );
}

/** How far from a colon the rest of an address is looked for: `Contact:desk@example.org`, `https://example.org:80`. */
const LONGEST_ADDRESS = 256;

/** What stands after the name, label and attributes of a container on its first line; the parser would drop it. */
export function restOfLine(directive: Directive, source: string): string {
  const line = firstLine(directive, source).replace(/^:+/, '').slice(directive.name.length);
  return line.replace(/^(?:\[.*\])?(?:\{.*\})?/, '').trim();
}

/** Whether attributes follow that nothing closes, so that the parser leaves them as text. */
export function isCutOff(directive: Directive, source: string): boolean {
  return source[span(directive).end] === '{';
}

/** From its colons to the end of their line. */
export function firstLine(directive: Directive, source: string): string {
  const { start } = span(directive);
  const end = source.indexOf('\n', start);
  return source.slice(start, end < 0 ? undefined : end);
}

/** Where a node begins and ends, in UTF-16 code units. */
export function span({ position }: Nodes): { start: number; end: number } {
  return { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 };
}
