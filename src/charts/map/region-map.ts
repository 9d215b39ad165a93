import { geoCentroid, geoConicEqualArea, geoContains, geoPath, type GeoProjection } from 'd3-geo';
import type { Feature } from 'geojson';
import { type BaseMap, baseMap } from './base-map.ts';
import type { Place } from './place.ts';
import { type Dot, placeDots } from './place-dots.ts';

/** The surroundings of a place as paths of SVG and places of its texts, in pixels from the upper left. */
export interface RegionMap {
  width: number;
  height: number;
  land: string;
  borders: string;
  /** The country around the place, when it was asked for. */
  country: string | undefined;
  /** The meridian asked for, where it crosses the map. */
  meridian: string | undefined;
  /** The place itself, then those around it. */
  dots: readonly Dot[];
}

export interface RegionMapOptions {
  /** Whether the place stands for the country that it lies in. */
  isCountry?: boolean;
  /** Degrees east of a meridian to draw. */
  meridian?: number | undefined;
}

const WIDTH = 406;
const HEIGHT = 320;
/** Degrees of latitude from the lower edge to the upper. */
const DEGREES = 22;
const PIXELS_PER_DEGREE = HEIGHT / DEGREES;
/** A place in this many pixels along the edge is not seen well. */
const EDGE = 40;

/** All maps have one scale, so the world is simplified once. */
let base: BaseMap | undefined;

/**
 * A map with a place in its middle, or a country if that leaves the place in view, and what lies near it.
 *
 * Conic equal-area, coasts and borders from Natural Earth 1:50m (public domain).
 */
export function regionMap(
  place: Place,
  others: readonly Place[],
  { isCountry = false, meridian }: RegionMapOptions = {},
): RegionMap {
  const world = (base ??= baseMap(PIXELS_PER_DEGREE));
  const country = isCountry ? countryAround(place, world) : undefined;
  const projection = projectionFor(place, country);
  const path = geoPath(projection).digits(1);
  const size = { width: WIDTH, height: HEIGHT };
  return {
    ...size,
    land: path(world.land) ?? '',
    borders: path(world.borders) ?? '',
    country: country && (path(country) ?? undefined),
    meridian: meridian === undefined ? undefined : (path(meridianLine(meridian)) ?? undefined),
    dots: placeDots([place, ...others], projection, size),
  };
}

function countryAround({ lon, lat }: Place, { countries }: BaseMap): Feature | undefined {
  return countries.features.find((country) => geoContains(country, [lon, lat]));
}

function projectionFor(place: Place, country: Feature | undefined): GeoProjection {
  const here: [number, number] = [place.lon, place.lat];
  if (!country) return centredOn(here);
  const projection = centredOn(geoCentroid(country));
  const [x = -1, y = -1] = projection(here) ?? [];
  const isInView = x >= EDGE && x <= WIDTH - EDGE && y >= EDGE && y <= HEIGHT - EDGE;
  return isInView ? projection : centredOn(here);
}

function centredOn([lon, lat]: [number, number]): GeoProjection {
  return geoConicEqualArea()
    .parallels([lat - DEGREES / 3, lat + DEGREES / 3])
    .rotate([-lon, 0])
    .center([0, lat])
    .translate([WIDTH / 2, HEIGHT / 2])
    .scale(PIXELS_PER_DEGREE * (180 / Math.PI))
    .clipExtent([
      [0, 0],
      [WIDTH, HEIGHT],
    ]);
}

function meridianLine(lon: number): { type: 'LineString'; coordinates: [number, number][] } {
  return { type: 'LineString', coordinates: [-80, -40, 0, 40, 80].map((lat) => [lon, lat]) };
}
