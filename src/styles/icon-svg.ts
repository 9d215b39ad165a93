import type { PublicationFields } from '../schema/publication.ts';
import { accentOf } from './look-css.ts';
import { PALETTE } from './palette.ts';
import { htmlText } from '../text/html.ts';

/**
 * The icon of a publication as SVG: the emphasised part of its name if that is short, otherwise
 * its first letter, in paper on the accent.
 */
export function iconSvg({ name, look }: PublicationFields): string {
  const emphasis = look.emphasis ?? '';
  const isShort = /^..?$/u.test(emphasis);
  const letters = isShort ? emphasis : (/^./u.exec(name)?.[0] ?? '');
  const size = /^.$/u.test(letters) ? 24 : 18;
  return (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">' +
    `<rect width="32" height="32" fill="${accentOf(look).light}"/>` +
    `<text x="16" y="${16 + size * 0.35}" fill="${PALETTE.paper.light}" text-anchor="middle"` +
    ` font-family="Georgia, serif" font-weight="700" font-size="${size}">${htmlText(letters)}</text></svg>\n`
  );
}
