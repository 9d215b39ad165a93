import { z } from 'zod';
import { feedHtmlProblems } from './feed-html.ts';
import { isWebAddress } from './web-address.ts';

const text = z.string().min(1);
const address = z.string().refine(isWebAddress, { error: 'no web address' });
const language = z.string().regex(/^[a-zA-Z]{2,3}(?:-[a-zA-Z0-9]{2,8})*$/);
const date = z.iso.datetime({ offset: true });
const author = z
  .strictObject({ name: text.optional(), url: address.optional(), avatar: address.optional() })
  .refine((fields) => Object.keys(fields).length > 0, { error: 'an author with nothing' });

const item = z.strictObject({
  id: text,
  url: address,
  external_url: address.optional(),
  title: text,
  content_html: text,
  content_text: text.optional(),
  summary: text,
  image: address.optional(),
  banner_image: address.optional(),
  date_published: date,
  date_modified: date,
  authors: z.array(author).min(1),
  tags: z.array(text),
  language: language.optional(),
  attachments: z.array(z.strictObject({ url: address, mime_type: text })).optional(),
});

const feed = z.strictObject({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: text,
  home_page_url: address,
  feed_url: address,
  description: text,
  next_url: address.optional(),
  icon: address.optional(),
  favicon: address.optional(),
  authors: z.array(author).min(1).optional(),
  language,
  items: z.array(item),
});

/**
 * What is wrong with a JSON Feed 1.1: by the specification, whose optional fields
 * for titles, summaries, dates and authors are asked for here; and what keeps its
 * items from being read in full elsewhere.
 *
 * @see https://www.jsonfeed.org/version/1.1/
 */
export function jsonFeedProblems(json: string): string[] {
  if (!json.isWellFormed()) return ['half a surrogate pair'];
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    return [String(error)];
  }
  const { error, data } = feed.safeParse(value);
  if (error) return error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  const { items } = data;
  return [
    ...(new Set(items.map(({ id }) => id)).size === items.length ? [] : ['the same `id` twice']),
    ...items.flatMap(({ content_html, date_published, date_modified }, index) => [
      ...feedHtmlProblems(content_html).map((problem) => `items.${index}: ${problem}`),
      ...(Date.parse(date_modified) < Date.parse(date_published)
        ? [`items.${index}: modified before published`]
        : []),
      ...(index > 0 && Date.parse(date_published) > Date.parse(items[index - 1]?.date_published ?? '')
        ? [`items.${index}: not newest first`]
        : []),
    ]),
  ];
}
