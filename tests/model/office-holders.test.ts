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

function person(slug: string, ...roles: Entity['roles']): Entity {
  return { slug, roles } as Entity;
}
