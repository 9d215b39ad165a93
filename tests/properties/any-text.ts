import fc from 'fast-check';

/** What ends a text, an element, a section or a script somewhere, and what some format cannot hold. */
const HOSTILE = fc.constantFrom(
  ...['<', '>', '&', '"', "'", '`', '=', '/', '\\', '%', '#', '?', ';', '${', '{{'],
  ...['&amp;', '&lt;', '&#60;', '&#x0;', '&copy', '%3C', '\\u003c', '\\"'],
  ...[']]>', ']]', '<![CDATA[', '<!--', '-->', '--!>', '<?xml', '<!DOCTYPE', '</', '<b a="'],
  ...[
    '</script',
    '</script>',
    '<script>',
    '</SCRIPT >',
    '</title>',
    '</style',
    '</textarea>',
    '</p><img src=x>',
  ],
  ...['\0', '\x07', '\v', '\f', '\x1B', '\x7F', '\x80', '\x85', '\x9F', '\r', '\r\n', '\n', '\t'],
  ...['\uD800', '\uDC00', '\uDFFF\uD800', '\uFDD0', '\uFFFE', '\uFFFF', '\u{1FFFE}', '\u{10FFFF}'],
  ...[
    '\u2028',
    '\u2029',
    '\u202E',
    '\u2066',
    '\u200B',
    '\u200D',
    '\uFEFF',
    '\u00AD',
    '\u{E0041}',
    '\uFFFD',
    '\uE000',
  ],
  ...['Казань', 'Әлмәт', 'می‌خواهم', 'שלום', '👩🏽‍💻', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', 'e\u0301', '𝄞'],
);

/** Any text of Unicode and some that is none, with what is hostile far more often than chance would have it. */
export const anyText = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: HOSTILE },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
    ),
    {
      maxLength: 12,
    },
  )
  .map((parts) => parts.join(''));
