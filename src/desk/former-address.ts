import { isMap, isScalar, isSeq, parseDocument, type YAMLSeq } from 'yaml';
import { applyEdits, type Edit } from '../text/edit.ts';
import { foldedAddress } from '../text/folded-address.ts';
import { scalar } from './scalar-edit.ts';

const FIELD = 'previously';
const OPTIONS = { version: '1.2', schema: 'core' } as const;

/**
 * The edits of the fields of a file that record its former address under
 * `previously`: below those that are there, the first one first. One that is the
 * file's address again is taken out.
 *
 * @param yaml The fields, one YAML document without errors.
 * @returns Nothing when `previously` is not a list of addresses.
 */
export function recordFormer(yaml: string, former: string, current: string): Edit[] | undefined {
  const document = parseDocument(yaml, OPTIONS);
  const list: unknown = document.get(FIELD, true);
  if (list !== undefined && !isListOfText(list)) return undefined;
  const before = isSeq(list) ? textsOf(list) : [];
  const kept = before.filter((address) => foldedAddress(address) !== foldedAddress(current));
  const after = kept.some((address) => foldedAddress(address) === foldedAddress(former))
    ? kept
    : [...kept, former];

  const ways = isSeq(list) ? inList(yaml, list, former, after) : asNewField(yaml, after);
  for (const edits of ways) if (says(applyEdits(yaml, edits), document.toJS(), after)) return edits;
  document.set(FIELD, document.createNode(after, { flow: true }));
  const text = document.toString({ lineWidth: 0, flowCollectionPadding: false });
  return [{ start: 0, end: yaml.length, text: yaml.endsWith('\n') ? text : text.trimEnd() }];
}

function isListOfText(list: unknown): boolean {
  return isSeq(list) && list.items.every((item) => isScalar(item) && typeof item.value === 'string');
}

function textsOf(list: YAMLSeq): string[] {
  return list.items.map((item) => (isScalar(item) ? String(item.value) : ''));
}

/** Whether fields say the same as before, with `after` under `previously`. */
function says(yaml: string, before: unknown, after: readonly string[]): boolean {
  const document = parseDocument(yaml, OPTIONS);
  if (document.errors.length > 0) return false;
  const expected = { ...(before as Record<string, unknown> | null), [FIELD]: after };
  return JSON.stringify(document.toJS()) === JSON.stringify(expected);
}

/** As the last field, after the last line that says something, or at the very end. */
function asNewField(yaml: string, after: readonly string[]): Edit[][] {
  const written = `${FIELD}: [${after.map(scalar).join(', ')}]`;
  const places = [yaml.trimEnd().length, yaml.length];
  const inBlock = places.map((place): Edit[] => {
    const isAfterLine = place > 0 && yaml[place - 1] !== '\n';
    return [{ start: place, end: place, text: isAfterLine ? `\n${written}` : `${written}\n` }];
  });
  const { contents } = parseDocument(yaml, OPTIONS);
  if (!isMap(contents) || contents.flow !== true) return inBlock;
  const last = contents.range[1] - 1;
  const place = yaml.slice(0, last).trimEnd().length;
  const comma = /[{,]$/.test(yaml.slice(0, place)) ? ' ' : ', ';
  return [[{ start: place, end: place, text: comma + written }]];
}

/** One item put after the last one, and others taken out, each with what it leaves alone. */
function inList(yaml: string, list: YAMLSeq, former: string, after: readonly string[]): Edit[][] {
  const items = list.items.map((item) => {
    const [start = 0, end = 0] = isScalar(item) ? (item.range ?? []) : [];
    return { start, end, value: isScalar(item) ? String(item.value) : '' };
  });
  const last = items.at(-1);
  const isToAdd = after.includes(former) && !items.some(({ value }) => value === former);
  if (!last) {
    const place = (list.range?.[0] ?? 0) + 1;
    return [[{ start: place, end: place, text: after.map(scalar).join(', ') }]];
  }
  const isReplaced = isToAdd && !after.includes(last.value);
  const gone = items.filter((item) => !after.includes(item.value) && !(isReplaced && item === last));
  const removals = gone.map((item) => removal(yaml, list, items, item));
  if (isReplaced) return [[...removals, { start: last.start, end: last.end, text: scalar(former) }]];
  return [isToAdd ? [...removals, addition(yaml, list, last, former)] : removals];
}

interface Item {
  start: number;
  end: number;
}

function addition(yaml: string, list: YAMLSeq, last: Item, former: string): Edit {
  if (list.flow === true) return { start: last.end, end: last.end, text: `, ${scalar(former)}` };
  const lineStart = yaml.lastIndexOf('\n', last.start) + 1;
  const lineEnd = yaml.indexOf('\n', last.end);
  const place = lineEnd < 0 ? yaml.length : lineEnd;
  return { start: place, end: place, text: `\n${yaml.slice(lineStart, last.start)}${scalar(former)}` };
}

function removal(yaml: string, list: YAMLSeq, items: readonly Item[], item: Item): Edit {
  if (list.flow !== true) {
    const start = yaml.lastIndexOf('\n', item.start) + 1;
    const end = yaml.indexOf('\n', item.end);
    return { start, end: end < 0 ? yaml.length : end + 1, text: '' };
  }
  const index = items.indexOf(item);
  const next = items[index + 1];
  const before = items[index - 1];
  if (next) return { start: item.start, end: next.start, text: '' };
  return { start: before?.end ?? item.start, end: item.end, text: '' };
}
