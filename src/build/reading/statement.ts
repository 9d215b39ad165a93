import { digestOf } from '../digest.ts';
import type { Reading } from './reading.ts';

/**
 * A short name for all that a file says to others: its fields, and what its text links to,
 * shows and names. It is the same whatever the words are, and wherever in the file they
 * stand: as long as nothing is wrong in it, nobody else asks.
 */
export function statementOf({
  fields,
  rightFields,
  outline,
}: Pick<Reading, 'fields' | 'rightFields' | 'outline'>): string {
  const said = outline && [
    outline.links.map(({ href }) => href),
    outline.images.map(({ src }) => src),
    outline.entities.map(({ slug }) => slug),
    outline.datings.map(({ date }) => date),
    outline.ids,
    outline.charts.map(({ id }) => id),
  ];
  return digestOf(JSON.stringify([fields, rightFields, said]));
}
