/** Kilometres in a degree of a great circle of the earth. */
const KILOMETRES = 40_030 / 360;

/**
 * How far a place is from a meridian along its parallel, in kilometres rounded to ten, negative to the west.
 *
 * @param lon Degrees east, and `lat` degrees north.
 */
export function kilometresFrom(meridian: number, { lon, lat }: { lon: number; lat: number }): number {
  const degrees = ((((lon - meridian + 180) % 360) + 360) % 360) - 180;
  return Math.round((degrees * Math.cos(lat * (Math.PI / 180)) * KILOMETRES) / 10) * 10;
}
