import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { compareSites, missingIn } from '../../scripts/bench/compare-sites.ts';
import { pageText } from '../../scripts/bench/page-words.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

test('reads the words of the main part, whatever markup and punctuation is around them', () => {
  const html =
    '<title>No</title><main class="page"><h1>Talks &amp; visits</h1><p>“One<em>ness</em>” it&#39;s</p></main>';
  expect(pageText(html).words).toEqual(['Talks', 'visits', 'Oneness', 'it', 's']);
});

test('reads footnotes alike that generators mark up in different ways', () => {
  const hugo = `<main><p>Text<sup id="fnref:1"><a href="#fn:1">1</a></sup></p><div class="footnotes"><hr><ol>
    <li id="fn:1"><p>See there.&#160;<a href="#fnref:1" class="footnote-backref">&#x21a9;</a></p></li></ol></div></main>`;
  const own = `<main><p>Text<sup><a href="#n-1" id="r-1">1</a></sup></p>
    <section class="footnotes"><h2>Notes</h2><ol><li id="n-1"><p>See there. <a class="back" href="#r-1">↑</a></p></li></ol></section></main>`;
  expect(pageText(own).words).toEqual(['Text', 'See', 'there']);
  expect(pageText(hugo).words).toEqual(pageText(own).words);
});

test('finds nothing between two sites that say the same', () => {
  const pages = { '/': page('Latest'), '/articles/2022/visit/': page('A visit') };
  expect(compareSites(site(pages), site(pages))).toEqual({ files: [2, 2], only: [], read: 2, different: [] });
});

test('tells addresses that one site lacks, and which of them are allowed', () => {
  const first = site({ '/': page('Latest'), '/more/': page('More'), '/_headers': '/*' });
  const second = site({ '/': page('Latest'), '/entities/kamaz/page/1/': page('KAMAZ') });
  expect(compareSites(first, second).only).toEqual([
    { address: '/_headers', in: 'first', reason: "Gazetteer's settings for hosts" },
    { address: '/more/', in: 'first' },
    {
      address: '/entities/kamaz/page/1/',
      in: 'second',
      reason: "Hugo's redirects to the first pages of lists",
    },
  ]);
});

test('tells pages whose words differ, or stand in another order', () => {
  const first = site({ '/a/': page('One two'), '/b/': page('One two'), '/c/': page('One two') });
  const second = site({ '/a/': page('One two'), '/b/': page('One three'), '/c/': page('Two one') });
  expect(compareSites(first, second).different).toEqual(['/b/', '/c/']);
});

test('lets articles of one day stand in any order in a list, but not the days', () => {
  const line = (title: string, day: string) => `<li>${title} <time datetime="${day}">${day}</time></li>`;
  const [a, b, c] = [line('A', '2022-01-02'), line('B', '2022-01-02'), line('C', '2022-01-01')];
  const list = (...pages: string[]) =>
    site(
      Object.fromEntries(pages.map((text, index) => [index === 0 ? '/' : `/page/${index + 1}/`, page(text)])),
    );
  expect(compareSites(list(a, b + c), list(b, a + c)).different).toEqual([]);
  expect(compareSites(list(a, b + c), list(c, b + a)).different).toEqual(['/']);
});

test('tells pages of a sitemap that another site lacks', () => {
  const sitemap =
    '<urlset><url><loc>https://example.org/a/</loc></url><url><loc>https://example.org/b/</loc></url></urlset>';
  expect(missingIn(site({ '/sitemap.xml': sitemap }), site({ '/a/': page('A'), '/c/': page('C') }))).toEqual([
    '/b/',
  ]);
});

function page(text: string): string {
  return `<!doctype html><title>Title</title><main>${text}</main>`;
}

/** A built site on the disk, from its files by their addresses. */
function site(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'bench-site-'));
  folders.push(folder);
  for (const [address, text] of Object.entries(files)) {
    const file = join(folder, address.endsWith('/') ? `${address}index.html` : address);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return folder;
}
