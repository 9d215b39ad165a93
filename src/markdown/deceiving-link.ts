import type { Definition, Link, LinkReference, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { VFile } from 'vfile';
import { eachNode, mayHold } from './each-node.ts';
import { report } from './report.ts';
import { withScheme } from './with-scheme.ts';

/** What leads on to other sites by its nature, so that words with it promise none: short addresses, and names of papers. */
const LEADS_ON =
  /^(?:t\.co|bit\.ly|buff\.ly|clck\.ru|goo\.gl|is\.gd|ow\.ly|tinyurl\.com|vk\.cc|youtu\.be|t\.me|pic\.twitter\.com|(?:dx\.)?doi\.org|hdl\.handle\.net)$/;

/** What others write in the place of the address that they show; short addresses of archives, and names of papers. */
const STANDS_FOR_OTHERS =
  /^(?:t\.co|youtu\.be|archive\.(?:fo|is|li|md|ph|today|vn)|perma\.cc|(?:dx\.)?doi\.org|hdl\.handle\.net)$/;

/** Where a link leads by its words. */
interface Promised {
  host: string;
  /** Whether it ends within the host: `https://www.example-of-a-long…`. */
  isCut: boolean;
}

/**
 * What to say of a link whose words are the address of another site, or another address of
 * mail, than it leads to; nothing of other words, such as `Booking.com`, of another page of the
 * same site, and of archives, which have the address within their own.
 */
export function explainDeceivingLink(words: string, url: string): string | undefined {
  const shown = words.trim().replace(/(?<!\.)[.,;:!?]$/, '');
  if (/\s/.test(shown) || !/[^/][.@]./.test(shown) || url === shown) return undefined;
  const isOther = /^mailto:/i.test(url) ? isOtherMailbox(shown, url) : isOtherSite(shown, url);
  if (!isOther) return undefined;
  return `Unexpected words \`${shown}\` of a link to \`${url}\`, expected the address that it leads to, or other words: readers take them for where they go.`;
}

/** Warns of such links whose address stands in a definition. */
export function weighReferences(tree: Root, file: VFile): void {
  if (!mayHold(file, ']:')) return;
  const addresses = new Map<string, string>();
  const references: LinkReference[] = [];
  eachNode(tree, (node) => {
    if (node.type === 'definition') addresses.set(keyOf(node), node.url);
    if (node.type === 'linkReference') references.push(node);
    return undefined;
  });
  for (const node of references) {
    const url = addresses.get(keyOf(node));
    const message = url === undefined ? undefined : explainDeceivingLink(wordsOf(node), url);
    if (message !== undefined) report(file, node.position, { rule: 'address', severity: 'warning', message });
  }
}

/** What readers see of a link, without characters that nobody sees. */
export function wordsOf(node: Link | LinkReference): string {
  return toString(node).replace(/\p{Default_Ignorable_Code_Point}/gu, '');
}

function keyOf({ identifier }: Definition | LinkReference): string {
  return identifier.toUpperCase();
}

function isOtherMailbox(words: string, url: string): boolean {
  const shown = words.replace(/^mailto:/i, '').toLowerCase();
  if (!/^[^\s@/:]+@(?=.+\..)[^\s@/:]+$/.test(shown)) return false;
  const recipients = url.slice('mailto:'.length).replace(/\?.*$/s, '').toLowerCase();
  return recipients !== '' && !recipients.replaceAll('%2b', '+').split(',').includes(shown);
}

function isOtherSite(words: string, url: string): boolean {
  if (!/^https?:/i.test(url)) return false;
  const promised = promisedBy(words);
  if (!promised) return false;
  const { host, isCut } = promised;
  const target = hostOf(url);
  if (LEADS_ON.test(host) || STANDS_FOR_OTHERS.test(target)) return false;
  if (isCut && target.startsWith(host)) return false;
  return !isSameSite(host, target) && !holdsAddress(url, host);
}

/** A site and its parts, as `example.org` and `blog.example.org`, are in the same hands. */
function isSameSite(one: string, other: string): boolean {
  return one === other || one.endsWith(`.${other}`) || other.endsWith(`.${one}`);
}

/** Whether an address has one of a site within it, as those of archives and of services that lead on. */
function holdsAddress(url: string, host: string): boolean {
  const within = url.slice('https://'.length).toLowerCase().replaceAll('%3a', ':').replaceAll('%2f', '/');
  return [`://${host}`, `://www.${host}`].some((address) => within.includes(address));
}

/** The site that words name: with a scheme, `www.` or a path, so that `Node.js` is none. */
function promisedBy(words: string): Promised | undefined {
  const whole = words.replace(/(?:…|\.\.\.)$/, '');
  const isWritten = /^(?:https?:\/\/|www\.)\S/i.test(whole) || /^[\p{Ll}\d.-]+\/\S*$/u.test(whole);
  if (!isWritten) return undefined;
  const url = /^https?:/i.test(whole) ? whole : withScheme(whole);
  const host = url === undefined ? '' : hostOf(url);
  if (!host.includes('.')) return undefined;
  return { host, isCut: whole !== words && !/[^/:][/?#]/.test(whole) };
}

/** The host of an address, without the `www.` that most have. */
function hostOf(url: string): string {
  return (URL.parse(url)?.hostname ?? '').replace(/^www\./, '').replace(/\.$/, '');
}
