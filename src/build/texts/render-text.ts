import type { BodyOutline } from '../../markdown/outline.ts';
import { renderAgain, renderWithOutline, type RenderedBody } from '../../markdown/render.ts';
import type { MarkdownContext } from '../../markdown/markdown-context.ts';
import type { Text, TextFacts, TextJob } from './text.ts';
import type { NotedAnswers } from '../noted-answers.ts';
import { contextOf, type TextQuestion, type TextSurroundings } from './text-surroundings.ts';

/** A text that was just rendered. */
export interface RenderedText {
  text: Text;
  facts: TextFacts;
  answers: NotedAnswers;
}

/**
 * Renders the text of a file that was read, and checked, before.
 *
 * @param source Its Markdown, without front matter.
 */
export function renderText(source: string, job: TextJob, surroundings: TextSurroundings): RenderedText {
  const answers = new Map<TextQuestion, string>();
  const context = contextOf(job, surroundings, answers);
  return renderedText(renderAgain(source, context), job, context, answers);
}

/**
 * Renders the text of a file that is just being read, of which checks want the outline.
 *
 * @param reading What reading is told of the publication: names, but not what they stand for.
 */
export function renderTextAsRead(
  source: string,
  job: TextJob,
  surroundings: TextSurroundings,
  reading: MarkdownContext,
): { outline: BodyOutline; rendered: RenderedText } {
  const answers = new Map<TextQuestion, string>();
  const context = contextOf(job, surroundings, answers);
  const { body, outline } = renderWithOutline(source, inBoth(reading, context));
  return { outline, rendered: renderedText(body, job, context, answers) };
}

/** What there is, is what reading says: the files of some may be wrong, and are not to be told of again. */
function inBoth(reading: MarkdownContext, rendering: MarkdownContext): MarkdownContext {
  return {
    ...rendering,
    entity: (slug) => {
      const known = rendering.entity(slug);
      return reading.entity(slug) && (known ?? reading.entity(slug));
    },
    entitySlugs: () => {
      rendering.entitySlugs();
      return reading.entitySlugs();
    },
    speaker: (slug, date) => {
      const known = rendering.speaker(slug, date);
      return reading.speaker(slug, date) && (known ?? reading.speaker(slug, date));
    },
    figure: (id) => rendering.figure(id) ?? reading.figure(id),
    file: (name) => {
      const known = rendering.file(name);
      return reading.file(name) && (known ?? {});
    },
    dataBeside: reading.dataBeside,
    pictureProblem: (name) => {
      rendering.pictureProblem(name);
      return reading.pictureProblem(name);
    },
  };
}

function renderedText(
  body: Omit<RenderedBody, 'messages'>,
  job: TextJob,
  context: MarkdownContext,
  answers: ReadonlyMap<TextQuestion, string>,
): RenderedText {
  const { width, height } = (job.fields?.image && context.file(job.fields.image.src)) ?? {};
  const { html, text, figures, charts, words, entities, quotes } = body;
  return {
    text: { html, text, figures, charts },
    facts: {
      words,
      quotes: quotes.map(({ id, by, date, text: said }) => ({ id, by, date, text: said })),
      entities,
      charts: charts.map(({ id }) => id),
      picture: { ...(width !== undefined && { width }), ...(height !== undefined && { height }) },
    },
    answers: [...answers],
  };
}
