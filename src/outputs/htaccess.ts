import {
  ASSET_HEADERS,
  COMMON_HEADERS,
  PAGE_HEADERS,
  PICTURE_HEADERS,
  type Headers,
} from './response-headers.ts';

/**
 * The headers of the site as `.htaccess`, for Apache and LiteSpeed. It goes by files, so it holds in
 * whatever folder the publication lives, and for the page at unknown addresses too.
 *
 * @see https://httpd.apache.org/docs/2.4/mod/mod_headers.html#header
 */
export function siteHtaccess(): string {
  return ifPossible([
    ...directives(COMMON_HEADERS),
    ...forFiles('html', PAGE_HEADERS),
    ...forFiles('svg', PICTURE_HEADERS),
  ]);
}

/** The same for the folder `/assets/`. */
export function assetsHtaccess(): string {
  return ifPossible(directives(ASSET_HEADERS));
}

/** A server without the module serves the site without headers, rather than not at all. */
function ifPossible(lines: readonly string[]): string {
  return ['<IfModule mod_headers.c>', ...lines.map((line) => `  ${line}`), '</IfModule>', ''].join('\n');
}

/** @param extension Of the files: `html`. */
function forFiles(extension: string, headers: Headers): string[] {
  const inner = directives(headers).map((line) => `  ${line}`);
  return [`<FilesMatch "\\.${extension}$">`, ...inner, '</FilesMatch>'];
}

function directives(headers: Headers): string[] {
  return Object.entries(headers).map(([name, value]) => `Header always set ${name} "${value}"`);
}
