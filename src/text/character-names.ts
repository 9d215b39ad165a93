/** Controls that have a name people know. */
const CONTROLS: Readonly<Record<string, string>> = {
  '\0': 'null',
  '\x07': 'bell',
  '\b': 'backspace',
  '\t': 'tab',
  '\v': 'vertical tab',
  '\f': 'form feed',
  '\r': 'carriage return',
  '\x1B': 'escape',
  '\x7F': 'delete',
  '\x85': 'next line',
};

/** Characters without a shape of their own, by the names that Unicode gives them. */
const UNSEEN: Readonly<Record<string, string>> = {
  '\u00A0': 'no-break space',
  '\u00AD': 'soft hyphen',
  '\u034F': 'combining grapheme joiner',
  '\u061C': 'Arabic letter mark',
  '\u115F': 'Hangul choseong filler',
  '\u1160': 'Hangul jungseong filler',
  '\u17B4': 'Khmer inherent vowel',
  '\u17B5': 'Khmer inherent vowel',
  '\u180E': 'Mongolian vowel separator',
  '\u200B': 'zero-width space',
  '\u200C': 'zero-width non-joiner',
  '\u200D': 'zero-width joiner',
  '\u200E': 'left-to-right mark',
  '\u200F': 'right-to-left mark',
  '\u2028': 'line separator',
  '\u2029': 'paragraph separator',
  '\u202A': 'left-to-right embedding',
  '\u202B': 'right-to-left embedding',
  '\u202C': 'pop directional formatting',
  '\u202D': 'left-to-right override',
  '\u202E': 'right-to-left override',
  '\u2060': 'word joiner',
  '\u2061': 'invisible function application',
  '\u2062': 'invisible times',
  '\u2063': 'invisible separator',
  '\u2064': 'invisible plus',
  '\u2066': 'left-to-right isolate',
  '\u2067': 'right-to-left isolate',
  '\u2068': 'first strong isolate',
  '\u2069': 'pop directional isolate',
  '\u2800': 'blank Braille pattern',
  '\u3164': 'Hangul filler',
  '\uFEFF': 'byte order mark',
  '\uFFA0': 'halfwidth Hangul filler',
  '\uFFF9': 'interlinear annotation anchor',
  '\uFFFA': 'interlinear annotation separator',
  '\uFFFB': 'interlinear annotation terminator',
  '\uFFFC': 'object replacement character',
  '\uFFFD': 'replacement character',
};

/** Kinds of characters that are told by their kind, since their own names say nothing to authors. */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/\p{Cs}/u, 'unpaired surrogate'],
  [/\p{Co}/u, 'private-use character'],
  [/\p{Noncharacter_Code_Point}/u, 'non-character'],
  [/[\u{E0000}-\u{E007F}]/u, 'tag character'],
  [/[\u180B-\u180F]/u, 'Mongolian variation selector'],
  [/\p{Variation_Selector}/u, 'variation selector'],
];

/** A character that cannot be shown, as authors can look it up: `right-to-left override U+202E`. */
export function characterName(character: string): string {
  const code = codePoint(character);
  if (/\p{Cc}/u.test(character)) {
    const known = CONTROLS[character];
    return `control character ${code}${known === undefined ? '' : ` (${known})`}`;
  }
  const kind = KINDS.find(([holds]) => holds.test(character))?.[1];
  return `${UNSEEN[character] ?? kind ?? 'invisible character'} ${code}`;
}

function codePoint(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}
