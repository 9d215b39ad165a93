import type { Outline } from '../markdown/outline.ts';
import type { LocatedContent } from '../source/located-content.ts';
import type { ReadableFiles } from '../source/content.ts';
import type { FieldPath, Finding } from '../source/finding.ts';
import { fieldName } from '../source/finding.ts';
import type { Addresses } from './addresses.ts';

/** What checks look at: all that was read, and what came of it. */
export interface Subject {
  content: LocatedContent;
  /** Where something may be wrong with a file by itself, or with what it names. */
  suspects: Suspects;
  /** What each text says to others, by file; places are those of the file. */
  outlines: ReadonlyMap<string, Outline>;
  /** Every path that the site answers at now, without the folder it lives in: `/articles/2022/a-lot-of-plans/`. */
  paths: Addresses;
  /** Those and the paths that drafts and scheduled articles will have. */
  futurePaths: Addresses;
  /** Former addresses from which readers are led on now. */
  redirects: Addresses;
  /** Those and the ones that drafts and scheduled articles will have. */
  futureRedirects: Addresses;
  /** The paths and addresses that may be there when files with wrong fields, names or places are mended: nobody can say yet. */
  unknowable: { has(path: string): boolean };
  /** The paths of the files of `public/`, which the site answers at beside its pages. */
  served: readonly string[];
  /** The files of the articles that are published now. */
  published: ReadonlySet<string>;
  /** Today, in the publication's time zone. */
  today: string;
}

/** The files to look at one by one: all, unless the others are known to be right. */
export interface Suspects {
  readable: ReadableFiles;
  /** Pictures and data files. */
  assets: readonly string[];
}

/** One thing that must hold across files; it yields a finding for each place where it does not. */
export interface Check {
  /** The name of the rule, as findings carry it. */
  id: string;
  run(subject: Subject): Iterable<Finding>;
}

/** A finding at a field of a file. */
export function atField(
  content: LocatedContent,
  rule: string,
  file: string,
  path: FieldPath,
  message: string,
): Finding {
  return { file, severity: 'error', rule, message, field: fieldName(path), ...content.placeOf(file, path) };
}
