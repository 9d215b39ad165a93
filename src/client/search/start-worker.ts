/// <reference types="astro/client" />
import address from './search-worker.ts?worker&url';

/** What we use of Trusted Types, which TypeScript's library does not know yet. What it makes stands for a string. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: () => string },
  ): { createScriptURL: (text: string) => string };
}

/**
 * The site's Content-Security-Policy takes the address of a worker only from something of this name,
 * which can be made once. This one knows one address.
 *
 * @see https://www.w3.org/TR/trusted-types/
 */
const policy = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy('search-worker', {
  createScriptURL: () => address,
});

/** Starts the worker that searches. */
export function startWorker(): Worker {
  return new Worker(policy?.createScriptURL(address) ?? address, { type: 'module' });
}
