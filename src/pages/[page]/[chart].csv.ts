import type { APIRoute } from 'astro';
import { currentSite } from '../../build/site.ts';

/** The data of each chart in a page about the publication, beside it. */
export function getStaticPaths() {
  const { publication, pageBodyOf } = currentSite();
  return publication.pages.flatMap((page) =>
    pageBodyOf(page).charts.map(({ id }) => ({ params: { page: page.slug, chart: id } })),
  );
}

export const GET: APIRoute = ({ params: { page: slug, chart: id } }) => {
  const { publication, pageBodyOf } = currentSite();
  const page = publication.pages.find((one) => one.slug === slug);
  const chart = page && pageBodyOf(page).charts.find((one) => one.id === id);
  if (!chart) return new Response(null, { status: 404 });
  return new Response(chart.csv, { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
};
