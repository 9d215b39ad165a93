import type { Content } from '../source/content.ts';
import { atField, type Check } from './check.ts';

/**
 * No article lists two entities of one name, of which only the first would be linked.
 * A warning: two people may have one name. In different articles they mislead nobody.
 */
export const sameNames: Check = {
  id: 'same-name',
  *run({ content, outlines }) {
    const shared = sharedNames(content);
    if (shared.size === 0) return;
    for (const { file, fields } of content.readable.articles) {
      for (const clash of clashesIn(fields.entities ?? [], shared)) {
        const { slug, index, areTitles } = clash;
        const isByHand = outlines.get(file)?.entities.some((one) => one.slug === slug) === true;
        // Words that are linked by hand lead where they should, unless all else says the same name twice.
        if (isByHand && !areTitles) continue;
        const finding = atField(content, this.id, file, ['entities', index], messageOf(clash));
        yield { ...finding, severity: 'warning' };
      }
    }
  },
};

/** An entity in a list that has a name of one before it. */
interface Clash {
  slug: string;
  index: number;
  /** The one before it. */
  other: string;
  /** The name, as the second writes it. */
  written: string;
  /** Whether pages show both under that name. */
  areTitles: boolean;
}

function messageOf({ slug, other, written, areTitles }: Clash): string {
  const remedy = areTitles
    ? 'Give one a fuller `name`, or make one entity of the two.'
    : `Leave the name to one of them, or link the words: \`:entity[${written}]{#${slug}}\`.`;
  return `Unexpected \`${slug}\` beside \`${other}\`, expected names that tell them apart: both are called \`${written}\`. ${remedy}`;
}

/** Each entity of a list that shares a name with an earlier one, once. */
function* clashesIn(
  slugs: readonly (string | undefined)[],
  shared: ReadonlyMap<string, ReadonlyMap<string, Name>>,
): Generator<Clash> {
  const owners = new Map<string, { other: string; isTitle: boolean }>();
  for (const [index, slug = ''] of slugs.entries()) {
    let clash: Clash | undefined;
    for (const [key, { written, isTitle }] of shared.get(slug) ?? []) {
      const owner = owners.get(key);
      if (!owner) owners.set(key, { other: slug, isTitle });
      else if (owner.other !== slug)
        clash ??= { slug, index, other: owner.other, written, areTitles: isTitle && owner.isTitle };
    }
    if (clash) yield clash;
  }
}

/** A name as its file writes it, and whether it is the one that pages show. */
interface Name {
  written: string;
  isTitle: boolean;
}

/** The names, in small letters, that entities share with others, by slug. */
function sharedNames({ readable: { entities } }: Content): Map<string, Map<string, Name>> {
  const owners = new Map<string, string>();
  const keys = new Set<string>();
  for (const { id, fields } of entities)
    for (const { written } of namesOf(fields)) {
      const key = keyOf(written);
      const owner = owners.get(key);
      if (owner === undefined) owners.set(key, id);
      else if (owner !== id) keys.add(key);
    }
  const shared = new Map<string, Map<string, Name>>();
  if (keys.size === 0) return shared;
  for (const { id, fields } of entities) {
    const own = new Map<string, Name>();
    for (const name of namesOf(fields)) {
      const key = keyOf(name.written);
      if (keys.has(key) && !own.has(key)) own.set(key, name);
    }
    if (own.size > 0) shared.set(id, own);
  }
  return shared;
}

type EntityFields = Content['readable']['entities'][number]['fields'];

/** The title first, then what else articles may call it. */
function* namesOf({ name, names = {}, aliases = [] }: EntityFields): Generator<Name> {
  if (name !== undefined) yield { written: name, isTitle: true };
  for (const written of [...Object.values(names), ...aliases])
    if (written !== undefined) yield { written, isTitle: false };
}

function keyOf(name: string): string {
  return name.trim().toLowerCase();
}
