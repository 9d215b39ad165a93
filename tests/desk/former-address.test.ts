import { expect, test } from 'vitest';
import { applyEdits } from '../../src/text/edit.ts';
import { recordFormer } from '../../src/desk/former-address.ts';

test.each([
  ['name: A', 'name: A\npreviously: [/e/old/]'],
  ['name: A\n', 'name: A\npreviously: [/e/old/]\n'],
  ['name: A\n\n\n', 'name: A\npreviously: [/e/old/]\n\n\n'],
  ['name: A # why\n# end\n', 'name: A # why\n# end\npreviously: [/e/old/]\n'],
  ['bio: |+\n  A\n\n', 'bio: |+\n  A\n\npreviously: [/e/old/]\n'],
  ['bio: |\n  A', 'bio: |\n  A\npreviously: [/e/old/]'],
  ['{ name: A }', '{ name: A, previously: [/e/old/] }'],
  ['{ name: A, }\n', '{ name: A, previously: [/e/old/] }\n'],
  ['previously: []\nname: A\n', 'previously: [/e/old/]\nname: A\n'],
  ['previously: [/e/first/]', 'previously: [/e/first/, /e/old/]'],
  ["previously: [ '/e/first/' ] # why", "previously: [ '/e/first/', /e/old/ ] # why"],
  ['previously:\n- /e/first/ # why\nname: A', 'previously:\n- /e/first/ # why\n- /e/old/\nname: A'],
  ['previously:\n  -   "/e/first/"\n', 'previously:\n  -   "/e/first/"\n  -   /e/old/\n'],
  ['previously: [/E/Old/, /e/first/]', 'previously: [/E/Old/, /e/first/]'],
  ['previously: [/e/old/, /e/first/]', 'previously: [/e/old/, /e/first/]'],
])('records a former address: %j', (before, after) => {
  expect(recorded(before)).toBe(after);
});

test.each([
  ['previously: [/e/new/]', 'previously: [/e/old/]'],
  ['previously: [/e/new/index.html]', 'previously: [/e/old/]'],
  ['previously: [/E/New/]', 'previously: [/e/old/]'],
  ['previously: [/e/new/, /e/a/]', 'previously: [/e/a/, /e/old/]'],
  ['previously: [/e/a/, /e/new/, /e/b/]', 'previously: [/e/a/, /e/b/, /e/old/]'],
  ['previously: [/e/old/, /e/new/]', 'previously: [/e/old/]'],
  ['previously:\n  - /e/new/\n  - /e/a/ # why\n', 'previously:\n  - /e/a/ # why\n  - /e/old/\n'],
  ['previously:\n  - /e/a/\n  - /e/new/\nname: A\n', 'previously:\n  - /e/a/\n  - /e/old/\nname: A\n'],
])('takes out the address that it has again: %j', (before, after) => {
  expect(recorded(before)).toBe(after);
});

test.each(['previously: /e/a/', 'previously:', 'previously: [1]', 'previously: { a: b }'])(
  'passes over what is no list of addresses: %j',
  (yaml) => {
    expect(recordFormer(yaml, '/e/old/', '/e/new/')).toBe(undefined);
  },
);

function recorded(yaml: string): string {
  return applyEdits(yaml, recordFormer(yaml, '/e/old/', '/e/new/') ?? []);
}
