import type { Root } from 'mdast';
import { VFile } from 'vfile';
import type { Place } from '../text/place.ts';
import { holdable } from '../text/holdable.ts';
import { eachFlowNode, eachNode, mayHold } from './each-node.ts';
import { markId, noteId } from './footnotes.ts';
import { isSeen } from './is-seen.ts';
import { newJob, type Job } from './job.ts';
import type { MarkdownContext } from './markdown-context.ts';
import { outliner } from './processor.ts';
import { messagesOf } from './report.ts';
import type { RenderedBody } from './rendered-body.ts';

/** What the rest of the publication must know of a text to check it and what refers to it, at a tenth of the cost of its HTML. */
export type BodyOutline = Pick<RenderedBody, 'links' | 'images' | 'ids' | 'messages'> & {
  /** Where it names an entity by hand. */
  entities: (Place & { slug: string })[];
  /** Where it dates a quotation. */
  datings: (Place & { date: string })[];
  /** The ids of its charts, whose data are published beside the page as `<id>.csv`. */
  charts: { id: string }[];
  /** Whether readers would find nothing in it: no word, picture or chart. */
  isBlank: boolean;
};

/** That of it which other files may ask about. */
export type Outline = Omit<BodyOutline, 'messages' | 'isBlank'>;

/** A text on its way to HTML. */
export interface ReadText {
  file: VFile;
  tree: Root;
  job: Job;
}

/** What words and numbers consist of. */
const OF_WORDS = /[\p{L}\p{N}]/u;

/**
 * A text as far as checks ask about it: the same links, pictures, ids and messages as
 * `renderMarkdown` finds.
 *
 * @param source Markdown without front matter.
 */
export function outlineMarkdown(source: string, context: MarkdownContext): BodyOutline {
  return outlined(source, context).outline;
}

/** The same, for whoever goes on to the HTML. */
export function outlined(source: string, context: MarkdownContext): ReadText & { outline: BodyOutline } {
  const { file, tree, job } = readText(source, context);
  const outline = {
    links: job.links,
    images: job.images,
    ids: idsIn(tree, file),
    entities: job.namings,
    datings: job.datings,
    charts: job.charts.map(({ id }) => ({ id })),
    isBlank: job.charts.length === 0 && !isSeen(tree, OF_WORDS),
    messages: messagesOf(file),
  };
  return { file, tree, job, outline };
}

/**
 * The text without its outline.
 *
 * @param by What it goes through.
 */
export function readText(source: string, context: MarkdownContext, by = outliner): ReadText {
  const file = new VFile(holdable(source));
  const job = (file.data.job = newJob(context));
  const tree = by.runSync(by.parse(file), file);
  return { file, tree, job };
}

function idsIn(tree: Root, file: VFile): string[] {
  // Inside lines only figures and marks of notes have any.
  const each = mayHold(file, ':figure') || mayHold(file, '[^') ? eachNode : eachFlowNode;
  const ids: string[] = [];
  const defined = new Set<string>();
  const marks = new Map<string, number>();
  each(tree, (node) => {
    const id = node.data?.hProperties?.id;
    if (typeof id === 'string') ids.push(id);
    if (node.type === 'footnoteDefinition') defined.add(node.identifier);
    if (node.type === 'footnoteReference') marks.set(node.identifier, (marks.get(node.identifier) ?? 0) + 1);
  });
  const times = [...marks].filter(([name]) => defined.has(name)).map(([, count]) => count);
  for (const [index, count] of times.entries()) {
    ids.push(noteId(index + 1));
    for (let time = 1; time <= count; time++) ids.push(markId(index + 1, time));
  }
  return ids;
}
