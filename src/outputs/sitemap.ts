import type { Publication } from '../model/publication.ts';
import { timestamp } from '../text/dates.ts';
import { xmlText } from '../text/xml.ts';
import { sitemapEntries, type SitemapEntry } from './sitemap-entries.ts';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>';
const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** What one file may hold. @see https://www.sitemaps.org/protocol.html */
const SITEMAP_LIMITS = { addresses: 50_000, bytes: 50 * 1024 * 1024 };

/** The path of a part of a sitemap that is too large for one file, counted from 1. */
const sitemapPartPath = (number: number): string => `/sitemap-${number}.xml`;

/** What `/sitemap.xml` holds: the addresses themselves, or a list of the parts that hold them. */
export function sitemap(publication: Publication, limits = SITEMAP_LIMITS): string {
  const parts = sitemapParts(publication, limits);
  const [only] = parts;
  return parts.length === 1 && only !== undefined ? only : sitemapIndex(publication, parts.length);
}

/** The whole sitemap in as many files as the limits ask for, at least one. */
export function sitemapParts(publication: Publication, limits = SITEMAP_LIMITS): string[] {
  const around = bytesOf(urlset([]));
  const parts: string[][] = [[]];
  let [current, bytes] = [parts[0] ?? [], around];
  for (const entry of sitemapEntries(publication)) {
    const line = url(publication, entry);
    const more = bytesOf(line);
    if (current.length === limits.addresses || (current.length > 0 && bytes + more > limits.bytes)) {
      parts.push((current = []));
      bytes = around;
    }
    current.push(line);
    bytes += more;
  }
  return parts.map(urlset);
}

/** What an entry is written with around its address, where the date of its last change is known. */
const AROUND = '<url><loc></loc><lastmod>2022-01-26T00:00:00+03:00</lastmod></url>\n'.length;

/** In how many files the whole sitemap is. That it is one can be told of nearly all publications without writing it. */
export function sitemapPartCount(publication: Publication, limits = SITEMAP_LIMITS): number {
  const entries = sitemapEntries(publication);
  const most = entries.reduce(
    (bytes, { path }) => bytes + AROUND + bytesOf(xmlText(publication.address(path))),
    bytesOf(urlset([])),
  );
  const isOne = entries.length <= limits.addresses && most <= limits.bytes;
  return isOne ? 1 : sitemapParts(publication, limits).length;
}

const encoder = new TextEncoder();

function bytesOf(text: string): number {
  return encoder.encode(text).length;
}

function sitemapIndex(publication: Publication, parts: number): string {
  const lines = Array.from({ length: parts }, (_, index) => {
    const address = publication.address(sitemapPartPath(index + 1));
    return `<sitemap><loc>${xmlText(address)}</loc></sitemap>\n`;
  });
  return `${DECLARATION}\n<sitemapindex xmlns="${NAMESPACE}">\n${lines.join('')}</sitemapindex>\n`;
}

function urlset(lines: readonly string[]): string {
  return `${DECLARATION}\n<urlset xmlns="${NAMESPACE}">\n${lines.join('')}</urlset>\n`;
}

function url(publication: Publication, { path, changed }: SitemapEntry): string {
  const { timezone } = publication.settings;
  const lastmod = changed === undefined ? '' : `<lastmod>${timestamp(changed, timezone)}</lastmod>`;
  return `<url><loc>${xmlText(publication.address(path))}</loc>${lastmod}</url>\n`;
}
