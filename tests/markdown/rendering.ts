import { renderMarkdown, type MarkdownContext } from '../../src/markdown/render.ts';
import { sampleContext } from './sample-context.ts';

/** The HTML of a sample text. */
export function html(source: string, differences: Partial<MarkdownContext> = {}): string {
  return renderMarkdown(source, sampleContext(differences)).html;
}

/** What is found in a sample text, as `line:column severity rule message`. */
export function findings(source: string, differences: Partial<MarkdownContext> = {}): string[] {
  const { messages } = renderMarkdown(source, sampleContext(differences));
  return messages.map(
    ({ line, column, severity, rule, message, field }) =>
      `${line}:${column} ${severity} ${rule} ${field === undefined ? '' : `[${field}] `}${message}`,
  );
}
