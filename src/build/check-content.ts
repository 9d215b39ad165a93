import { LateAddresses, type Addresses } from '../checks/addresses.ts';
import type { Suspects } from '../checks/check.ts';
import { checks } from '../checks/checks.ts';
import type { Outline } from '../markdown/outline.ts';
import type { Article, StaticPage } from '../model/records.ts';
import type { Publication } from '../model/publication.ts';
import { publishTyped } from '../model/publish.ts';
import { redirectsOf } from '../model/redirects.ts';
import { sitePaths } from '../model/site-paths.ts';
import type { Documents } from '../schema/document.ts';
import type { Finding } from '../source/finding.ts';
import { filtered, type Content } from '../source/content.ts';
import { mayBeMeantAt } from '../source/meant-ids.ts';
import { firstOfEach } from '../source/most-told.ts';
import { located } from '../source/located-content.ts';
import { compareText } from '../text/compare.ts';
import { dayAt, dayOf } from '../text/dates.ts';
import { once } from '../text/once.ts';
import { authorPath, entityPath, regionPath, seriesPath } from '../text/site-addresses.ts';
import { articleFile, pageFile } from './content-files.ts';
import { publishedFiles } from './published-files.ts';
import type { ReadContent } from './reading/assemble.ts';
import type { IsRight } from './staleness/known-right.ts';
import { perhapsFormer, withBroken } from './with-broken.ts';

/** A folder of content with all that its authors should know of it. */
export interface CheckedContent {
  content: Content;
  /** What is public now, as typed, and without what only rendered texts tell: words and quotations. */
  publication: Publication;
  /** In order of file and place; with an error among them, the site must not be published. */
  findings: readonly Finding[];
}

/** What need not be found out by the checks. */
export interface KnownBefore {
  /** What is public now. */
  publication?: Publication | undefined;
  /** The files that are right by themselves, see `knownRight`. */
  isRight?: IsRight | undefined;
}

/**
 * Holds all that was read against what must hold across files.
 *
 * @param read The content, what its texts say to others, and the files beside articles that these may refer to.
 * @param now The instant that decides what is published yet, in milliseconds since 1970.
 * @param extraPaths Paths that the site answers at beside its pages, as files in `public/` do.
 * @param known What was found out before. Where something is refused, right files are looked at all
 *   the same, in a second round of all checks, so that everything is told.
 */
export function checkContent(
  read: Pick<ReadContent, 'content' | 'outlines' | 'besides' | 'named'>,
  now: number,
  extraPaths: readonly string[],
  known: KnownBefore = {},
): CheckedContent {
  const { content, outlines, besides, named } = read;
  const outlineOf = (id: string) => outlines.get(articleFile(id)) ?? NOTHING;
  const namedIn = (id: string) => named(articleFile(id));
  const at = (documents: Documents, instant: number) =>
    publishTyped(documents, instant, namedIn, (text) => text);
  const publication = known.publication ?? at(content.documents, now);
  const isWhole = publication.articles.length === content.documents.articles.length;
  const published = new Set(publication.articles.map(({ id }) => articleFile(id)));
  const textOf = ({ id }: Article) => ({
    charts: outlineOf(id).charts,
    besides: besides(articleFile(id)),
  });
  const chartsOf = ({ slug }: StaticPage) => outlines.get(pageFile(slug))?.charts ?? [];
  const addressesOf = (ofWhat: () => Publication): AnsweredAt => {
    const one = once(ofWhat);
    return {
      paths: new LateAddresses(
        () => new Set([...pathsOf(one(), { textOf, chartsOf }, content), ...extraPaths]),
      ),
      redirects: new LateAddresses(() => new Set(redirectsOf(one()).map(({ from }) => from))),
    };
  };
  const present = addressesOf(() => publication);
  const future = isWhole ? present : addressesOf(() => at(asIfFinished(content.documents), Infinity));
  const meant = new Set([...content.meant, ...ofOtherYears(content)]);
  const unknowable =
    content.broken.length === 0 && meant.size === 0
      ? undefined
      : unknowableOf(
          content,
          addressesOf(() => at(withBroken(content, published), Infinity)),
          present,
        );
  const all = { readable: content.readable, assets: [...content.assets] };
  const subject = {
    content: located({ ...content, meant }),
    outlines,
    paths: joined(present.paths, unknowable?.paths),
    futurePaths: joined(future.paths, unknowable?.paths),
    redirects: joined(present.redirects, unknowable?.redirects),
    futureRedirects: joined(future.redirects, unknowable?.redirects),
    unknowable: {
      has: (path: string) =>
        unknowable?.paths.has(path) === true ||
        unknowable?.redirects.has(path) === true ||
        mayBeMeantAt(meant, path),
    },
    today: dayAt(now, content.documents.publication.fields.timezone),
    served: extraPaths,
    published,
  };
  const findingsAt = (suspects: Suspects) => [
    ...content.findings,
    ...checks.flatMap((check) => [...firstOfEach(check.run({ ...subject, suspects }))]),
  ];
  const suspects = known.isRight && suspectsIn(all, known.isRight);
  const found = suspects && findingsAt(suspects);
  // Whoever is refused something is told all, by a look at everything.
  const findings = found?.every(isWarning) === true ? found : findingsAt(all);
  return { content, publication, findings: findings.sort(byPlace) };
}

/** All files but those that are right. */
function suspectsIn({ readable, assets }: Suspects, isRight: IsRight): Suspects {
  const isSuspect = (file: string) => !isRight(file);
  return { readable: filtered(readable, isSuspect), assets: assets.filter(isSuspect) };
}

function isWarning({ severity }: Finding): boolean {
  return severity === 'warning';
}

/** The ids of articles that lie in the folder of another year than that of their date, in that one. */
function* ofOtherYears({ readable, documents }: Content): Generator<string> {
  const { timezone } = documents.publication.fields;
  for (const { id, fields } of readable.articles) {
    const year = fields.date === undefined ? undefined : dayOf(fields.date, timezone).slice(0, 4);
    if (year !== undefined && !id.startsWith(year)) yield `articles/${year}${id.slice(id.indexOf('/'))}`;
  }
}

/** The documents as they will be when every draft is finished. */
export function asIfFinished(documents: Documents): Documents {
  const articles = documents.articles.map((one) => ({ ...one, fields: { ...one.fields, draft: false } }));
  return { ...documents, articles };
}

/** What texts add to the paths of a site. */
interface TextsOfSite {
  textOf: (article: Article) => { charts: Outline['charts']; besides: readonly string[] };
  chartsOf: (page: StaticPage) => Outline['charts'];
}

/** Every path of a site: its pages and feeds, the data of its charts, and the files beside its articles. */
function* pathsOf(
  publication: Publication,
  { textOf, chartsOf }: TextsOfSite,
  content: Content,
): Generator<string> {
  yield* sitePaths(publication);
  for (const page of publication.pages) for (const { id } of chartsOf(page)) yield `${page.path}${id}.csv`;
  for (const article of publication.articles) {
    const { charts, besides } = textOf(article);
    for (const { id } of charts) yield `${article.path}${id}.csv`;
    for (const { path } of publishedFiles(article, besides, content)) yield path;
  }
}

/** At what a site answers, and from where it leads on. */
interface AnsweredAt {
  paths: Addresses;
  redirects: Addresses;
}

/**
 * The addresses that the site may have when files with wrong fields or names are mended, and has not
 * now: nobody can say yet that a link to them is broken, or that they are lost.
 *
 * @param mended Those of the site with these files, as far as they are right; they may name anyone else besides.
 */
function unknowableOf(content: Content, mended: AnsweredAt, present: AnsweredAt): AnsweredAt {
  const { ids } = content;
  const paths = () => [
    ...mended.paths,
    ...[...ids.authors].map(authorPath),
    ...[...ids.entities].map(entityPath),
    ...[...ids.regions].map(regionPath),
    ...[...ids.series].map(seriesPath),
  ];
  return {
    paths: new LateAddresses(() => new Set(paths().filter((path) => !present.paths.has(path)))),
    redirects: new LateAddresses(
      () =>
        new Set(
          [...mended.redirects, ...perhapsFormer(content)].filter((from) => !present.redirects.has(from)),
        ),
    ),
  };
}

function joined(some: Addresses, others: Addresses | undefined): Addresses {
  return others ? new LateAddresses(() => new Set([...some, ...others])) : some;
}

/** Of a text that could not be read. */
const NOTHING: Outline = { links: [], images: [], ids: [], entities: [], datings: [], charts: [] };

function byPlace(a: Finding, b: Finding): number {
  return (
    compareText(a.file, b.file) || a.line - b.line || a.column - b.column || compareText(a.message, b.message)
  );
}
