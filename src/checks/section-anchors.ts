import { ENTITY_KINDS } from '../schema/entity.ts';

/** Anchors of every page. */
export const EVERYWHERE: readonly string[] = ['top', 'main'];

/** The anchors that the templates of pages without a text give to their sections, and what those look like that are numbered. */
interface Sections {
  /** What the path of such a page looks like. */
  path: RegExp;
  names: readonly string[];
  numbered?: RegExp;
}

/** `tests/built/section-anchors.test.ts` holds these to the headings of built pages. */
const SECTIONS: readonly Sections[] = [
  {
    path: /^\/$/,
    names: ['latest', 'newest-figures', 'most-named', 'regions', 'down'],
    numbered: /^chart-\d+$/,
  },
  { path: /^\/articles\/(?:page\/\d+\/)?$/, names: ['years', 'named', 'follow'] },
  {
    path: /^\/articles\/\d{4}\/(?:page\/\d+\/)?$/,
    names: ['years', 'named'],
    numbered: /^month-\d{4}-\d\d$/,
  },
  { path: /^\/search\/$/, names: ['most-named', 'narrow', 'q'] },
  { path: /^\/authors\/$/, names: ['most'] },
  { path: /^\/regions\/$/, names: ['most'] },
  { path: /^\/series\/$/, names: ['newest'] },
  {
    path: /^\/entities\/$/,
    names: ['named', ...ENTITY_KINDS],
    numbered: new RegExp(`^(?:${ENTITY_KINDS.join('|')})-\\d+$`),
  },
  { path: /^\/authors\/[^/]+\/(?:page\/\d+\/)?$/, names: ['articles', 'named', 'contact', 'follow'] },
  { path: /^\/series\/[^/]+\/(?:page\/\d+\/)?$/, names: ['articles', 'named', 'follow'] },
  {
    path: /^\/regions\/[^/]+\/(?:page\/\d+\/)?$/,
    names: ['articles', 'newest', 'place', 'inside', 'named', 'figures', 'follow'],
  },
  {
    path: /^\/entities\/[^/]+\/(?:page\/\d+\/)?$/,
    names: [
      'articles',
      'mentions',
      'chronology',
      'said',
      'said-about',
      'roles',
      'offices',
      'companions',
      'figures',
      'elsewhere',
      'follow',
    ],
  },
];

/**
 * The anchors among which that of a link to a page without a text must be, if it is none of
 * them; nothing for a path of another kind. Which of its sections a page has depends on what
 * is known of its subject, and so on the day: a link to one that is empty leads to the page.
 */
export function sectionsInstead(path: string, anchor: string): readonly string[] | undefined {
  const sections = SECTIONS.find((one) => one.path.test(path));
  const isKnown =
    !sections ||
    EVERYWHERE.includes(anchor) ||
    sections.names.includes(anchor) ||
    sections.numbered?.test(anchor) === true;
  return isKnown ? undefined : sections.names;
}
