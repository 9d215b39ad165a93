import type { APIRoute } from 'astro';
import { currentSite } from '../../../../build/site.ts';

/** The data of each chart, beside its article. */
export function getStaticPaths() {
  const { publication, bodyOf } = currentSite();
  return publication.articles.flatMap((article) => {
    const [year, slug] = article.id.split('/');
    return bodyOf(article).charts.map(({ id }) => ({
      params: { year, slug, chart: id },
      props: { article: article.id },
    }));
  });
}

export const GET: APIRoute<{ article: string }> = ({ params, props }) => {
  const { publication, bodyOf } = currentSite();
  const article = publication.article(props.article);
  const chart = article && bodyOf(article).charts.find(({ id }) => id === params.chart);
  if (!chart) return new Response(null, { status: 404 });
  return new Response(chart.csv, { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
};
