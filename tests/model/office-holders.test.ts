import { expect, test } from 'vitest';
import { officeHolders } from '../../src/model/office-holders.ts';
import type { Entity } from '../../src/model/records.ts';

test('lists those who had a role in something, dated ones in order of time, then the undated', () => {
  const entities = [
    person('ann', { title: 'Director', of: 'plant' }),
    person('ben', { title: 'Director', of: 'plant', from: '2020' }, { title: 'Mayor', of: 'town' }),
    person('cem', { title: 'Engineer', of: 'plant', from: '2011-05' }),
  ];
  expect(officeHolders('plant', entities).map(({ entity, role }) => `${entity.slug}: ${role.title}`)).toEqual(
    ['cem: Engineer', 'ben: Director', 'ann: Director'],
  );
});

test('takes a quarter for its first month, not for the end of its year', () => {
  const entities = [
    person('ann', { title: 'Director', of: 'plant', from: '2020-Q2' }),
    person('ben', { title: 'Director', of: 'plant', from: '2020-09' }),
    person('cem', { title: 'Director', of: 'plant', from: '2020-01' }),
  ];
  expect(officeHolders('plant', entities).map(({ entity }) => entity.slug)).toEqual(['cem', 'ann', 'ben']);
});

function person(slug: string, ...roles: Entity['roles']): Entity {
  return { slug, roles } as Entity;
}
