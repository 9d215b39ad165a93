import { htmlText } from '../text/html.ts';
import { REDIRECT_POLICY } from './content-security-policy.ts';

/**
 * The page at a former address of an article, for hosts that know no redirects:
 * browsers go on at once, search engines take the refresh for a permanent
 * redirect, and everyone else gets a link.
 *
 * @param address Where the article is now, absolute.
 * @param language Of the title.
 * @see https://developers.google.com/search/docs/crawling-indexing/301-redirects#metarefresh
 */
export function redirectPage(address: string, title: string, language: string): string {
  const to = htmlText(address);
  return `<!doctype html>
<html lang="${htmlText(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${REDIRECT_POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="refresh" content="0; url=${to}">
<link rel="canonical" href="${to}">
<title>${htmlText(title)}</title>
</head>
<body>
<main>
<h1>${htmlText(title)}</h1>
<p><a href="${to}">${to}</a></p>
</main>
</body>
</html>
`;
}
