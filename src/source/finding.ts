import type { Place } from '../text/place.ts';

/** Something in `content/` that an author should know of. */
export interface Finding extends Place {
  /** The path from the root of the project: `content/articles/2022/turnover.md`. */
  file: string;
  severity: 'error' | 'warning';
  /** The name of the rule, in kebab-case: `unknown-entity`. */
  rule: string;
  /** “Unexpected X, expected Y.”, and how to mend it. */
  message: string;
  /** The field, as a path: `figures[0].unit`. */
  field?: string;
  /** What would mend it without a doubt. */
  fix?: Fix;
}

/** What to write at a place of a file instead of what is there. */
export interface Fix extends Required<Place> {
  text: string;
}

/** A path into nested fields: `['figures', 0, 'unit']`. */
export type FieldPath = readonly (string | number)[];

/** A path as authors read it: `figures[0].unit`. */
export function fieldName(path: FieldPath): string {
  return path
    .map((part, index) => (typeof part === 'number' ? `[${part}]` : index === 0 ? part : `.${part}`))
    .join('');
}

/** Whether something is so wrong that nothing may be published. */
export function hasError(findings: readonly Finding[]): boolean {
  return findings.some(({ severity }) => severity === 'error');
}
