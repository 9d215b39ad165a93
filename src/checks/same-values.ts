import type { FieldPath, Finding } from '../source/finding.ts';
import { atField, type Check, type Subject } from './check.ts';

/**
 * No two regions have one ISO code, and no two entries of the navigation lead to one address, or have one label.
 * Warnings: nothing breaks, and one of the two was probably meant to say something else.
 */
export const sameValues: Check = {
  id: 'same-value',
  *run({ content }) {
    const { regions, publication } = content.readable;
    const codes = regions.map(({ file, fields }) => ({ file, path: ['iso'], value: fields.iso }));
    yield* repeated(content, codes, 'a code that no other region has');
    const entries = publication.flatMap(({ file, fields }) =>
      (fields.navigation ?? []).map((entry, index) => ({ file, index, ...entry })),
    );
    const ofEntries = (name: 'href' | 'label') =>
      entries.map(({ file, index, ...entry }) => ({
        file,
        path: ['navigation', index, name],
        value: entry[name],
      }));
    yield* repeated(content, ofEntries('href'), 'each page once');
    yield* repeated(content, ofEntries('label'), 'another word for another page');
  },
};

/** Where a value stands. */
interface Standing {
  file: string;
  path: FieldPath;
  value: string | undefined;
}

/** Findings for all but the first of those that have one value. */
function* repeated(
  content: Subject['content'],
  standings: readonly Standing[],
  expected: string,
): Generator<Finding> {
  const first = new Map<string, string>();
  for (const { file, path, value } of standings) {
    if (value === undefined) continue;
    const owner = first.get(value);
    if (owner === undefined) first.set(value, file);
    else {
      const where = owner === file ? 'is there already' : `is that of \`${owner}\``;
      const message = `Unexpected \`${value}\`, expected ${expected}: it ${where}.`;
      yield { ...atField(content, sameValues.id, file, path, message), severity: 'warning' };
    }
  }
}
