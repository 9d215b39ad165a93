import type { Archive } from './archive.ts';
import {
  articleGone,
  commaInText,
  entityRenamed,
  mostNamedRenamed,
  newArticle,
  newHeadline,
  type Change,
} from './changes.ts';

/** What a change can be made in. */
export interface Surroundings {
  archive: Archive;
  /** A change of a component that all pages show. */
  templateChange: () => Change;
}

/** Something that happens to a publication, after which it is built again. */
export interface Scenario {
  id: string;
  title: string;
  /** Whether everything that earlier builds left is thrown away first: what site generators without a cache do each time. */
  isCold?: true;
  /** What is changed in a site that was built; made before the clock starts, and taken back afterwards. */
  change?: (surroundings: Surroundings) => Change;
}

/** In the order in which they run. To measure something more, add a line here and, if it has one, its limit in `budgets.ts`. */
export const SCENARIOS: readonly Scenario[] = [
  { id: 'cold', title: 'cold', isCold: true },
  { id: 'no-op', title: 'nothing changed' },
  { id: 'edit', title: 'a comma in a text', change: ({ archive }) => commaInText(archive) },
  { id: 'title', title: 'a new headline', change: ({ archive }) => newHeadline(archive) },
  { id: 'add', title: 'a new article', change: ({ archive }) => newArticle(archive) },
  { id: 'delete', title: 'an article gone', change: ({ archive }) => articleGone(archive) },
  { id: 'rename', title: 'an entity renamed', change: ({ archive }) => entityRenamed(archive) },
  { id: 'rename-most', title: 'the most named one', change: ({ archive }) => mostNamedRenamed(archive) },
  { id: 'template', title: 'a template changed', change: ({ templateChange }) => templateChange() },
];
