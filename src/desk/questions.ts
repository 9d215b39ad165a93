import { ARTICLE_KINDS } from '../schema/article.ts';
import { ENTITY_KINDS } from '../schema/entity.ts';
import type { Collection } from '../schema/kinds.ts';

/** What a new file needs to be told, as its field, the flag `--field`, and the question in a terminal. */
export interface Question {
  /** The name of the field, and of the flag. */
  field: string;
  /** As a terminal asks it. */
  ask: string;
  /** As the help explains it. */
  help: string;
  /** How it is answered: a line of text, one of some words, one or many files of a collection, or a day. */
  answer:
    | { form: 'line' | 'day' }
    | { form: 'word'; of: readonly string[]; usual: string }
    | { form: 'one' | 'many'; of: Collection };
  /** Whether there is no file without an answer. */
  isRequired: boolean;
  /** Whether a terminal asks it; what is rare only has its flag. */
  isAsked: boolean;
}

const line = { form: 'line' } as const;
const needed = { isRequired: true, isAsked: true };
const asked = { isRequired: false, isAsked: true };
const rare = { isRequired: false, isAsked: false };

const name: Question = {
  field: 'name',
  ask: 'Name',
  help: 'the name, as readers see it',
  answer: line,
  ...needed,
};
const title: Question = {
  field: 'title',
  ask: 'Title',
  help: 'the title, as readers see it',
  answer: line,
  ...needed,
};
const description: Question = {
  field: 'description',
  ask: 'In a sentence',
  help: 'one or two sentences that say what it is',
  answer: line,
  ...asked,
};

/** The questions of each kind of file, in the order of its fields. */
export const QUESTIONS: Readonly<Record<Collection, readonly Question[]>> = {
  articles: [
    { ...title, help: 'the headline' },
    {
      field: 'description',
      ask: 'Standfirst: what did the article find, in a sentence or two?',
      help: 'the standfirst: one or two sentences that say what the article found; until you write it, a reminder stands there',
      answer: line,
      ...asked,
    },
    {
      field: 'date',
      ask: 'Date',
      help: 'a day, or a time with its offset: 2026-01-31T09:00:00+03:00; today unless given',
      answer: { form: 'day' },
      ...asked,
    },
    {
      field: 'authors',
      ask: 'Authors',
      help: 'who wrote it, with commas: volga-desk,data-desk',
      answer: { form: 'many', of: 'authors' },
      ...needed,
    },
    {
      field: 'region',
      ask: 'Region',
      help: 'the region it belongs to',
      answer: { form: 'one', of: 'regions' },
      ...needed,
    },
    {
      field: 'entities',
      ask: 'Who and what is it about?',
      help: 'whom and what it is about, with commas: kamaz,kazan; none unless given',
      answer: { form: 'many', of: 'entities' },
      ...asked,
    },
    {
      field: 'kind',
      ask: 'Kind',
      help: `one of ${ARTICLE_KINDS.join(', ')}; analysis unless given`,
      answer: { form: 'word', of: ARTICLE_KINDS, usual: 'analysis' },
      ...asked,
    },
    {
      field: 'series',
      ask: 'Series',
      help: 'the series it is part of',
      answer: { form: 'one', of: 'series' },
      ...rare,
    },
    {
      field: 'language',
      ask: 'Language',
      help: 'its language, if not the publication’s: ru',
      answer: line,
      ...rare,
    },
  ],
  entities: [
    name,
    {
      field: 'kind',
      ask: 'Kind',
      help: `one of ${ENTITY_KINDS.join(', ')}; organisation unless given`,
      answer: { form: 'word', of: ENTITY_KINDS, usual: 'organisation' },
      ...asked,
    },
    description,
    {
      field: 'region',
      ask: 'Region',
      help: 'the region it belongs to',
      answer: { form: 'one', of: 'regions' },
      ...rare,
    },
  ],
  authors: [
    name,
    { field: 'role', ask: 'What they do', help: 'what they do at the publication', answer: line, ...asked },
    { field: 'bio', ask: 'About them', help: 'a few sentences about them', answer: line, ...rare },
    { field: 'email', ask: 'E-mail', help: 'where readers write to them', answer: line, ...rare },
  ],
  regions: [
    name,
    description,
    {
      field: 'parent',
      ask: 'Region that contains it',
      help: 'the region that contains it',
      answer: { form: 'one', of: 'regions' },
      ...rare,
    },
    { field: 'iso', ask: 'Code', help: 'its code in ISO 3166: KZ, RU-TA', answer: line, ...rare },
  ],
  series: [title, description],
  indicators: [
    name,
    { field: 'unit', ask: 'Unit', help: 'what one of it is: % a year', answer: line, ...asked },
    { ...description, help: 'how it is measured and by whom' },
  ],
  pages: [title, description],
};

/** What has been answered: text, slugs, or nothing. */
export type Answers = Readonly<Record<string, string | readonly string[] | undefined>>;
