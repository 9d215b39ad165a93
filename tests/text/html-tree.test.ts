import fc from 'fast-check';
import type { Element, ElementContent, Root } from 'hast';
import { rehype } from 'rehype';
import { expect, test } from 'vitest';
import {
  elementsNamed,
  readAttributes,
  readHtml,
  writeAttributes,
  writeHtml,
  type HtmlNode,
} from '../../src/text/html-tree.ts';

const html = rehype().data('settings', { fragment: true });

/** Names that a parser puts nowhere else than where they stand. */
const names = ['div', 'section', 'em', 'span', 'img', 'br', 'x-y'];
const texts = fc.oneof(
  fc.constantFrom('<b>', '&', '&amp;', '"', "'", '>', 'a="b>"', '<!-- -->', '</div>', '/', ''),
  fc.string({ unit: 'grapheme' }),
);
const properties = fc.dictionary(fc.constantFrom('title', 'alt', 'dataX', 'lang'), texts);
const { content } = fc.letrec<{ content: ElementContent; element: Element }>((tie) => ({
  content: fc.oneof(
    { depthSize: 'small' },
    texts.map((value): ElementContent => ({ type: 'text', value })),
    tie('element'),
  ),
  element: fc
    .record({
      tagName: fc.constantFrom(...names),
      properties,
      children: fc.array(tie('content'), { maxLength: 4 }),
    })
    .map(({ tagName, properties, children }): Element => ({
      type: 'element',
      tagName,
      properties,
      children: tagName === 'img' || tagName === 'br' ? [] : children,
    })),
}));

test('reads what rehype writes as rehype itself reads it', () => {
  fc.assert(
    fc.property(fc.array(content), (children) => {
      const written = html.stringify({ type: 'root', children } satisfies Root);
      expect(trees(writeHtml(rewritten(readHtml(written))))).toEqual(trees(written));
    }),
    { numRuns: 500 },
  );
});

test('finds elements by name, also inside one another', () => {
  const tree = readHtml('<ul><li>a<ul><li>b</li></ul></li></ul><p><br></p>');
  expect(elementsNamed('li', tree).map((element) => writeHtml(element.children))).toEqual([
    'a<ul><li>b</li></ul>',
    'b',
  ]);
});

test('reads values between either kind of quote, or none', () => {
  const [link] = elementsNamed('a', readHtml(`<a href='x"y' title=z data-a="b>c" hidden>t</a>`));
  const attributes = readAttributes(link?.attributes ?? '');
  expect(Object.fromEntries(attributes)).toEqual({
    href: 'x&quot;y',
    title: 'z',
    'data-a': 'b>c',
    hidden: '',
  });
  expect(writeAttributes(attributes)).toBe(' href="x&quot;y" title="z" data-a="b>c" hidden');
});

test('loses no text when an end tag is missing or has no beginning', () => {
  expect(writeHtml(readHtml('<div>a<p>b</div>c</i>d'))).toBe('<div>a<p>b</p></div>cd');
});

function trees(source: string): Root {
  return JSON.parse(
    JSON.stringify(html.parse(source), (key, value: unknown) => (key === 'position' ? undefined : value)),
  ) as Root;
}

/** The same tree with its attributes read and written. */
function rewritten(nodes: readonly HtmlNode[]): HtmlNode[] {
  return nodes.map((node) =>
    typeof node === 'string'
      ? node
      : {
          name: node.name,
          attributes: writeAttributes(readAttributes(node.attributes)),
          children: rewritten(node.children),
        },
  );
}
