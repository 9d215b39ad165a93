import type { Check } from './check.ts';

const OUTSIDE = 'reference to something outside itself';

/** What can act in a picture that is opened by itself, with how an author knows it; attributes count within tags only. */
const ACTIVE: readonly [RegExp, string][] = [
  [/<\s*(?:[\w-]+:)?script\b/i, 'script'],
  [/<[^<>]*\son[a-z]+\s*=/i, 'script in an `on…` attribute'],
  [/<\s*(?:[\w-]+:)?(?:foreignObject|iframe|embed|object)\b/i, 'foreign content'],
  [/<!ENTITY/i, 'entity declaration'],
  [/<[^<>]*\b(?:href|src)\s*=\s*["']?\s*(?!#|["']|data:image\/(?:png|jpeg|gif|webp)[;,])/i, OUTSIDE],
  [/<[^<>]*url\(\s*(?!["']?\s*(?:#|data:))/i, OUTSIDE],
  [/<style[^<]*(?:@import|url\(\s*(?!["']?\s*(?:#|data:)))/i, OUTSIDE],
];

/** An SVG picture draws, and does nothing else. */
export const svgPictures: Check = {
  id: 'svg',
  *run({ content }) {
    for (const file of content.assets) {
      if (!file.endsWith('.svg')) continue;
      const text = new TextDecoder().decode(content.readAsset(file)).replace(/<!--[^]*?-->/g, blank);
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

/** Spaces in the place of a comment, so that places stay right. */
function blank(comment: string): string {
  return comment.replace(/[^\n]/g, ' ');
}
