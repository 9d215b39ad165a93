import type { Publication } from '../../model/publication.ts';
import { redirectsOf } from '../../model/redirects.ts';
import { redirectPage } from '../../outputs/redirect.ts';
import type { OutputFolder } from './output-folder.ts';

const FEEDS = ['feed.xml', 'feed.json'];

/**
 * Writes a page at each former address that leads to where its subject is now. Those
 * who follow a feed at a former address go on getting it: no page could lead a feed
 * reader anywhere.
 */
export function writeRedirects(publication: Publication, output: OutputFolder): void {
  for (const { from, to, title, language, hasFeeds } of redirectsOf(publication)) {
    const isFolder = from.endsWith('/');
    output.write(
      isFolder ? `${from}index.html` : from,
      redirectPage(publication.address(to), title, language),
    );
    if (isFolder && hasFeeds) for (const feed of FEEDS) output.copy(to + feed, from + feed);
  }
}
