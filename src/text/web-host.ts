/**
 * How a host is written in an address of the web, with its port, as the source of a pattern
 * with the flag `u`: letters, marks and digits of any script, hyphens, underscores and dots,
 * also those of East Asia, the middle dots of Catalan and Japanese, and emoji. Marks and letters
 * that look like a slash are none of them: `example.org⁄elsewhere.example` is one host.
 */
export const WEB_HOST =
  '(?:(?:(?![\\u0335-\\u0338\\u3033-\\u3035])[\\p{L}\\p{M}\\p{N}\\p{Extended_Pictographic}\\uFE0F_.\\u3002\\uFF0E\\uFF61\\xB7\\u30FB\\u200C\\u200D-])+|\\[[\\dA-Fa-f:.]+\\])(?::\\d+)?';

/** What looks like a slash, and is another character, as the source of a class of a pattern. */
export const LIKE_SLASH = '／∕⁄';

const WHOLE = new RegExp(`^${WEB_HOST}$`, 'u');

/** In characters, as the name service counts them. */
const LONGEST_NAME = 253;
const LONGEST_PART = 63;

const LAST_PORT = 65_535;

/**
 * Why the host of an address of the web is none that can exist, as a sentence; nothing when it may.
 *
 * @param address Begins with `http://` or `https://`.
 * @see RFC 1035, section 2.3.4 (lengths); RFC 3492 (what `xn--` stands for).
 */
export function hostProblem(address: string): string | undefined {
  const [, host = ''] = /^https?:\/\/([^/?#]*)/i.exec(address) ?? [];
  // Publications link to the same sites again and again.
  if (known.size === MOST_KNOWN) known.clear();
  if (!known.has(host)) known.set(host, problemOf(host));
  return known.get(host);
}

const known = new Map<string, string | undefined>();
const MOST_KNOWN = 1_000;

function problemOf(host: string): string | undefined {
  if (/^https?:?$/i.test(host)) return 'Its beginning stands there twice: leave one out.';
  if (/[^:]:$/.test(host)) return 'Behind the colon stands the number of a port: leave the colon out.';
  if (!WHOLE.test(host)) return 'The name of a site consists of letters, digits, hyphens and dots.';
  const [, port = '1'] = /:(\d+)$/.exec(host) ?? [];
  if (Number(port) === 0 || Number(port) > LAST_PORT)
    return `Ports have the numbers 1 to ${LAST_PORT}: leave \`:${port.slice(0, 20)}\` out, or correct it.`;
  const { hostname = '' } = URL.parse(`https://${host}`) ?? {};
  return hostname === '' || hostname.startsWith('[') ? undefined : problemOfName(hostname);
}

function problemOfName(hostname: string): string | undefined {
  const parts = hostname.replace(/\.$/, '').split('.');
  if (parts.includes('')) return 'Letters or digits stand before and after each dot in the name of a site.';
  if (hostname.length > LONGEST_NAME || parts.some(({ length }) => length > LONGEST_PART))
    return `The name of a site has at most ${LONGEST_NAME} characters, and ${LONGEST_PART} between two dots.`;
  return parts.find((part) => part.startsWith('xn--') && !isEncoded(part)) === undefined
    ? undefined
    : 'What begins with `xn--` stands for letters of another script; here it stands for none.';
}

/** Whether an address leads to a computer that only its neighbours can reach, or the one of whoever opens it. */
export function leadsToFew(address: string): boolean {
  return FEW.test(address) && (isOfReader(hostOf(address)) || PRIVATE.test(hostOf(address)));
}

/** What to say of an address that leads to few, as one of a preview does. */
export function explainToFew(address: string): string {
  const why = isOfReader(hostOf(address))
    ? 'this one leads to their own computer, as that of a preview does'
    : 'this one leads into the private network of whoever opens it';
  return `Unexpected address \`${address}\`, expected one that readers can open: ${why}.`;
}

/** How the host of such an address begins or ends: found, or not, much sooner than the host itself. */
const FEW = /^https?:\/\/(?:[\d[]|[^/?#]*(?:localhost|local|internal|home\.arpa)\.?(?:[:/?#]|$))/i;

/** The computer of whoever opens an address. */
function isOfReader(host: string): boolean {
  return /^(?:(?:.+\.)?localhost\.?|127\.[\d.]+|0\.0\.0\.0|\[::1?\])$/.test(host);
}

/** Hosts of private networks and of links between neighbours. @see RFC 1918, 3927, 4193, 4291, 6762 and 8375. */
const PRIVATE =
  /^(?:10\.[\d.]+|192\.168\.[\d.]+|172\.(?:1[6-9]|2\d|3[01])\.[\d.]+|169\.254\.[\d.]+|\[f[cd][\da-f]{2}:.*|\[fe[89ab][\da-f]:.*|.*\.(?:local|internal|home\.arpa)\.?)$/;

/** The host as browsers read it; one of IPv4 also where it is written as one of IPv6. @see RFC 4291, section 2.5.5.2. */
function hostOf(address: string): string {
  const { hostname = '' } = URL.parse(address) ?? {};
  const [, high, low] = /^\[::ffff:([\da-f]+):([\da-f]+)\]$/.exec(hostname) ?? [];
  if (high === undefined || low === undefined) return hostname;
  return [high, low].flatMap((pair) => [parseInt(pair, 16) >> 8, parseInt(pair, 16) & 255]).join('.');
}

/** A host in ASCII alone is not decoded by parsers of addresses; beside a letter of another script it is. */
function isEncoded(part: string): boolean {
  return URL.canParse(`https://${part}.ж`);
}
