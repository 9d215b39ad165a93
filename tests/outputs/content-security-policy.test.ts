import { expect, test } from 'vitest';
import {
  COMMON_POLICY,
  PAGE_POLICY,
  PICTURE_POLICY,
  policyAsHeader,
  REDIRECT_POLICY,
  WORKER_POLICY,
} from '../../src/outputs/content-security-policy.ts';

test.each(Object.entries({ PAGE_POLICY, REDIRECT_POLICY, WORKER_POLICY, PICTURE_POLICY }))(
  '%s allows nothing that it does not name, and nothing of other sites',
  (_name, policy) => {
    expect(directivesOf(policy).get('default-src')).toEqual(["'none'"]);
    expect(policy).not.toMatch(/\*|https?:|blob:|'unsafe-eval'|'strict-dynamic'/);
  },
);

test('a page runs nothing that stands in it, and nothing of WebAssembly', () => {
  expect(directivesOf(PAGE_POLICY).get('script-src')).toEqual(["'self'"]);
  expect(directivesOf(PAGE_POLICY).get('style-src')).toEqual(["'self'"]);
  expect(PAGE_POLICY).not.toMatch(/unsafe|data:/);
});

test.each([PAGE_POLICY, REDIRECT_POLICY])('%s says nothing that browsers ignore in <meta>', (policy) => {
  expect(policy).not.toMatch(/frame-ancestors|sandbox|report-uri/);
});

test('as a header it keeps pages out of the frames of others', () => {
  expect(policyAsHeader(REDIRECT_POLICY)).toBe(
    "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  );
});

test('what is forbidden everywhere is forbidden to pages too', () => {
  const ofPages = directivesOf(PAGE_POLICY);
  for (const [name, sources] of directivesOf(COMMON_POLICY)) {
    const fallback = name.endsWith('-src') ? ofPages.get('default-src') : undefined;
    expect(ofPages.get(name) ?? fallback, name).toEqual(sources);
  }
});

test.each([PAGE_POLICY, REDIRECT_POLICY, WORKER_POLICY, PICTURE_POLICY, COMMON_POLICY])(
  '%s names each directive once',
  (policy) => {
    expect(policy.split('; ')).toHaveLength(directivesOf(policy).size);
  },
);

function directivesOf(policy: string): Map<string, string[]> {
  return new Map(
    policy.split('; ').map((directive) => {
      const [name = '', ...sources] = directive.split(' ');
      return [name, sources];
    }),
  );
}
