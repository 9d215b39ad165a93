import type { PhrasingContent, Root } from 'mdast';
import type { Plugin } from 'unified';
import type { VFile } from 'vfile';
import { partialDate } from '../schema/scalars.ts';
import { partialDay } from '../text/dates.ts';
import { mendedDate } from '../text/mend-date.ts';
import { didYouMean } from '../text/nearest.ts';
import { eachBlock, element, type Block } from './block-directives.ts';
import { checkAttributes } from './directive.ts';
import { nameIn } from './id-attribute.ts';
import { jobOf } from './job.ts';
import { entityAddress } from './mention.ts';
import { mendedCase, placeOf, report } from './report.ts';

/**
 * `:::quote{by=rustam-minnikhanov date=2022-01-24}`: words with their speaker, the
 * speaker's role on that day, and the day. A `[label]` says more below: `[In translation.]`
 */
export const quoteDirectives: Plugin<[], Root> = () => (tree, file) => {
  const { quotes, datings, entities, namings } = jobOf(file);
  eachBlock(tree, file, ['quote'], (block, label, content) => {
    checkAttributes(file, block, ['by', 'date']);
    const id = `quote-${quotes.length + 1}`;
    const date = dateOf(block, file);
    const by = speakerOf(block, date, file);
    block.data = { hName: 'figure', hProperties: { className: ['quotation'], id } };
    quotes.push({ id, by: by?.slug ?? '', ...(date !== undefined && { date }) });
    if (date !== undefined) datings.push({ date, ...placeOf(block.position) });
    if (by) {
      entities.add(by.slug);
      namings.push({ slug: by.slug, ...placeOf(block.position) });
    }
    return [
      { type: 'blockquote', children: content },
      element('figcaption', {}, caption(by, date, label, file)),
    ];
  });
};

interface Speaker {
  slug: string;
  name: string;
  role?: string;
}

function speakerOf(block: Block, date: string | undefined, file: VFile): Speaker | undefined {
  const { context } = jobOf(file);
  const slug = block.attributes?.by ?? '';
  const speaker = context.speaker(slug, date);
  if (speaker) return { slug, ...speaker };
  if (Object.keys(block.attributes ?? {}).some((name) => name.startsWith('by:'))) return undefined;
  const message = slug
    ? `Unexpected speaker \`${slug}\`, expected a file in content/entities/.${didYouMean(nameIn(slug), context.entitySlugs())}`
    : 'Unexpected quotation without a speaker, expected `:::quote{by=slug}`.';
  report(file, block.position, {
    rule: 'unknown-entity',
    message,
    ...mendedCase(slug, context.entitySlugs()),
  });
  return undefined;
}

function dateOf(block: Block, file: VFile): string | undefined {
  const written = block.attributes?.date;
  if (written === undefined || written === null) return undefined;
  const result = partialDate.safeParse(written);
  if (result.success) return written;
  const { date: mended, hint } = mendedDate(written.replace(/^[“”„«‘’]+|[“”»‘’]+$/g, ''));
  const date = mended?.slice(0, 10);
  const what = written === '' ? 'empty date' : `date \`${written}\``;
  const help = date === undefined ? (hint ?? '') : `Did you mean \`${date}\`?`;
  const expected = result.error.issues[0]?.message ?? 'expected a day such as `2022-01-24`';
  report(file, block.position, {
    rule: 'date',
    message: `Unexpected ${what}, ${expected}. ${help}`.trim(),
    ...(date !== undefined && { mend: { written, by: date } }),
  });
  return undefined;
}

function caption(
  by: Speaker | undefined,
  date: string | undefined,
  label: PhrasingContent[] | undefined,
  file: VFile,
) {
  const { base, language } = jobOf(file).context;
  const parts: PhrasingContent[][] = [];
  if (by) parts.push([speakerLink(by, base)]);
  if (by?.role !== undefined) parts.push([{ type: 'text', value: by.role }]);
  if (date !== undefined) parts.push([time(date, language)]);
  const line = parts.flatMap((part, index): PhrasingContent[] =>
    index === 0 ? part : [{ type: 'text', value: ', ' }, ...part],
  );
  return label ? [...line, { type: 'break' as const }, ...label] : line;
}

function speakerLink({ slug, name }: Speaker, base: string): PhrasingContent {
  const data = { hProperties: { className: ['speaker'] } };
  return { type: 'link', url: entityAddress(slug, base), children: [{ type: 'text', value: name }], data };
}

function time(date: string, language: string): PhrasingContent {
  const text = { type: 'text' as const, value: partialDay(date, language) };
  return date.includes('Q')
    ? text
    : { type: 'emphasis', data: { hName: 'time', hProperties: { dateTime: date } }, children: [text] };
}
