import { isDeepStrictEqual } from 'node:util';
import type { Kind } from '../../schema/kinds.ts';
import { hasError, type Finding } from '../../source/finding.ts';
import { pathBelow } from '../../source/path-in.ts';
import { recognise } from '../../source/recognise.ts';
import type { ReadContent } from '../reading/assemble.ts';
import type { Reading } from '../reading/reading.ts';
import { isOfThisTime, type Present, type Validity } from './verdict.ts';

/** Whether nothing can be wrong with a file by itself, nor with what it names. */
export type IsRight = (file: string) => boolean;

/** Fields that readers read, and on which nothing depends that another file may name. */
const WORDS: Readonly<Partial<Record<Kind, readonly string[]>>> = {
  articles: ['title', 'description', 'sources'],
  authors: ['name', 'names', 'role', 'bio', 'links', 'email'],
  entities: ['name', 'names', 'aliases', 'description', 'links'],
  regions: ['name', 'names', 'aliases', 'description'],
  series: ['title', 'description'],
};

/**
 * The files that need not be looked at again by themselves: the last checks told nothing of
 * them, they say what they said, and what they name is still there, since files were only
 * added, or had words changed.
 *
 * @param known What the last checks said.
 * @returns Nothing when all must be looked at. So it is after a refusal, too: a file that was wrong may
 *   have been what others name.
 */
export function knownRight(
  known: Validity & { findings: readonly Finding[] },
  timezone: string,
  { changes }: Pick<ReadContent, 'changes'>,
  present: Present,
): IsRight | undefined {
  const { findings } = known;
  if (hasError(findings) || !isOfThisTime(known, timezone, present)) return undefined;
  const { added, changed } = changes;
  for (const [file, [was, is]] of changed) if (!isSameToOthers(kindOf(file), was, is)) return undefined;
  if (known.statements !== changes.statements(findings)) return undefined;
  const told = new Set(findings.map(({ file }) => file));
  return (file) => {
    const [was, is] = changed.get(file) ?? [];
    return !added.has(file) && !told.has(file) && was?.statement === is?.statement;
  };
}

/** Whether all that others may name of a file is as it was: that it is there and public, its addresses, anchors and pictures, and whom it names. */
function isSameToOthers(kind: Kind | undefined, was: Reading, is: Reading): boolean {
  if (was.statement === is.statement) return true;
  const words = kind && WORDS[kind];
  return words !== undefined && isDeepStrictEqual(offered(was, words), offered(is, words));
}

function offered({ fields, outline, besides }: Reading, words: readonly string[]): unknown {
  const binding = fields && Object.entries(fields).flatMap((field) => bindingOf(field, words));
  if (!outline) return [binding, besides];
  const { ids, images, charts, entities } = outline;
  return [
    binding,
    besides,
    ids,
    images.map(({ src }) => src),
    charts.map(({ id }) => id),
    entities.map(({ slug }) => slug),
  ];
}

/** Of words whether there are any: to the section of `sources`, which is there only then, others may link. */
function bindingOf([name, value]: [string, unknown], words: readonly string[]): unknown[] {
  if (!words.includes(name)) return [[name, value]];
  return Array.isArray(value) && value.length > 0 ? [[name, 'given']] : [];
}

function kindOf(file: string): Kind | undefined {
  const recognised = recognise(pathBelow(file));
  return recognised.what === 'document' ? recognised.kind : undefined;
}
