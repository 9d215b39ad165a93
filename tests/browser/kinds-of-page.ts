import { builtSite } from '../built/dist.ts';

/** One page of each kind that the site has, by its address. */
export function kindsOfPage(): string[] {
  const kinds: RegExp[] = [
    /^\/index\.html$/,
    /^\/404\.html$/,
    /^\/search\/index\.html$/,
    /^\/articles\/index\.html$/,
    /^\/articles\/\d{4}\/index\.html$/,
    /^\/articles\/2022\/a-lot-of-plans\/index\.html$/,
    /^\/articles\/\d{4}\/[^/]+\/index\.html$/,
    /^\/entities\/index\.html$/,
    /^\/entities\/kamaz\/index\.html$/,
    /^\/entities\/kazakhstan\/index\.html$/,
    /^\/regions\/index\.html$/,
    /^\/regions\/[^/]+\/index\.html$/,
    /^\/authors\/index\.html$/,
    /^\/authors\/[^/]+\/index\.html$/,
    /^\/series\/index\.html$/,
    /^\/series\/[^/]+\/index\.html$/,
    /^\/[a-z-]+\/page\/\d+\/index\.html$/,
    /^\/about\/index\.html$/,
  ];
  const { pages } = builtSite();
  const found = kinds.flatMap((kind) => pages.find((page) => kind.test(page)) ?? []);
  return [...new Set(found)].map((page) => page.replace(/index\.html$/, ''));
}
