import { fold } from '../text/fold.ts';
import { romanise } from '../text/transliteration.ts';

/** Something with a name, its translations and its aliases, if it has any. */
export interface Named {
  name: string;
  names?: Readonly<Record<string, string>>;
  aliases?: readonly string[];
}

/** All names but the main one, translations first, each once. */
export function otherNames({ name, names = {}, aliases = [] }: Named): string[] {
  return [...new Set([...Object.values(names), ...aliases])].filter((other) => other !== name);
}

/**
 * All ways to write a name that readers may search for: its names, and those in Cyrillic also in Latin letters.
 * Ways that differ only in capitals or marks come once.
 */
export function spellings(named: Named): string[] {
  const written = [named.name, ...otherNames(named)];
  const seen = new Set<string>();
  return [...written, ...written.map(romanise)].filter((spelling) => {
    const key = fold(spelling);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
