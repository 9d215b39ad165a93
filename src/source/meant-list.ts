import { SLUG } from '../text/slug.ts';
import type { FieldPath } from './finding.ts';

/** Fields whose items are slugs, which have no spaces. */
const OF_SLUGS: ReadonlySet<unknown> = new Set(['authors', 'entities']);

/** What to say of a text in the place of a list. */
export function textForList(value: string, message: string, path: FieldPath): string {
  if (/^(?:[-–—•*·]|\d{1,2}[.)]\s)/.test(value))
    return ' Begin each item with a hyphen and a space: `- one`.';
  // The items of all others have fields, of which one text says too little.
  if (!message.includes('such as `[')) return '';
  const inside = /^\((.*)\)$/s.exec(value)?.[1] ?? value;
  const items = inside.split(/[,;]/).map((item) => item.trim());
  const words = items.flatMap((item) => item.split(/\s+/));
  const meant = OF_SLUGS.has(path.at(-1)) && words.every((word) => SLUG.test(word)) ? words : items;
  return meant.some((item) => item === '') ? '' : ` Did you mean \`[${meant.join(', ')}]\`?`;
}

/** What to say of several slugs that are written as one item of a list: `[kamaz; kazan]`; nothing of other texts. */
export function slugsInOne(value: string): string | undefined {
  const items = value.split(/\s*[,;]\s*|\s+-(?=[a-z])/);
  if (items.length < 2 || !items.every((item) => SLUG.test(item))) return undefined;
  return ` They are ${items.length} items: \`[${items.join(', ')}]\`, or each on a line of its own behind a hyphen and a space.`;
}

/** What to say of a list or mapping where the contract has another form. */
export function otherShape(value: unknown, message: string): string {
  if (Array.isArray(value)) return message.startsWith('expected a slug') ? listForOne(value) : '';
  if (typeof value !== 'object' || value === null) return '';
  const names = Object.keys(value);
  const areLone = Object.values(value).every((one) => one === null);
  if (message.includes('such as `[') && areLone) return ` Did you mean \`[${names.join(', ')}]\`?`;
  return /^expected a list of (?!names)/.test(message) && names.length > 0
    ? ` Begin each with a hyphen and a space, its fields below each other: \`- ${names[0] ?? ''}: …\`.`
    : '';
}

function listForOne(items: readonly unknown[]): string {
  const [first] = items;
  if (items.length > 1) return ' Write one of them alone, without brackets or hyphens.';
  return typeof first === 'string' && SLUG.test(first) ? ` Did you mean \`${first}\`?` : '';
}
