import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { offerSlugs, type Offers } from '../schema/offer-slugs.ts';
import type { JsonSchema } from '../schema/json-schema.ts';
import type { Content } from '../source/content.ts';
import { compareText } from '../text/compare.ts';

/** The kinds that are Markdown with front matter. */
const KINDS = ['articles', 'pages'] as const;

/**
 * Tells the Astro extension of editors which schema the front matter of each
 * Markdown file has, and the slugs that it may refer to. Astro itself writes these
 * files for its content collections, which Gazetteer does not use.
 *
 * @param root The root of the project, with `.vscode/schemas/`; the files go to `.astro/collections/`.
 * @param folder The absolute path of `content/`.
 * @see `@astrojs/language-server`, `core/frontmatterHolders.ts`, for how they are read.
 */
export function writeEditorCollections(
  root: string,
  folder: string,
  content: Pick<Content, 'documents' | 'ids'>,
): void {
  try {
    writeCollections(root, folder, content);
  } catch {
    // Nobody edits where nothing can be written, and help for editors stops no check.
  }
}

function writeCollections(root: string, folder: string, content: Pick<Content, 'documents' | 'ids'>): void {
  const out = join(root, '.astro', 'collections');
  mkdirSync(out, { recursive: true });
  const offers = offersOf(content);
  for (const kind of KINDS) {
    const name = `${kind}.schema.json`;
    const schema = JSON.parse(readFileSync(join(root, '.vscode', 'schemas', name), 'utf8')) as JsonSchema;
    writeIfChanged(join(out, name), offerSlugs(schema, offers));
  }
  writeIfChanged(join(out, 'collections.json'), {
    collections: KINDS.map((name) => ({ hasSchema: true, name })),
    entries: Object.fromEntries(
      KINDS.flatMap((kind) =>
        [...content.ids[kind]]
          .sort(compareText)
          .map((id) => [addressOf(join(folder, kind, `${id}.md`)), kind]),
      ),
    ),
  });
}

function offersOf({ documents }: Pick<Content, 'documents'>): Offers {
  const { authors, entities, indicators, regions, series } = documents;
  return {
    authors: authors.map(({ id, fields }) => ({ slug: id, name: fields.name })),
    entities: entities.map(({ id, fields }) => ({ slug: id, name: fields.name })),
    indicators: indicators.map(({ id, fields }) => ({ slug: id, name: fields.name })),
    regions: regions.map(({ id, fields }) => ({ slug: id, name: fields.name })),
    series: series.map(({ id, fields }) => ({ slug: id, name: fields.title })),
  };
}

/** The address of a file in the form that the extension compares: decoded, in lower case. */
function addressOf(file: string): string {
  return decodeURIComponent(pathToFileURL(file).href).toLowerCase();
}

/** The extension reads its project anew whenever one of these files changes. */
function writeIfChanged(file: string, value: object): void {
  const text = JSON.stringify(value);
  if (textOf(file) !== text) writeFileSync(file, text);
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
