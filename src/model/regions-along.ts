import { compareText } from '../text/compare.ts';
import { kilometresFrom } from './kilometres-from.ts';
import type { Publication } from './publication.ts';
import type { Region } from './records.ts';
import { mostArticles } from './regions-with-most.ts';

/** A region that has a place on the map. */
export type LocatedRegion = Region & { location: { lon: number; lat: number } };

/** Regions farther from the meridian than this, in kilometres, would not fit on a map beside the others. */
const REACH = 1_650;

/**
 * The regions near a meridian to which most articles belong, at most `count`, from north to south.
 * A region that only contains others with articles is left out.
 */
export function regionsAlong(publication: Publication, meridian: number, count: number): LocatedRegion[] {
  const near = publication.regions
    .flatMap((region) => (region.location ? [{ ...region, location: region.location }] : []))
    .filter(({ location }) => Math.abs(kilometresFrom(meridian, location)) <= REACH);
  return mostArticles(publication, near, count).sort(
    (a, b) => b.location.lat - a.location.lat || compareText(a.slug, b.slug),
  );
}
