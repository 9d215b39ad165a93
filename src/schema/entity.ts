import { z } from 'zod';
import {
  formerAddresses,
  line,
  listOf,
  name,
  names,
  paragraphs,
  partialDate,
  slugIn,
  webAddress,
} from './scalars.ts';

/** What an entity can be, in the order in which pages list them. */
export const ENTITY_KINDS = ['person', 'organisation', 'place', 'project', 'document'] as const;

/** `content/entities/<slug>.yml`: someone or something that articles are about. */
export const entity = z.strictObject({
  /** The name in the publication's language, as articles write it. */
  name: name(120),
  /** What it is; `organisation` unless said. */
  kind: z.enum(ENTITY_KINDS, { error: `expected one of ${ENTITY_KINDS.join(', ')}` }).default('organisation'),
  /** The name in other languages: `{ ru: Рустам Минниханов, tt: Рөстәм Миңнеханов }`. */
  names: names.default({}),
  /** Other spellings and short forms that readers search for and articles use. */
  aliases: listOf(line(120)).default([]),
  /** One or two sentences that say who or what it is, no markup. */
  description: paragraphs(1000).optional(),
  /** The region it belongs to, as a file in `content/regions/`. */
  region: slugIn('regions').optional(),
  /** Offices and posts of a person, or functions of anything else, oldest first. */
  roles: z
    .array(
      z.strictObject({
        /** The office as one writes it after the name: `President of Tatarstan`. */
        title: line(160),
        /** Of what, as a file in `content/entities/`. */
        of: slugIn('entities').optional(),
        /** Since when, if a source says so: a year, month or day. */
        from: partialDate.optional(),
        /** Until when, if it has ended. */
        to: partialDate.optional(),
      }),
      { error: 'expected a list of roles' },
    )
    .default([]),
  /** Its pages elsewhere, by name: `{ website: https://…, wikidata: https://www.wikidata.org/wiki/… }`. */
  links: z
    .record(line(40), webAddress, {
      error: 'expected addresses by name, such as `{ website: https://example.org/ }`',
    })
    .default({}),
  /** Addresses at which it was published before, the first one first: `/entities/old-name/`. */
  previously: formerAddresses,
});

export type EntityFields = z.output<typeof entity>;
export type EntityKind = EntityFields['kind'];
export type Role = EntityFields['roles'][number];
