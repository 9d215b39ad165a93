import type { Document, Documents } from '../schema/document.ts';
import { schemas, type Collection, type Kind } from '../schema/kinds.ts';
import { compareText } from '../text/compare.ts';
import { decode } from './decode.ts';
import type { Disk } from './disk.ts';
import type { Place } from '../text/place.ts';
import type { FieldPath, Finding } from './finding.ts';
import { splitFrontMatter } from './front-matter.ts';
import { readFields } from './read-fields.ts';
import { recognise } from './recognise.ts';
import { readYaml } from './yaml.ts';

/** All that `content/` says. */
export interface Content {
  /** The files whose fields hold what their schemas say. */
  documents: Documents;
  /** Articles and pages with readable text whose fields are wrong: their text is still worth checking. */
  broken: readonly { kind: Kind; id: string; file: string; body: string }[];
  /** The ids of all files of each collection, right or wrong, so that a wrong file is not also reported as absent. */
  ids: Record<Collection, ReadonlySet<string>>;
  /** The paths of pictures and data files: `content/articles/2022/gdp.csv`. */
  assets: ReadonlySet<string>;
  findings: readonly Finding[];
  /** The bytes of a picture or data file. */
  readAsset(file: string): Uint8Array;
  /** Where the value of a field is in its file. */
  placeOf(file: string, path: FieldPath): Place;
  /** The line of a file on which its Markdown begins. */
  bodyLineOf(file: string): number;
}

interface SourceText {
  yaml: string;
  yamlLine: number;
  body: string;
  bodyLine: number;
}

/**
 * Reads all of `content/`.
 *
 * @param folder The folder to read: `content`, or its path from the working directory.
 */
export function readContent(disk: Disk, folder: string): Content {
  const findings: Finding[] = [];
  const texts = new Map<string, SourceText>();
  const assets = new Set<string>();
  const documents: Document[] = [];
  const broken: Content['broken'][number][] = [];
  const ids = Object.fromEntries(Object.keys(schemas).map((kind) => [kind, new Set<string>()])) as Record<
    Kind,
    Set<string>
  >;
  const refuse = (file: string, rule: string, message: string, place: Place = { line: 1, column: 1 }) =>
    findings.push({ file, severity: 'error', rule, message, ...place });

  for (const { path, isFile } of disk.list(folder)) {
    const file = `content/${path}`;
    const recognised = recognise(path);
    if (recognised.what === 'unexpected') refuse(file, 'unexpected-file', recognised.message);
    else if (recognised.what !== 'ignored' && !isFile) {
      refuse(file, 'unexpected-file', 'Unexpected link or special file, expected a plain file.');
    } else if (recognised.what === 'asset') assets.add(file);
    else if (recognised.what === 'document') readDocument(recognised.kind, recognised.id, path, file);
  }
  if (ids.publication.size === 0) {
    refuse(
      'content/publication.yml',
      'missing-file',
      'Missing `content/publication.yml`, expected at least `name` and `url` in it.',
    );
  }
  return {
    documents: byKind(documents),
    broken,
    ids,
    assets,
    findings,
    readAsset: (file) => disk.read(`${folder}/${file.slice('content/'.length)}`),
    placeOf(file, path) {
      const text = texts.get(file);
      return text ? readYaml(text.yaml, text.yamlLine).placeOf(path) : { line: 1, column: 1 };
    },
    bodyLineOf: (file) => texts.get(file)?.bodyLine ?? 1,
  };

  function readDocument(kind: Kind, id: string, path: string, file: string) {
    ids[kind].add(id);
    const decoded = decode(disk.read(`${folder}/${path}`));
    if ('offset' in decoded) {
      refuse(
        file,
        'encoding',
        `Unexpected byte at position ${decoded.offset}, expected text in UTF-8. Save the file as UTF-8.`,
      );
      return;
    }
    const split = path.endsWith('.md')
      ? splitFrontMatter(decoded.text)
      : { yaml: decoded.text, yamlLine: 1, body: '', bodyLine: 1 };
    if ('problem' in split) {
      refuse(file, 'front-matter', `${split.problem}.`, { line: split.line, column: 1 });
      return;
    }
    texts.set(file, split);
    const result = readFields(kind, readYaml(split.yaml, split.yamlLine), file);
    const document = { kind, id, file, body: split.body };
    if ('fields' in result) documents.push({ ...document, fields: result.fields });
    else {
      findings.push(...result.findings);
      broken.push(document);
    }
  }
}

/** Stands in for a publication whose own file is wrong, so that the rest can still be checked. */
const UNNAMED = schemas.publication.parse({ name: 'Unnamed', url: 'https://example.org' });

function byKind(documents: readonly Document[]): Documents {
  const of = <K extends Kind>(kind: K) =>
    documents
      .filter((document): document is Document<K> => document.kind === kind)
      .sort((a, b) => compareText(a.id, b.id));
  const [
    publication = {
      kind: 'publication',
      id: 'publication',
      file: 'content/publication.yml',
      fields: UNNAMED,
      body: '',
    },
  ] = of('publication');
  return {
    publication,
    articles: of('articles'),
    authors: of('authors'),
    entities: of('entities'),
    indicators: of('indicators'),
    pages: of('pages'),
    regions: of('regions'),
    series: of('series'),
  };
}
