import type { VFile } from 'vfile';
import { nearest } from '../text/nearest.ts';
import { firstLine, restOfLine, span } from './directive-source.ts';
import { DIRECTIVES, markerOf, type Directive } from './directive.ts';
import { mendedCase, report } from './report.ts';

/** Says what is wrong with what was surely meant as a directive of the contract, and is shown as text. */
export function explainStray(directive: Directive, source: string, file: VFile): void {
  if (directive.type === 'textDirective') explainWords(directive, file);
  else explainBlock(directive, source, file);
}

/** The parser reads no label over two lines or after a space, and leaves the name alone as a directive. */
export function explainUnfinished(directive: Directive, source: string, file: VFile): void {
  const isOurs = DIRECTIVES[directive.type].includes(directive.name);
  const marker = markerOf(directive);
  const behind = source.slice(span(directive).end);
  if (isOurs && /^\([^()\n]*\)\{/.test(behind)) {
    const message = `Unexpected round brackets after \`${marker}\`, expected square ones: \`${marker}[words]{#…}\`.`;
    report(file, directive.position, { rule: 'directive', message });
    return;
  }
  const [gap] = /^ *\[/.exec(behind.slice(0, LONGEST_GAP)) ?? [];
  if (!isOurs || gap === undefined) return;
  const message =
    gap === '['
      ? `Unexpected end of the line inside \`${marker}[…]\`, expected its words and attributes on one line.`
      : `Unexpected space after \`${marker}\`, expected \`${marker}[words]{#…}\` without it.`;
  report(file, directive.position, { rule: 'directive', message });
}

/** Spaces before a bracket that still belongs to the name before them. */
const LONGEST_GAP = 3;

/** Only with attributes, or with the words of what has a line of its own, is it sure that no time, ratio or emoji was meant. */
function explainWords(directive: Directive, file: VFile): void {
  const marker = markerOf(directive);
  const hasAttributes = Object.keys(directive.attributes ?? {}).length > 0;
  if (!hasAttributes && directive.children.length === 0) return;
  if (DIRECTIVES.containerDirective.includes(directive.name)) {
    const message = `Unexpected \`${marker}\` inside a line, expected \`:::${directive.name}\` on a line of its own, and \`:::\` below its text.`;
    report(file, directive.position, { rule: 'directive', message });
    return;
  }
  if (!hasAttributes) return;
  const name = nearest(directive.name, DIRECTIVES.textDirective);
  if (name === undefined) {
    if (directive.children.length > 0) explainOther(marker, directive, file);
    return;
  }
  const message = `Unexpected \`${marker}\`, expected \`:figure\` or \`:entity\`. Did you mean \`:${name}\`?`;
  const mend = mendedCase(marker, [`:${name}`]);
  report(file, directive.position, { rule: 'directive', message, ...mend });
}

/** Words and attributes behind a name are those of a directive, of whichever generator. */
function explainOther(marker: string, { position }: Directive, file: VFile): void {
  const message = `Unexpected \`${marker}\`, expected \`:figure\` or \`:entity\`; it is shown as text.`;
  report(file, position, { rule: 'directive', severity: 'warning', message });
}

/** Names of the same in Docusaurus, VuePress, Starlight, Quarto and MyST. */
const NOTES = /^(?:admonition|aside|attention|callout|caution|danger|hint|important|info|tip|warning)$/i;
const QUOTES = /^(?:blockquote|epigraph|pull-?quote)$/i;

function inOtherGenerators(name: string): string | undefined {
  if (NOTES.test(name)) return ':::note';
  return QUOTES.test(name) ? ':::quote' : undefined;
}

function explainBlock(directive: Directive, source: string, file: VFile): void {
  const { start } = directive.position ?? {};
  const length = firstLine(directive, source).length;
  const place = start && { start, end: { line: start.line, column: start.column + length } };
  const marker = markerOf(directive);
  if (DIRECTIVES[directive.type].includes(directive.name)) {
    const message = `Unexpected \`${restOfLine(directive, source)}\` after \`${marker}\`, expected \`[a title]\` or \`{attributes}\` right after the name, on the same line, and nothing else.`;
    report(file, place, { rule: 'directive', message });
    return;
  }
  const word = nearest(directive.name, DIRECTIVES.textDirective);
  if (word !== undefined) {
    const [written = marker] = /^:+[^\s[{]*/.exec(firstLine(directive, source)) ?? [];
    const message = `Unexpected \`${written}\`, expected one colon before words inside a text. Did you mean \`:${word}\`?`;
    const isMeant = directive.type === 'leafDirective' && word === directive.name.toLowerCase();
    report(file, place, {
      rule: 'directive',
      message,
      ...(isMeant && { mend: { written, by: `:${word}` } }),
    });
    return;
  }
  const known = DIRECTIVES.containerDirective.map((name) => `:::${name}`);
  const expected = `expected one of \`${known.join('`, `')}\``;
  const guess = nearest(`:::${directive.name}`, known);
  if (guess === undefined) {
    const other = inOtherGenerators(directive.name);
    const instead = other === undefined ? expected : `which other generators have, expected \`${other}\``;
    const message = `Unexpected \`${marker}\`, ${instead}; it is shown as text.`;
    report(file, place, { rule: 'directive', severity: 'warning', message });
    return;
  }
  const message = `Unexpected \`${marker}\`, ${expected}. Did you mean \`${guess}\`?`;
  report(file, place, { rule: 'directive', message, ...mendedCase(marker, [guess]) });
}
