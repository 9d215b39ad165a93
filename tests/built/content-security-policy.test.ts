import { rehype } from 'rehype';
import { describe, expect, test } from 'vitest';
import { headersAt, readHeaderRules } from '../../src/build/header-rules.ts';
import {
  PAGE_POLICY,
  PICTURE_POLICY,
  policyAsHeader,
  REDIRECT_POLICY,
  WORKER_POLICY,
} from '../../src/outputs/content-security-policy.ts';
import type { BuiltSite } from './built-site.ts';
import { inlineCode } from './inline-code.ts';
import { SITES } from './sites.ts';

/** The beginning of a page, up to its policy. */
const HEAD =
  /^<!doctype html>\s*<html[^>]*>\s*<head>\s*<meta charset="utf-8">\s*<meta http-equiv="Content-Security-Policy" content="([^"]*)">/i;

describe.each(SITES)('of $name', ({ open }) => {
  const site = open();

  test('every page has its policy before anything that it governs', () => {
    const others = site.pages.filter((page) => HEAD.exec(site.read(page))?.[1] !== policyOf(site, page));
    expect(others).toEqual([]);
  });

  test('no page has code or styles in it', () => {
    const found = site.pages.flatMap((page) =>
      inlineCode(site.parse(page)).map((code) => `${page}: ${code}`),
    );
    expect(found).toEqual([]);
  });

  test('a host that reads the headers of the site sends every page with its policy', () => {
    const pages = site.pages.filter((page) => policyOf(site, page) === PAGE_POLICY);
    expect(pages.filter((page) => !policySent(site, page).endsWith(policyAsHeader(PAGE_POLICY)))).toEqual([]);
  });

  test('it sends every SVG picture, and the worker of the search, with theirs', () => {
    const filesLike = (pattern: RegExp) => site.files.filter((file) => pattern.test(file));
    expect(filesLike(/\.svg$/)).toContain('/icon.svg');
    expect(filesLike(/\/search-worker-/)).toHaveLength(1);
    const wrong = [
      ...filesLike(/\.svg$/).filter(
        (file) => !policySent(site, file).endsWith(policyAsHeader(PICTURE_POLICY)),
      ),
      ...filesLike(/\/search-worker-/).filter(
        (file) => !policySent(site, file).endsWith(policyAsHeader(WORKER_POLICY)),
      ),
    ];
    expect(wrong).toEqual([]);
  });

  test('what readers may keep for ever has a hash in its name', () => {
    const kept = site.files.filter((file) => file.startsWith('/assets/') && !file.endsWith('/.htaccess'));
    expect(kept.filter((file) => !/[.-][\w-]{8}\.[a-z\d]+$/.test(file))).toEqual([]);
  });
});

test.each([
  '<script>alert(1)</script>',
  '<script type="module">import "/a.js"</script>',
  '<style>p { color: red }</style>',
  '<p style="color: red">A</p>',
  '<p onclick="alert(1)">A</p>',
  '<a href=" JavaScript:alert(1)">A</a>',
  '<iframe srcdoc="&lt;p>A"></iframe>',
])('%s would be found', (html) => {
  expect(inlineCode(rehype().parse(`<!doctype html><title>A</title>${html}`))).toHaveLength(1);
});

/** What a page of the site may do. */
function policyOf(site: BuiltSite, page: string): string {
  return site.read(page).includes('http-equiv="refresh"') ? REDIRECT_POLICY : PAGE_POLICY;
}

/** The policies, joined, that a file is sent with. */
function policySent(site: BuiltSite, file: string): string {
  const base = new URL(site.url).pathname.replace(/\/$/, '');
  const path = base + file.replace(/\/index\.html$/, '/');
  return headersAt(readHeaderRules(site.read('/_headers')), path).get('content-security-policy') ?? '';
}
