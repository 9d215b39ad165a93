import { expect, test } from 'vitest';
import { checked } from '../checked.ts';
import { articleText, memoryDisk, SMALLEST } from '../memory-disk.ts';

const ARTICLE = 'articles/2022/visit.md';

test('names the nearest slug for one that has no file', () => {
  expect(
    findings({ [ARTICLE]: articleText({ entities: '[kamas]', authors: '[desk, nobody-we-know]' }) }),
  ).toEqual([
    '5:17 unknown-author: Unexpected author `nobody-we-know`, expected a file `content/authors/nobody-we-know.yml`. To make it: `npm run new -- author`.',
    '7:12 unknown-entity: Unexpected entity `kamas`, expected a file `content/entities/kamas.yml`. Did you mean `kamaz`?',
  ]);
});

test('does not call a file absent whose fields are wrong', () => {
  expect(findings({ [ARTICLE]: articleText(), 'entities/kamaz.yml': 'nam: KAMAZ\n' }).map(rule)).toEqual([
    'unknown-field',
  ]);
});

test('does not call a link broken that leads to an article whose fields are wrong, or to what only it makes', () => {
  const files = {
    [ARTICLE]: articleText(
      { entities: '[]' },
      'See [this](/articles/2022/other/) and [them](/entities/kamaz/).',
    ),
    'articles/2022/other.md': articleText({ date: '2022-02-30' }),
  };
  expect(findings(files).map(rule)).toEqual(['invalid-field']);
});

test('still tells of a link to a draft when another file is wrong', () => {
  const files = {
    [ARTICLE]: articleText({}, 'See [this](/articles/2022/draft/).'),
    'articles/2022/draft.md': articleText({ draft: 'true' }),
    'articles/2022/other.md': articleText({ date: '2022-02-30' }),
  };
  expect(findings(files).map(rule)).toEqual(['invalid-field', 'broken-link']);
});

test('knows the year page, the pictures and the dossiers that a wrong article will have', () => {
  const files = {
    'pages/about.md':
      '---\ntitle: About\n---\n\n[A](/articles/2021/) [B](/entities/kamaz/feed.xml) [C](/articles/2021/visit/map.png)\n',
    'articles/2021/visit.md': articleText({ date: '2021-05-01', title: '[]' }, '![A map](map.png)'),
    'articles/2021/map.png': '',
  };
  expect(findings(files).map(rule)).toEqual(['empty-file', 'invalid-field']);
});

test('a quotation of a later day is told, unless the article was updated since', () => {
  const body = ':::quote{by=kamaz date=2022-01-27}\nWords.\n:::';
  expect(findings({ [ARTICLE]: articleText({}, body) }).map(rule)).toEqual(['quote-after-date']);
  expect(findings({ [ARTICLE]: articleText({ updated: '2022-01-27' }, body) })).toEqual([]);
  // An evening in New York is the next day in the time zone of the publication.
  expect(findings({ [ARTICLE]: articleText({ date: '2022-01-26T20:00:00-05:00' }, body) })).toEqual([]);
});

test('tells of every address in a field that leads to the computer of its reader', () => {
  const files = {
    'publication.yml':
      'name: The Review\nurl: https://example.org\nlicence: { name: Free, url: http://localhost/a }\n',
    'entities/kamaz.yml': 'name: KAMAZ\nlinks: { website: http://127.0.0.1:8080/ }\n',
    [ARTICLE]: articleText({ sources: '[{ title: T, url: http://localhost:3000/b }]' }),
  };
  const told =
    'expected one that readers can open: this one leads to their own computer, as that of a preview does.';
  expect(findings(files)).toEqual([
    `8:28 address: Unexpected address \`http://localhost:3000/b\`, ${told}`,
    `2:19 address: Unexpected address \`http://127.0.0.1:8080/\`, ${told}`,
    `3:29 address: Unexpected address \`http://localhost/a\`, ${told}`,
  ]);
});

test('tells of an address of the publication that only its makers can open', () => {
  const files = { 'publication.yml': 'name: The Review\nurl: http://192.168.1.20:8080\n' };
  expect(findings(files)).toEqual([
    '2:6 address: Unexpected address `http://192.168.1.20:8080` of the publication, expected the one at which readers open it: all addresses in feeds and in the sitemap begin with it, and would lead nowhere. Write the public one; `npm run dev` needs no other.',
  ]);
});

test('asks for the final slash when only that is missing', () => {
  const other = articleText({ title: 'Another' });
  const body = 'See [this](/articles/2022/other) and [that](/articles/2022/othr/).';
  expect(findings({ [ARTICLE]: articleText({}, body), 'articles/2022/other.md': other })).toEqual([
    '10:5 broken-link: Unexpected link to `/articles/2022/other`, expected `/articles/2022/other/` with a final slash.',
    '10:38 broken-link: Unexpected link to `/articles/2022/othr/`, expected an address of this site. Did you mean `/articles/2022/other/`?',
  ]);
});

test('the final slash is mended before what follows the path', () => {
  const other = articleText({ title: 'Another' });
  const body = '[1](/articles/2022/other#s-a) [2](/articles/2022/Other?q#s-a)\n\n## A';
  const files = {
    ...SMALLEST,
    [ARTICLE]: articleText({}, body),
    'articles/2022/other.md': `${other}\n## A\n`,
  };
  const { findings: all } = checked(memoryDisk(files), Date.parse('2030-01-01'));
  expect(all.map(({ fix }) => fix?.text)).toEqual([
    '/articles/2022/other/#s-a',
    '/articles/2022/other/?q#s-a',
  ]);
});

test('knows the headings of each article', () => {
  const body =
    '## First things\n\nSee [above](#first-things), [below](#last-things) and [there](/articles/2022/visit/#first-thing).';
  expect(findings({ [ARTICLE]: articleText({}, body) })).toEqual([
    '12:29 broken-link: Unexpected anchor `#last-things`, expected the anchor of a heading there. Did you mean `#first-things`?',
    '12:55 broken-link: Unexpected anchor `#first-thing`, expected the anchor of a heading there. Did you mean `#s-first-things`?',
  ]);
});

test('accepts relative links, to addresses and to files', () => {
  const other = articleText({ title: 'Another' });
  const body = 'See [this](../other/), [this](other.md) and [the data](gdp.csv).';
  const files = {
    [ARTICLE]: articleText({}, body),
    'articles/2022/other.md': other,
    'articles/2022/gdp.csv': 'a,b\n1,2\n',
  };
  expect(findings(files)).toEqual([]);
});

test('a picture by a path from its file is mended to its name', () => {
  const files = {
    ...SMALLEST,
    [ARTICLE]: articleText({}, '![A map](../2022/map.svg)'),
    'articles/2022/map.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="2"></svg>',
  };
  const { findings: all } = checked(memoryDisk(files), Date.parse('2030-01-01'));
  expect(all.map(({ fix }) => fix)).toEqual([
    { line: 10, column: 10, endLine: 10, endColumn: 25, text: 'map.svg' },
  ]);
});

test('warns of two entities of one name in one article', () => {
  const told = (second: string, article: Record<string, string>, body?: string) =>
    findings({ 'entities/k2.yml': second, [ARTICLE]: articleText(article, body) });
  const both = { entities: '[kamaz, k2]' };
  const beside = 'Unexpected `k2` beside `kamaz`, expected names that tell them apart:';
  expect(told('name: Kamaz\n', both)).toEqual([
    `7:19 same-name: ${beside} both are called \`Kamaz\`. Give one a fuller \`name\`, or make one entity of the two.`,
  ]);
  expect(told('name: The works\naliases: [KAMAZ, КАМАЗ]\n', both)).toEqual([
    `7:19 same-name: ${beside} both are called \`KAMAZ\`. Leave the name to one of them, or link the words: \`:entity[KAMAZ]{#k2}\`.`,
  ]);
  const linked = 'KAMAZ and :entity[its works]{#k2}.';
  expect(told('name: The works\naliases: [KAMAZ]\n', both, linked)).toEqual([]);
  expect(told('name: KAMAZ\n', both, linked)).toHaveLength(1);
  expect(told('name: KAMAZ\n', { entities: '[k2]' })).toEqual([]);
});

test('tells an article in the folder of another year', () => {
  expect(findings({ [ARTICLE]: articleText({ date: '2021-12-31' }) }).map(rule)).toEqual(['wrong-year']);
});

test('tells a change or correction that precedes publication', () => {
  const fields = { updated: '2022-01-25', corrections: '[{ date: 2022-01-01, text: A name was wrong. }]' };
  expect(findings({ [ARTICLE]: articleText(fields) }).map(rule)).toEqual([
    'updated-before-date',
    'correction-before-date',
  ]);
});

test('an article may be updated on the day of its publication, whichever has a time', () => {
  const at = (date: string, updated: string) =>
    findings({ [ARTICLE]: articleText({ date, updated }) }).map(rule);
  expect(at('2022-01-26T09:30:00Z', '2022-01-26')).toEqual([]);
  expect(at('2022-01-26', '2022-01-26T09:30:00Z')).toEqual([]);
  expect(at('2022-01-26T09:30:00Z', '2022-01-26T09:29:00Z')).toEqual(['updated-before-date']);
  expect(at('2022-01-26T23:30:00-05:00', '2022-01-26')).toEqual(['updated-before-date']);
});

test('tells regions that contain each other once', () => {
  const regions = {
    'regions/volga.yml': 'name: Volga\nparent: kama\n',
    'regions/kama.yml': 'name: Kama\nparent: volga\n',
  };
  expect(findings({ [ARTICLE]: articleText(), ...regions }).map(rule)).toEqual(['region-cycle']);
});

test('tells a picture that is not there', () => {
  expect(findings({ [ARTICLE]: articleText({ image: '{ src: map.png, alt: A map }' }) }).map(rule)).toEqual([
    'article-picture',
  ]);
});

test('tells a page that takes the address of the search', () => {
  expect(findings({ 'pages/search.md': '---\ntitle: Search\n---\n\nWords.' }).map(rule)).toEqual([
    'reserved-page',
  ]);
});

test('counts lines from the beginning of the file, not of the text', () => {
  expect(findings({ [ARTICLE]: articleText({}, 'One.\n\n<b>Two</b>') })[0]).toMatch(/^12:1 raw-html: /);
});

test('lets drafts and scheduled articles refer to themselves, to each other and to what only they will make', () => {
  const scheduled = { date: '2035-05-01' };
  const files = {
    'articles/2022/draft.md': articleText(
      { draft: 'true', entities: '[new-firm]' },
      '## Growth\n\nSee [above](#growth) and [it](/entities/new-firm/).',
    ),
    'entities/new-firm.yml': 'name: New firm\n',
    'articles/2035/one.md': articleText(scheduled, 'See [the other](/articles/2035/two/).'),
    'articles/2035/two.md': articleText(scheduled, 'See [the other](../one/).'),
  };
  expect(findings(files)).toEqual([]);
});

test('refuses a link from a published article to one that is not', () => {
  const files = {
    [ARTICLE]: articleText({}, 'See [this](/articles/2035/one/).'),
    'articles/2035/one.md': articleText({ date: '2035-05-01' }),
  };
  expect(findings(files).map(rule)).toEqual(['broken-link']);
});

test('counts an entity that only the text names by hand, so that its dossier exists', () => {
  const files = {
    [ARTICLE]: articleText({}, 'Met :entity[the minister]{#someone}.'),
    'entities/someone.yml': 'name: Someone\n',
  };
  expect(findings(files)).toEqual([]);
});

test('refuses a mention on a page of an entity that has no dossier', () => {
  const files = {
    'pages/about.md': '---\ntitle: About\n---\n\nSee :entity[us]{#us}.\n',
    'entities/us.yml': 'name: Us\n',
  };
  expect(findings(files).map(rule)).toEqual(['unpublished-entity']);
});

test('tells a role that ends before it begins', () => {
  const roles =
    'roles: [{ title: Mayor, from: 2010-06, to: 2009 }, { title: President, from: 2010-06, to: 2010 }]';
  expect(
    findings({ [ARTICLE]: articleText(), 'entities/kamaz.yml': `name: KAMAZ\n${roles}\n` }).map(rule),
  ).toEqual(['role-dates']);
});

test('refuses a picture that is in no folder of the site', () => {
  const body = '![A](/images/none.png) ![B](../2021/map.gif)';
  const gif = 'GIF89a\x04\0\x03\0\0\0\0,\0\0\0\0\x04\0\x03\0\0\x02\x02L\x01\0;';
  expect(findings({ [ARTICLE]: articleText({}, body), 'articles/2021/map.gif': gif }).map(rule)).toEqual([
    'image',
    'image',
  ]);
});

test('knows the data of charts and the files beside articles as addresses', () => {
  const chart =
    '```chart\ntype: line\ntitle: T\ndata: gdp.csv\nx: year\ny: gdp\nunit: "%"\nsource: S\n```\n\n[Data](chart-1.csv), [file](gdp.csv), [same](/articles/2022/visit/gdp.csv).';
  const files = { [ARTICLE]: articleText({}, chart), 'articles/2022/gdp.csv': 'year,gdp\n2019,1\n2020,2\n' };
  expect(findings(files)).toEqual([]);
});

test('accepts a link to a former address, from which the reader is led on', () => {
  const other = articleText({ title: 'Another', previously: '[/2014/12/1.0-Timeline.html]' });
  const files = {
    [ARTICLE]: articleText({}, 'See [this](/2014/12/1.0-Timeline.html#why).'),
    'articles/2022/other.md': other,
  };
  expect(findings(files)).toEqual([]);
});

test('refuses a former address that an article has or will have, or that the generator uses', () => {
  const previously =
    '[/articles/2035/one/, /search/data/, /articles/2022/visit/index.html, /index.html, /blog/visit/]';
  const files = {
    [ARTICLE]: articleText({ previously }),
    'articles/2035/one.md': articleText({ date: '2035-05-01' }),
  };
  expect(findings(files).map(rule)).toEqual(Array.from({ length: 4 }, () => 'former-address'));
});

test('accepts an SVG picture that refers to its own parts', () => {
  const svg =
    '<!-- only = x --><svg xmlns="http://www.w3.org/2000/svg"><defs><g id="a"/></defs><use href="#a" fill="url(#b)"/><text>plus one = two, url(x)</text></svg>';
  expect(findings({ [ARTICLE]: articleText(), 'articles/2022/map.svg': svg })).toEqual([]);
});

function findings(files: Record<string, string>): string[] {
  const { findings: all } = checked(memoryDisk({ ...SMALLEST, ...files }), Date.parse('2030-01-01'));
  return all.map(({ line, column, rule, message }) => `${line}:${column} ${rule}: ${message}`);
}

function rule(finding: string): string {
  return finding.split(' ')[1]?.slice(0, -1) ?? '';
}
