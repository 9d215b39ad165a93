/**
 * What the site's files may do in a browser, as Content Security Policy Level 3 says it. Nothing is
 * allowed that no page needs; there is no inline script or style anywhere, so there are no hashes either.
 *
 * `upgrade-insecure-requests` is left out on purpose: a page asks only its own origin for anything, so
 * there is nothing to upgrade, and a preview over http would stop working in Safari.
 *
 * @see https://www.w3.org/TR/CSP3/
 */

/**
 * Of every page of the site, also as `<meta>`. What is loaded comes from the site itself; scripts can
 * turn no text into markup or a program, and start the one worker that `start-worker.ts` names.
 *
 * WebAssembly is not among it: only that worker has need of it, and a worker that is loaded over http
 * is held to the policy of its own file, or to none.
 *
 * @see https://www.w3.org/TR/trusted-types/
 * @see https://html.spec.whatwg.org/multipage/workers.html#run-a-worker
 */
export const PAGE_POLICY = policy(
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types search-worker',
);

/** Of pages that only lead to another, also as `<meta>`: text and a link. That they lead on is not governed. */
export const REDIRECT_POLICY = policy("default-src 'none'", "base-uri 'none'", "form-action 'none'");

/** Of the worker of the search: it imports Pagefind's program, fetches the index and runs WebAssembly. */
export const WORKER_POLICY = policy(
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "connect-src 'self'",
);

/**
 * Of SVG pictures, which are documents of the site when they are opened by themselves: they draw,
 * with the styles and pictures inside them. Firefox holds them to it within a page, too.
 */
export const PICTURE_POLICY = policy(
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  'font-src data:',
  'sandbox',
);

/** What none of these allows, for any other file and for whatever a host answers at an unknown address. */
export const COMMON_POLICY = policy("object-src 'none'", "base-uri 'none'", "form-action 'self'");

/**
 * A policy as a header, where it can also keep other sites from showing a page in a frame.
 *
 * @see https://www.w3.org/TR/CSP3/#meta-element why `frame-ancestors` and `sandbox` are not for `<meta>`
 */
export function policyAsHeader(directives: string): string {
  return policy(directives, "frame-ancestors 'none'");
}

function policy(...directives: readonly string[]): string {
  return directives.join('; ');
}
