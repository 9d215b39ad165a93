import { destinationOf, sitePath } from '../markdown/address.ts';
import { baseOf } from '../text/site-addresses.ts';
import { decodedPath } from '../text/url.ts';

/** Where the publication is on the web. */
export interface SiteAddress {
  /** With its port, unless it is the usual one. */
  host: string;
  base: string;
}

export function siteOf(url: string): SiteAddress {
  return { host: new URL(url).host, base: baseOf(url) };
}

/** The path in the site, with its fragment, that a link on the page at `address` leads to; nothing for a link to elsewhere. */
export function targetInSite(href: string, address: string, { host, base }: SiteAddress): string | undefined {
  const isWhole = isOfWeb(href);
  // Most links lead to other sites, which shows without taking them apart.
  if (isWhole && !mayBeOn(host, href)) return undefined;
  const path = isWhole ? pathOn(host, href) : pathWithin(href, address, base);
  if (!path?.startsWith(`${base}/`)) return undefined;
  return decodedPath(path.slice(base.length)).replace(/\?[^#]*/, '');
}

/** A host in letters of any script, or in escapes, is known when it is taken apart alone. */
function mayBeOn(host: string, href: string): boolean {
  const [start = ''] = /^https?:[/\\]*[^/\\?#]*/i.exec(href) ?? [];
  const [name = ''] = /^[^:]*/.exec(host) ?? [];
  return start.toLowerCase().includes(name) || /[^!-~]|%/.test(start);
}

/** The path on a host, with what follows it, whether or not the address asks for encryption. */
function pathOn(host: string, href: string): string | undefined {
  const url = URL.parse(href);
  // `example.org.` is `example.org` from the root of all names.
  const named = url?.host.replace(/\.(?=:|$)/, '');
  return url && named === host ? url.pathname + url.search + url.hash : undefined;
}

function pathWithin(href: string, address: string, base: string): string | undefined {
  const destination = destinationOf(href);
  return destination === 'mail' || destination === 'phone' ? undefined : sitePath(href, address, base);
}

/** Whether an address names its host. */
export function isOfWeb(address: string): boolean {
  return /^https?:/i.test(address);
}
