import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { withYoungFunctions } from '../../../src/build/templates/young-functions.ts';

const within = (code: string) => `function f(a, b) { ${code} }`;

test.each([
  ['a.b = () => 1;', 'a.b = Object(() => 1);'],
  ['a[b] = function () { return 1; };', 'a[b] = Object(function () { return 1; });'],
  ['a.b ??= async (c) => c;', 'a.b ??= Object(async (c) => c);'],
  ['a.b = () => { a.c = d => d };', 'a.b = Object(() => { a.c = Object(d => d) });'],
  ['a.b = c => a.c = d => d;', 'a.b = Object(c => a.c = Object(d => d));'],
  ['a.b = "Җ𝒳"; a.c = () => "Җ𝒳";', 'a.b = "Җ𝒳"; a.c = Object(() => "Җ𝒳");'],
  ['for (const c of a) b[c] = () => c;', 'for (const c of a) b[c] = Object(() => c);'],
])('%s within a function', (written, changed) => {
  expect(withYoungFunctions(within(written))).toBe(within(changed));
});

test('a constructor, a method and an arrow function are functions too', () => {
  expect(
    withYoungFunctions('class A { #b; constructor() { this.#b = () => 1; } c() { this.d = () => 2; } }'),
  ).toBe('class A { #b; constructor() { this.#b = Object(() => 1); } c() { this.d = Object(() => 2); } }');
  expect(withYoungFunctions('export const f = (a) => { a.b = () => 1; };')).toBe(
    'export const f = (a) => { a.b = Object(() => 1); };',
  );
});

test.each([
  'A.prototype.b = function () {};',
  within('const c = () => 1; b = () => 2; a.b = c; a.c = { d: () => 3, e() {} };'),
  within('a.b = class { c = () => 1; }; a.c = (0, () => 1); a.d(() => 2);'),
  'function f(a) { a.b = () => 1; } const = 2;',
  'import a from "a"; export * from "b"; export default () => a;',
])('nothing of %s', (code) => {
  expect(withYoungFunctions(code)).toBe(code);
});

test('a function does afterwards what it did, under the name that it had', () => {
  const code = `
    const made = [];
    for (const name of ['one', 'other']) {
      const add = (to) => { to[name] = function (more) { return [this.base, name, more]; }; };
      add(made);
    }
    made.base = 1;
    made.results = [made.one(2), made.other(3), made.one.name];
    made.results;`;
  const run = (source: string): unknown => runInNewContext(source);
  expect(withYoungFunctions(code)).not.toBe(code);
  expect(run(withYoungFunctions(code))).toEqual(run(code));
});
