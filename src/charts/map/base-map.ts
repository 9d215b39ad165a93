import type { FeatureCollection, Geometry, MultiLineString } from 'geojson';
import { feature, mesh } from 'topojson-client';
import { filter, filterWeight, presimplify, simplify } from 'topojson-simplify';
import type { GeometryCollection } from 'topojson-specification';
import atlas from 'world-atlas/countries-50m.json' with { type: 'json' };

/** Land, and countries with the borders between them, in degrees. */
export interface BaseMap {
  land: FeatureCollection;
  borders: MultiLineString;
  countries: FeatureCollection<Geometry, { name: string }>;
}

/** Details below this area, in square pixels, are left out: they cost bytes and nobody sees them. */
const LEAST_DETAIL = 3;
const LEAST_ISLAND = 14;

/**
 * The world with as much detail as a map of that scale shows.
 *
 * Lines are simplified as arcs that neighbours share (Visvalingam and Whyatt, 1993), so that no gaps open
 * between countries.
 *
 * @see https://github.com/topojson/world-atlas, from Natural Earth 1:50m
 */
export function baseMap(pixelsPerDegree: number): BaseMap {
  const pixel = 1 / pixelsPerDegree ** 2;
  const simplified = simplify(presimplify(atlas), LEAST_DETAIL * pixel);
  const world = filter(simplified, filterWeight(simplified, LEAST_ISLAND * pixel));
  const countries = world.objects.countries as GeometryCollection<{ name: string }>;
  return {
    land: feature(world, world.objects.land as GeometryCollection),
    borders: mesh(world, countries, (one, other) => one !== other),
    countries: feature(world, countries),
  };
}
