import type { MarkdownContext } from '../../markdown/markdown-context.ts';
import { outlineMarkdown } from '../../markdown/outline.ts';
import type { ArticleFields } from '../../schema/article.ts';
import type { Disk } from '../../source/disk.ts';
import { pathIn } from '../../source/read-content.ts';
import { readDocument, type DocumentFile } from '../../source/read-document.ts';
import type { Place } from '../../text/place.ts';
import { articlePath, staticPagePath } from '../../text/site-addresses.ts';
import type { Reading } from './reading.ts';
import { refused } from './refused.ts';
import { Asking, digestOf, type Surroundings } from './surroundings.ts';

/** The most bytes that a file of text may have. A long book chapter has a tenth of it. */
const LONGEST_TEXT = 1_000_000;

/** Reads a file of `content/` from the disk, and its Markdown as far as checks need it. Nothing is thrown. */
export function readFile(one: DocumentFile, disk: Disk, folder: string, surroundings: Surroundings): Reading {
  let bytes;
  try {
    bytes = disk.read(pathIn(folder, one.file));
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace(/,? ?(?:open|read) '.*'$/, '') : '';
    return refused(
      one,
      '',
      'unreadable',
      `Unexpected file that cannot be read (${reason}), expected one whose permissions let you.`,
    );
  }
  const digest = digestOf(bytes);
  if (bytes.length > LONGEST_TEXT) {
    const size = `${bytes.length.toLocaleString('en-GB')} bytes`;
    return refused(
      one,
      digest,
      'text-size',
      `Unexpected size of ${size}, expected at most 1,000,000 in a file of text. Put data into a CSV file beside the article, or divide the text.`,
    );
  }
  return { digest, ...readBytes(one, bytes, surroundings) };
}

function readBytes(
  one: DocumentFile,
  bytes: Uint8Array,
  surroundings: Surroundings,
): Omit<Reading, 'digest'> {
  const { fields, text, findings } = readDocument(one, bytes);
  const known = fields && { fields };
  if (text === undefined || !one.file.endsWith('.md')) return { ...known, findings, answers: {} };

  const asking = new Asking(surroundings);
  const article = one.kind === 'articles' ? (fields as ArticleFields | undefined) : undefined;
  const isKnown = one.kind !== 'articles' || article !== undefined;
  const { messages, ...outline } = outlineMarkdown(text.body, context(one, article, asking));
  const inFile = placer(text.bodyLine - 1);
  for (const message of messages) {
    // Without its fields nothing is known of its figures.
    if (message.rule === 'unknown-figure' && !isKnown) continue;
    const { fix, ...rest } = message;
    findings.push({ file: one.file, ...inFile(rest), ...(fix && { fix: inFile(fix) }) });
  }
  const { links, images, entities } = outline;
  return {
    ...known,
    findings,
    outline: {
      ...outline,
      links: links.map(inFile),
      images: images.map(inFile),
      entities: entities.map(inFile),
    },
    answers: asking.answers,
  };
}

/** What a text is told of the publication: of entities only whether they are there, of pictures too. */
function context(one: DocumentFile, article: ArticleFields | undefined, asking: Asking): MarkdownContext {
  const name = (slug: string) => (asking.hasEntity(slug) ? { name: slug } : undefined);
  return {
    language: 'en',
    base: '',
    address: one.kind === 'pages' ? staticPagePath(one.id) : articlePath(one.id),
    entities: [],
    entity: name,
    entitySlugs: () => asking.entities(),
    speaker: name,
    figure: (id) => article?.figures.find((figure) => figure.id === id),
    figureIds: () => article?.figures.map((figure) => figure.id) ?? [],
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
