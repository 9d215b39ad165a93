import { z } from 'zod';
import { SLUG } from '../text/slug.ts';
import { WEB_HOST } from '../text/web-host.ts';
import {
  areRight,
  emailAddress,
  form,
  isOnWeb,
  language,
  line,
  listOf,
  name,
  paragraphs,
  webAddress,
} from './scalars.ts';

const colour = form('expected a colour such as `#a3124e`', /^#[0-9A-Fa-f]{6}$/);

/** Where a site may live: a host, and perhaps folders whose names need no escaping; not its first page. */
const siteAddress = form(
  'expected the address of a site such as `https://example.org` or `https://example.org/review`',
  new RegExp(
    `^(?!.{2001})[Hh][Tt][Tt][Pp][Ss]?://${WEB_HOST}(?:/(?!\\.|(?:index|default)\\.\\w+/?$)[\\w.~-]+)*/?$`,
    'u',
  ),
  isOnWeb,
);

/** The year and slug of an article, as in `2022/a-lot-of-plans`. */
const articleId = form(
  'expected the year and slug of an article, such as `2022/a-lot-of-plans`',
  new RegExp(`^\\d{4}/${SLUG.source.slice(1)}`),
);

/** `content/publication.yml`: the publication as a whole. */
export const publication = z
  .strictObject({
    /** Its name. */
    name: name(80),
    /** Where it is published, with the folder if it is not at the root: `https://example.org/review`. */
    url: siteAddress,
    /** A short line beside the name. */
    tagline: line(160).optional(),
    /** What the publication is, in one or two sentences, no markup. */
    description: paragraphs(500).optional(),
    /** The language of its articles unless they say otherwise. */
    language: language.default('en'),
    /** Days and times are shown, and a date without a time begins, in this time zone: `Europe/Moscow`. */
    timezone: form(
      'expected a time zone of the IANA database, such as `Europe/Moscow`',
      /^[A-Za-z][\w+/-]*$/,
      isTimeZone,
    ).default('UTC'),
    /** Who publishes it. */
    publisher: line(160).optional(),
    /** The licence of its texts. */
    licence: z
      .strictObject({
        /** Its name: `CC BY 4.0`. */
        name: line(80),
        /** Its text. */
        url: webAddress.optional(),
      })
      .optional(),
    /** An e-mail address for readers. */
    contact: emailAddress.optional(),
    /** The sections in the head of every page, in order. Without it: latest, regions, entities, search. */
    navigation: z
      .array(
        z.strictObject({
          /** The word that readers see. */
          label: line(40),
          /** A path of this site that begins and ends with a slash. */
          href: form('expected a path of this site such as `/regions/`', /^\/(?:[\w.-]+\/)*$/),
        }),
        { error: 'expected a list of label and href' },
      )
      .optional(),
    /** What the front page leads with. */
    front: z
      .strictObject({
        /** The article at the top; the newest unless said. */
        lead: articleId.optional(),
        /** The articles below it, in order; the newest fill what is left. */
        order: listOf(articleId).default([]),
      })
      .default({ order: [] }),
    /** How it looks. */
    look: z
      .strictObject({
        /** The accent colour: one, or one for each theme. Readable on paper: at least 4.5:1. */
        accent: z
          .union(
            [
              colour,
              z.strictObject({
                /** The accent colour of the light theme. */
                light: colour,
                /** The accent colour of the dark theme. */
                dark: colour,
              }),
            ],
            { error: 'expected a colour such as `#a3124e`, or one for each theme: `{ light: …, dark: … }`' },
          )
          .optional(),
        /** The line at the head of every page: a neatline with degrees of longitude, a plain rule, or none. */
        ornament: z
          .enum(['meridian', 'rule', 'none'], { error: 'expected one of meridian, rule, none' })
          .default('rule'),
        /** With `ornament: meridian`, the degree of longitude that the line down the page stands for. */
        meridian: z
          .int({ error: 'expected a whole number of degrees, -180 to 180' })
          .min(-180)
          .max(180)
          .default(0),
        /** The part of the name that is set in the accent colour. */
        emphasis: line(80).optional(),
      })
      .default({ ornament: 'rule', meridian: 0 }),
    /** The feeds. */
    feeds: z
      .strictObject({
        /** How many articles a feed holds, newest first. */
        items: z.int({ error: 'expected a whole number, 1 to 200' }).min(1).max(200).default(20),
      })
      .default({ items: 20 }),
  })
  .superRefine(
    ({ name, look }, context) => {
      if (look.emphasis === undefined || name.includes(look.emphasis)) return;
      const message = `expected a part of \`name\` as it is written there: \`${name}\``;
      context.addIssue({ code: 'custom', message, path: ['look', 'emphasis'], input: look.emphasis });
    },
    { when: areRight('name', 'look') },
  );

export type PublicationFields = z.output<typeof publication>;

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
