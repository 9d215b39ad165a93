import { checks } from '../checks/checks.ts';
import type { RenderedBody } from '../markdown/render.ts';
import { publish } from '../model/publish.ts';
import { sitePaths } from '../model/site-paths.ts';
import type { Documents } from '../schema/document.ts';
import type { Disk } from '../source/disk.ts';
import { readContent, type Content } from '../source/read-content.ts';
import type { Finding } from '../source/finding.ts';
import { compareText } from '../text/compare.ts';
import {
  articlePath,
  authorPath,
  entityPath,
  regionPath,
  seriesPath,
  staticPagePath,
} from '../text/site-addresses.ts';
import { fileBeside } from './file-beside.ts';
import { publishedFiles } from './published-files.ts';
import { renderBodies } from './render-bodies.ts';
import type { Site } from './site.ts';

/** A folder of content as a site, with all that its authors should know. */
export interface LoadedSite {
  site: Site;
  /** The same with every draft and scheduled article, for those who write. */
  future: Site;
  content: Content;
  /** In order of file and place; with an error among them, the site must not be published. */
  findings: readonly Finding[];
}

/**
 * Reads, checks and links all of `content/`.
 *
 * @param now The instant that decides what is published yet, in milliseconds since 1970.
 * @param extraPaths Paths that the site answers at beside its pages, as files in `public/` do.
 */
export function loadSite(disk: Disk, folder: string, now: number, extraPaths: readonly string[]): LoadedSite {
  const content = readContent(disk, folder);
  const bodies = renderBodies(content);
  const site = siteAt(content, content.documents, bodies, now);
  const isWhole = site.publication.articles.length === content.documents.articles.length;
  const future = isWhole ? site : siteAt(content, withoutDrafts(content.documents), bodies, Infinity);
  const others = [...extraPaths, ...unknowablePaths(content)];
  const paths = new Set([...pathsOf(site, content), ...others]);
  const subject = {
    content,
    bodies,
    paths,
    futurePaths: isWhole ? paths : new Set([...pathsOf(future, content), ...others]),
    published: new Set(site.publication.articles.map(({ id }) => articleFile(id))),
  };
  return {
    site,
    future,
    content,
    findings: [...content.findings, ...checks.flatMap((check) => [...check.run(subject)])].sort(byPlace),
  };
}

function siteAt(
  content: Content,
  documents: Documents,
  bodies: ReadonlyMap<string, RenderedBody>,
  now: number,
): Site {
  const bodyOf = (file: string): RenderedBody => {
    const body = bodies.get(file);
    if (!body) throw new Error(`No rendered text of ${file}`);
    return body;
  };
  return {
    publication: publish(documents, now, (id) => bodyOf(articleFile(id))),
    bodyOf: ({ id }) => bodyOf(articleFile(id)),
    pictureSizeOf: ({ id, image }) => {
      const { width, height } = (image && fileBeside(content, articleFile(id), image.src)) ?? {};
      return { ...(width !== undefined && { width }), ...(height !== undefined && { height }) };
    },
    pageBodyOf: ({ slug }) => bodyOf(`content/pages/${slug}.md`),
  };
}

/** Every path of a site: its pages and feeds, the data of its charts, and the files beside its articles. */
function* pathsOf(site: Site, content: Content): Generator<string> {
  yield* sitePaths(site.publication);
  for (const article of site.publication.articles) {
    for (const { id } of site.bodyOf(article).charts) yield `${article.path}${id}.csv`;
    for (const { path } of publishedFiles(article, site, content)) yield path;
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

/** The documents as they will be when every draft is finished. */
function withoutDrafts(documents: Documents): Documents {
  const articles = documents.articles.map((one) => ({ ...one, fields: { ...one.fields, draft: false } }));
  return { ...documents, articles };
}

function articleFile(id: string): string {
  return `content/articles/${id}.md`;
}

function byPlace(a: Finding, b: Finding): number {
  return (
    compareText(a.file, b.file) || a.line - b.line || a.column - b.column || compareText(a.message, b.message)
  );
}
