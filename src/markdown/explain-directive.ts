import type { VFile } from 'vfile';
import { nearest } from '../text/nearest.ts';
import { firstLine, restOfLine, span } from './directive-source.ts';
import { DIRECTIVES, markerOf, type Directive } from './directive.ts';
import { report } from './report.ts';

/** Says what is wrong with what was surely meant as a directive of the contract, and is shown as text. */
export function explainStray(directive: Directive, source: string, file: VFile): void {
  if (directive.type === 'textDirective') explainWords(directive, file);
  else explainBlock(directive, source, file);
}

/** The parser reads no label over two lines, and leaves the name alone as a directive. */
export function explainUnfinished(directive: Directive, source: string, file: VFile): void {
  const isOurs = DIRECTIVES[directive.type].includes(directive.name);
  if (!isOurs || source[span(directive).end] !== '[') return;
  const message = `Unexpected end of the line inside \`${markerOf(directive)}[…]\`, expected its words and attributes on one line.`;
  report(file, directive.position, { rule: 'directive', message });
}

/** Only with attributes is it sure that no time, ratio or emoji was meant. */
function explainWords(directive: Directive, file: VFile): void {
  const name = nearest(directive.name, DIRECTIVES.textDirective);
  if (name === undefined || Object.keys(directive.attributes ?? {}).length === 0) return;
  const message = `Unexpected \`${markerOf(directive)}\`, expected \`:figure\` or \`:entity\`; it is shown as text. Did you mean \`:${name}\`?`;
  report(file, directive.position, { rule: 'directive', severity: 'warning', message });
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
  const known = DIRECTIVES.containerDirective.map((name) => `:::${name}`);
  const guess = nearest(`:::${directive.name}`, known);
  const hint = guess === undefined ? '' : ` Did you mean \`${guess}\`?`;
  const message = `Unexpected \`${marker}\`, expected one of \`${known.join('`, `')}\`; it is shown as text.${hint}`;
  report(file, place, { rule: 'directive', severity: 'warning', message });
}
