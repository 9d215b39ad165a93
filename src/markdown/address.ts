import { hostProblem } from '../text/web-host.ts';

/** Where an address leads. */
export type Destination = 'web' | 'mail' | 'phone' | 'site' | 'fragment';

const SCHEME = /^([a-z][a-z0-9+.-]*):/i;

/** Characters that browsers drop or do not show: controls, spaces, soft hyphens, marks of direction and width. */
const UNSEEN = /[\0-\x20\x7F-\xA0\xAD\u180E\u200B-\u200F\u2028-\u202F\u205F-\u206F\u3000\uFEFF]/g;

/** What no address has: spaces at its ends, and tabs, line breaks and other controls, which browsers drop and others read. */
const STRAY = /^\s|\s$|[\0-\x1F\x7F]/;

/** An address of mail; a plus sign may be written as `%2B`. */
const MAILBOX = '(?:[^\\s@?,;:<>"()\\\\&#%]|%2B)+@[\\p{L}\\p{M}\\p{N}-]+(?:\\.[\\p{L}\\p{M}\\p{N}-]+)+';
/**
 * Addresses of mail, or none, and then fields of the mail: `mailto:?subject=Turnover`. An
 * encoded line break would begin a field of its own, `mailto:a@example.org%0D%0ABcc:…`, but
 * in the text of the mail, see `withoutMailText`.
 *
 * @see RFC 6068, section 2.
 */
const MAIL = new RegExp(`^mailto:(?!.*%0[AD])(?:${MAILBOX}(?:,${MAILBOX})*(?:\\?.*)?|\\?.+=.*)$`, 'iu');
/** Somebody who gets the mail too, and whom readers hardly see. */
export const HIDDEN_RECIPIENT = /^mailto:.*[?&](?:b|%[46]2)(?:c|%[46]3){2}=/i;

/**
 * A file of whoever writes, which some programs would send without a question.
 *
 * @see Müller et al., “Mailto: Me Your Secrets. On Bugs and Features in Email End-to-End Encryption” (2020).
 */
export const ATTACHMENT =
  /^mailto:.*[?&](?:a|%[46]1)(?:t|%[57]4){2}(?:a|%[46]1)(?:c|%[46]3)(?:h|%[46]8)[^=&?]*=/i;

/**
 * A number, which may have parameters. With `*` or `#`, also encoded, it is a code that a phone carries out.
 *
 * @see RFC 3966, section 3.
 */
const PHONE = /^tel:(?=[^;]*\d)\+?[\d().-]+(?:;[a-z\d-]+(?:=[\w.+-]+)?)*$/i;

/** How often percent signs are decoded to find a scheme behind them. */
const DECODINGS = 3;

/**
 * Where a link may lead, or nothing when it must not be followed. Only `http:`,
 * `https:`, `mailto:`, `tel:` and addresses within the site are allowed; they are judged
 * as a browser might read them: without unseen characters, whatever the case, and also
 * after percent signs are decoded. Markdown's parser has decoded character references.
 *
 * An address that borrows the scheme of its page (`//example.org`, also with backslashes)
 * is refused: it looks like a path and leads elsewhere. So is one with a name before its
 * host (`https://example.org@elsewhere.example/`), which readers take for the host.
 */
export function destinationOf(address: string): Destination | undefined {
  if (STRAY.test(address)) return undefined;
  const seen = address.replace(UNSEEN, '');
  const scheme = schemeOf(seen);
  if (scheme !== undefined) return byScheme(address, seen, scheme);
  if (/^[\\/]{2}|^\\/.test(seen)) return undefined;
  if (hidesScheme(seen)) return undefined;
  return seen.startsWith('#') ? 'fragment' : 'site';
}

function byScheme(written: string, seen: string, scheme: string): Destination | undefined {
  if (scheme === 'mailto' || scheme === 'tel') {
    // A browser would write them as `%20`, which no mailbox and no number has.
    if (/^[^?]*\s/.test(written)) return undefined;
    if (scheme === 'tel') return PHONE.test(seen) ? 'phone' : undefined;
    const isHarmless = !HIDDEN_RECIPIENT.test(seen) && !ATTACHMENT.test(seen);
    return isHarmless && MAIL.test(withoutMailText(seen)) ? 'mail' : undefined;
  }
  return (scheme === 'http' || scheme === 'https') && isOfWeb(written, seen) ? 'web' : undefined;
}

/** An address of mail without what the mail says, where lines may end. */
export function withoutMailText(address: string): string {
  return address.replace(/([?&]body=)[^&]*/gi, '$1');
}

function isOfWeb(written: string, seen: string): boolean {
  // Also an empty name before the host, or only a password, is passed over by the eye: `https://:example.org@…`.
  if (!/^https?:\/\/[^/?#@]+(?:[/?#]|$)/i.test(seen) || seen.includes('\\')) return false;
  return hostProblem(written) === undefined && URL.canParse(written);
}

function schemeOf(address: string): string | undefined {
  return SCHEME.exec(address)?.[1]?.toLowerCase();
}

function hidesScheme(address: string): boolean {
  let text = address;
  for (let round = 0; round < DECODINGS && text.includes('%'); round++) {
    text = decoded(text).replace(UNSEEN, '');
    if (schemeOf(text) !== undefined || /^[\\/]{2}|^\\/.test(text)) return true;
  }
  return false;
}

/** Percent signs decoded where they encode ASCII, in which schemes are written. */
function decoded(text: string): string {
  return text.replace(/%([0-7][0-9a-f])/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

/**
 * An address within the site as a path of the host: what is relative is resolved
 * against the page, and what begins with `/` is put below the folder of the site.
 * A relative path of a Markdown file, which editors complete, leads to its page.
 *
 * @param page The path of the page in the site: `/articles/2022/here/`.
 * @param base The folder that the site lives in: `/review`, or nothing.
 *
 * @example
 * sitePath('../there/?q=1#why', '/articles/2022/here/', '/review'); // '/review/articles/2022/there/?q=1#why'
 */
export function sitePath(address: string, page: string, base: string): string | undefined {
  const plain = plainPath(address, page);
  if (plain !== undefined) return base + plain;
  const url = FILE.test(address)
    ? pageOfFile(address, page)
    : URL.parse(address, `https://site.invalid${page}`);
  return url?.host === 'site.invalid' ? base + url.pathname + url.search + url.hash : undefined;
}

/** A path of plain names from the root of the site: `/entities/kamaz/`. */
const PLAIN_IN_SITE = /^\/(?:[a-z0-9-]+\/)*(?:#[\w-]+)?$/;

/** One that leads from a file of content to another. */
const PLAIN_FILE = /^((?:\.\.\/)*)([a-z0-9-]+(?:\/[a-z0-9-]+)*)\.md((?:#[\w-]+)?)$/;

/** Where a plain path leads, as nearly all are: that is seen in a tenth of the time that a parser of addresses takes. */
function plainPath(address: string, page: string): string | undefined {
  if (PLAIN_IN_SITE.test(address)) return address;
  const [, upwards, path = '', fragment = ''] = PLAIN_FILE.exec(address) ?? [];
  if (upwards === undefined) return undefined;
  const folders = page.split('/').slice(0, -2);
  const left = folders.slice(0, Math.max(0, folders.length - upwards.length / '../'.length));
  const found = `${left.join('/')}/${path}/${fragment}`;
  return found.startsWith('/pages/') ? undefined : found;
}

/** A relative path that ends in `.md`, with or without a query and fragment. */
const FILE = /^[^/#?][^#?]*\.md(?:[?#]|$)/;

/** Pages about the publication stand at the root of the site, their files in `pages/`. */
function pageOfFile(address: string, page: string): URL | null {
  const url = URL.parse(address, `https://site.invalid${page.slice(0, -1)}.md`);
  if (url) url.pathname = url.pathname.replace(/^\/pages\//, '/').replace(/\.md$/, '/');
  return url;
}
