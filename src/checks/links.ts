import { articlePath, entityPath, staticPagePath } from '../text/site-addresses.ts';
import type { FieldPath, Finding } from '../source/finding.ts';
import type { Content, ReadableFile, ReadableFiles } from '../source/content.ts';
import type { Outline } from '../markdown/outline.ts';
import { addressesIn } from '../source/reference-fields.ts';
import { mayBeMeant } from '../source/meant-ids.ts';
import { firstTold } from '../source/most-told.ts';
import { readableMessage } from '../markdown/readable-message.ts';
import type { Addresses } from './addresses.ts';
import { missingFields, type MissingField } from './article-sections.ts';
import { atField, type Check, type Subject } from './check.ts';
import { problemWith, type Anchors, type Problem, type Reach } from './explain-link.ts';
import { problemWithPicture, type LostPicture } from './explain-picture.ts';
import { fixIn } from './fix-in.ts';
import { presentAddresses } from './present-addresses.ts';
import { endsAsPicture } from './picture-name.ts';
import { isOfWeb, siteOf, targetInSite, type SiteAddress } from './target-in-site.ts';

/** Every link to this site leads to a page, file or place in a page that the build makes. */
export const links: Check = {
  id: 'broken-link',
  *run(subject) {
    const { content, suspects } = subject;
    const site = siteOf(content.documents.publication.fields.url);
    const outlines = new Map(
      Array.from(textsIn(content.readable, subject), ({ address, outline }) => [address, outline]),
    );
    // Most links lead to pages, and not to places in them.
    const anchors = (address: string) => outlines.get(address)?.ids;
    const presentOf = presentAddresses(content, site.base);
    const surroundings = { site, anchors, missingField: missingFields(content), presentOf };
    for (const text of textsIn(suspects.readable, subject)) {
      yield* firstTold(linksOf(text, surroundings, subject), asItIs);
      yield* firstTold(picturesOf(text, subject), (one) => lostPicture(one, content));
      yield* firstTold(mentionsOf(text, subject), asItIs);
    }
    yield* inNavigation(subject, surroundings);
    for (const one of Object.values(suspects.readable).flat())
      yield* firstTold(inFields(one, surroundings, subject), asItIs);
  },
};

/** A text, and where readers find it. */
interface Text {
  file: string;
  address: string;
  outline: Outline;
}

/** What it may refer to. */
interface Extent {
  /** The paths of the site that it may lead to. */
  paths: Addresses;
  /** Former addresses, from which it is led on. */
  redirects: Addresses;
}

/** What all links may lead to. */
interface Surroundings {
  site: SiteAddress;
  anchors: Anchors;
  missingField: MissingField;
  presentOf: Reach['presentOf'];
}

function* linksOf(
  { file, address, outline }: Text,
  surroundings: Surroundings,
  subject: Subject,
): Generator<Finding> {
  const { content } = subject;
  const extent = extentOf(file, subject);
  const reach = reachOf(extent.paths, surroundings, subject);
  for (const { href, ...place } of outline.links) {
    const target = targetInSite(href, address, surroundings.site);
    if (target === undefined || isLedOn(target, extent)) continue;
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

/** Pictures whose address is a path of the site, and no picture of it; those beside the article are known to the text already. */
function* picturesOf({ file, address, outline }: Text, subject: Subject): Generator<LostPicture> {
  const { paths } = extentOf(file, subject);
  for (const { src, ...place } of outline.images)
    if (src.startsWith('/') && !(paths.has(src) && endsAsPicture(src)))
      yield { file, address, src, place, isThere: paths.has(src) };
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

function* mentionsOf({ file, outline }: Text, subject: Subject): Generator<Finding> {
  const { paths } = extentOf(file, subject);
  for (const { slug, ...place } of outline.entities) {
    if (paths.has(entityPath(slug)) || mayBeMeant(subject.content.meant, 'entities', slug)) continue;
    const message = `Unexpected mention of \`${slug}\`, expected an entity that a published article names.`;
    yield { file, severity: 'error', rule: 'unpublished-entity', message, ...place };
  }
}

function asItIs(finding: Finding): Finding {
  return finding;
}

function* textsIn({ articles, pages }: ReadableFiles, { outlines }: Subject): Generator<Text> {
  const addressed = [
    ...articles.map(({ id, file }) => ({ file, address: articlePath(id) })),
    ...pages.map(({ id, file }) => ({ file, address: staticPagePath(id) })),
  ];
  for (const { file, address } of addressed) {
    const outline = outlines.get(file);
    if (outline) yield { file, address, outline };
  }
}

function* inNavigation(subject: Subject, surroundings: Surroundings): Generator<Finding> {
  const { paths, content } = subject;
  const reach = reachOf(paths, surroundings, subject);
  const navigation = content.readable.publication.flatMap(({ file, fields }) =>
    Array.from(fields.navigation ?? [], (one, index) => ({ file, index, href: one?.href })),
  );
  for (const { file, index, href } of navigation) {
    if (href === undefined) continue;
    const problem = problemWith({ target: href, href, page: '/' }, reach);
    if (problem) yield mendedAt(content, file, ['navigation', index, 'href'], problem);
  }
}

/** Sources and profiles are mostly elsewhere, but may be pages of this site. */
function* inFields(
  { kind, file, fields }: ReadableFile,
  surroundings: Surroundings,
  subject: Subject,
): Generator<Finding> {
  const { content } = subject;
  const extent = extentOf(file, subject);
  const reach = reachOf(extent.paths, surroundings, subject);
  for (const { path, value: href } of addressesIn(kind, fields, isOfWeb)) {
    const target = targetInSite(href, '/', surroundings.site);
    if (target === undefined || isLedOn(target, extent)) continue;
    const problem = problemWith({ target, href, page: '/' }, reach);
    if (problem) yield mendedAt(content, file, path, problem);
  }
}

/** Whether a path of the site is a former address, and none of a page. */
function isLedOn(target: string, { paths, redirects }: Extent): boolean {
  const path = target.replace(/#.*$/s, '');
  return redirects.has(path) && !paths.has(path);
}

function mendedAt(
  content: Subject['content'],
  file: string,
  path: FieldPath,
  { message, mend }: Problem,
): Finding {
  const finding = atField(content, links.id, file, path, readableMessage(message));
  const fix = mend && fixIn(content, file, finding, mend);
  return { ...finding, ...(fix && { fix }) };
}

function reachOf(
  paths: Addresses,
  { site, anchors, missingField, presentOf }: Surroundings,
  { futurePaths, content: { ids, meant } }: Subject,
): Reach {
  return { paths, futurePaths, meant, anchors, missingField, ids, base: site.base, presentOf };
}

/** What a text may link to: one that is not published yet also to what will be. */
function extentOf(file: string, subject: Subject): Extent {
  return subject.published.has(file) || file.startsWith('content/pages/')
    ? { paths: subject.paths, redirects: subject.redirects }
    : { paths: subject.futurePaths, redirects: subject.futureRedirects };
}
