import fc from 'fast-check';
import type { ElementContent, Properties, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import rehypeSanitize from 'rehype-sanitize';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { allowList } from '../../src/markdown/allow-list.ts';
import { isAllowed } from '../../src/markdown/is-allowed.ts';
import { printHtml } from '../../src/markdown/print-html.ts';
import { anyText } from '../properties/any-text.ts';

const library = unified().use(rehypeSanitize, allowList).freeze();

/** What rehype-sanitize leaves of a tree. */
function sanitised(tree: Root): Root {
  return library.runSync(tree);
}

const ELEMENTS = [
  ...(allowList.tagNames ?? []),
  'script',
  'style',
  'iframe',
  'template',
  'x-y',
  '*',
  '__proto__',
];
const NAMES = [
  ...Object.values(allowList.attributes ?? {}).flatMap((all) =>
    all.map((one) => (typeof one === 'string' ? one : one[0])),
  ),
  ...['onClick', 'style', 'srcDoc', 'dataX', 'name', 'constructor'],
];
const VALUES = [
  ...Object.values(allowList.attributes ?? {}).flatMap((all) =>
    all.flatMap((one) =>
      typeof one === 'string' ? [] : one.slice(1).filter((value) => !(value instanceof RegExp)),
    ),
  ),
  ...[
    's-a',
    'location',
    '12',
    '12%',
    'M0 1',
    'language-js',
    'https://x.org',
    'HTTPS://x.org',
    '/a:b',
    '#a:b',
    '?:',
    'a:b',
  ],
  ...[
    'javascript:x',
    ' javascript:x',
    'java\nscript:x',
    'data:x',
    ':',
    '',
    0,
    1,
    -1,
    Number.NaN,
    true,
    false,
    null,
    undefined,
  ],
] as Properties[string][];

const value: fc.Arbitrary<Properties[string]> = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...VALUES) },
  anyText,
  fc.array(fc.constantFrom('n', 'c', 'mention', 'aside', 1, 'x y'), { maxLength: 2 }),
);

/** Trees with what is allowed and what is not, in each other. */
const { tree } = fc.letrec<{ tree: Root; node: ElementContent }>((tie) => ({
  tree: fc.array(tie('node'), { maxLength: 3 }).map((children) => ({ type: 'root', children })),
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    anyText.map((text): ElementContent => ({ type: 'text', value: text })),
    fc.constant<ElementContent>({ type: 'comment', value: '--><script>' }),
    fc
      .tuple(
        fc.constantFrom(...ELEMENTS),
        fc.dictionary(fc.constantFrom(...NAMES), value, { maxKeys: 2 }),
        fc.array(tie('node'), { maxLength: 3 }),
      )
      .map(([tagName, properties, children]): ElementContent => ({
        type: 'element',
        tagName,
        properties,
        children,
      })),
  ),
}));

describe('what is on the allow-list', () => {
  test('rehype-sanitize leaves as it is', () => {
    fc.assert(
      fc.property(tree, (any) => {
        if (isAllowed(any)) expect(printHtml(any.children)).toBe(toHtml(sanitised(any)));
      }),
      { numRuns: 1000 },
    );
  });

  test('is all that rehype-sanitize leaves', () => {
    fc.assert(
      fc.property(tree, (any) => isAllowed(sanitised(any))),
      { numRuns: 1000 },
    );
  });
});

test('a clean tree is printed as hast-util-to-html prints it', () => {
  fc.assert(
    fc.property(tree, (any) => {
      const clean = sanitised(any);
      expect(printHtml(clean.children)).toBe(toHtml(clean));
    }),
    { numRuns: 1000 },
  );
});
