import { destinationOf, sitePath } from '../markdown/address.ts';
import { articlePath, baseOf, entityPath, staticPagePath } from '../text/site-addresses.ts';
import type { Finding } from '../source/finding.ts';
import type { Place } from '../text/place.ts';
import type { RenderedBody } from '../markdown/render.ts';
import { didYouMean } from '../text/nearest.ts';
import { didYouMeanPath } from './nearest-path.ts';
import { atField, type Check, type Subject } from './check.ts';

/** Anchors that the template of an article gives to its sections. */
const TEMPLATE_ANCHORS = [
  'main',
  'figures',
  'chronology',
  'notes',
  'sources',
  'corrections',
  'cite',
  'related',
  'follow',
];

/** Every link to this site leads to a page, file or place in a page that the build makes. */
export const links: Check = {
  id: 'broken-link',
  *run(subject) {
    const { articles, pages, publication } = subject.content.documents;
    const texts = [
      ...articles.map(({ id, file }) => textOf(subject, file, articlePath(id))),
      ...pages.map(({ id, file }) => textOf(subject, file, staticPagePath(id))),
    ].filter((text) => text !== undefined);
    const anchors = new Map(texts.map(({ address, body }) => [address, body.ids]));
    const former = new Set(articles.flatMap(({ fields }) => fields.previously));
    for (const text of texts) {
      yield* linksOf(text, publication.fields.url, anchors, former);
      yield* picturesOf(text);
      yield* mentionsOf(text);
    }
    yield* inNavigation(subject, anchors);
  },
};

/** The anchors of the texts of articles and pages, by address. */
type Anchors = ReadonlyMap<string, readonly string[]>;

/** A text to check, and what it may refer to. */
interface Text {
  file: string;
  address: string;
  body: RenderedBody;
  /** The paths of the site that it may lead to. */
  paths: ReadonlySet<string>;
  /** A place in the text as a place in its file. */
  inFile: (place: Place) => Place;
}

function* linksOf(
  text: Text,
  url: string,
  anchors: Anchors,
  former: ReadonlySet<string>,
): Generator<Finding> {
  const { file, address, body, paths, inFile } = text;
  for (const { href, ...place } of body.links) {
    const target = targetInSite(href, address, url);
    if (target === undefined || former.has(target.replace(/#.*$/, ''))) continue;
    const message = problemWith(target, href, paths, anchors);
    if (message !== undefined) yield { file, severity: 'error', rule: links.id, message, ...inFile(place) };
  }
}

/** Pictures whose address is a path of the site; those beside the article are known to the text already. */
function* picturesOf({ file, body, paths, inFile }: Text): Generator<Finding> {
  for (const { src, ...place } of body.images) {
    if (!src.startsWith('/') || paths.has(src)) continue;
    const message = `Unexpected picture \`${src}\`, expected the name of a file beside the article.`;
    yield { file, severity: 'error', rule: 'image', message, ...inFile(place) };
  }
}

function* mentionsOf({ file, body, paths, inFile }: Text): Generator<Finding> {
  for (const slug of body.entities) {
    if (paths.has(entityPath(slug))) continue;
    const message = `Unexpected mention of \`${slug}\`, expected an entity that a published article names.`;
    yield { file, severity: 'error', rule: 'unpublished-entity', message, ...inFile({ line: 1, column: 1 }) };
  }
}

function textOf(subject: Subject, file: string, address: string): Text | undefined {
  const body = subject.bodies.get(file);
  const before = subject.content.bodyLineOf(file) - 1;
  return (
    body && {
      file,
      address,
      body,
      paths: pathsFor(file, subject),
      inFile: ({ line, column, endLine, endColumn }) => ({
        line: line + before,
        column,
        ...(endLine !== undefined && { endLine: endLine + before }),
        ...(endColumn !== undefined && { endColumn }),
      }),
    }
  );
}

function* inNavigation(subject: Subject, anchors: Anchors): Generator<Finding> {
  const { file, fields } = subject.content.documents.publication;
  for (const [index, { href }] of (fields.navigation ?? []).entries()) {
    const message = problemWith(href, href, subject.paths, anchors);
    if (message !== undefined)
      yield atField(subject.content, links.id, file, ['navigation', index, 'href'], message);
  }
}

/** What a text may link to: one that is not published yet also to what will be. */
function pathsFor(file: string, { paths, futurePaths, published }: Subject): ReadonlySet<string> {
  return published.has(file) || file.startsWith('content/pages/') ? paths : futurePaths;
}

/** The path in the site, with its fragment, that a link on the page at `address` leads to; nothing for a link to elsewhere. */
function targetInSite(href: string, address: string, url: string): string | undefined {
  const base = baseOf(url);
  const { origin } = new URL(url);
  const destination = destinationOf(href);
  const path =
    destination === 'web' ? URL.parse(href)?.href.replace(origin, '') : sitePath(href, address, base);
  if (destination === 'mail' || destination === 'phone' || !path?.startsWith(`${base}/`)) return undefined;
  return decoded(path.slice(base.length)).replace(/\?[^#]*/, '');
}

/** Percent signs decoded, where they encode anything. */
function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

/** What is wrong with a link to `target`, which is written as `href`, if anything. */
function problemWith(
  target: string,
  href: string,
  paths: ReadonlySet<string>,
  anchors: Anchors,
): string | undefined {
  const [path = '', anchor] = target.split('#');
  if (!paths.has(path)) {
    if (paths.has(`${path}/`))
      return `Unexpected link to \`${href}\`, expected \`${path}/\` with a final slash.`;
    return `Unexpected link to \`${href}\`, expected an address of this site.${didYouMeanPath(path, paths)}`;
  }
  if (!anchor) return undefined;
  const known = anchors.get(path);
  if (!known || known.includes(anchor) || TEMPLATE_ANCHORS.includes(anchor)) return undefined;
  return `Unexpected anchor \`#${anchor}\`, expected the anchor of a heading there.${didYouMean(anchor, shownAnchors(known))}`;
}

/** Anchors as authors write them; the `s-` of headings may be left out within a text. */
function shownAnchors(ids: readonly string[]): string[] {
  return ids.map((id) => id.replace(/^s-/, ''));
}
