import type { Element, ElementContent, Root, RootContent, Text } from 'hast';
import type { Plugin } from 'unified';
import { hasClass } from './has-class.ts';
import { isHeading } from './heading-anchors.ts';
import { jobOf, type Job } from './job.ts';
import { BY_HAND, mention } from './mention.ts';
import { NameFinder } from './name-finder.ts';

/**
 * Links the first mention of each entity to its dossier, unless one made by hand comes
 * before it. Not in links, headings, code, captions, charts, labels, or words that state
 * a figure. Mentions made by hand are links wherever they stand, except inside a link.
 */
export const mentions: Plugin<[], Root> = () => (tree, file) => {
  const job = jobOf(file);
  const names = new NameFinder(job.context.entities, String(file.value));
  const unlinked = names.slugs;
  if (unlinked.size === 0 && job.namings.length === 0) return;
  walk(tree, { job, names, unlinked }, true, false);
};

interface Search {
  job: Job;
  names: NameFinder;
  /** The entities of the article that are not linked yet. */
  unlinked: Set<string>;
}

function walk(parent: Root | Element, search: Search, isProse: boolean, isInLink: boolean): void {
  let children: RootContent[] | undefined;
  for (let index = 0; index < parent.children.length; index++) {
    const child = parent.children[index];
    if (!child) continue;
    let parts: ElementContent[] | undefined;
    if (child.type === 'element') {
      walk(child, search, isProse && holdsProse(child), isInLink || isLink(child));
      parts = byHand(child, search, isInLink);
    } else if (child.type === 'text' && isProse && search.unlinked.size > 0)
      parts = firstMentions(child, search);
    if (parts) children ??= parent.children.slice(0, index);
    children?.push(...(parts ?? [child]));
  }
  if (children) parent.children = children;
}

function holdsProse(element: Element): boolean {
  if (NOT_PROSE.has(element.tagName) || isHeading(element) || element.properties[BY_HAND] !== undefined)
    return false;
  return !hasClass(element, 'chart') && !hasClass(element, 'aside-label');
}

const NOT_PROSE: ReadonlySet<string> = new Set(['a', 'code', 'data', 'figcaption', 'pre', 'sup']);

function isLink(element: Element): boolean {
  return element.tagName === 'a' || element.properties[BY_HAND] !== undefined;
}

function byHand(element: Element, search: Search, isInLink: boolean): ElementContent[] | undefined {
  const slug = element.properties[BY_HAND];
  if (typeof slug !== 'string') return undefined;
  note(slug, search);
  return isInLink ? element.children : [mention(slug, search.job.context.base, element.children)];
}

/** A text in parts, if it names entities that are not linked yet. */
function firstMentions({ value }: Text, search: Search): ElementContent[] | undefined {
  const parts: ElementContent[] = [];
  let end = 0;
  for (const found of search.names.in(value, search.unlinked)) {
    if (!search.unlinked.has(found.slug)) continue;
    note(found.slug, search);
    const words: Text = { type: 'text', value: value.slice(found.start, found.end) };
    parts.push(
      { type: 'text', value: value.slice(end, found.start) },
      mention(found.slug, search.job.context.base, [words]),
    );
    end = found.end;
    if (search.unlinked.size === 0) break;
  }
  return parts.length > 0 ? [...parts, { type: 'text', value: value.slice(end) }] : undefined;
}

function note(slug: string, { job, unlinked }: Search): void {
  unlinked.delete(slug);
  job.entities.add(slug);
}
