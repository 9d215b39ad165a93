import { ONCE } from '../schema/scalars.ts';
import { valueAt, type FieldProblem } from './explain-issue.ts';
import { fieldName, type FieldPath } from './finding.ts';

/**
 * Problems without the fixes that would make an item or a field stand twice. Such an
 * item is told as the duplicate that it is.
 *
 * @param data The fields that the problems are about.
 */
export function distinctFixes(problems: readonly FieldProblem[], data: unknown): FieldProblem[] {
  const repeated = new Set(problems.filter(isOfRepetition).map(({ path }) => fieldName(path)));
  const known = new Map<string, Map<string, FieldPath>>();
  return problems.flatMap((problem) => {
    const { path, fix, isKey } = problem;
    const isItem = typeof path.at(-1) === 'number';
    if (fix === undefined || !(isItem || isKey)) return [problem];
    const holder = path.slice(0, -1);
    const siblings = known.get(fieldName(holder)) ?? siblingsIn(holder, valueAt(data, holder));
    known.set(fieldName(holder), siblings);
    const meant = fix.replace(/^"(.*)"$/s, '$1');
    const other = siblings.get(meant);
    if (!other) {
      siblings.set(meant, path);
      return [problem];
    }
    const { fix: _, ...told } = problem;
    if (!isItem) return [told];
    if (repeated.has(fieldName(path))) return [];
    const remedy = `Did you mean \`${meant}\`? \`${fieldName(other)}\` says so already: delete this one.`;
    return [{ ...told, message: `${told.unexpected ?? ''}, ${ONCE}. ${remedy}` }];
  });
}

function isOfRepetition({ message }: FieldProblem): boolean {
  return message.endsWith(`, ${ONCE}.`);
}

/** The texts in a list, or the names of fields, with where each stands first. */
function siblingsIn(holder: FieldPath, value: unknown): Map<string, FieldPath> {
  const siblings = new Map<string, FieldPath>();
  const entries: [string | number, unknown][] = Array.isArray(value)
    ? value.map((item: unknown, index) => [index, item])
    : Object.keys(value ?? {}).map((name) => [name, name]);
  for (const [part, text] of entries)
    if (typeof text === 'string' && !siblings.has(text)) siblings.set(text, [...holder, part]);
  return siblings;
}
