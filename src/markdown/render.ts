import { VFile } from 'vfile';
import { holdable } from '../text/holdable.ts';
import { collect } from './collect.ts';
import { newJob } from './job.ts';
import type { MarkdownContext } from './markdown-context.ts';
import { processor } from './processor.ts';
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
  const file = new VFile(holdable(source));
  const job = (file.data.job = newJob(context));
  const tree = processor.runSync(processor.parse(file), file);
  return { html: processor.stringify(tree, file), ...collect(tree, job), messages: messagesOf(file) };
}
