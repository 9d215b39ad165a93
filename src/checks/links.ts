import { destinationOf, sitePath } from '../markdown/address.ts';
import type { RenderedBody } from '../markdown/render.ts';
import { articlePath, baseOf, staticPagePath } from '../model/addresses.ts';
import type { Finding } from '../source/finding.ts';
import { didYouMean } from '../text/nearest.ts';
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
    const { content, bodies } = subject;
    const written = [
      ...content.documents.articles.map(({ id, file }) => ({ file, address: articlePath(id) })),
      ...content.documents.pages.map(({ id, file }) => ({ file, address: staticPagePath(id) })),
    ];
    const anchors = new Map(written.map(({ file, address }) => [address, bodies.get(file)?.ids ?? []]));
    for (const { file, address } of written) yield* inBody(subject, file, address, bodies.get(file), anchors);

    const { file, fields } = content.documents.publication;
    for (const [index, { href }] of (fields.navigation ?? []).entries()) {
      const message = problemWith(href, subject, anchors);
      if (message !== undefined)
        yield atField(content, this.id, file, ['navigation', index, 'href'], message);
    }
  },
};

type Anchors = ReadonlyMap<string, readonly string[]>;

function* inBody(
  subject: Subject,
  file: string,
  address: string,
  body: RenderedBody | undefined,
  anchors: Anchors,
): Generator<Finding> {
  const { content } = subject;
  const before = content.bodyLineOf(file) - 1;
  const { url } = content.documents.publication.fields;
  for (const { href, line, column, endLine, endColumn } of body?.links ?? []) {
    const target = targetInSite(href, address, url);
    if (target === undefined || isFileBeside(href, file, subject)) continue;
    const message = problemWith(target, subject, anchors, href);
    if (message === undefined) continue;
    yield {
      file,
      severity: 'error',
      rule: links.id,
      message,
      line: line + before,
      column,
      ...(endLine !== undefined && { endLine: endLine + before }),
      ...(endColumn !== undefined && { endColumn }),
    };
  }
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

function isFileBeside(href: string, file: string, { content }: Subject): boolean {
  const folder = file.slice(0, file.lastIndexOf('/') + 1);
  return content.assets.has(folder + href.replace(/^\.\//, '').replace(/[?#].*$/, ''));
}

/** What is wrong with a link to `target`, if anything. */
function problemWith(
  target: string,
  { paths }: Subject,
  anchors: Anchors,
  written = target,
): string | undefined {
  const [path = '', anchor] = target.split('#');
  if (!paths.has(path)) {
    if (paths.has(`${path}/`))
      return `Unexpected link to \`${written}\`, expected \`${path}/\` with a final slash.`;
    return `Unexpected link to \`${written}\`, expected an address of this site.${didYouMean(path, paths)}`;
  }
  if (!anchor) return undefined;
  const known = anchors.get(path);
  if (!known || known.includes(anchor) || TEMPLATE_ANCHORS.includes(anchor)) return undefined;
  return `Unexpected anchor \`#${anchor}\`, expected the anchor of a heading there.${didYouMean(anchor, known)}`;
}
