import { s } from 'hastscript';
import type { Element } from 'hast';
import { percent } from './label.ts';
import { textWidth } from './text-width.ts';
import { thin } from './thin.ts';

/** How wide a plot is on the narrowest and on a usual page, in pixels. */
export interface AxisWidths {
  narrow: number;
  usual: number;
}

/** Labels below a plot: all that fit on a usual page, those that do not fit on a phone `sparse`. */
export function axisLabels(
  texts: readonly { across: number; text: string }[],
  widths: AxisWidths,
  baseline: number,
): Element[] {
  const labels = texts.map((each) => ({ ...each, width: textWidth(each.text) }));
  const usual = thin(labels, widths.usual);
  const shown = labels.filter((_, index) => usual[index]);
  const narrow = thin(shown, widths.narrow);
  return shown.map(({ across, text }, index) =>
    s(
      'text',
      { class: narrow[index] ? undefined : 'sparse', x: percent(across), y: baseline, textAnchor: 'middle' },
      text,
    ),
  );
}
