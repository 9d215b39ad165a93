import { explainToFew, leadsToFew } from './web-host.ts';

/** What to say of a web address that readers can hardly want to follow; nothing of others. */
export function doubtAbout(address: string): string | undefined {
  return leadsToFew(address) ? explainToFew(address) : explainDetour(address);
}

/**
 * Pages that lead on to an address in their query, each with the name of its parameter. Google Docs, Outlook,
 * and networks put them into what is copied from them.
 */
const DETOURS: readonly (readonly [RegExp, RegExp])[] = [
  [/^(?:www\.)?google\.[a-z.]{2,6}\/url$/, /^(?:q|url)$/],
  [/^(?:[\w-]+\.)?safelinks\.protection\.outlook\.com\//, /^url$/],
  [/^lm?\.facebook\.com\/l\.php$/, /^u$/],
  [/^l\.instagram\.com\//, /^u$/],
  [/^(?:www\.|m\.)?vk\.com\/away\.php$/, /^to$/],
  [/^www\.youtube\.com\/redirect$/, /^q$/],
  [/^link\.zhihu\.com\//, /^target$/],
];

/** Found, or not, much sooner than the parts of an address. */
const MAYBE = /^https?:\/\/[^/?#]+\/[^?#]*\?[^#]*=https?(?::|%3a)/i;

function explainDetour(address: string): string | undefined {
  const behind = MAYBE.test(address) ? behindDetour(address) : undefined;
  return behind === undefined
    ? undefined
    : `Unexpected address \`${address}\`, which leads on to another and tells its owner who reads, expected that other one: \`${behind}\`.`;
}

/** The address that a detour leads to. */
function behindDetour(address: string): string | undefined {
  const url = URL.parse(address);
  if (!url) return undefined;
  const [, parameter] = DETOURS.find(([page]) => page.test(url.host + url.pathname)) ?? [];
  const [, behind] = [...url.searchParams].find(([name]) => parameter?.test(name)) ?? [];
  return behind !== undefined && /^https?:\/\/[^\s`<>"]+$/.test(behind) ? behind : undefined;
}
