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

/** Whether a directive has only attributes that it may have, each once; reported if not. */
export function checkAttributes(file: VFile, directive: Directive, known: readonly string[]): boolean {
  const source = String(file);
  const problems = [...unknownAttributes(directive, known, source), ...repeatedAttributes(directive, source)];
  for (const message of problems) report(file, directive.position, { rule: 'directive', message });
  return problems.length === 0;
}

function* unknownAttributes(
  directive: Directive,
  known: readonly string[],
  source: string,
): Generator<string> {
  const mapping = asMapping(directive, source, known);
  if (mapping !== undefined) {
    yield mapping;
    return;
  }
  const expected = known.length > 0 ? `expected ${known.map(shown).join(' or ')}` : 'expected none';
  const written = Object.entries(directive.attributes ?? {});
  // The parser keeps attributes in an object, which loses this one.
  if (/(?<=[\s{])__proto__(?=[\s=}])/.test(attributesIn(directive, source)))
    written.push(['__proto__', null]);
  for (const [name, value] of written) {
    if (known.includes(name)) continue;
    if (value === '' && directive.attributes?.id !== undefined) {
      yield `Unexpected \`${name}\` behind the id of \`${markerOf(directive)}\`, expected none.`;
      continue;
    }
    const meant = value === '' ? withEqualsSign(name, known) : undefined;
    if (meant !== undefined) {
      yield `Unexpected colon in \`${name}\` of \`${markerOf(directive)}\`, expected \`${meant}\`.`;
      continue;
    }
    yield value === '' && known.includes('id')
      ? `Unexpected \`{${name}}\` of \`${markerOf(directive)}\`, expected \`{#${name}}\`.`
      : `Unexpected attribute ${shown(name)} of \`${markerOf(directive)}\`, ${expected}.${didYouMean(name, known)}`;
  }
}

/** `{by: kamaz, date: 2022-01-24}`, as YAML has fields: the names and values that the parser takes for names. */
function asMapping(directive: Directive, source: string, known: readonly string[]): string | undefined {
  const [written = ''] = /^\{[^{}]*\}/.exec(attributesIn(directive, source)) ?? [];
  const pairs = [...written.matchAll(/(?<!\w)(\w+)\s*:\s+([^\s,{}]+)/g)];
  if (pairs.length === 0 || !pairs.every(([, name = '']) => known.includes(name))) return undefined;
  const meant = pairs.map(([, name = '', value = '']) => `${name}=${value}`).join(' ');
  return `Unexpected colons in \`${written}\` of \`${markerOf(directive)}\`, expected \`{${meant}}\`.`;
}

/** What was meant by `by:kamaz`, which the parser takes for a name without a value: `by=kamaz`. */
function withEqualsSign(name: string, known: readonly string[]): string | undefined {
  const [, before = '', behind = ''] = /^(\w+):(.+)$/.exec(name) ?? [];
  return known.includes(before) ? `${before}=${behind}` : undefined;
}

/** Of an attribute that is written twice the parser keeps one, and its author may have meant the other. */
function* repeatedAttributes(directive: Directive, source: string): Generator<string> {
  const seen = new Set<string>();
  for (const [, name = 'id'] of attributesIn(directive, source).matchAll(/(?<=[\s{])(?:([\w-]+)(?==)|#)/g)) {
    if (seen.has(name)) yield `Unexpected second ${shown(name)} of \`${markerOf(directive)}\`, expected one.`;
    seen.add(name);
  }
}

/** The attributes of a directive as written, without quoted values. */
function attributesIn({ type, position }: Directive, source: string): string {
  const written = source.slice(position?.start.offset, position?.end.offset);
  const line = type === 'textDirective' ? written : (written.split('\n', 1)[0] ?? '');
  const label = line.lastIndexOf(']{');
  return line.slice(label < 0 ? line.indexOf('{') : label + 1).replace(/"[^"]*"|'[^']*'/g, '');
}

function shown(attribute: string): string {
  if (attribute === 'id') return '`{#…}`';
  return attribute === 'class' ? '`{.…}`' : `\`${attribute}=\``;
}
