import type { MarkdownContext } from '../../markdown/markdown-context.ts';
import { outlineMarkdown, type BodyOutline, type Outline } from '../../markdown/outline.ts';
import type { Fields } from '../../schema/kinds.ts';
import type { Figure } from '../../schema/figure.ts';
import type { Disk } from '../../source/disk.ts';
import { pathIn } from '../../source/path-in.ts';
import { readDocument, type DocumentFile, type ReadDocument } from '../../source/read-document.ts';
import type { RightFields } from '../../source/right-fields.ts';
import { unreadable } from '../../source/unreadable.ts';
import type { Place } from '../../text/place.ts';
import { articlePath, staticPagePath } from '../../text/site-addresses.ts';
import { blankText } from './blank-text.ts';
import { besidesOf } from './besides.ts';
import type { Reading } from './reading.ts';
import { refused, unreadAs } from './refused.ts';
import { digestOf } from '../digest.ts';
import { statementOf } from './statement.ts';
import { Asking, type Surroundings } from './surroundings.ts';
import { unwrittenText } from './unwritten-text.ts';

/** The most bytes that a file of text may have. A long book chapter has a tenth of it. */
const LONGEST_TEXT = 1_000_000;

/** The text of a file that is being read. */
export interface TextOfFile {
  file: DocumentFile<'articles' | 'pages'> & { fields?: Fields<'articles' | 'pages'> };
  /** Of the bytes of the file. */
  digest: string;
  /** Its Markdown, without front matter. */
  source: string;
  /** What it is told of the publication: of entities only whether they are there, of pictures too. */
  context: MarkdownContext;
}

/**
 * Reads a file of `content/` from the disk, and its Markdown as far as checks need it. Nothing is thrown.
 *
 * @param outlineOf Makes the outline of a text, for whoever wants more of it on the way.
 */
export function readFile(
  one: DocumentFile,
  disk: Disk,
  folder: string,
  surroundings: Surroundings,
  outlineOf = ({ source, context }: TextOfFile): BodyOutline => outlineMarkdown(source, context),
): Reading {
  const path = pathIn(folder, one.file);
  let bytes;
  try {
    bytes = disk.read(path);
  } catch (error) {
    const size = sizeOf(disk, path);
    return size > LONGEST_TEXT ? tooLong(one, '', size) : unreadAs(unreadable(one.file, error), '');
  }
  const digest = digestOf(bytes);
  if (bytes.length > LONGEST_TEXT) return tooLong(one, digest, bytes.length);
  return readingOf(one, { bytes, digest, asking: new Asking(surroundings), outlineOf });
}

/** The length of a file that could not be read; none of one that the disk does not know. */
function sizeOf(disk: Disk, path: string): number {
  try {
    return disk.size(path);
  } catch {
    return 0;
  }
}

function tooLong(one: DocumentFile, digest: string, size: number): Reading {
  const [is, most] = [size, LONGEST_TEXT].map((bytes) => bytes.toLocaleString('en-GB'));
  const message = `Unexpected size of ${is} bytes, expected at most ${most} in a file of text. Put data into a CSV file beside the article, or divide the text.`;
  return refused(one, digest, 'text-size', message);
}

/** What a file is read from, and with. */
interface Opened {
  bytes: Uint8Array;
  /** Of these. */
  digest: string;
  asking: Asking;
  outlineOf: (text: TextOfFile) => BodyOutline;
}

function readingOf(one: DocumentFile, { bytes, digest, asking, outlineOf }: Opened): Reading {
  const { fields, rightFields, text, findings } = readDocument(one, bytes);
  const known: Pick<ReadDocument, 'fields' | 'rightFields'> = fields
    ? { fields }
    : { ...(rightFields && { rightFields }) };
  const read = { digest, ...known, findings };
  if (text === undefined || !isWithText(one))
    return { ...read, statement: statementOf(known), besides: [], named: [], answers: asking.answers };
  const right = (fields ?? rightFields ?? {}) as RightFields<'articles'>;
  const { image, figures } = one.kind === 'articles' ? right : { ...right, figures: [] };
  const { messages, isBlank, ...outline } = outlineOf({
    file: { ...one, ...(fields && { fields: fields as Fields<'articles' | 'pages'> }) },
    digest,
    source: text.body,
    context: context(one, idsOf(figures), asking),
  });
  if (fields) {
    const said = fields as Fields<'articles' | 'pages'>;
    // Where something is refused, what is left of the text says nothing of what was meant.
    const isWordless = isBlank && messages.every(({ severity }) => severity === 'warning');
    findings.push(...(isWordless ? blankText(one, said, text) : []), ...unwrittenText(one, said, text));
  }
  const inFile = placer(text.bodyLine - 1);
  for (const message of messages) {
    const { fix, ...rest } = message;
    findings.push({ file: one.file, ...inFile(rest), ...(fix && { fix: inFile(fix) }) });
  }
  const placed = inPlacesOf(outline, inFile);
  return {
    ...read,
    outline: placed,
    statement: statementOf({ ...known, outline: placed }),
    besides: besidesOf(image?.src, outline),
    named: outline.entities.map(({ slug }) => slug),
    answers: asking.answers,
  };
}

function inPlacesOf(outline: Outline, inFile: ReturnType<typeof placer>): Outline {
  const { links, images, entities, datings } = outline;
  return {
    ...outline,
    links: links.map(inFile),
    images: images.map(inFile),
    entities: entities.map(inFile),
    datings: datings.map(inFile),
  };
}

function isWithText(one: DocumentFile): one is DocumentFile<'articles' | 'pages'> {
  return one.kind === 'articles' || one.kind === 'pages';
}

/** The ids of an article's figures; nothing when some are wrong, so that any may be meant. */
function idsOf(figures: RightFields<'articles'>['figures']): string[] | undefined {
  const ids = figures?.map((figure) => figure?.id);
  return ids?.every((id) => id !== undefined) === true ? ids : undefined;
}

/** Of a figure only its id matters until pages are made. */
function figureNamed(id: string): Figure {
  return { id, label: '', value: 0, unit: '', period: '', entities: [] };
}

/** What a text is told of the publication: of entities only whether they are there, of pictures too. */
function context(one: DocumentFile, figures: readonly string[] | undefined, asking: Asking): MarkdownContext {
  const name = (slug: string) => (asking.hasEntity(slug) ? { name: slug } : undefined);
  return {
    language: 'en',
    base: '',
    address: one.kind === 'pages' ? staticPagePath(one.id) : articlePath(one.id),
    entities: [],
    entity: name,
    entitySlugs: () => asking.entities(),
    speaker: name,
    figure: (id) => (id !== '' && (figures?.includes(id) ?? true) ? figureNamed(id) : undefined),
    figureIds: () => (one.kind === 'pages' ? undefined : (figures ?? [])),
    file: (beside) => asking.fileBeside(one.file, beside),
    dataBeside: () => asking.dataBeside(one.file),
    pictureProblem: (picture) => asking.pictureProblem(one.file, picture),
  };
}

/** Places of the Markdown as places of the file. */
function placer(before: number) {
  return <Placed extends Place>(placed: Placed): Placed => ({
    ...placed,
    line: placed.line + before,
    ...(placed.endLine !== undefined && { endLine: placed.endLine + before }),
  });
}
