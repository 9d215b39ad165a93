import { collect } from './collect.ts';
import type { MarkdownContext } from './markdown-context.ts';
import { outlined, readText, type BodyOutline, type ReadText } from './outline.ts';
import { finisher, quietOutliner } from './processor.ts';
import { messagesOf } from './report.ts';
import type { RenderedBody } from './rendered-body.ts';

export type { MarkdownContext } from './markdown-context.ts';
export type { RenderedBody } from './rendered-body.ts';

/**
 * The body of an article or page as HTML. Synchronous and pure: the same source
 * and context give the same result, and nothing is thrown for what authors wrote.
 *
 * @param source Markdown without front matter: CommonMark, GFM, and the directives of the contract.
 */
export function renderMarkdown(source: string, context: MarkdownContext): RenderedBody {
  return renderWithOutline(source, context).body;
}

/** The same with its outline, for the cost of the body alone. */
export function renderWithOutline(
  source: string,
  context: MarkdownContext,
): { body: RenderedBody; outline: BodyOutline } {
  const { outline, ...read } = outlined(source, context);
  const body = finished(read);
  return { body: { ...body, messages: messagesOf(read.file) }, outline };
}

/** The same without messages, for a text of which its author has been told: a tenth is saved. */
export function renderAgain(source: string, context: MarkdownContext): Omit<RenderedBody, 'messages'> {
  return finished(readText(source, context, quietOutliner));
}

function finished({ file, tree: read, job }: ReadText): Omit<RenderedBody, 'messages'> {
  const tree = finisher.runSync(read, file);
  const html = finisher.stringify(tree, file);
  return { html, ...collect(tree, job) };
}
