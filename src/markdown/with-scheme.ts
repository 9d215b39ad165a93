import { nearest } from '../text/nearest.ts';
import { destinationOf } from './address.ts';

/** The name of a site, perhaps with a port, and what may follow it. */
const HOST = /^((?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+)(\p{L}{2,})(?::\d+)?(?:[/?#]\S*)?$/u;

/** A number of telephone, with the code of its country. */
const NUMBER = /^\+\d(?:[\d().-]{5,18})\d$/;

/** How files end, some of them also names of countries: `one.md` is a file, whatever Moldova has. */
const OF_FILES =
  /^(?:adoc|aspx?|avif|bmp|bz|css|csv|docx?|epub|geojson|gif|gz|html?|ico|ipynb|jpe?g|js|json|jsp|markdown|mdx?|mov|mp[34]|odt|ods|pdf|php|png|pptx?|qmd|rar|rmd|rst|rtf|shtml|svg|tar|tex|tiff?|ts|tsv|txt|webm|webp|xhtml|xlsx?|xml|ya?ml|zip)$/i;

/**
 * An address of the web, of mail or of a telephone that was written without its scheme, or with a slip in it, with the right
 * one; nothing for what may be a file of the site.
 *
 * @example
 * withScheme('www.example.org/path'); // 'https://www.example.org/path'
 * withScheme('desk@example.org'); // 'mailto:desk@example.org'
 * withScheme('htps;//example.org'); // 'https://example.org'
 * withScheme('gdp.csv'); // undefined
 */
export function withScheme(address: string): string | undefined {
  const mended = withoutSlip(address);
  if (mended !== undefined) return mended;
  if (NUMBER.test(address)) return `tel:${address.replace(/[^+\d]/g, '')}`;
  const mail = `mailto:${address}`;
  if (/^[^\s/?#@:]+@/.test(address)) return destinationOf(mail) === 'mail' ? mail : undefined;
  const [, before = '', ending = ''] = HOST.exec(address) ?? [];
  if (ending === '' || (OF_FILES.test(ending) && !before.startsWith('www.'))) return undefined;
  const web = `https://${address}`;
  return destinationOf(web) === 'web' ? web : undefined;
}

/** What may be meant as the scheme of the web, and what follows its slashes. */
const LIKE_WEB = /^([a-z]{3,6})[:;,.：]{0,2}\/\/([^/].*)$/i;

function withoutSlip(address: string): string | undefined {
  const [, written = '', behind = ''] = LIKE_WEB.exec(address) ?? [];
  const scheme = nearest(written, ['https', 'http']);
  if (scheme === undefined) return undefined;
  const web = `${scheme}://${behind}`;
  return web !== address && destinationOf(web) === 'web' ? web : undefined;
}

/**
 * An address of the web or of mail out of the brackets, quotation marks or second link that it was written in.
 *
 * @example
 * unwrapped('(https://example.org/)'); // 'https://example.org/'
 * unwrapped('[https://example.org/](https://example.org/)'); // 'https://example.org/'
 */
export function unwrapped(address: string): string | undefined {
  const inner =
    /^\[[^[\]]*\]\(([^\s()]+)\)/.exec(address)?.[1] ?? /^[("'“‘«<[](.+)[)"'”’»>\]]$/.exec(address)?.[1] ?? '';
  return /^(?:https?:\/\/|mailto:)/i.test(inner) && destinationOf(inner) !== undefined ? inner : undefined;
}
