import { isScalar, type Scalar, type YAMLMap } from 'yaml';
import { quoted, shown } from './yaml-quotation.ts';

/** A text that a comma inside braces cuts in two, as in `{ text: Oil, gas }`. */
export interface CutText {
  /** The field that has its beginning. */
  name: string;
  /** Where all of it is, in UTF-16 code units. */
  from: number;
  to: number;
  message: string;
}

/**
 * The texts of a mapping in braces that end at a comma, with their remaining parts for
 * fields without a colon.
 *
 * @param text The document that it stands in.
 */
export function cutTexts({ flow, items }: YAMLMap, text: string): CutText[] {
  if (flow !== true) return [];
  return items.flatMap(({ key, value }, index): CutText[] => {
    if (!isScalar(key) || !isScalar(value) || value.type !== 'PLAIN') return [];
    const parts = partsBehind(items, index);
    const [part] = parts;
    if (part === undefined) return [];
    const [from = 0] = value.range ?? [];
    const to = parts.at(-1)?.range?.[1] ?? from;
    const whole = text.slice(from, to).replace(/\s+/g, ' ');
    const name = String(key.value);
    const next = String(part.value);
    const expected = expectedFor(name, value.value, whole);
    if (expected === undefined) return [];
    const otherwise = /^[A-Za-z_][\w-]*$/.test(next) ? `, or, if it is a field, \`${next}: …\`` : '';
    const message = `Unexpected comma before \`${shown(next)}\` inside braces, expected ${expected}${otherwise}.`;
    return [{ name, from, to, message }];
  });
}

/** The names without a colon behind an item. */
function partsBehind(items: YAMLMap['items'], index: number): Scalar[] {
  const parts: Scalar[] = [];
  for (let next = index + 1; next < items.length; next++) {
    const { key, value } = items[next] ?? {};
    if (value !== null || !isScalar(key)) break;
    parts.push(key);
  }
  return parts;
}

function expectedFor(name: string, value: unknown, whole: string): string | undefined {
  if (typeof value === 'number') {
    const [, before = '', after = ''] = /^([-+]?\d+),(\d+)$/.exec(whole) ?? [];
    if (after === '') return undefined;
    const point = `\`${name}: ${before}.${after}\``;
    return `a decimal point: ${point}${after.length === 3 ? `, or no sign: \`${name}: ${before}${after}\`` : ''}`;
  }
  if (typeof value !== 'string' || /^\d{4}-\d\d-\d\d/.test(value)) return undefined;
  return `text that holds a comma in quotation marks: \`${name}: ${shown(quoted(whole))}\``;
}
