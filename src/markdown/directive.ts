import type { Nodes } from 'mdast';
import type { VFile } from 'vfile';
import { didYouMean } from '../text/nearest.ts';
import { report } from './report.ts';

/** A directive in a tree: `:name[…]{…}` in a text, `::name` on a line, `:::name` around blocks. */
export type Directive = Extract<Nodes, { type: 'textDirective' | 'leafDirective' | 'containerDirective' }>;

/** The directives of the contract. */
export const DIRECTIVES: Readonly<Record<Directive['type'], readonly string[]>> = {
  textDirective: ['figure', 'entity'],
  leafDirective: [],
  containerDirective: ['quote', 'note', 'method', 'definition'],
};

const COLONS = { textDirective: ':', leafDirective: '::', containerDirective: ':::' } as const;

/** A directive's name as authors write it: `:::quote`. */
export function markerOf(directive: Directive): string {
  return COLONS[directive.type] + directive.name;
}

/** Reports attributes that a directive does not have. */
export function checkAttributes(file: VFile, directive: Directive, known: readonly string[]): void {
  for (const name of Object.keys(directive.attributes ?? {})) {
    if (known.includes(name)) continue;
    const expected = known.length > 0 ? `expected ${known.map(shown).join(' or ')}` : 'expected none';
    report(file, directive.position, {
      rule: 'directive',
      message: `Unexpected attribute ${shown(name)} of \`${markerOf(directive)}\`, ${expected}.${didYouMean(name, known)}`,
    });
  }
}

function shown(attribute: string): string {
  return attribute === 'id' ? '`{#…}`' : `\`${attribute}=\``;
}
