import { decode } from '../source/decode.ts';
import type { Check } from './check.ts';

const OUTSIDE = 'reference to something outside itself';

/** The beginning of a tag with any of its attributes: as XML has it, where a quoted value may hold `>`. */
const TAG = String.raw`<[a-z][\w:.-]*(?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*\s+`;

/** What can act in a picture that is opened by itself, with how an author knows it; attributes count within tags only. */
const ACTIVE: readonly [RegExp, string][] = [
  [/<\s*(?:[\w-]+:)?script\b|javascript\s*:/i, 'script'],
  [new RegExp(String.raw`${TAG}on[a-z]+\s*=`, 'i'), 'script in an `on…` attribute'],
  [/<\s*(?:[\w-]+:)?(?:foreignObject|iframe|embed|object)\b/i, 'foreign content'],
  [/<!ENTITY/i, 'entity declaration'],
  [/<\?(?!xml\s)/i, OUTSIDE],
  [
    new RegExp(
      String.raw`${TAG}(?:[\w-]+:)?(?:href|src)\s*=\s*["']\s*(?!#|data:image/(?:png|jpeg|gif|webp)[;,])`,
      'i',
    ),
    OUTSIDE,
  ],
  [
    new RegExp(String.raw`${TAG}[\w:.-]+\s*=\s*(?:"[^"]*|'[^']*)url\(\s*(?!["']?\s*(?:#|data:))`, 'i'),
    OUTSIDE,
  ],
  [/<(?:[\w-]+:)?style[^<]*(?:<!\[CDATA\[[^]*?)?(?:@import|url\(\s*(?!["']?\s*(?:#|data:)))/i, OUTSIDE],
];

/** A declaration of an encoding in which the text would read otherwise. */
const OTHER_ENCODING = /^\s*<\?xml[^>]*encoding\s*=\s*["'](?!utf-8["'])/i;

/** An SVG picture draws, and does nothing else. */
export const svgPictures: Check = {
  id: 'svg',
  *run({ content }) {
    for (const file of content.assets) {
      if (!file.endsWith('.svg')) continue;
      const decoded = decode(content.readAsset(file));
      if (!('text' in decoded) || decoded.text.includes('\0') || OTHER_ENCODING.test(decoded.text)) {
        const message =
          'Unexpected encoding of a picture, expected UTF-8. Export it as SVG in UTF-8, or as PNG.';
        yield { file, severity: 'error', rule: this.id, message, line: 1, column: 1 };
        continue;
      }
      const { text } = decoded;
      for (const [pattern, what] of ACTIVE) {
        const found = pattern.exec(text);
        if (!found) continue;
        const line = text.slice(0, found.index).split('\n').length;
        const column = found.index - text.lastIndexOf('\n', found.index - 1);
        const message = `Unexpected ${what} in a picture, expected shapes, text and styles only. Export it as plain SVG, or as PNG.`;
        yield { file, severity: 'error', rule: this.id, message, line, column };
        break;
      }
    }
  },
};
