import { destinationOf, sitePath } from '../markdown/address.ts';
import { articlePath, baseOf, entityPath, staticPagePath } from '../text/site-addresses.ts';
import type { Finding } from '../source/finding.ts';
import type { Content } from '../source/read-content.ts';
import type { Outline } from '../markdown/outline.ts';
import { firstTold } from '../source/most-told.ts';
import { readableMessage } from '../markdown/readable-message.ts';
import { atField, type Check, type Subject } from './check.ts';
import { problemWith, type Anchors } from './explain-link.ts';
import { problemWithPicture, type LostPicture } from './explain-picture.ts';
import { fixIn } from './fix-in.ts';
import { decodedPath } from '../text/url.ts';

/** Every link to this site leads to a page, file or place in a page that the build makes. */
export const links: Check = {
  id: 'broken-link',
  *run(subject) {
    const { articles, pages } = subject.content.readable;
    const texts = [
      ...articles.map(({ id, file }) => textOf(subject, file, articlePath(id))),
      ...pages.map(({ id, file }) => textOf(subject, file, staticPagePath(id))),
    ].filter((text) => text !== undefined);
    const anchors = new Map(texts.map(({ address, outline }) => [address, outline.ids]));
    for (const text of texts) {
      yield* firstTold(linksOf(text, anchors, subject), asItIs);
      yield* firstTold(picturesOf(text), (one) => lostPicture(one, subject.content));
      yield* firstTold(mentionsOf(text), asItIs);
    }
    yield* inNavigation(subject, anchors);
  },
};

/** A text to check, and what it may refer to. */
interface Text {
  file: string;
  address: string;
  outline: Outline;
  /** The paths of the site that it may lead to. */
  paths: ReadonlySet<string>;
  /** Former addresses, from which it is led on. */
  redirects: ReadonlySet<string>;
}

function* linksOf(text: Text, anchors: Anchors, { content, futurePaths }: Subject): Generator<Finding> {
  const { file, address, outline, paths, redirects } = text;
  const site = siteOf(content.documents.publication.fields.url);
  const reach = { paths, futurePaths, anchors, ids: content.ids, base: site.base };
  for (const { href, ...place } of outline.links) {
    const target = targetInSite(href, address, site);
    if (target === undefined || redirects.has(target.replace(/#.*$/, ''))) continue;
    const problem = problemWith({ target, href, page: address }, reach);
    if (!problem) continue;
    const { message, mend } = problem;
    const fix = mend && fixIn(content, file, place, mend);
    yield {
      file,
      severity: 'error',
      rule: links.id,
      message: readableMessage(message),
      ...place,
      ...(fix && { fix }),
    };
  }
}

/** Pictures whose address is a path of the site; those beside the article are known to the text already. */
function* picturesOf({ file, address, outline, paths }: Text): Generator<LostPicture> {
  for (const { src, ...place } of outline.images)
    if (src.startsWith('/') && !paths.has(src)) yield { file, address, src, place };
}

function lostPicture(picture: LostPicture, content: Content): Finding {
  const { file, place } = picture;
  const { message, mend } = problemWithPicture(picture, content);
  const fix = mend && fixIn(content, file, place, mend);
  return {
    file,
    severity: 'error',
    rule: 'image',
    message: readableMessage(message),
    ...place,
    ...(fix && { fix }),
  };
}

function* mentionsOf({ file, outline, paths }: Text): Generator<Finding> {
  for (const { slug, ...place } of outline.entities) {
    if (paths.has(entityPath(slug))) continue;
    const message = `Unexpected mention of \`${slug}\`, expected an entity that a published article names.`;
    yield { file, severity: 'error', rule: 'unpublished-entity', message, ...place };
  }
}

function asItIs(finding: Finding): Finding {
  return finding;
}

function textOf(subject: Subject, file: string, address: string): Text | undefined {
  const outline = subject.outlines.get(file);
  return outline && { file, address, outline, ...reachFrom(file, subject) };
}

function* inNavigation(subject: Subject, anchors: Anchors): Generator<Finding> {
  const { paths, futurePaths, content } = subject;
  const { file, fields } = content.documents.publication;
  const reach = { paths, futurePaths, anchors, ids: content.ids, base: baseOf(fields.url) };
  for (const [index, { href }] of (fields.navigation ?? []).entries()) {
    const problem = problemWith({ target: href, href, page: '/' }, reach);
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
  /** With its port, unless it is the usual one. */
  host: string;
  base: string;
}

function siteOf(url: string): SiteAddress {
  return { host: new URL(url).host, base: baseOf(url) };
}

/** The path in the site, with its fragment, that a link on the page at `address` leads to; nothing for a link to elsewhere. */
function targetInSite(href: string, address: string, { host, base }: SiteAddress): string | undefined {
  const isOfWeb = /^https?:/i.test(href);
  // Most links lead to other sites, which shows without taking them apart.
  if (isOfWeb && !href.toLowerCase().includes(host)) return undefined;
  const path = isOfWeb ? pathOn(host, href) : pathWithin(href, address, base);
  if (!path?.startsWith(`${base}/`)) return undefined;
  return decodedPath(path.slice(base.length)).replace(/\?[^#]*/, '');
}

/** The path on a host, with what follows it, whether or not the address asks for encryption. */
function pathOn(host: string, href: string): string | undefined {
  const url = URL.parse(href);
  return url?.host === host ? url.pathname + url.search + url.hash : undefined;
}

function pathWithin(href: string, address: string, base: string): string | undefined {
  const destination = destinationOf(href);
  return destination === 'mail' || destination === 'phone' ? undefined : sitePath(href, address, base);
}
