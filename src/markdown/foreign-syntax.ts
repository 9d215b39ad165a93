import type { Blockquote, Root } from 'mdast';
import type { Plugin } from 'unified';
import type { Position } from 'unist';
import type { VFile } from 'vfile';
import { eachNode } from './each-node.ts';
import { positionWithin, report } from './report.ts';

/** What another generator or editor would replace or hide, and this one shows to readers as it is written. */
interface Foreign {
  /** What a text must have for it to be there at all, so that most are looked at no further. */
  sign: string | RegExp;
  pattern: RegExp;
  what: string;
  expected: string;
  /** Whether it stands behind a link or picture only. */
  isBehindLink?: true;
}

/** Of a comment that is written as the definition of a link. */
const COMMENT = {
  what: 'a comment that is none for want of brackets or of an empty line above it',
  expected: 'none',
};

const ASIDE = '`:::note`, closed by `:::`';

/**
 * In two dollars, with a command between them, or one letter or word with a sign of mathematics;
 * as Pandoc has it, prices, variables and `COUNT($a)` are none.
 */
const FORMULAS =
  /\$\$[^$]{1,2000}\$\$|\$[^$\n]{0,200}\\[a-z][^$\n]{0,200}\$|(?<![\w$\\])\$(?:[a-z]|(?=[^$\s]{0,40}[_^=(+<>])[a-z\d(|-][^$\s]{0,40})\$(?![\w$(])/gi;

const FORMULA = { what: 'a formula in TeX', expected: 'letters and signs, such as x², or a picture' };
const CODE = { what: 'code of MDX', expected: 'none: nothing in content is run' };

const FORUM = 'b|i|u|s|url|img|email|quote|code|list|size|colou?r|font|center|left|right|spoiler';

/** In tags of their own, an end of one, or a beginning behind which an address became a link. */
const BBCODE = new RegExp(
  String.raw`\[(${FORUM})(?:=[^\]\n]{1,300})?\][^[\]\n]{0,200}\[/\1\]|\[/(?:${FORUM})\]|\[(?:url|img|email)(?:=|\]$)`,
  'gi',
);

/** Also over several lines, and cut off where an address in it became a link. */
const TEMPLATE =
  /\{\{[^{}]{1,2000}\}\}|\{\{[<%]?\s*["'\w][^{}]{0,2000}$|\{%-?\s*[a-z][^{}]{0,2000}?(?:%\}|$)/g;

const FOREIGN: readonly Foreign[] = [
  {
    sign: /\{[{%]/,
    pattern: TEMPLATE,
    what: 'a template of another generator',
    expected: 'Markdown',
  },
  {
    sign: /\[\/?(?:audio|caption|embed|gallery|playlist|video)/i,
    pattern:
      /\[(?:audio|caption|embed|gallery|playlist|video)\s+[a-z_-]+=[^\]\n]{1,300}\]|\[\/(?:audio|caption|embed|gallery|playlist|video)\]/gi,
    what: 'a shortcode of WordPress',
    expected: 'Markdown, such as `![what it shows](map.png)`',
  },
  {
    sign: '[/',
    pattern: BBCODE,
    what: 'a tag of forums',
    expected: 'Markdown, such as `**bold**` and `[words](https://example.org/)`',
  },
  {
    sign: 'Style:',
    pattern: /<(?:Define)?(?:Para|Char|Table|Cell)Style:[^<>\n]{0,200}>/g,
    what: 'a tag of InDesign',
    expected: 'Markdown, such as `## Heading` and `**bold**`',
  },
  {
    sign: '[[',
    pattern: /!\[\[[^[\]\n]{1,200}\]\]/g,
    what: 'a picture of a wiki',
    expected: '`![what it shows](map.png)`',
  },
  {
    sign: '[[',
    pattern: /(?<!!)\[\[[^[\]\n]{1,200}\]\]/g,
    what: 'a link of a wiki',
    expected: '`[words](../2022/other.md)`',
  },
  {
    sign: /[ \t]\{[#.]/,
    pattern: /(?<=\S[ \t])\{[#.][\w-]+\}[ \t]*$/g,
    what: 'attributes of another Markdown',
    expected: 'none: the anchor of a heading is made from its words',
  },
  {
    sign: /[)\]>]\{[.#\w]/,
    pattern: /^\{[.#\w][^{}\n]{0,200}\}/g,
    what: 'attributes of another Markdown',
    expected: 'none: the look is that of the publication',
    isBehindLink: true,
  },
  { sign: '{:', pattern: /\{:{1,2}[^{}]{1,200}\}/g, what: 'an instruction of kramdown', expected: 'none' },
  {
    sign: '%%',
    pattern: /(?<![\w%])%%(?!%)[^%]{1,2000}%%(?![\w%])/g,
    what: 'a comment of Obsidian',
    expected: 'none',
  },
  { sign: ']: #', pattern: /^\[[^[\]\n]{1,40}\]: #[ \t][^\n]*/gm, ...COMMENT },
  { sign: ']: <>', pattern: /^\[[^[\]\n]{1,40}\]: <>[ \t][^\n]*/gm, ...COMMENT },
  {
    sign: /\{(?:>>|\+\+|--|==)/,
    pattern: /\{>>[^{}]{1,1000}?<<\}|\{(\+\+|--|==)[^{}]{1,1000}?\1\}/g,
    what: 'a mark of an editor',
    expected: 'none',
  },
  {
    sign: '^[',
    pattern: /\^\[(?!\w-\w)[^[\]\n]{2,300}\]/g,
    what: 'a footnote of another Markdown',
    expected: '`[^1]`, and `[^1]: The note.` below',
  },
  {
    sign: '==',
    pattern: /(?<![=\w])==(?=[^\s=])[^=\n]{0,200}[^\s=]==(?![=\w])/g,
    what: 'a mark of another Markdown',
    expected: '`**words**`',
  },
  // A dollar stands before many a price, so it is looked at more closely.
  { sign: FORMULAS, pattern: FORMULAS, ...FORMULA },
  { sign: '!!!', pattern: /^!!!\+?[ \t]+\w+/gm, what: 'an aside of MkDocs', expected: ASIDE },
  { sign: '???', pattern: /^\?\?\?\+?[ \t]+\w+/gm, what: 'an aside of MkDocs', expected: ASIDE },
  {
    sign: '=== "',
    pattern: /^===[!+]?[ \t]+["“][^"”\n]{1,100}["”]/gm,
    what: 'a tab of MkDocs',
    expected: 'a heading or a bold line',
  },
  { sign: '\nimport ', pattern: /^import [^\n;]{1,200} from ['"]/g, ...CODE },
  { sign: '\nexport ', pattern: /^export (?:const|default|function) /g, ...CODE },
  {
    sign: '[TOC]',
    pattern: /^\[TOC\]$/g,
    what: 'a table of contents of another generator',
    expected: 'none',
  },
];

/** `> [!NOTE]`, as GitHub writes an aside. */
const ALERT = /^\[!(\w+)\]/;

/** Warns of the syntax of other generators, once a text for each kind: readers would see it. */
export const foreignSyntax: Plugin<[], Root> = () => (tree, file) => {
  const source = String(file);
  const kinds = FOREIGN.filter((kind) => mayBeIn(source, kind)).map((kind) => ({
    ...kind,
    found: [] as Found[],
  }));
  const alerts: Found[] = [];
  if (kinds.length === 0 && !source.includes('[!')) return;
  eachNode(tree, (node, index, parent) => {
    if (node.type === 'blockquote') findAlert(node, alerts);
    if (node.type !== 'text') return;
    const isBehindLink = /^(?:link|image)/.test(parent.children[index - 1]?.type ?? '');
    const { value, position } = node;
    const besideFormulas = value.includes('$') ? value.replace(FORMULAS, ' ') : value;
    for (const { pattern, found, ...kind } of kinds)
      if (kind.isBehindLink !== true || isBehindLink)
        for (const [written] of (pattern === FORMULAS ? value : besideFormulas).matchAll(pattern))
          found.push({ written, position });
  });
  for (const { found, what, expected } of kinds) tell(file, found, `, ${what},`, expected);
  tell(file, alerts, ', an aside of GitHub,', ASIDE);
};

function mayBeIn(source: string, { sign }: Foreign): boolean {
  return typeof sign === 'string' ? source.includes(sign) : source.search(sign) >= 0;
}

interface Found {
  written: string;
  position: Position | undefined;
}

function findAlert({ children: [first], position }: Blockquote, found: Found[]): void {
  const text = first?.type === 'paragraph' ? first.children[0] : undefined;
  const [written] = (text?.type === 'text' ? ALERT.exec(text.value) : undefined) ?? [];
  if (written !== undefined) found.push({ written, position });
}

function tell(file: VFile, found: readonly Found[] = [], what: string, expected: string): void {
  const [first] = found;
  if (!first) return;
  const { written, position } = first;
  const more = found.length > 1 ? ` and ${found.length - 1} more like it` : '';
  const line = written.replace(/\s+/g, ' ').trim();
  const shown = line.length > 60 ? `${line.slice(0, 59)}…` : line;
  const [firstLine = ''] = written.split('\n', 1);
  report(file, positionWithin(file, position, firstLine), {
    rule: 'foreign-syntax',
    severity: 'warning',
    message: `Unexpected \`${shown}\`${more}${what} expected ${expected}: readers see it as it is written.`,
  });
}
