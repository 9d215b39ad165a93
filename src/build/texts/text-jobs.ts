import type { Documents } from '../../schema/document.ts';
import type { Fields } from '../../schema/kinds.ts';
import type { DocumentFile } from '../../source/read-document.ts';
import { articlePath, staticPagePath } from '../../text/site-addresses.ts';
import type { TextJob } from './text.ts';

/** The texts of a publication: those of its articles and pages. */
export function* textJobs(
  { articles, pages }: Documents,
  digestOf: (file: string) => string,
): Generator<TextJob> {
  for (const one of articles) yield textJob(one, digestOf(one.file), one.fields);
  for (const one of pages) yield textJob(one, digestOf(one.file), one.fields);
}

/**
 * The text of an article or a page.
 *
 * @param digest Of the bytes of the file.
 */
export function textJob<K extends 'articles' | 'pages'>(
  { kind, id, file }: DocumentFile<K>,
  digest: string,
  fields: Fields<K>,
): TextJob {
  if (kind === 'pages') return { file, digest, address: staticPagePath(id) };
  return { file, digest, address: articlePath(id), fields: fields as Fields<'articles'> };
}
