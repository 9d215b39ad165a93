import { expect, test } from 'vitest';
import { locatorMap } from '../../../src/charts/map/locator-map.ts';
import type { Place } from '../../../src/charts/map/place.ts';

const baku: Place = { name: 'Azerbaijan', lon: 49.9, lat: 40.4 };
const kazan: Place = { name: 'Tatarstan', lon: 49.1, lat: 55.8 };
const astana: Place = { name: 'Kazakhstan', lon: 71.4, lat: 51.2 };

test('runs the meridian down its middle, with the places on their sides of it', () => {
  const map = locatorMap(50, [baku, kazan, astana]);
  expect(map.meridian).toBe(map.width / 2);
  const sides = Object.fromEntries(map.dots.map(({ name, x }) => [name, x < map.meridian ? 'west' : 'east']));
  expect(sides).toEqual({ Azerbaijan: 'west', Tatarstan: 'west', Kazakhstan: 'east' });
});

test('has every place between its edges, north above south', () => {
  const map = locatorMap(50, [baku, kazan, astana]);
  const [one, other] = map.dots;
  expect(map.dots).toHaveLength(3);
  expect(one?.y).toBeGreaterThan(other?.y ?? Infinity);
  for (const { x, y } of map.dots) {
    expect(x > 0 && x < map.width && y > 0 && y < map.height).toBe(true);
  }
});

test('lets no name cross the meridian', () => {
  const { dots, meridian } = locatorMap(50, [baku, { ...baku, name: 'Baku' }]);
  const labels = dots.flatMap(({ label }) => label ?? []);
  for (const { x, anchor } of labels) expect(anchor === 'start' ? x > meridian : x < meridian).toBe(true);
});

test('is a few kilobytes', () => {
  const { land, borders, graticule } = locatorMap(50, [baku, kazan, astana]);
  expect(land.length + borders.length + graticule.length).toBeLessThan(20_000);
});

test('works for one place, on the equator and at the edge of the dates', () => {
  expect(locatorMap(0, [{ name: 'Null', lon: 0, lat: 0 }]).dots).toHaveLength(1);
  expect(locatorMap(180, [{ name: 'Fiji', lon: 178.4, lat: -18.1 }]).dots).toHaveLength(1);
});
