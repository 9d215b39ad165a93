import { renderMarkdown } from '../../markdown/render.ts';
import type { Text, TextFacts, TextJob } from './text.ts';
import { contextOf, type TextSurroundings } from './text-surroundings.ts';

/** A text that was just rendered. */
export interface RenderedText {
  text: Text;
  facts: TextFacts;
  answers: Record<string, string>;
}

/**
 * Renders the text of a file.
 *
 * @param source Its Markdown, without front matter.
 */
export function renderText(source: string, job: TextJob, surroundings: TextSurroundings): RenderedText {
  const answers: Record<string, string> = {};
  const context = contextOf(job, surroundings, answers);
  const body = renderMarkdown(source, context);
  const { width, height } = (job.fields?.image && context.file(job.fields.image.src)) ?? {};
  const { html, text, figures, charts, words, entities } = body;
  return {
    text: { html, text, figures, charts },
    facts: {
      words,
      quotes: body.quotes.map(({ id, by, date, text: said }) => ({ id, by, date, text: said })),
      entities,
      charts: charts.map(({ id }) => id),
      picture: { ...(width !== undefined && { width }), ...(height !== undefined && { height }) },
    },
    answers,
  };
}
