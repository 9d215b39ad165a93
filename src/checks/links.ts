import { destinationOf, sitePath } from '../markdown/address.ts';
import { articlePath, baseOf, entityPath, staticPagePath } from '../text/site-addresses.ts';
import type { Finding } from '../source/finding.ts';
import type { BodyOutline } from '../markdown/outline.ts';
import { didYouMean } from '../text/nearest.ts';
import { fixIn, type Mend } from './fix-in.ts';
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
    const anchors = new Map(texts.map(({ address, outline }) => [address, outline.ids]));
    for (const text of texts) {
      yield* linksOf(text, publication.fields.url, anchors, subject);
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
  outline: Omit<BodyOutline, 'messages'>;
  /** The paths of the site that it may lead to. */
  paths: ReadonlySet<string>;
  /** Former addresses, from which it is led on. */
  redirects: ReadonlySet<string>;
}

function* linksOf(
  text: Text,
  url: string,
  anchors: Anchors,
  { content, futurePaths }: Subject,
): Generator<Finding> {
  const { file, address, outline, paths, redirects } = text;
  const site = siteOf(url);
  for (const { href, ...place } of outline.links) {
    const target = targetInSite(href, address, site);
    if (target === undefined || redirects.has(target.replace(/#.*$/, ''))) continue;
    const problem = problemWith(target, href, paths, futurePaths, anchors);
    if (!problem) continue;
    const { message, mend } = problem;
    const fix = mend && fixIn(content, file, place, mend);
    yield { file, severity: 'error', rule: links.id, message, ...place, ...(fix && { fix }) };
  }
}

/** Pictures whose address is a path of the site; those beside the article are known to the text already. */
function* picturesOf({ file, outline, paths }: Text): Generator<Finding> {
  for (const { src, ...place } of outline.images) {
    if (!src.startsWith('/') || paths.has(src)) continue;
    const message = `Unexpected picture \`${src}\`, expected the name of a file beside the article.`;
    yield { file, severity: 'error', rule: 'image', message, ...place };
  }
}

function* mentionsOf({ file, outline, paths }: Text): Generator<Finding> {
  for (const { slug, ...place } of outline.entities) {
    if (paths.has(entityPath(slug))) continue;
    const message = `Unexpected mention of \`${slug}\`, expected an entity that a published article names.`;
    yield { file, severity: 'error', rule: 'unpublished-entity', message, ...place };
  }
}

function textOf(subject: Subject, file: string, address: string): Text | undefined {
  const outline = subject.outlines.get(file);
  return outline && { file, address, outline, ...reachFrom(file, subject) };
}

function* inNavigation(subject: Subject, anchors: Anchors): Generator<Finding> {
  const { file, fields } = subject.content.documents.publication;
  for (const [index, { href }] of (fields.navigation ?? []).entries()) {
    const problem = problemWith(href, href, subject.paths, subject.futurePaths, anchors);
    if (problem)
      yield atField(subject.content, links.id, file, ['navigation', index, 'href'], problem.message);
  }
}

/** What a text may link to: one that is not published yet also to what will be. */
function reachFrom(file: string, subject: Subject): Pick<Text, 'paths' | 'redirects'> {
  return subject.published.has(file) || file.startsWith('content/pages/')
    ? { paths: subject.paths, redirects: subject.redirects }
    : { paths: subject.futurePaths, redirects: subject.futureRedirects };
}

/** Where the publication is on the web. */
interface SiteAddress {
  origin: string;
  host: string;
  base: string;
}

function siteOf(url: string): SiteAddress {
  const { origin, hostname } = new URL(url);
  return { origin, host: hostname, base: baseOf(url) };
}

/** The path in the site, with its fragment, that a link on the page at `address` leads to; nothing for a link to elsewhere. */
function targetInSite(
  href: string,
  address: string,
  { origin, host, base }: SiteAddress,
): string | undefined {
  // Most links lead to other sites, which shows without taking them apart.
  if (/^https?:/i.test(href) && !href.toLowerCase().includes(host)) return undefined;
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

/** What is wrong with a link, and the words that would mend it, if there is no doubt. */
interface Problem {
  message: string;
  mend?: Mend;
}

/** What is wrong with a link to `target`, which is written as `href`, if anything. */
function problemWith(
  target: string,
  href: string,
  paths: ReadonlySet<string>,
  futurePaths: ReadonlySet<string>,
  anchors: Anchors,
): Problem | undefined {
  const [path = '', anchor] = target.split('#');
  if (!paths.has(path)) return problemWithPath(path, href, paths, futurePaths);
  if (!anchor) return undefined;
  const known = anchors.get(path);
  if (!known || known.includes(anchor) || TEMPLATE_ANCHORS.includes(anchor)) return undefined;
  return {
    message: `Unexpected anchor \`#${anchor}\`, expected the anchor of a heading there.${didYouMean(anchor, shownAnchors(known))}`,
  };
}

function problemWithPath(
  path: string,
  href: string,
  paths: ReadonlySet<string>,
  futurePaths: ReadonlySet<string>,
): Problem {
  if (paths.has(`${path}/`)) {
    const message = `Unexpected link to \`${href}\`, expected \`${path}/\` with a final slash.`;
    return { message, ...(/[?#]/.test(href) ? {} : { mend: { written: href, by: `${href}/` } }) };
  }
  const small = path.toLowerCase();
  if (small !== path && paths.has(small)) {
    const message = `Unexpected capital letters in the link to \`${href}\`, expected \`${small}\`.`;
    return { message, mend: { written: href, by: href.replace(path, () => small) } };
  }
  if (futurePaths.has(path)) {
    return {
      message: `Unexpected link to \`${href}\`, which is not published yet, expected an address that readers can open. Publish it first, or leave the link out.`,
    };
  }
  return {
    message: `Unexpected link to \`${href}\`, expected an address of this site.${didYouMeanPath(path, paths)}`,
  };
}

/** Anchors as authors write them; the `s-` of headings may be left out within a text. */
function shownAnchors(ids: readonly string[]): string[] {
  return ids.map((id) => id.replace(/^s-/, ''));
}
