import { currentSite } from '../../../../src/build/site.ts';
import { xmlText } from '../../../../src/text/xml.ts';

/** RSS of the newest fifty articles: titles and descriptions. */
export function GET(): Response {
  const { publication } = currentSite();
  const { name, description = '' } = publication.settings;
  const items = publication.newest('all', '', 50).map(
    (article) => `<item>
<title>${xmlText(article.title)}</title>
<link>${publication.address(article.path)}</link>
<guid>${publication.address(article.path)}</guid>
<pubDate>${new Date(article.instant).toUTCString()}</pubDate>
<description>${xmlText(article.description)}</description>
</item>
`,
  );
  const feed = `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0">
<channel>
<title>${xmlText(name)}</title>
<link>${publication.address('/')}</link>
<description>${xmlText(description)}</description>
${items.join('')}</channel>
</rss>
`;
  return new Response(feed, { headers: { 'content-type': 'application/rss+xml; charset=utf-8' } });
}
