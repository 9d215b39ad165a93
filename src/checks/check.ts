import type { RenderedBody } from '../markdown/render.ts';
import type { Content } from '../source/read-content.ts';
import type { FieldPath, Finding } from '../source/finding.ts';
import { fieldName } from '../source/finding.ts';

/** What checks look at: all that was read, and what came of it. */
export interface Subject {
  content: Content;
  /** The rendered text of articles and pages, by file. */
  bodies: ReadonlyMap<string, RenderedBody>;
  /** Every path that the site answers at now, without the folder it lives in: `/articles/2022/a-lot-of-plans/`. */
  paths: ReadonlySet<string>;
  /** Those and the paths that drafts and scheduled articles will have. */
  futurePaths: ReadonlySet<string>;
  /** The files of the articles that are published now. */
  published: ReadonlySet<string>;
}

/** One thing that must hold across files; it yields a finding for each place where it does not. */
export interface Check {
  /** The name of the rule, as findings carry it. */
  id: string;
  run(subject: Subject): Iterable<Finding>;
}

/** A finding at a field of a file. */
export function atField(
  content: Content,
  rule: string,
  file: string,
  path: FieldPath,
  message: string,
): Finding {
  return { file, severity: 'error', rule, message, field: fieldName(path), ...content.placeOf(file, path) };
}
