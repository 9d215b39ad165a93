import type { Related } from '../../model/related.ts';

/** Names that a reason lists before it counts the others. */
const NAMED = 2;

/**
 * Why a related article is listed, as readers see it: `Same series; also names KAMAZ and Tatneft`.
 *
 * @param nameOf The name of an entity of a slug.
 */
export function relatedReason(related: Related, nameOf: (slug: string) => string): string {
  const { shared, sameSeries, sameRegion } = related;
  const reasons = [
    sameSeries ? 'same series' : '',
    shared.length > 0 ? `also names ${someNames(shared.map(nameOf))}` : '',
    sameRegion && shared.length === 0 ? 'same region' : '',
  ].filter((reason) => reason !== '');
  const text = reasons.join('; ');
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

function someNames(names: readonly string[]): string {
  const rest = names.length - NAMED;
  if (rest > 0) return `${names.slice(0, NAMED).join(', ')} and ${rest} more`;
  return names.join(' and ');
}
