import type { AstroInlineConfig } from 'astro';
import type { PublicationFields } from '../schema/publication.ts';
import { baseOf } from '../text/site-addresses.ts';

/** Where a publication lives. */
export interface SiteAddress {
  /** `https://example.org` */
  origin: string;
  /** `/review`, or empty. */
  base: string;
}

/** The absolute address of the root of a publication: `https://example.org/review`. */
export function rootOf({ origin, base }: SiteAddress): string {
  return origin + base;
}

export function siteAddress({ url }: PublicationFields): SiteAddress {
  return { origin: new URL(url).origin, base: baseOf(url) };
}

/** Where Astro is told that the publication lives; everything else is in `astro.config.mjs`. */
export function astroSettings({ origin, base }: SiteAddress): AstroInlineConfig {
  return { site: origin, base: base === '' ? '/' : base, logLevel: 'warn' };
}
