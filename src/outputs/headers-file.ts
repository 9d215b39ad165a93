import {
  ASSET_HEADERS,
  COMMON_HEADERS,
  PAGE_HEADERS,
  PICTURE_HEADERS,
  type Headers,
} from './response-headers.ts';

/** Where pages are, segment by segment: a file beside an article lies deeper than any page, so no pattern is one of both. */
const PAGES: readonly string[] = [
  '/',
  '/404.html',
  '/:page/',
  '/articles/:year/',
  '/articles/:year/:slug/',
  '/articles/:year/page/:number/',
  ...['entities', 'regions', 'authors', 'series'].flatMap((folder) => [
    `/${folder}/:slug/`,
    `/${folder}/:slug/page/:number/`,
  ]),
];

const RULES: readonly [path: string, headers: Headers][] = [
  ['/*', COMMON_HEADERS],
  ...PAGES.map((path): [string, Headers] => [path, PAGE_HEADERS]),
  ['/assets/*', ASSET_HEADERS],
  ['/*.svg', PICTURE_HEADERS],
];

/**
 * The headers of the site as the file `_headers`, which Netlify, Cloudflare and others read where the
 * folder that they publish begins. A publication that lives in a folder has it in the paths, and
 * whoever runs the host puts the file at the root.
 *
 * Where two rules match, Cloudflare joins what both say and Netlify takes the later one. Here both
 * come to the same: the policy of everything is implied by each of the others, and of these no two
 * match one file.
 *
 * @param base The folder that the publication lives in: `/review`, or empty.
 * @see https://docs.netlify.com/routing/headers/
 * @see https://developers.cloudflare.com/pages/configuration/headers/
 */
export function headersFile(base: string): string {
  return RULES.map(([path, headers]) => `${base}${path}\n${lines(headers)}`).join('\n');
}

function lines(headers: Headers): string {
  return Object.entries(headers)
    .map(([name, value]) => `  ${name}: ${value}\n`)
    .join('');
}
