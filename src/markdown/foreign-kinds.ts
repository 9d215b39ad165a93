/** What other generators and editors write, as `foreignSyntax` finds it. */

/** What another generator or editor would replace or hide, and this one shows to readers as it is written. */
export interface Foreign {
  /**
   * What a text must have for it to be there at all, one of them, so that most are looked at no further;
   * quickest to miss is what is short and begins with a rare sign.
   */
  signs: readonly string[];
  /** What it must have besides, where the signs are frequent. */
  form?: RegExp;
  pattern: RegExp;
  /** What must be in whatever the pattern finds. */
  holds?: RegExp;
  what: string;
  expected: string;
  /** Whether it stands behind a link or picture only. */
  isBehindLink?: true;
  /** Whether the pattern is that of the source, in which backslashes still stand. */
  isInSource?: true;
}

/** Of a comment that is written as the definition of a link. */
const COMMENT = {
  what: 'a comment that is none for want of brackets or of an empty line above it',
  expected: 'none',
};

export const ASIDE = '`:::note`, closed by `:::`';

/**
 * In two dollars, with a command between them, or one letter or word with a sign of mathematics;
 * as Pandoc has it, prices, variables and `COUNT($a)` are none.
 */
export const FORMULAS =
  /\$\$[^$]{1,2000}\$\$|\$[^$\n]{0,200}\\[a-z][^$\n]{0,200}\$|(?<![\w$\\])\$(?:[a-z]|(?=[^$\s]{0,40}[_^=(+<>])[a-z\d(|-][^$\s]{0,40})\$(?![\w$(])/gi;

const ATTRIBUTES = {
  what: 'attributes of another Markdown',
  expected: 'none: the look is that of the publication',
};
const FORMULA = { what: 'a formula in TeX', expected: 'letters and signs, such as x², or a picture' };
export const CONTENTS = { what: 'a table of contents of another generator', expected: 'none' };
const CODE = { what: 'code of MDX', expected: 'none: nothing in content is run' };

/** A command, a power or an index: other brackets behind backslashes are what converters write, and seen as brackets. */
const OF_TEX = /\\[a-z]{2}|[\w)}]\^[\w{(\\]|\w_\{/i;

/** `:smile:` between spaces or punctuation. */
const EMOJI = /(?<![^\s(])(?::(?:[a-z][a-z_]{2,30}|[+-]1):)+(?![^\s.,!?)])/g;

const FORUM = 'b|i|u|s|url|img|email|quote|code|list|size|colou?r|font|center|left|right|spoiler';

/** In tags of their own, an end of one, or a beginning behind which an address became a link. */
const BBCODE = new RegExp(
  String.raw`\[(${FORUM})(?:=[^\]\n]{1,300})?\][^[\]\n]{0,200}\[/\1\]|\[/(?:${FORUM})\]|\[(?:url|img|email)(?:=|\]$)`,
  'gi',
);

/** Also over several lines, and cut off where an address in it became a link. */
const TEMPLATE =
  /\{\{[^{}]{1,2000}\}\}|\{\{[<%]?\s*["'\w][^{}]{0,2000}$|\{%-?\s*[a-z][^{}]{0,2000}?(?:%\}|$)/g;

export const FOREIGN: readonly Foreign[] = [
  {
    signs: ['{{', '{%'],
    pattern: TEMPLATE,
    what: 'a template of another generator',
    expected: 'Markdown',
  },
  {
    signs: ['['],
    form: /\[\/?(?:audio|caption|embed|gallery|playlist|video)/i,
    pattern:
      /\[(?:audio|caption|embed|gallery|playlist|video)\s+[a-z_-]+=[^\]\n]{1,300}\]|\[\/(?:audio|caption|embed|gallery|playlist|video)\]/gi,
    what: 'a shortcode of WordPress',
    expected: 'Markdown, such as `![what it shows](map.png)`',
  },
  {
    signs: ['[/'],
    pattern: BBCODE,
    what: 'a tag of forums',
    expected: 'Markdown, such as `**bold**` and `[words](https://example.org/)`',
  },
  {
    signs: ['Style:'],
    pattern: /<(?:Define)?(?:Para|Char|Table|Cell)Style:[^<>\n]{0,200}>/g,
    what: 'a tag of InDesign',
    expected: 'Markdown, such as `## Heading` and `**bold**`',
  },
  {
    signs: ['[['],
    pattern: /!\[\[[^[\]\n]{1,200}\]\]/g,
    what: 'a picture of a wiki',
    expected: '`![what it shows](map.png)`',
  },
  {
    signs: ['[['],
    // A list of lists is none: `[[1, 2]]`, `[['id', 'name']]`; nor is a part of one: `rows[[i]]`.
    pattern: /(?<![!\w])\[\[(?!\s*["'])(?=[^[\]\n]*\p{L})[^[\]\n]{1,200}\]\]/gu,
    what: 'a link of a wiki',
    expected: '`[words](../2022/other.md)`',
  },
  {
    signs: ['{#'],
    pattern: /(?<=\S[ \t])(?<!:::[ \t])\{#[\w-]+\}[ \t]*$/g,
    what: 'attributes of another Markdown',
    expected: 'none: the anchor of a heading is made from its words',
  },
  {
    signs: ['{.'],
    pattern: /(?<=\S[ \t])(?<!:::[ \t])\{\.[\w-]+\}[ \t]*$/g,
    ...ATTRIBUTES,
  },
  {
    signs: ['){', ']{', '>{'],
    pattern: /^\{[.#\w][^{}\n]{0,200}\}/g,
    ...ATTRIBUTES,
    isBehindLink: true,
  },
  { signs: ['{:'], pattern: /\{:{1,2}[^{}]{1,200}\}/g, what: 'an instruction of kramdown', expected: 'none' },
  {
    signs: ['%%'],
    pattern: /(?<![\w%])%%(?!%)[^%]{1,2000}%%(?![\w%])/g,
    what: 'a comment of Obsidian',
    expected: 'none',
  },
  { signs: [']: #'], pattern: /^\[[^[\]\n]{1,40}\]: #[ \t][^\n]*/gm, ...COMMENT },
  { signs: [']: <>'], pattern: /^\[[^[\]\n]{1,40}\]: <>[ \t][^\n]*/gm, ...COMMENT },
  {
    signs: ['{>>', '{++', '{--', '{=='],
    pattern: /\{>>[^{}]{1,1000}?<<\}|\{(\+\+|--|==)[^{}]{1,1000}?\1\}/g,
    what: 'a mark of an editor',
    expected: 'none',
  },
  {
    signs: ['^['],
    pattern: /\^\[(?!\w-\w)[^[\]\n]{2,300}\]/g,
    what: 'a footnote of another Markdown',
    expected: '`[^1]`, and `[^1]: The note.` below',
  },
  {
    signs: ['=='],
    pattern: /(?<![=\w])==(?=[^\s=])[^=\n]{0,200}[^\s=]==(?![=\w])/g,
    what: 'a mark of another Markdown',
    expected: '`**words**`',
  },
  {
    signs: ['<%'],
    pattern: /<%(?:[=#_-]\s*|\s)[a-z@"'][^<>]{0,500}?%>/gi,
    what: 'a template of another generator',
    expected: 'Markdown',
  },
  {
    signs: [':'],
    form: EMOJI,
    pattern: EMOJI,
    what: 'an emoji by its name',
    expected: 'the sign itself, or none',
  },
  {
    signs: ['+--'],
    pattern: /^\+(?:[-=]{3,}\+)+$/gm,
    what: 'a table of another Markdown',
    expected: '`| a | b |`, with `| --- | --- |` below its first row',
  },
  {
    signs: ['\\(', '\\['],
    pattern: /(?<!\\)\\(?:\([^]{1,1000}?\\\)|\[[^]{1,1000}?\\\])/g,
    holds: OF_TEX,
    isInSource: true,
    ...FORMULA,
  },
  { signs: ['\\\\(', '\\\\['], pattern: /\\\([^\n]{1,200}?\\\)|\\\[[^\n]{1,200}?\\\]/g, ...FORMULA },
  // A dollar stands before many a price, so it is looked at more closely.
  { signs: ['$'], form: FORMULAS, pattern: FORMULAS, ...FORMULA },
  {
    signs: ['\n*['],
    pattern: /^\*\[[^[\]\n]{1,60}\]:[ \t]+[^\n]{0,200}/gm,
    what: 'an abbreviation of another Markdown',
    expected: '`:::definition[Term]`, closed by `:::`, or the words where the term first stands',
  },
  { signs: ['<o:p'], pattern: /<\/?o:p[ /]*>/g, what: 'a tag of Word', expected: 'none' },
  {
    signs: ['||'],
    pattern: /(?<![|\w])\|\|(?=[^\s|])[^|\n]{0,200}[^\s|]\|\|(?![|\w])/g,
    what: 'hidden words of Telegram',
    expected: 'the words alone: nothing is hidden',
  },
  { signs: ['!!!'], pattern: /^!!!\+?[ \t]+\w+/gm, what: 'an aside of MkDocs', expected: ASIDE },
  { signs: ['???'], pattern: /^\?\?\?\+?[ \t]+\w+/gm, what: 'an aside of MkDocs', expected: ASIDE },
  {
    signs: ['=== "'],
    pattern: /^===[!+]?[ \t]+["“][^"”\n]{1,100}["”]/gm,
    what: 'a tab of MkDocs',
    expected: 'a heading or a bold line',
  },
  {
    signs: ['\nimp'],
    pattern: /^import [^\n;]{1,200} from ['"](?:[^'"\n]{1,200}['"];?[ \t]*)?(?=\n|$)/g,
    ...CODE,
  },
  { signs: ['\nexp'], pattern: /^export (?:const|default|function) /g, ...CODE },
  {
    signs: ['[T', '[t'],
    form: /\[toc\]/i,
    pattern: /^\[TOC\]$/gi,
    ...CONTENTS,
  },
];
