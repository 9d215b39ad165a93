import type { Author } from '../model/records.ts';

/** Words for several people who sign as one, in the languages of names: English, Russian, Tatar. */
const GROUPS = new Set([
  ...['desk', 'desks', 'team', 'staff', 'newsroom', 'bureau', 'editors', 'editorial', 'department'],
  ...['agency', 'редакция', 'бюро', 'отдел', 'команда', 'агентство', 'редакциясе', 'бүлеге'],
]);

/**
 * Whether an author is several people who sign as one: the byline says so when
 * the name, in any of its languages, has a word for a group. Nothing else in an
 * author's file tells it, and everyone not named so is taken for a person.
 */
export function isDesk({ name, names }: Author): boolean {
  return [name, ...Object.values(names)]
    .flatMap((one) => one.toLowerCase().split(/[^\p{L}]+/u))
    .some((word) => GROUPS.has(word));
}
