import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { KeptMap, type Form } from '../../src/build/kept-map.ts';

/** Numbers, as text. */
const FORM: Form<number> = {
  pack: (entries) => ({ now: entries.map(([file, value]) => [file, String(value)]) }),
  unpack: (now) => (now as [string, string][]).map(([file, value]) => [file, Number(value)]),
};

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kept-'));
  file = join(folder, 'deep/values');
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

test('knows nothing at first, and later what was kept', () => {
  expect(kept()).toEqual(new Map());
  new KeptMap(file, 'code', FORM).keep(new Map([['a', 1]]));
  expect(kept()).toEqual(new Map([['a', 1]]));
  expect(kept('other code')).toEqual(new Map());
});

test('keeps a few changes beside all the rest, and many with it', () => {
  const values = new Map(Array.from({ length: 1000 }, (_, index) => [`file ${index}`, index]));
  new KeptMap(file, 'code', FORM).keep(values);
  const whole = statSync(file).mtimeMs;

  const map = new KeptMap(file, 'code', FORM);
  values.set('file 3', 33).set('new', 5).delete('file 4');
  map.keep(values);
  expect(kept()).toEqual(values);
  expect(statSync(file).mtimeMs).toBe(whole);
  // What changed first has not been forgotten with what changed then.
  values.set('file 5', 55);
  new KeptMap(file, 'code', FORM).keep(values);
  expect(kept()).toEqual(values);

  for (const name of values.keys()) values.set(name, 7);
  map.keep(values);
  expect(kept()).toEqual(values);
});

test('changes are gone with the values that they changed, also when the same ones are kept again', () => {
  const one = new Map(Array.from({ length: 1000 }, (_, index) => [`file ${index}`, 1]));
  const two = new Map([...one.keys()].map((name) => [name, 2]));
  const map = new KeptMap(file, 'code', FORM);
  map.keep(one);
  map.keep(new Map(one).set('file 3', 33));
  map.keep(two);
  map.keep(one);
  expect(kept()).toEqual(one);
});

test('changes of other values say nothing, and what is broken is as good as absent', () => {
  const map = new KeptMap(file, 'code', FORM);
  map.keep(new Map([['a', 1]]));
  map.keep(new Map([['a', 2]]));
  const changes = readFileSync(`${file}.later`);
  rmSync(file);
  new KeptMap(file, 'code', FORM).keep(new Map([['b', 1]]));
  writeFileSync(`${file}.later`, changes);
  expect(kept()).toEqual(new Map([['b', 1]]));

  for (const length of [0, 10, 40]) {
    writeFileSync(file, readFileSync(file).subarray(0, length));
    expect(kept()).toEqual(new Map());
  }
});

function kept(version = 'code'): ReadonlyMap<string, number> {
  return new KeptMap(file, version, FORM).values;
}
