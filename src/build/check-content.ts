import { checks } from '../checks/checks.ts';
import type { Publication } from '../model/publication.ts';
import { publish } from '../model/publish.ts';
import { redirectsOf } from '../model/redirects.ts';
import { sitePaths } from '../model/site-paths.ts';
import type { Documents } from '../schema/document.ts';
import type { Finding } from '../source/finding.ts';
import type { Content } from '../source/read-content.ts';
import { compareText } from '../text/compare.ts';
import { dayAt } from '../text/dates.ts';
import {
  articlePath,
  authorPath,
  entityPath,
  regionPath,
  seriesPath,
  staticPagePath,
} from '../text/site-addresses.ts';
import { publishedFiles } from './published-files.ts';
import type { Outline } from './reading/reading.ts';

/** A folder of content with all that its authors should know of it. */
export interface CheckedContent {
  content: Content;
  /** What is public now, as typed, and without what only rendered texts tell: words and quotations. */
  publication: Publication;
  /** In order of file and place; with an error among them, the site must not be published. */
  findings: readonly Finding[];
}

/**
 * Holds all that was read against what must hold across files.
 *
 * @param outlines What each text says to others, by file.
 * @param now The instant that decides what is published yet, in milliseconds since 1970.
 * @param extraPaths Paths that the site answers at beside its pages, as files in `public/` do.
 */
export function checkContent(
  content: Content,
  outlines: ReadonlyMap<string, Outline>,
  now: number,
  extraPaths: readonly string[],
): CheckedContent {
  const outlineOf = (id: string) => outlines.get(articleFile(id)) ?? NOTHING;
  const factsOf = (id: string) => ({
    words: 0,
    quotes: [],
    entities: outlineOf(id).entities.map(({ slug }) => slug),
  });
  const at = (documents: Documents, instant: number) => publish(documents, instant, factsOf, (text) => text);
  const publication = at(content.documents, now);
  const isWhole = publication.articles.length === content.documents.articles.length;
  const future = isWhole ? publication : at(withoutDrafts(content.documents), Infinity);
  const others = [...extraPaths, ...unknowablePaths(content)];
  const paths = new Set([...pathsOf(publication, outlineOf, content), ...others]);
  const subject = {
    content,
    outlines,
    paths,
    futurePaths: isWhole ? paths : new Set([...pathsOf(future, outlineOf, content), ...others]),
    redirects: new Set(redirectsOf(publication).map(({ from }) => from)),
    futureRedirects: new Set(redirectsOf(future).map(({ from }) => from)),
    today: dayAt(now, content.documents.publication.fields.timezone),
    published: new Set(publication.articles.map(({ id }) => articleFile(id))),
  };
  return {
    content,
    publication,
    findings: [...content.findings, ...checks.flatMap((check) => [...check.run(subject)])].sort(byPlace),
  };
}

/** The documents as they will be when every draft is finished. */
export function withoutDrafts(documents: Documents): Documents {
  const articles = documents.articles.map((one) => ({ ...one, fields: { ...one.fields, draft: false } }));
  return { ...documents, articles };
}

/** The file of an article by its id. */
export function articleFile(id: string): string {
  return `content/articles/${id}.md`;
}

/** Every path of a site: its pages and feeds, the data of its charts, and the files beside its articles. */
function* pathsOf(
  publication: Publication,
  outlineOf: (id: string) => Outline,
  content: Content,
): Generator<string> {
  yield* sitePaths(publication);
  for (const article of publication.articles) {
    const outline = outlineOf(article.id);
    for (const { id } of outline.charts) yield `${article.path}${id}.csv`;
    for (const { path } of publishedFiles(article, outline, content)) yield path;
  }
}

/** Paths that a file with wrong fields would have, or make: nobody can say yet that a link to them is broken. */
function* unknowablePaths({ broken, ids }: Content): Generator<string> {
  if (broken.length === 0) return;
  for (const { kind, id } of broken) {
    if (kind === 'articles') yield articlePath(id);
    if (kind === 'pages') yield staticPagePath(id);
  }
  yield* [...ids.authors].map(authorPath);
  yield* [...ids.entities].map(entityPath);
  yield* [...ids.regions].map(regionPath);
  yield* [...ids.series].map(seriesPath);
}

/** Of a text that could not be read. */
const NOTHING: Outline = { links: [], images: [], ids: [], entities: [], charts: [] };

function byPlace(a: Finding, b: Finding): number {
  return (
    compareText(a.file, b.file) || a.line - b.line || a.column - b.column || compareText(a.message, b.message)
  );
}
