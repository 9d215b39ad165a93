import type { AstroInlineConfig } from 'astro';
import type { Publication } from '../model/publication.ts';

/** Where Astro is told that the publication lives; everything else is in `astro.config.mjs`. */
export function astroSettings({ settings, base }: Publication): AstroInlineConfig {
  return { site: new URL(settings.url).origin, base: base === '' ? '/' : base, logLevel: 'warn' };
}
