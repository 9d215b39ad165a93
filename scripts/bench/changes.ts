import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse, parseDocument, stringify } from 'yaml';
import { splitText, type Archive, type ArticleFile } from './archive.ts';

/** A file as it shall be; without a text it shall be gone. */
export interface Change {
  path: string;
  text: string | undefined;
}

/** The share of the articles that name the entity whose name is changed: 300 of 10,000. */
const NAMED_OFTEN = 0.03;

/** Makes a change; what comes back takes it back, to the byte. */
export function apply({ path, text }: Change): () => void {
  const before = existsSync(path) ? readFileSync(path) : undefined;
  write(path, text);
  return () => {
    write(path, before);
  };
}

/** A change cannot be made in this archive. */
export class Impossible extends Error {}

/** After the first words of a line of prose, or its first characters where there are no spaces between words. */
const PLACES_FOR_COMMA = [/^(\p{L}+ \p{L}+) (?=\p{L}+ \p{L}+ \p{L}+ )/mu, /^(\p{L}{2})(?=\p{L}{4})/mu];

/** One comma more in the text of an article from the middle of the archive. */
export function commaInText({ articles }: Archive): Change {
  return firstPossible(byDistance(articles, 0.5), (article) => {
    const text = readFileSync(article.path, 'utf8');
    const { body } = splitText(text);
    const place = PLACES_FOR_COMMA.find((one) => one.test(body));
    if (!place) return undefined;
    const changed = body.replace(place, '$1, ');
    return { path: article.path, text: text.slice(0, text.length - body.length) + changed };
  });
}

/** Another headline on an article from the middle of the archive. */
export function newHeadline({ articles }: Archive): Change {
  return firstPossible(byDistance(articles, 0.5), ({ path }) => {
    const { frontMatter, body } = splitText(readFileSync(path, 'utf8'));
    const document = parseDocument(frontMatter);
    const title = document.get('title');
    if (typeof title !== 'string') return undefined;
    document.set('title', `${title} again`);
    return { path, text: `---\n${document.toString()}---\n${body}` };
  });
}

/** An article as new as the newest one, by the same authors on the same things. */
export function newArticle({ articles }: Archive): Change {
  const newest = byDistance(articles, 1)[0];
  if (!newest) throw new Error('Unexpected archive without articles, expected one at least.');
  const { frontMatter } = splitText(readFileSync(newest.path, 'utf8'));
  const { date, authors, region, entities } = parse(frontMatter) as Record<string, unknown>;
  const title = 'An article that the bench adds';
  const fields = {
    title,
    description: `${title}, to measure what it takes.`,
    date,
    authors,
    region,
    entities,
  };
  const paragraph =
    'This text says nothing, and it says so at some length, as a text of its kind does. '.repeat(8);
  return {
    path: join(dirname(newest.path), '000000-added-by-the-bench.md'),
    text: `---\n${stringify(fields)}---\n\n${`${paragraph.trim()}\n\n`.repeat(6)}`,
  };
}

/** An article from the middle of the archive goes away; none that another links to. */
export function articleGone({ articles, linked }: Archive): Change {
  return firstPossible(byDistance(articles, 0.5), ({ id, path }) =>
    linked.has(id) ? undefined : { path, text: undefined },
  );
}

/** Another name for the entity that three articles of a hundred name, or as near to that as there is one. */
export function entityRenamed({ folder, articles, entities }: Archive): Change {
  const wanted = articles.length * NAMED_OFTEN;
  const distance = (entity: { articles: number }) => Math.abs(entity.articles - wanted);
  return renamed(folder, [...entities].sort((a, b) => distance(a) - distance(b))[0]);
}

/** Another name for the entity that most articles name. */
export function mostNamedRenamed({ folder, entities }: Archive): Change {
  return renamed(folder, entities[0]);
}

function renamed(folder: string, entity: { slug: string } | undefined): Change {
  if (!entity) throw new Impossible('there are no entities');
  const path = join(folder, 'entities', `${entity.slug}.yml`);
  const document = parseDocument(readFileSync(path, 'utf8'));
  document.set('name', `${String(document.get('name'))} Renamed`);
  return { path, text: document.toString() };
}

/** The first change that one of the articles allows. */
function firstPossible(
  articles: readonly ArticleFile[],
  change: (article: ArticleFile) => Change | undefined,
): Change {
  for (const article of articles) {
    const possible = change(article);
    if (possible) return possible;
  }
  throw new Impossible('no article can be changed so');
}

/** Articles by their distance from a place in the archive: 0 is its oldest, 1 its newest article. */
function byDistance(articles: readonly ArticleFile[], place: number): ArticleFile[] {
  const middle = (articles.length - 1) * place;
  return articles
    .map((article, index) => ({ article, distance: Math.abs(index - middle) }))
    .sort((a, b) => a.distance - b.distance)
    .map(({ article }) => article);
}

function write(path: string, content: string | Uint8Array | undefined): void {
  if (content === undefined) rmSync(path, { force: true });
  else writeFileSync(path, content);
}
