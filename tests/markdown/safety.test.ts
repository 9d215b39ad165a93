import fc from 'fast-check';
import type { Element, Root } from 'hast';
import { rehype } from 'rehype';
import { expect, test } from 'vitest';
import { renderMarkdown } from '../../src/markdown/render.ts';
import { sampleContext } from './sample-context.ts';

/** Written out here and not imported, so that a slip in the allow-list shows. */
const ELEMENTS = new Set(
  `a aside blockquote br caption code data del details div em figcaption figure h2 h3 h4 h5 h6 hr img input li ol p pre
  section span strong summary sup table tbody td th thead time tr ul
  svg circle desc g line path rect text title tspan`.split(/\s+/),
);
const ATTRIBUTES = new Set(
  `alt ariaHidden ariaLabel ariaLabelledBy checked className d dateTime decoding disabled download dx dy cx cy r height
  href id loading overflow preserveAspectRatio rel role scope src start tabIndex textAnchor title type value
  vectorEffect viewBox width x x1 x2 y y1 y2`.split(/\s+/),
);
const SCHEMES = new Set(['https:', 'http:', 'mailto:', 'tel:']);
const ID = /^(?:s-|n-|r-|f-|quote-\d|chart-\d)\S*$/;

const parser = rehype().data('settings', { fragment: true });

const HOSTILE = fc.constantFrom(
  ...[
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<svg onload=x>',
    '<a href="javascript:x">',
    '<!--',
    '-->',
    '</p>',
  ],
  ...[
    '<style>',
    '<iframe src=//x>',
    '<base href=//x>',
    '<form name=location>',
    '<math><mi xlink:href="data:x">',
    '<![CDATA[',
    '<?x',
  ],
  ...[
    '[a](javascript:x)',
    '[a](java\tscript:x)',
    '[a](&#106;avascript:x)',
    '<javascript:x>',
    '![a](data:x)',
    '[a]: vbscript:x\n',
    '[a]',
  ],
  ...[
    '[a](//x)',
    '[a](\\\\x)',
    '[a](x "t")',
    '![a](centre.png "t")',
    'www.x.org',
    'https://x.org',
    'a@b.org',
    '#location',
    '[a](#x)',
  ],
  ...[
    '# location\n',
    '## forms\n',
    '\n---\n',
    '> ',
    '- ',
    '1. ',
    '- [ ] ',
    '```\n',
    '```chart\n',
    '~~~ x\n',
    '    ',
    '`',
    '``',
  ],
  ...[
    ':figure[',
    ']{#turnover-9m-2021}',
    ':entity[',
    ']{#kamaz}',
    '{onclick="x"}',
    ':::note',
    ':::quote{by=kamaz}',
    ':::',
    '::x',
    ':a[b]',
  ],
  ...[
    '|',
    '\n|a|b|\n|-|-:|\n',
    '[^1]',
    '\n\n[^1]: ',
    '[^"><b>]',
    '*',
    '**',
    '_',
    '~~',
    '\\',
    '&',
    '&amp;',
    '&#0;',
    '&lt;',
    '&quot;',
  ],
  ...[
    'KAMAZ',
    'Republic of Tatarstan',
    "'",
    '"',
    '--',
    '...',
    '\n',
    '\n\n',
    ' ',
    '\u0000',
    '\u202E',
    '\uD800',
    '😀',
    '\u{E0001}',
    '𝐀',
  ],
  ...[
    'type: line\n',
    'title: </title><script>\n',
    'data: gdp.csv\n',
    'x: year\n',
    'y: gdp\n',
    'unit: "<b>"\n',
    'source: a\n',
  ],
);
const body = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: HOSTILE },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
    ),
    {
      maxLength: 30,
    },
  )
  .map((pieces) => pieces.join(''));

test('no body gives anything but allowed elements, attributes, ids and addresses, and none throws', () => {
  fc.assert(
    fc.property(body, (source) => {
      const { html, quotes } = renderMarkdown(source, sampleContext());
      expect(problems(html)).toEqual([]);
      for (const quote of quotes) expect(problems(quote.html)).toEqual([]);
    }),
    { numRuns: 1500 },
  );
});

test('HTML reads back as it was meant', () => {
  fc.assert(
    fc.property(body, (source) => {
      const { html } = renderMarkdown(source, sampleContext());
      // A browser's parser must not repair it: what it repairs, it may read as something else.
      const again = String(parser.processSync(html));
      expect(canonical(again)).toBe(canonical(html));
    }),
    { numRuns: 300 },
  );
});

test('the same source gives the same body', () => {
  fc.assert(
    fc.property(body, (source) => {
      expect(renderMarkdown(source, sampleContext())).toEqual(renderMarkdown(source, sampleContext()));
    }),
    { numRuns: 200 },
  );
});

test('places are inside the source', () => {
  fc.assert(
    fc.property(body, (source) => {
      const lines = source.split(/\r\n?|\n/);
      for (const { line, column } of renderMarkdown(source, sampleContext()).messages) {
        expect(line).toBeGreaterThan(0);
        expect(line).toBeLessThanOrEqual(lines.length);
        expect(column).toBeGreaterThan(0);
        expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? 0) + 1);
      }
    }),
    { numRuns: 500 },
  );
});

/** What is unsafe about HTML, as a browser's parser reads it. */
function problems(html: string): string[] {
  const found: string[] = [];
  const ids = new Set<string>();
  walk(parser.parse(html));
  return found;

  function walk(parent: Root | Element): void {
    for (const node of parent.children) {
      if (node.type === 'comment' || node.type === 'doctype') found.push(node.type);
      if (node.type !== 'element') continue;
      if (!ELEMENTS.has(node.tagName)) found.push(`<${node.tagName}>`);
      for (const [name, value] of Object.entries(node.properties)) {
        if (!ATTRIBUTES.has(name)) found.push(`${node.tagName}[${name}]`);
        if (name === 'id') found.push(...idProblems(String(value)));
        if (name === 'href' || name === 'src') found.push(...addressProblems(String(value)));
      }
      walk(node);
    }
  }

  function idProblems(id: string): string[] {
    const problems = [...(ID.test(id) ? [] : [`id ${id}`]), ...(ids.has(id) ? [`second id ${id}`] : [])];
    ids.add(id);
    return problems;
  }
}

function addressProblems(address: string): string[] {
  const url = URL.parse(address, 'https://site.example/articles/');
  if (!url) return [`address ${address}`];
  const isHere = url.host === 'site.example';
  const isWritten = /^(?:https?|mailto|tel):/i.test(address);
  return SCHEMES.has(url.protocol) && (isHere || isWritten) ? [] : [`address ${address}`];
}

/** HTML without the differences between two ways to write the same. */
function canonical(html: string): string {
  return html.replace(/&#x([0-9A-F]+);/g, (_, code: string) => `&#${Number.parseInt(code, 16)};`);
}
