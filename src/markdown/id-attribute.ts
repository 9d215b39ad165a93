import type { VFile } from 'vfile';
import { inOtherCase, nearest } from '../text/nearest.ts';
import { span } from './directive-source.ts';
import { markerOf, type Directive } from './directive.ts';
import { report } from './report.ts';

/** What may stand behind the `#` of a directive: what it is, and those that there are. */
export interface Expected {
  what: string;
  known: () => Iterable<string>;
}

/**
 * Whether what stands behind the `#` of a directive in a text may be a slug; reported if it is a path, the
 * name of a file or in quotation marks, of which the parser would make classes and parts of names.
 */
export function checkId(file: VFile, directive: Directive, { what, known }: Expected): boolean {
  const { start, end } = span(directive);
  const [, written = ''] = /\{#([^\s{}]+)\}$/.exec(String(file).slice(start, end)) ?? [];
  if (!/[./\\"'#]/.test(written)) return true;
  const name = nameIn(written);
  const slugs = [...known()];
  const certain = slugs.includes(name) ? name : inOtherCase(name, slugs);
  const guess = certain ?? nearest(name, slugs);
  const hint = guess === undefined ? '' : ` Did you mean \`{#${guess}}\`?`;
  report(file, directive.position, {
    rule: 'directive',
    message: `Unexpected \`${written}\` behind the \`#\` of \`${markerOf(directive)}\`, expected ${what}.${hint}`,
    ...(certain !== undefined && { mend: { written: `{#${written}}`, by: `{#${certain}}` } }),
  });
  return false;
}

/** The last name of a path, without quotation marks, a second `#` and the ending of a file. */
export function nameIn(written: string): string {
  const plain = written.replace(/["'#]/g, '').replace(/(?<![/\\])[/\\]+$/, '');
  return plain
    .slice(Math.max(plain.lastIndexOf('/'), plain.lastIndexOf('\\')) + 1)
    .replace(/\.(?:ya?ml|md|html?)$/i, '');
}
