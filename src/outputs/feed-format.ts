import type { Publication } from '../model/publication.ts';
import type { Feed } from './feed.ts';
import type { FeedItem } from './feed-items.ts';

/** A way to write feeds: what stands before the items, each of them, and what stands behind. */
export interface FeedFormat {
  /** The media type, with its character set. */
  type: string;
  begin: (publication: Publication, feed: Feed, items: readonly FeedItem[]) => string;
  /** @param timezone That of the publication. */
  item: (item: FeedItem, timezone: string) => string;
  between: string;
  end: string;
}

/** A feed as text. */
export function feedText(
  format: FeedFormat,
  publication: Publication,
  feed: Feed,
  items: readonly FeedItem[],
): string {
  const { timezone } = publication.settings;
  const written = items.map((item) => format.item(item, timezone));
  return format.begin(publication, feed, items) + written.join(format.between) + format.end;
}

const encoder = new TextEncoder();

/**
 * The same in UTF-8. The same articles stand in many feeds, and each is written only once:
 * putting a feed together as one long text, and that into bytes, took longer than all else.
 */
export function feedBytes(
  format: FeedFormat,
  publication: Publication,
  feed: Feed,
  items: readonly FeedItem[],
): Uint8Array<ArrayBuffer> {
  const between = encoder.encode(format.between);
  const parts: Uint8Array[] = [encoder.encode(format.begin(publication, feed, items))];
  for (const [index, item] of items.entries()) {
    if (index > 0) parts.push(between);
    parts.push(bytesOf(item, format, publication.settings.timezone));
  }
  parts.push(encoder.encode(format.end));
  return joined(parts);
}

function bytesOf(item: FeedItem, format: FeedFormat, timezone: string): Uint8Array {
  let bytes = item.written.get(format);
  if (!bytes) item.written.set(format, (bytes = encoder.encode(format.item(item, timezone))));
  return bytes;
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let end = 0;
  for (const part of parts) {
    all.set(part, end);
    end += part.length;
  }
  return all;
}
