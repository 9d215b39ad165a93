import { describe, expect, test } from 'vitest';
import { headersAt, readHeaderRules } from '../../src/build/header-rules.ts';
import { sitePaths } from '../../src/model/site-paths.ts';
import {
  COMMON_POLICY,
  PAGE_POLICY,
  PICTURE_POLICY,
  policyAsHeader,
  WORKER_POLICY,
} from '../../src/outputs/content-security-policy.ts';
import { headersFile } from '../../src/outputs/headers-file.ts';
import { review } from './review.ts';

/** The most that Cloudflare reads. */
const MOST_RULES = 100;
const MOST_CHARACTERS = 2000;

const text = headersFile('');

test('lists the headers of everything, of pages, of scripts and of pictures', async () => {
  await expect(headersFile('/review')).toMatchFileSnapshot('expected/headers.txt');
});

test('is within what hosts read', () => {
  const lines = text.split('\n');
  expect(lines.filter((line) => line.startsWith('/')).length).toBeLessThanOrEqual(MOST_RULES);
  expect(lines.filter((line) => line.length > MOST_CHARACTERS)).toEqual([]);
  expect(lines.filter((line) => /^\/.*\*.*\*/.test(line))).toEqual([]);
});

describe.each([
  ['joins what two rules say', joinedPolicies],
  ['takes the later of two rules', laterPolicy],
])('a host that %s', (_kind, policiesAt) => {
  test('sends every page with its policy', () => {
    const pages = sitePaths(review()).filter((path) => /\/$|\.html$/.test(path));
    expect(pages).toContain('/articles/2022/a-lot-of-plans/');
    for (const path of [...pages, '/articles/page/2/', '/articles/2022/page/2/', '/series/visits/page/2/'])
      expect(policiesAt(path), path).toEqual([policyAsHeader(PAGE_POLICY)]);
  });

  test.each(['/articles/2022/visit/map.svg', '/icon.svg'])('sends the picture %s with its own', (path) => {
    expect(policiesAt(path)).toEqual([policyAsHeader(PICTURE_POLICY)]);
  });

  test('lets the worker of the search run WebAssembly', () => {
    expect(policiesAt('/assets/search-worker-C5IMKC6y.js')).toEqual([policyAsHeader(WORKER_POLICY)]);
  });
});

test('what is none of these, and no address at all, is sent with the policy of everything', () => {
  for (const path of ['/no/such/page', '/articles/2022/visit/map.png', '/entities/kamaz/feed.xml'])
    expect(headersAt(readHeaderRules(text), path).get('content-security-policy')).toBe(
      policyAsHeader(COMMON_POLICY),
    );
});

test('only what changes its name with its content is kept', () => {
  const cached = (path: string) => headersAt(readHeaderRules(text), path).get('cache-control');
  expect(cached('/assets/style.CnuMrua7.css')).toBe('public, max-age=31536000, immutable');
  for (const path of ['/', '/look.css', '/search/data/manifest.json', '/articles/2022/visit/map.png'])
    expect(cached(path), path).toBeNull();
});

/** The policies beside that of everything, as Cloudflare reads the file. */
function joinedPolicies(path: string): string[] {
  const policies = headersAt(readHeaderRules(text), path).get('content-security-policy')?.split(', ');
  return policies?.filter((policy) => policy !== policyAsHeader(COMMON_POLICY)) ?? [];
}

/** The one policy that is sent as Netlify reads the file, where a final slash makes no difference either. */
function laterPolicy(path: string): string[] {
  const blocks = text.split('\n\n').map((block) => block.split('\n'));
  const matching = blocks.filter(([pattern = '']) => netlifyPattern(pattern).test(path));
  const policies = matching.flatMap((lines) => lines.flatMap((line) => line.split('-Policy: ').slice(1)));
  return policies.slice(-1);
}

/** @see https://github.com/netlify/build/blob/main/packages/headers-parser/src/for_regexp.ts */
function netlifyPattern(path: string): RegExp {
  const parts = path.split('/').filter(Boolean);
  const sources = parts.map((part) => {
    if (part.startsWith(':')) return '([^/]+)';
    return part === '*' ? '?(.*)' : part.replaceAll('.', '\\.').replaceAll('*', '(.*)');
  });
  return new RegExp(`^/${sources.join('/')}/?$`, 'iu');
}
