/** A character reference of HTML in a field, where it is text like any other. */
interface ReferenceInField {
  /** In code units, like `length`. */
  start: number;
  length: number;
  message: string;
  /** The character itself, where it means nothing to YAML. */
  fix?: string;
}

/** No field may have one. */
const SOFT_HYPHEN = '\u00AD';

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
  shy: SOFT_HYPHEN,
  times: '×',
  trade: '™',
};

const REFERENCE = new RegExp(`&(?:#(\\d{1,7})|#x([\\da-f]{1,6})|(${Object.keys(NAMED).join('|')}));`, 'gi');

/**
 * Character references in YAML, in its order: readers would see `Tom &amp; Jerry`. Those in
 * comments of whole lines are left alone. In linear time.
 */
export function* referencesInFields(yaml: string): Generator<ReferenceInField> {
  if (!yaml.includes('&')) return;
  let [lineStart, lineEnd] = [0, yaml.indexOf('\n')];
  for (const { 0: written, 1: decimal, 2: hexadecimal, 3: name = '', index } of yaml.matchAll(REFERENCE)) {
    while (lineEnd >= 0 && lineEnd < index)
      [lineStart, lineEnd] = [lineEnd + 1, yaml.indexOf('\n', lineEnd + 1)];
    if (/^[ \t]*#/.test(yaml.slice(lineStart, index))) continue;
    const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
    const meant = NAMED[name.toLowerCase()] ?? (code <= 0x10_ff_ff ? String.fromCodePoint(code) : '');
    const message = `Unexpected \`${written}\`, expected ${expectedFor(meant)}: a field is plain text, and readers see what is written.`;
    yield {
      start: index,
      length: written.length,
      message,
      ...(meant === SOFT_HYPHEN ? { fix: '' } : /^[^\p{ASCII}\p{Z}\p{C}]$/u.test(meant) && { fix: meant }),
    };
  }
}

function expectedFor(meant: string): string {
  if (meant === SOFT_HYPHEN) return 'nothing in its place, since browsers divide words by themselves';
  return `${/^[\p{L}\p{N}\p{P}\p{S}]$/u.test(meant) ? `\`${meant}\`` : 'the character'} itself`;
}
