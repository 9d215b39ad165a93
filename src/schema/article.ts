import { z } from 'zod';
import { event } from './event.ts';
import { figure } from './figure.ts';
import {
  areRight,
  day,
  dayOrInstant,
  form,
  formerAddresses,
  language,
  line,
  listOf,
  paragraphs,
  slugIn,
} from './scalars.ts';
import { sourceReference } from './source-reference.ts';

/** What an article can be, in the order in which filters list them. */
export const ARTICLE_KINDS = ['analysis', 'news', 'interview', 'explainer', 'opinion', 'data'] as const;

/** The front matter of `content/articles/<year>/<slug>.md`. */
export const article = z
  .strictObject({
    /** The headline, as readers see it: 1 to 160 characters, no markup. */
    title: line(160),
    /** The standfirst: one or two sentences that say what the article found, no markup. */
    description: paragraphs(500),
    /** When it is or was published: a day (`2022-01-26`) or a time with its offset. In the future: not published yet. */
    date: dayOrInstant,
    /** Who wrote it, as files in `content/authors/`, in the order of the byline. */
    authors: listOf(slugIn('authors')).min(1, { error: 'expected at least one author' }),
    /** The region it belongs to, as a file in `content/regions/`. */
    region: slugIn('regions'),
    /** Everyone and everything it is about, as files in `content/entities/`. */
    entities: listOf(slugIn('entities')),
    /** What sort of article it is; `analysis` unless said. */
    kind: z.enum(ARTICLE_KINDS, { error: `expected one of ${ARTICLE_KINDS.join(', ')}` }).default('analysis'),
    /** When its substance last changed: a day or a time with its offset, not before `date`. */
    updated: dayOrInstant.optional(),
    /** The series it is part of, as a file in `content/series/`. */
    series: slugIn('series').optional(),
    /** `true` keeps it out of the publication. */
    draft: z.boolean({ error: 'expected `true` or `false`' }).default(false),
    /** The picture above the text. */
    image: z
      .strictObject({
        /** The image file beside the article. */
        src: form('expected the name of an image file beside the article', /\S/),
        /** What the picture shows, for those who do not see it. */
        alt: line(300),
        /** Who made it and under which licence. */
        credit: line(200).optional(),
        /** A sentence below it. */
        caption: line(400).optional(),
      })
      .optional(),
    /** The numbers it states. */
    figures: z.array(figure, { error: 'expected a list of figures' }).default([]),
    /** What happened, for its timeline. */
    events: z.array(event, { error: 'expected a list of events' }).default([]),
    /** Where its facts come from. */
    sources: z.array(sourceReference, { error: 'expected a list of sources' }).default([]),
    /** What an earlier version got wrong, newest first. */
    corrections: z
      .array(
        z.strictObject({
          /** The day of the correction. */
          date: day,
          /** What was wrong and what is right. */
          text: line(600),
        }),
        { error: 'expected a list of corrections' },
      )
      .default([]),
    /** The language of the text, when it is not the publication's: `ru`, `tt`. */
    language: language.optional(),
    /** Addresses at which it was published before, the first one first: `/articles/2021/old-name/`. */
    previously: formerAddresses,
  })
  .superRefine(
    (fields, context) => {
      const ids = fields.figures.map((one) => one.id);
      ids.forEach((id, index) => {
        if (ids.indexOf(id) < index) {
          context.addIssue({
            code: 'custom',
            message: 'expected an id that no other figure of the article has',
            path: ['figures', index, 'id'],
            input: id,
          });
        }
      });
    },
    { when: areRight('figures') },
  );

export type ArticleFields = z.output<typeof article>;
export type ArticleKind = ArticleFields['kind'];
