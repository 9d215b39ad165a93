import { decode } from '../source/decode.ts';
import type { Fix } from '../source/finding.ts';
import type { Content } from '../source/content.ts';
import type { Place } from '../text/place.ts';
import { placeWithin } from '../text/place-within.ts';

/** Words that should be others. */
export interface Mend {
  written: string;
  by: string;
}

/** What mends words at a place of a file; nothing when it is not sure which words are meant. */
export function fixIn(content: Content, file: string, place: Place, { written, by }: Mend): Fix | undefined {
  const decoded = decode(content.readAsset(file));
  const words = 'text' in decoded ? placeWithin(decoded.text, place, written) : undefined;
  return words && { ...words, text: by };
}
