/** Where everything is: paths of the site, without the folder that the publication may live in. */

export const articlePath = (id: string): string => `/articles/${id}/`;
export const yearPath = (year: string): string => `/articles/${year}/`;
export const entityPath = (slug: string): string => `/entities/${slug}/`;
export const regionPath = (slug: string): string => `/regions/${slug}/`;
export const authorPath = (slug: string): string => `/authors/${slug}/`;
export const seriesPath = (slug: string): string => `/series/${slug}/`;
export const staticPagePath = (slug: string): string => `/${slug}/`;

/** The page with a number, of a list that begins at `path`. */
export const numberedPath = (path: string, number: number): string => `${path}page/${number}/`;

/** The folder that a publication at `url` lives in: `/review` of `https://example.org/review/`, empty at the root. */
export function baseOf(url: string): string {
  return new URL(url).pathname.replace(/\/+$/, '');
}
