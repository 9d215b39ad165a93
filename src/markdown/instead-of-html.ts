/** What elements were probably written for, and how the contract says it. */
const INSTEAD: Readonly<Record<string, string>> = {
  a: 'a link in Markdown: `[words](https://example.org/)`',
  'b strong mark': '`**words**`',
  'i em cite': '`*words*`',
  'del s strike': '`~~words~~`',
  br: 'a backslash at the end of the line, or a new paragraph',
  hr: 'a line of `---`',
  'img picture': 'a picture in Markdown, its file beside the article: `![what it shows](map.png)`',
  'figure figcaption': 'a picture in Markdown, alone in its paragraph: `![what it shows](map.png "caption")`',
  'table thead tbody tfoot tr th td': 'a table in Markdown',
  'ul dl li dt dd': 'a line of `- words` for each item',
  ol: 'a line of `1. words` for each item',
  'h1 h2 h3 h4 h5 h6': 'a heading in Markdown: `## Words`',
  pre: 'code between lines of “```”',
  'code kbd samp tt var': 'backticks around the words',
  blockquote: '`> words`, or `:::quote{by=…}` with its speaker',
  q: 'quotation marks',
  iframe: 'a link: a page shows nothing of other sites',
  'video audio embed object': 'a link to where it can be played',
  script: 'none: nothing in content is run',
  'link style center font span small big u': 'none: the look is that of the publication',
  p: 'a paragraph between empty lines',
  div: 'Markdown; an aside is `:::note`',
  aside: '`:::note`, closed by `:::`',
  'details summary': 'a heading, or `:::note[title]`: nothing is folded away',
  sup: 'a footnote, `[^1]`, or the character itself, such as ²',
  sub: 'the character itself, such as ₂',
  svg: 'a picture, its file beside the article: `![what it shows](map.svg)`',
  math: 'letters and signs, such as x², or a picture',
  abbr: 'the words alone',
  'ruby rb rt rp': 'the reading in brackets behind the words',
};

const BY_NAME: ReadonlyMap<string, string> = new Map(
  Object.entries(INSTEAD).flatMap(([names, instead]) =>
    names.split(' ').map((name): [string, string] => [name, instead]),
  ),
);

/** What to write instead of an element, by its name in small letters. */
export function insteadOfHtml(name: string): string {
  return BY_NAME.get(name) ?? 'Markdown';
}

/** Elements in which all others are parts. */
const OF_PARTS = ['math', 'svg'];

/** Elements that are nothing without the one around them, by the names of what may be around them. */
const PARTS: ReadonlyMap<string, readonly string[]> = new Map([
  ...['rb', 'rt', 'rp'].map((name): [string, string[]] => [name, ['ruby']]),
  ...['caption', 'colgroup', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'].map((name): [string, string[]] => [
    name,
    ['table'],
  ]),
  ['li', ['ul', 'ol']],
  ['dt', ['dl']],
  ['dd', ['dl']],
  ['summary', ['details']],
  ['figcaption', ['figure']],
  ['source', ['picture', 'video', 'audio']],
]);

/** Whether an element goes with one around it that is open, so that nothing is left to say of it. */
export function isPartOf(name: string, open: ReadonlyMap<string, number>): boolean {
  return [...OF_PARTS, ...(PARTS.get(name) ?? [])].some((around) => (open.get(around) ?? 0) > 0);
}
