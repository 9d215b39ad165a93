/** A character reference of HTML in a field, where it is text like any other. */
interface ReferenceInField {
  /** In code units, like `length`. */
  start: number;
  length: number;
  message: string;
  /** The character itself, where it means nothing to YAML. */
  fix?: string;
}

/** References that exporters leave in titles and descriptions; `&lt;` and `&gt;` may be what a text is about. */
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  apos: "'",
  bull: '•',
  copy: '©',
  deg: '°',
  euro: '€',
  hellip: '…',
  laquo: '«',
  ldquo: '“',
  lsquo: '‘',
  mdash: '—',
  middot: '·',
  nbsp: '\u00A0',
  ndash: '–',
  quot: '"',
  raquo: '»',
  rdquo: '”',
  reg: '®',
  rsquo: '’',
  times: '×',
  trade: '™',
};

const REFERENCE = new RegExp(`&(?:#(\\d{1,7})|#x([\\da-f]{1,6})|(${Object.keys(NAMED).join('|')}));`, 'gi');

/**
 * Character references in YAML, in its order: readers would see `Tom &amp; Jerry`. Those in
 * comments of whole lines are left alone.
 *
 * @param most After as many, no more are looked for.
 */
export function* referencesInFields(yaml: string, most: number): Generator<ReferenceInField> {
  if (!yaml.includes('&')) return;
  let count = 0;
  for (const { 0: written, 1: decimal, 2: hexadecimal, 3: name = '', index } of yaml.matchAll(REFERENCE)) {
    const lineStart = yaml.lastIndexOf('\n', index) + 1;
    if (/^[ \t]*#/.test(yaml.slice(lineStart, index))) continue;
    if (++count > most) return;
    const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
    const meant = NAMED[name.toLowerCase()] ?? (code <= 0x10_ff_ff ? String.fromCodePoint(code) : '');
    const expected = /^[\p{L}\p{N}\p{P}\p{S}]$/u.test(meant) ? `\`${meant}\`` : 'the character';
    const message = `Unexpected \`${written}\`, expected ${expected} itself: a field is plain text, and readers see what is written.`;
    yield {
      start: index,
      length: written.length,
      message,
      ...(/^[^\p{ASCII}\p{Z}\p{C}]$/u.test(meant) && { fix: meant }),
    };
  }
}
