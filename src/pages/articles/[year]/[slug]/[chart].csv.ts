import type { APIRoute } from 'astro';
import { currentSite } from '../../../../build/site.ts';

/** The data of each chart, beside its article. */
export function getStaticPaths() {
  const { publication, chartsOf } = currentSite();
  return publication.articles.flatMap((article) => {
    const [year, slug] = article.id.split('/');
    return chartsOf(article).map((chart) => ({ params: { year, slug, chart } }));
  });
}

export const GET: APIRoute = ({ params: { year, slug, chart: id } }) => {
  const { publication, bodyOf } = currentSite();
  const article = publication.article(`${year}/${slug}`);
  const chart = article && bodyOf(article).charts.find((one) => one.id === id);
  if (!chart) return new Response(null, { status: 404 });
  return new Response(chart.csv, { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
};
