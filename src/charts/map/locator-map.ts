import { geoConicEqualArea, geoGraticule, geoPath, type GeoProjection } from 'd3-geo';
import { baseMap } from './base-map.ts';
import type { Place } from './place.ts';
import { placeDots, type Dot } from './place-dots.ts';

/** A map as paths of SVG and places of its texts, in pixels from the upper left. */
export interface LocatorMap {
  width: number;
  height: number;
  land: string;
  borders: string;
  graticule: string;
  /** Where the meridian that the map is centred on runs from top to bottom. */
  meridian: number;
  dots: readonly Dot[];
  /** Labels of parallels at the left edge. */
  parallels: readonly { text: string; y: number }[];
}

const WIDTH = 406;
const HEIGHT = 560;
/** Degrees of latitude left free around the places. */
const MARGIN = 2;
/** A map of one place still shows so many degrees of latitude around it. */
const LEAST_DEGREES = 16;
/** Degrees between the lines of the graticule. */
const STEP = 5;

/**
 * A map of places around a meridian, which runs down its middle; the farthest decides its scale.
 *
 * Conic equal-area, coasts and borders from Natural Earth 1:50m (public domain).
 *
 * @param places At least one.
 */
export function locatorMap(meridian: number, places: readonly Place[]): LocatorMap {
  const { south, north } = latitudes(meridian, places);
  const projection = geoConicEqualArea()
    .parallels([south + (north - south) / 6, north - (north - south) / 6])
    .rotate([-meridian, 0])
    .center([0, (south + north) / 2])
    .translate([WIDTH / 2, HEIGHT / 2])
    .scale(HEIGHT / ((north - south) * (Math.PI / 180)))
    .clipExtent([
      [0, 0],
      [WIDTH, HEIGHT],
    ]);
  const path = geoPath(projection).digits(1);
  const { land, borders } = baseMap(HEIGHT / (north - south));
  return {
    width: WIDTH,
    height: HEIGHT,
    land: path(land) ?? '',
    borders: path(borders) ?? '',
    graticule: path(geoGraticule().step([STEP, STEP])()) ?? '',
    meridian: WIDTH / 2,
    dots: placeDots(places, projection, { width: WIDTH, height: HEIGHT }),
    parallels: parallels(projection, south, north),
  };
}

/** The latitudes of the map's lower and upper edge at its middle, so that all places are between its edges. */
function latitudes(meridian: number, places: readonly Place[]): { south: number; north: number } {
  const all = places.map(({ lat }) => lat);
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const aside = Math.max(...places.map((place) => degreesAside(meridian, place)));
  const tall = high - low + 2 * MARGIN;
  const wide = 2 * (aside + MARGIN) * (HEIGHT / WIDTH);
  const half = Math.max(tall, wide, LEAST_DEGREES) / 2;
  const middle = (low + high) / 2;
  return { south: Math.max(-85, middle - half), north: Math.min(85, middle + half) };
}

/** How far a place is from the meridian along its parallel, in degrees of latitude, which are of one length everywhere. */
function degreesAside(meridian: number, { lon, lat }: Place): number {
  return Math.abs(((lon - meridian + 540) % 360) - 180) * Math.cos(lat * (Math.PI / 180));
}

/** Where the parallels of the graticule meet the left edge, unless too near to a corner. */
function parallels(projection: GeoProjection, south: number, north: number): { text: string; y: number }[] {
  const found: { text: string; y: number }[] = [];
  for (let lat = Math.ceil(south / STEP) * STEP; lat <= north + STEP; lat += STEP) {
    const y = heightAtLeftEdge(projection, lat);
    if (y === undefined || y < 24 || y > HEIGHT - 8) continue;
    found.push({ text: `${Math.abs(lat)}°${lat < 0 ? ' S' : ''}`, y: Math.round(y) - 4 });
  }
  return found;
}

/** Found by halving the longitudes west of the middle, since x rises with longitude along a parallel. */
function heightAtLeftEdge(projection: GeoProjection, lat: number): number | undefined {
  const middle = -projection.rotate()[0];
  let [west, east] = [middle - 90, middle];
  for (let round = 0; round < 30; round += 1) {
    const lon = (west + east) / 2;
    if ((projection([lon, lat])?.[0] ?? 0) < 0) west = lon;
    else east = lon;
  }
  const [x, y] = projection([east, lat]) ?? [];
  return x !== undefined && Math.abs(x) < 1 ? y : undefined;
}
