import { currentSite } from '../../../../src/build/site.ts';
import { entriesOf, KINDS } from '../kinds.ts';

/** All pages but the second and later ones of lists. */
export function GET(): Response {
  const { publication } = currentSite();
  const paths = [
    '/',
    ...KINDS.flatMap((kind) => [`/${kind.folder}/`, ...entriesOf(kind).map(({ path }) => path)]),
    ...publication.articles.map(({ path }) => path),
  ];
  const urls = paths.map((path) => `<url><loc>${publication.address(path)}</loc></url>\n`);
  const sitemap = `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${urls.join('')}</urlset>
`;
  return new Response(sitemap, { headers: { 'content-type': 'application/xml; charset=utf-8' } });
}
