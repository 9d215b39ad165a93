import { meantAnchor, TEMPLATE_ANCHORS } from '../markdown/anchors.ts';
import { unwrapped, withScheme } from '../markdown/with-scheme.ts';
import type { Content } from '../source/content.ts';
import { mayBeMeantAt, type MeantIds } from '../source/meant-ids.ts';
import { inOtherCase, nearest } from '../text/nearest.ts';
import { unexpectedCharacters } from '../text/unexpected-characters.ts';
import type { Addresses } from './addresses.ts';
import type { MissingField } from './article-sections.ts';
import type { Mend } from './fix-in.ts';
import { meantPath } from './meant-path.ts';
import { didYouMeanPath } from './nearest-path.ts';
import { EVERYWHERE, sectionsInstead } from './section-anchors.ts';

/** The anchors of the texts of articles and pages, by address. */
export type Anchors = (address: string) => readonly string[] | undefined;

/** A link to this site. */
export interface SiteLink {
  /** The path that it leads to, with its fragment. */
  target: string;
  /** The same as it is written. */
  href: string;
  /** The path of the page that it is on. */
  page: string;
}

/** What a link may lead to. */
export interface Reach {
  paths: Addresses;
  futurePaths: Addresses;
  /** The ids that refused files may have been meant to have. */
  meant: MeantIds;
  anchors: Anchors;
  /** Why an article lacks a section of its template. */
  missingField: MissingField;
  /** The ids of all files of each collection. */
  ids: Content['ids'];
  /** The folder that the site lives in: `/review`, or nothing. */
  base: string;
  /** Where the page is now that was at an address before, however that is written. */
  presentOf: (former: string) => string | undefined;
}

/** What is wrong with a link, and the words that would mend it, if there is no doubt. */
export interface Problem {
  message: string;
  mend?: Mend;
}

/** What is wrong with a link to this site, if anything. */
export function problemWith(link: SiteLink, reach: Reach): Problem | undefined {
  const hash = link.target.indexOf('#');
  const path = hash < 0 ? link.target : link.target.slice(0, hash);
  if (!reach.paths.has(path))
    return mayBeMeantAt(reach.meant, path) ? undefined : problemWithPath(path, link, reach);
  // Browsers take what follows `:~:` for words to find.
  const anchor = hash < 0 ? '' : link.target.slice(hash + 1).replace(/:~:.*$/s, '');
  if (anchor === '') return undefined;
  const known = reach.anchors(path);
  if (!known) return problemWithSection(anchor, path);
  if (known.includes(anchor) || known.includes(meantAnchor(anchor, writtenPath(link)))) return undefined;
  const isOfTemplate = (isArticle(path) ? TEMPLATE_ANCHORS : EVERYWHERE).includes(anchor);
  const field = isOfTemplate ? reach.missingField(path, anchor) : undefined;
  return isOfTemplate && field === undefined ? undefined : problemWithAnchor(anchor, known, link, field);
}

function isArticle(path: string): boolean {
  return path.startsWith('/articles/');
}

/** What is wrong with an anchor of a page without a text. */
function problemWithSection(anchor: string, path: string): Problem | undefined {
  const sections = sectionsInstead(path, anchor);
  if (!sections) return undefined;
  const names = sections.map((name) => `\`#${name}\``).join(', ');
  const guess = nearest(anchor, sections);
  const hint = guess === undefined ? '' : ` Did you mean \`#${guess}\`?`;
  return {
    message: `Unexpected anchor \`#${anchor}\`, expected that of a section of such a page: ${names}.${hint}`,
  };
}

/** A full address stays as it is written, so nothing is added to its fragment. */
function writtenPath({ href, target }: SiteLink): string {
  if (/^https?:/i.test(href)) return '';
  const path = href.replace(/[?#].*$/s, '');
  return path.endsWith('.md') ? path : target.replace(/#.*$/s, '');
}

/** `{{ site.url }}`, `{% link a.md %}`: nothing is filled in here. */
const TEMPLATE = /\{\{.*\}\}|\{%.*%\}/s;

/** Of a list of names that lead somewhere, `[1]:`, where an address is missing. */
const NEXT_NAME = /^\[[^[\]]+\]:$/;

function problemWithPath(path: string, { href, page }: SiteLink, reach: Reach): Problem {
  const { paths, futurePaths } = reach;
  const unexpected = `Unexpected link to \`${href}\``;
  if (futurePaths.has(path)) {
    return {
      message: `${unexpected}, which is not published yet, expected an address that readers can open. Publish it first, or leave the link out.`,
    };
  }
  if (TEMPLATE.test(href))
    return {
      message: `${unexpected}, a template of another generator, expected what it would be filled with.`,
    };
  const meant = meantPath(path, href, page, reach.base, paths);
  const start = startOf(href, reach.base);
  if (meant !== undefined) return slip(path, href, meant, start);
  const [unseen] = unexpectedCharacters(href, 'line');
  if (unseen) {
    const right = href.slice(0, unseen.index) + href.slice(unseen.index + unseen.length);
    return {
      message: `Unexpected ${unseen.name} in the link to \`${right}\`, expected an address without it.`,
    };
  }
  const inside = unwrapped(href);
  if (inside !== undefined)
    return {
      message: `${unexpected}, expected an address without anything around it. Did you mean \`${inside}\`?`,
    };
  if (NEXT_NAME.test(href))
    return {
      message: `${unexpected}, expected an address on the line of its name: the next name was taken for it.`,
    };
  const whole = withScheme(href);
  if (whole !== undefined) {
    const before = whole.startsWith('mailto:')
      ? '`mailto:` before an address of mail'
      : whole.startsWith('tel:')
        ? '`tel:` before a number of telephone'
        : '`https://` before the address of another site';
    return { message: `${unexpected}, expected ${before}. Did you mean \`${whole}\`?` };
  }
  return { message: `${unexpected}, ${expectedAt(path, start, reach)}` };
}

/** What stands before the path in a full address, which stays one: sources and profiles can be nothing else. */
function startOf(href: string, base: string): string {
  const [host] = /^https?:\/\/[^/?#]*/i.exec(href) ?? [];
  return host === undefined ? '' : host + base;
}

/** A path that was surely meant, and what is wrong with how it is written. */
function slip(path: string, href: string, meant: string, start: string): Problem {
  const [written = ''] = /^[^?#]*/.exec(href) ?? [];
  const rest = href.slice(written.length);
  const right = start + meant + rest;
  if (meant === `${path}/`) {
    const message = `Unexpected link to \`${href}\`, expected \`${right}\` with a final slash.`;
    return { message, mend: { written: href, by: `${written}/${rest}` } };
  }
  const mend = { written: href, by: right };
  return meant === path.toLowerCase()
    ? { message: `Unexpected capital letters in the link to \`${href}\`, expected \`${right}\`.`, mend }
    : { message: `Unexpected link to \`${href}\`, expected \`${right}\`.`, mend };
}

/** What the pages of a collection come from, where a file alone makes none. */
const NAMED = {
  entities: 'an entity',
  regions: 'a region',
  authors: 'an author',
  series: 'a series',
} as const;

function expectedAt(path: string, start: string, { paths, ids, presentOf }: Reach): string {
  const [, collection = '', slug = ''] = /^\/([a-z]+)\/([^/]+)\//.exec(path) ?? [];
  if (isNamed(collection) && ids[collection].has(slug))
    return `expected ${NAMED[collection]} that a published article names: until then it has no page.`;
  const present = presentOf(path);
  if (present !== undefined && paths.has(present))
    return `a former address, expected the present one. Did you mean \`${start}${present}\`?`;
  return `expected an address of this site.${didYouMeanPath(path, paths, start)}`;
}

function isNamed(collection: string): collection is keyof typeof NAMED {
  return Object.hasOwn(NAMED, collection);
}

/** What Word and LibreOffice leave in a text that is copied from them, and what stands for it here. */
const OF_WORD: readonly (readonly [RegExp, string])[] = [
  [/^_msocom_/, 'no comment of an editor: leave it out'],
  [/^(?:_ftn|_edn|sdfootnote|sdendnote)/, 'a footnote: `[^1]` here, and `[^1]: The note.` below'],
  [/^(?:_Toc|_Ref|_heading=h\.)/, 'the anchor of a heading, made from its words: `#growth` for `## Growth`'],
];

/**
 * Within its text a link may leave out the `s-` that ids of headings begin with.
 *
 * @param field That for want of which there is no such section of the template.
 */
function problemWithAnchor(
  anchor: string,
  known: readonly string[],
  { href }: SiteLink,
  field: string | undefined,
): Problem {
  const isWithin = href.startsWith('#');
  const shown = known.map((id) => (isWithin ? id.replace(/^s-/, '') : id));
  const meant = known.includes(`s-${anchor}`) ? `s-${anchor}` : inOtherCase(anchor, shown);
  const unexpected = `Unexpected anchor \`#${anchor}\``;
  if (meant !== undefined) {
    const mend = { written: href, by: `${href.slice(0, href.indexOf('#'))}#${meant}` };
    return { message: `${unexpected}, expected \`#${meant}\`.`, mend };
  }
  if (field !== undefined)
    return {
      message: `${unexpected}, expected the anchor of a section that the article has: without \`${field}\` among its fields it has none of that name.`,
    };
  const ofWord = OF_WORD.find(([form]) => form.test(anchor))?.[1];
  if (ofWord !== undefined) return { message: `${unexpected} of a word processor, expected ${ofWord}.` };
  const guess = nearest(anchor, shown) ?? nearest(`s-${anchor}`, shown);
  const hint = guess === undefined ? '' : ` Did you mean \`#${guess}\`?`;
  return { message: `${unexpected}, expected the anchor of a heading there.${hint}` };
}
