import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { withSharedAccessors } from '../../../src/build/templates/shared-accessors.ts';

/** What a script says at its end, as it is written and with shared accessors; strict, as modules are. */
function said(script: string): unknown {
  const changed = withSharedAccessors(script);
  expect(changed).not.toBe(script);
  const run = (code: string): unknown =>
    JSON.parse(JSON.stringify(runInNewContext(`'use strict';\n${code}`)));
  const asWritten = run(script);
  expect(run(changed)).toEqual(asWritten);
  return asWritten;
}

test('accessors answer what they did, each for its own object', () => {
  expect(
    said(`
      const make = (state) => ({
        plain: state.plain,
        get twice() { return state.plain * 2; },
        get mine() { return this.plain; },
        get 'with space'() { return state.space ??= []; },
        set plainer(value) { state.plain = value; this.plain = value; },
      });
      const [one, other] = [make({ plain: 1 }), make({ plain: 2 })];
      one.plainer = 5;
      one['with space'].push('a');
      [one, other].map(({ plain, twice, mine, ...rest }) => [plain, twice, mine, rest['with space']]);`),
  ).toEqual([
    [5, 10, 5, ['a']],
    [2, 4, 2, []],
  ]);
});

test('an accessor is a property of the object itself', () => {
  expect(
    said(`
      const make = (a) => ({ get b() { return a; }, get c() { return a; }, set c(value) { a = value; } });
      const object = make(1);
      const { enumerable, configurable, get, set } = Object.getOwnPropertyDescriptor(object, 'b');
      [Object.hasOwn(object, 'b'), enumerable, configurable, typeof get, typeof set, { ...object }.c, 'd' in object, Object.keys(object)];`),
  ).toEqual([true, true, true, 'function', 'undefined', 1, false, ['b', 'c']]);
});

test('so is one that is defined', () => {
  expect(
    said(`
      const define = (target, names) => {
        for (const name of names) Object.defineProperty(target, name, { get: () => name + target.end, enumerable: true });
        let all = '';
        Object.defineProperty(target, 'all', { get() { return all; }, set(value) { all += value + this.end; } });
        Object.defineProperty(target, 'unseen', { value: 1 });
        return target;
      };
      const objects = [define({ end: '!' }, ['a', 'b']), define({ end: '?' }, ['b'])];
      for (const object of objects) object.all = object.b;
      objects.map((object) => [Object.keys(object), object.a, object.b, object.all, object.unseen]);`),
  ).toEqual([
    [['end', 'a', 'b'], 'a!', 'b!', 'b!!', 1],
    [['end', 'b'], null, 'b?', 'b??', 1],
  ]);
});

test('whoever inherits sees what it inherits, as itself, and what is set is its own', () => {
  expect(
    said(`
      const heir = (of, own) => Object.assign(Object.create(of), own);
      const page = (state) => {
        const made = {
          url: state.url,
          get slots() { return [this.name, state.url]; },
          set name(value) { state.name = value; },
          get name() { return state.name; },
        };
        if (state.more) Object.defineProperty(made, 'more', { get() { return this.props; } });
        return made;
      };
      const pages = [page({ url: '/a/' }), page({ url: '/b/', more: true }), page({ url: '/c/' })];
      const heirs = pages.map((one, props) => heir(one, { props }));
      heirs[0].url = '/other/';
      heirs[2].name = 'c';
      pages[1].url = '/changed/';
      [
        heirs.map(({ url, slots, name, more, props }) => [url, slots, name, more, props]),
        pages.map(({ url, name }) => [url, name]),
        Object.keys(heirs[0]),
        'slots' in heirs[0],
        'more' in heirs[0],
        String(heirs[0]),
        heir({ plain: 1 }, {}).plain,
        heir(heirs[2], { own: 1 }).slots,
        heir(heirs[2], {}).props,
      ];`),
  ).toEqual([
    [
      ['/other/', [null, '/a/'], null, null, 0],
      ['/changed/', [null, '/b/'], null, 1, 1],
      ['/c/', ['c', '/c/'], 'c', null, 2],
    ],
    [
      ['/a/', null],
      ['/changed/', null],
      ['/c/', 'c'],
    ],
    ['props', 'url'],
    true,
    false,
    '[object Object]',
    1,
    ['c', '/c/'],
    2,
  ]);
});

test('an accessor that is defined again keeps what it is not told, and one that only gets cannot be set', () => {
  expect(
    said(`
      const tried = (set) => { try { set(); return 'set'; } catch (error) { return error.constructor.name; } };
      const make = (state) => {
        const made = { get a() { return state; }, get b() { return state; } };
        Object.defineProperty(made, 'c', { get: () => state, set: (value) => { state = value; }, configurable: true });
        Object.defineProperty(made, 'c', { get: () => 'c' + state });
        return made;
      };
      const made = make(1);
      const heir = (of) => Object.create(of);
      made.c = 2;
      [made.a, made.c, tried(() => { made.a = 3; }), tried(() => { heir(made).a = 3; }), tried(() => { heir(made).c = 4; }), made.b];`),
  ).toEqual([2, 'c2', 'TypeError', 'TypeError', 'set', 4]);
});

test('who inherits may have accessors of its own, and others inherit other things', () => {
  expect(
    said(`
      const heir = (of) => Object.create(of);
      const make = (name) => {
        const made = { get url() { return name; } };
        Object.defineProperty(made, name, { get() { return name + '!'; } });
        return made;
      };
      const [one, other] = [heir(make('one')), heir(make('other'))];
      const define = (of) => Object.defineProperty(of, 'own', { get() { return this.url + '?'; } });
      define(one);
      [one.own, one.one, one.url, one.other, other.other, other.one, other.own, heir(one).own, heir(one).one];`),
  ).toEqual(['one?', 'one!', 'one', null, 'other!', null, null, 'one?', 'one!']);
});

test('a literal in an accessor of another one has its own', () => {
  expect(
    said(`
      const outer = (a) => ({ get inner() { return { get a() { return a; }, b: this.c }; }, c: 2 });
      [outer(1), outer(3)].map(({ inner: { a, b } }) => [a, b]);`),
  ).toEqual([
    [1, 2],
    [3, 2],
  ]);
});

test.each([
  'const a = { get b() { return 1; } }; Object.create(a);',
  'const f = (a) => ({ get [a]() { return 1; } });',
  'class A { get b() { return 1; } }',
  'const f = (a) => Object.defineProperty(a, "b", { value: 1 });',
  'const f = () => Object.create(null);',
  'const f = (a) => Object.create(a, { b: { value: 1 } });',
  'const f = () => ({ get a() { return 1; } }); const = 2;',
])('nothing of %s', (code) => {
  expect(withSharedAccessors(code)).toBe(code);
});

test("what Astro makes for each page has such accessors, and an heir of the page's for each component", () => {
  const astro = createRequire(import.meta.url).resolve('astro/package.json');
  const written = readFileSync(join(astro, '../dist/core/fetch/fetch-state.js'), 'utf8');
  const changed = withSharedAccessors(written);
  expect(changed).toMatch(/const \$get(\d+) = \$get\("locals"\);[^]*\[\$get\1\]\(\) \{/);
  expect(changed).toContain('$heirOf(astroPagePartial)');
});
