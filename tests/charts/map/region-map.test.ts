import { expect, test } from 'vitest';
import { regionMap } from '../../../src/charts/map/region-map.ts';

const kazan = { name: 'Kazan', lon: 49.1, lat: 55.8 };
const samara = { name: 'Samara', lon: 50.2, lat: 53.2 };
const lisbon = { name: 'Lisbon', lon: -9.1, lat: 38.7 };

test('puts the place in the middle of the map, with its name', () => {
  const { width, height, dots } = regionMap(kazan, []);
  expect(dots).toMatchObject([{ name: 'Kazan', x: width / 2, y: height / 2 }]);
  expect(dots[0]?.label).toBeDefined();
});

test('shows the places near it and leaves out the others', () => {
  expect(regionMap(kazan, [samara, lisbon]).dots.map(({ name }) => name)).toEqual(['Kazan', 'Samara']);
});

test('draws land and borders', () => {
  const { land, borders } = regionMap(kazan, []);
  expect(land).toMatch(/^M/);
  expect(borders).toMatch(/^M/);
});

test('draws a meridian where it crosses the map', () => {
  expect(regionMap(kazan, [], { meridian: 50 }).meridian).toMatch(/^M2\d\d/);
  expect(regionMap(kazan, [], { meridian: -50 }).meridian).toBeUndefined();
  expect(regionMap(kazan, []).meridian).toBeUndefined();
});

test('stands a country in the middle, with its capital where it lies', () => {
  const astana = { name: 'Kazakhstan', lon: 71.4, lat: 51.2 };
  const { country, dots, width, height } = regionMap(astana, [], { isCountry: true });
  expect(country).toMatch(/^M/);
  expect(dots[0]?.x).toBeGreaterThan(width / 2);
  expect(dots[0]?.y).toBeLessThan(height / 2);
});

test('keeps the capital in the middle where the middle of the country would leave it out of view', () => {
  const moscow = { name: 'Russia', lon: 37.6, lat: 55.8 };
  const { country, dots, width, height } = regionMap(moscow, [], { isCountry: true });
  expect(country).toMatch(/^M/);
  expect(dots).toMatchObject([{ x: width / 2, y: height / 2 }]);
});

test('outlines no country where the place lies in none', () => {
  expect(regionMap({ name: 'At sea', lon: -40, lat: 40 }, [], { isCountry: true }).country).toBeUndefined();
});
