import { expect, test } from 'vitest';
import { publicationOf } from './publication-of.ts';

test('puts articles that share a rare name before those that share a common one', () => {
  const publication = publicationOf({
    subject: { date: '2022-01-10', entities: ['kazakhstan', 'kamaz'] },
    common: { date: '2022-01-09', entities: ['kazakhstan'] },
    other: { date: '2022-01-08', entities: ['kazakhstan'] },
    rare: { date: '2022-01-01', entities: ['kamaz'] },
  });
  expect(related(publication, 'subject')).toEqual(['rare: kamaz', 'common: kazakhstan', 'other: kazakhstan']);
});

test('counts the same series as much as several names', () => {
  const publication = publicationOf({
    subject: { date: '2022-01-10', entities: ['kamaz'], series: 'trade' },
    named: { date: '2022-01-09', entities: ['kamaz'] },
    serial: { date: '2022-01-09', entities: [], series: 'trade' },
  });
  expect(related(publication, 'subject')).toEqual(['serial: ', 'named: kamaz']);
});

test('prefers what was published at about the same time', () => {
  const publication = publicationOf({
    subject: { date: '2022-01-10', entities: ['kamaz'] },
    long: { date: '2012-01-10', entities: ['kamaz'] },
    lately: { date: '2021-12-10', entities: ['kamaz'] },
  });
  expect(related(publication, 'subject')).toEqual(['lately: kamaz', 'long: kamaz']);
});

function related(publication: ReturnType<typeof publicationOf>, slug: string): string[] {
  return publication
    .related(`2022/${slug}`, 10)
    .map((one) => `${one.article.id.slice(5)}: ${one.shared.join(' ')}`);
}
