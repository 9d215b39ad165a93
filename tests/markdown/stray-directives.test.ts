import fc from 'fast-check';
import { markdownToMdast } from 'satteri';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { knownDirectives } from '../../src/markdown/known-directives.ts';
import { parseNatively } from '../../src/markdown/native-parser.ts';

test('a source without our directives reads as if there were no directives at all', () => {
  const piece = fc.constantFrom(
    ...[
      ':',
      '::',
      'a',
      'foo',
      'smile',
      '12:30',
      '10:30[^1]',
      '[x](y)',
      '[a:b]',
      '{#id}',
      '{a="b"}',
      '[',
      ']',
      '{',
      '}',
    ],
    ...[
      '*',
      '**',
      '_',
      '`',
      '``',
      '\n\n',
      ' ',
      '  ',
      '> ',
      '- ',
      '1. ',
      '#',
      '|',
      '---',
      '\\',
      '<b>',
      '~~',
      'é',
      '😀',
      '!',
    ],
    ...['me@a.b', 'Contact:info@x.org', 'https://a.b:80/c ', '[^1]', '\n\n[^1]: n\n\n', '&amp;', '\t'],
  );
  // The parser ends a paragraph before a line of two colons even where no directive begins.
  const source = fc
    .array(piece, { maxLength: 14 })
    .map((pieces) => pieces.join(''))
    .filter((text) => !/^[\s>\d.-]*::/m.test(text));
  fc.assert(
    fc.property(source, (text) => {
      const tree = knownDirectives(text, new VFile(text), parseNatively);
      expect(plain(tree)).toEqual(
        plain(markdownToMdast(text, { features: { gfm: true, frontmatter: false } })),
      );
    }),
    { numRuns: 3000, examples: [['12:30\\_me@a.b'], ['12:30&#95;me@a.b']] },
  );
});

test('a number of what stands for a colon meanwhile stays that character', () => {
  const text = 'A &#x2E4A; b &#11835; c:30[^1].\n\n[^1]: Note.';
  expect(JSON.stringify(knownDirectives(text, new VFile(text), parseNatively))).toContain(
    '"A \u2E4A b \u2E3B c:30"',
  );
});

/** A tree as data, with neighbouring texts joined. */
function plain(tree: unknown): unknown {
  return JSON.parse(JSON.stringify(tree), (key, value: unknown) => {
    if (key === 'position' || value === null) return undefined;
    return key === 'children' && Array.isArray(value) ? joined(value as Plain[]) : value;
  }) as unknown;
}

interface Plain {
  type: string;
  value?: string;
}

function joined(nodes: readonly Plain[]): Plain[] {
  return nodes.reduce<Plain[]>((all, node) => {
    const last = all.at(-1);
    if (last?.type !== 'text' || node.type !== 'text') return [...all, node];
    return [...all.slice(0, -1), { type: 'text', value: (last.value ?? '') + (node.value ?? '') }];
  }, []);
}
