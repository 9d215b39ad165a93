import { h } from 'hastscript';
import type { Element, ElementContent } from 'hast';
import type { ChartSpecification } from '../schema/chart.ts';
import { partialDay } from '../text/dates.ts';
import { chartWords } from './words.ts';

/** The line below a chart: its source, the author's note, and where the axis starts if that is not zero. */
export function chartFoot(spec: ChartSpecification, startsAt: string | undefined, language: string): Element {
  const words = chartWords(language);
  const notes = [spec.note, startsAt === undefined ? undefined : words.axisStartsAt(startsAt)].filter(
    (note) => note !== undefined,
  );
  return h('p', { class: 'foot' }, [
    `${words.source}: `,
    ...sourceText(spec.source, language),
    ...notes.map((note) => ` ${sentence(note)}`),
  ]);
}

function sourceText(source: ChartSpecification['source'], language: string): ElementContent[] {
  if (typeof source === 'string') return [text(sentence(source))];
  const { title, url, publisher, date } = source;
  const before = publisher === undefined ? '' : `${publisher}, `;
  const after = date === undefined ? '' : `, ${partialDay(date, language)}`;
  if (url === undefined) return [text(sentence(before + title + after))];
  return [text(before), h('a', { href: url }, title), text(sentence(after))];
}

/** Text that ends as a sentence does. */
function sentence(text: string): string {
  return /[.!?…]$/u.test(text) ? text : `${text}.`;
}

function text(value: string): ElementContent {
  return { type: 'text', value };
}
