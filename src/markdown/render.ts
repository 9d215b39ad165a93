import { collect } from './collect.ts';
import type { MarkdownContext } from './markdown-context.ts';
import { outlined, type BodyOutline } from './outline.ts';
import { finisher } from './processor.ts';
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
  const { file, tree: outlinedTree, job, outline } = outlined(source, context);
  const tree = finisher.runSync(outlinedTree, file);
  const html = finisher.stringify(tree, file);
  return { body: { html, ...collect(tree, job), messages: messagesOf(file) }, outline };
}
