import yaml from 'js-yaml';
import footnotes from 'markdown-it-footnote';

const PER_PAGE = 50;
const KINDS = [
  { field: 'authors', folder: 'authors', title: 'Authors' },
  { field: 'region', folder: 'regions', title: 'Regions' },
  { field: 'entities', folder: 'entities', title: 'Entities' },
];

/** The bench adds the content: its articles below `articles/`, its .yml files as the global data `registry`. */
export default function (eleventy) {
  eleventy.addDataExtension('yml', (text) => yaml.load(text));
  eleventy.amendLibrary('md', (markdown) => markdown.use(footnotes));
  eleventy.addFilter('day', (date) => date.toISOString().slice(0, 10));
  eleventy.addFilter('rfc822', (date) => date.toUTCString());

  eleventy.addCollection('newestFirst', newestFirst);
  eleventy.addCollection('newest50', (collections) => newestFirst(collections).slice(0, 50));
  eleventy.addCollection('kinds', (collections) => KINDS.map((kind) => ({ ...kind, terms: termsOf(kind, newestFirst(collections)) })));
  eleventy.addCollection('termPages', (collections) => {
    const articles = newestFirst(collections);
    return KINDS.flatMap((kind) => termsOf(kind, articles)).flatMap(pagesOf);
  });

  return { templateFormats: ['md', 'njk'], markdownTemplateEngine: false };
}

/** Articles of the same day go by title, as in Hugo. */
function newestFirst(collections) {
  const byTitle = new Intl.Collator('en').compare;
  return collections
    .getFilteredByGlob('articles/**/*.md')
    .sort((a, b) => b.date - a.date || byTitle(a.data.title, b.data.title));
}

/** The authors, regions or entities that articles name: `{ url: '/regions/…/', slug, folder, articles }`, by slug. */
function termsOf({ field, folder }, articles) {
  const bySlug = new Map();
  for (const article of articles) {
    for (const slug of [article.data[field]].flat()) {
      if (!bySlug.has(slug)) bySlug.set(slug, { url: `/${folder}/${slug}/`, slug, folder, articles: [] });
      bySlug.get(slug).articles.push(article);
    }
  }
  return [...bySlug.values()].sort((a, b) => (a.slug < b.slug ? -1 : 1));
}

/** The pages of a term, fifty articles each. */
function pagesOf({ url, slug, folder, articles }) {
  const total = Math.ceil(articles.length / PER_PAGE);
  return Array.from({ length: total }, (_, index) => ({
    slug,
    folder,
    number: index + 1,
    total,
    first: url,
    url: pageUrl(url, index + 1),
    newer: index > 0 && pageUrl(url, index),
    older: index + 1 < total && pageUrl(url, index + 2),
    articles: articles.slice(index * PER_PAGE, (index + 1) * PER_PAGE),
  }));
}

/** `/regions/north/`, `/regions/north/page/2/` */
function pageUrl(first, number) {
  return number === 1 ? first : `${first}page/${number}/`;
}
