import { expect, test } from 'vitest';
import { currentRole } from '../../src/model/entity-note.ts';
import type { Entity } from '../../src/model/records.ts';

test('the current role is the last that began and has not ended', () => {
  const person = withRoles(
    { title: 'Governor', from: '2014' },
    { title: 'Envoy', from: '2016', to: '2018' },
    { title: 'Chairman' },
  );
  expect(currentRole(person)?.title).toBe('Governor');
});

test('a role whose beginning no source tells is not called current', () => {
  expect(currentRole(withRoles({ title: 'Chairman' }))).toBeUndefined();
  expect(currentRole(withRoles({ title: 'Minister', to: '2014' }))).toBeUndefined();
});

function withRoles(...roles: Entity['roles']): Entity {
  return { slug: 'ann', roles } as Entity;
}
