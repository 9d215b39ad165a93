import {
  COMMON_POLICY,
  PAGE_POLICY,
  PICTURE_POLICY,
  policyAsHeader,
  WORKER_POLICY,
} from './content-security-policy.ts';

/** Headers by name, as a host sends them with a file. */
export type Headers = Readonly<Record<string, string>>;

/**
 * With every file. Left out on purpose: `Strict-Transport-Security`, which binds a whole host, and
 * `Cross-Origin-Resource-Policy`, which would keep the pictures of feeds out of readers on the web.
 */
export const COMMON_HEADERS: Headers = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  ...policyHeader(COMMON_POLICY),
};

/** With every page. */
export const PAGE_HEADERS: Headers = policyHeader(PAGE_POLICY);

/** With every SVG picture. */
export const PICTURE_HEADERS: Headers = policyHeader(PICTURE_POLICY);

/** With everything in `/assets/`: all names there change with the content, and the worker of the search is among it. */
export const ASSET_HEADERS: Headers = {
  'Cache-Control': 'public, max-age=31536000, immutable',
  ...policyHeader(WORKER_POLICY),
};

function policyHeader(policy: string): Headers {
  return { 'Content-Security-Policy': policyAsHeader(policy) };
}
