import { chanceFrom, repeat, type Chance } from './chance.ts';
import { makeProse, type Prose } from './prose.ts';
import type { Entry, Registries } from './registries.ts';

const DAY = 24 * 60 * 60 * 1000;
const FIRST_DAY = Date.UTC(2012, 0, 1);
const DAYS = (Date.UTC(2025, 11, 31) - FIRST_DAY) / DAY;

export interface CorpusArticle {
  year: string;
  /** `000042-first-three-words` */
  slug: string;
  frontMatter: Readonly<Record<string, string | readonly string[]>>;
  body: string;
}

/** What an article is made from. */
export interface Corpus {
  /** How many articles there will be. */
  count: number;
  registries: Registries;
  vocabulary: readonly string[];
  /** The articles so far: what a new one can link to. */
  earlier: { url: string; title: string }[];
  titles: Set<string>;
}

/** The article of an index, counted from 0. */
export function makeArticle(corpus: Corpus, index: number): CorpusArticle {
  const { count, registries, vocabulary, earlier, titles } = corpus;
  const random = chanceFrom(1000 + index);
  const prose = makeProse(random, vocabulary);
  const title = uniqueTitle(prose, titles);
  const date = dayOf(index, count);
  const entities = entitiesOf(random, index, count, registries.entities);
  const slug = [String(index + 1).padStart(6, '0'), ...title.toLowerCase().split(' ').slice(0, 3)].join('-');
  const frontMatter = {
    title,
    description: prose.plainSentence(12, 20),
    date,
    authors: authorsOf(random, index, registries.authors),
    region: (registries.regions[index] ?? random.pickSkewed(registries.regions, 1.5)).slug,
    entities: entities.map((entity) => entity.slug),
  };
  const body = makeBody({ random, prose, entities, earlier, hasFootnote: index % 10 === 7 });
  return { year: date.slice(0, 4), slug, frontMatter, body };
}

/** Days rise evenly with the index, so the newest article has the last slug: `2012-01-01` … `2025-12-31`. */
function dayOf(index: number, count: number): string {
  return new Date(FIRST_DAY + Math.round((DAYS * index) / (count - 1)) * DAY).toISOString().slice(0, 10);
}

function uniqueTitle(prose: Prose, titles: Set<string>): string {
  let title;
  do title = prose.title(5, 9);
  while (titles.has(title));
  titles.add(title);
  return title;
}

// The first articles go through each registry in turn, so that no author, region or entity is
// left without an article: generators differ in whether they make a page for such an entry.

function authorsOf(random: Chance, index: number, authors: readonly Entry[]): string[] {
  const chosen = new Set([authors[index] ?? random.pick(authors)]);
  if (random.chance(0.25)) chosen.add(random.pick(authors));
  return [...chosen].map(({ slug }) => slug);
}

/** Five to eight: from 1,000 articles on, the most frequent entity is in over a fifth of them, the median one in about 1%. */
function entitiesOf(random: Chance, index: number, count: number, entities: readonly Entry[]): Entry[] {
  const articlesToIntroduceAll = Math.min(count, entities.length);
  const from = Math.floor((index * entities.length) / articlesToIntroduceAll);
  const to = Math.floor(((index + 1) * entities.length) / articlesToIntroduceAll);
  const chosen = new Set(entities.slice(from, to));
  const wanted = random.between(5, 8);
  while (chosen.size < wanted) chosen.add(random.pickSkewed(entities, 2));
  return [...chosen];
}

interface BodyParts {
  random: Chance;
  prose: Prose;
  entities: readonly Entry[];
  earlier: Corpus['earlier'];
  hasFootnote: boolean;
}

/** 750 to 800 words of Markdown. */
function makeBody({ random, prose, entities, earlier, hasFootnote }: BodyParts): string {
  const paragraph = (sentences: number) => repeat(sentences, () => prose.sentence(entities)).join(' ');
  const blocks = [
    paragraph(3) + (hasFootnote ? '[^1]' : ''),
    `## ${prose.title(3, 7)}`,
    paragraph(4),
    `> ${paragraph(2)}\n>\n> — ${random.pick(entities).name}, ${prose.plainSentence(4, 7)}`,
    paragraph(3),
    `### ${prose.title(3, 6)}`,
    repeat(random.between(4, 6), () => `- ${prose.sentence(entities)}`).join('\n'),
    paragraph(3),
    `## ${prose.title(3, 7)}`,
    table(random, prose),
    paragraph(2),
    ...readAlso(random, earlier),
    [1, 2, 3].map((number) => `${number}. ${prose.sentence(entities)}`).join('\n'),
  ];

  const wanted = random.between(750, 770);
  let words = countWords(blocks.join('\n'));
  while (words < wanted) {
    const block = paragraph(Math.min(4, Math.ceil((wanted - words) / 22)));
    blocks.push(block);
    words += countWords(block);
  }
  if (hasFootnote)
    blocks.push(`[^1]: See <https://example.com/notes/${random.between(1, 9999)}> for the method.`);
  return blocks.join('\n\n');
}

function table(random: Chance, prose: Prose): string {
  const row = () => {
    const [before, after] = [random.between(10, 900) / 10, random.between(10, 900) / 10];
    return `| ${prose.title(1, 3)} | ${before} | ${after} | ${(after - before).toFixed(1)} |`;
  };
  const head = ['| Indicator | Before | After | Change |', '| :-- | --: | --: | --: |'];
  return [...head, ...repeat(random.between(4, 7), row)].join('\n');
}

/** A line of links to one of the fifty articles just before this one and to any earlier one. */
function readAlso(random: Chance, earlier: Corpus['earlier']): string[] {
  if (earlier.length === 0) return [];
  const near = random.pick(earlier.slice(-50));
  const any = random.pick(earlier);
  return [`Read also: [${near.title}](${near.url}) and [${any.title}](${any.url}).`];
}

/** Words that a reader sees: link targets and punctuation do not count. */
function countWords(markdown: string): number {
  const text = markdown.replace(/\]\([^)]*\)/g, ']');
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}.'-]*/gu)?.length ?? 0;
}
