import { romanise } from '../text/transliteration.ts';

/** A slug that differs by capitals, spaces, signs and marks, or by its alphabet; nothing for letters that have no Latin ones. */
export function slugLike(name: string): string | undefined {
  const latin = romanise(decoded(name)).normalize('NFD').replace(/\p{M}/gu, '');
  if (/[^\p{ASCII}]/u.test(latin)) return undefined;
  const slug = latin
    .replace(/(?:\.md)+$/i, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return slug === '' || slug.length > 80 ? undefined : slug;
}

/** A name whose percent signs encode something as people read it. */
function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
