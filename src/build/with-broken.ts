import type { Document, Documents } from '../schema/document.ts';
import type { Kind } from '../schema/kinds.ts';
import { decode } from '../source/decode.ts';
import type { Content } from '../source/content.ts';
import { standIn } from '../source/stand-in.ts';

/**
 * The documents as they may be when files with wrong fields are mended: those with what
 * of them is right, and public.
 *
 * @param published The files of the articles that are public already; other right ones stay away.
 */
export function withBroken(
  { documents, broken }: Content,
  published: { has(file: string): boolean },
): Documents {
  const mended = <K extends Kind>(kind: K): Document<K>[] =>
    broken
      .filter((one) => one.kind === kind)
      .map(({ id, file, fields }) => ({ kind, id, file, fields: standIn(kind, id, fields) }));
  const drafts = mended('articles').map((one) => ({ ...one, fields: { ...one.fields, draft: false } }));
  return {
    publication: documents.publication,
    articles: [...documents.articles.filter(({ file }) => published.has(file)), ...drafts],
    authors: [...documents.authors, ...mended('authors')],
    entities: [...documents.entities, ...mended('entities')],
    indicators: [...documents.indicators, ...mended('indicators')],
    pages: [...documents.pages, ...mended('pages')],
    regions: [...documents.regions, ...mended('regions')],
    series: [...documents.series, ...mended('series')],
  };
}

/** Addresses in the fields of files whose former addresses cannot be read, any of which may be one; also of those with a wrong name. */
export function* perhapsFormer({ broken, findings, readAsset }: Content): Generator<string> {
  for (const { rule, file } of findings)
    if (rule === 'unexpected-file' && /\.(?:ya?ml|md|markdown|txt)$/i.test(file))
      yield* addressesIn(file, readAsset);
  for (const { file, fields } of broken) {
    const previously = 'previously' in fields ? fields.previously : undefined;
    if (previously?.every((former) => former !== undefined) !== true) yield* addressesIn(file, readAsset);
  }
}

function addressesIn(file: string, readAsset: Content['readAsset']): readonly string[] {
  try {
    const decoded = decode(readAsset(file));
    const [fields = ''] = 'text' in decoded ? decoded.text.split(/\n---[ \t]*\n/, 1) : [];
    return fields.match(/(?<![\w.~/-])\/(?:[\w.~-]+\/)+(?:[\w.~-]+\.html?)?/g) ?? [];
  } catch {
    return [];
  }
}
