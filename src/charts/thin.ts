/** A label on an axis: its middle as a share of the width, and its width in pixels. */
export interface AxisLabel {
  across: number;
  width: number;
}

/** Between two labels of an axis, in pixels. */
const GAP = 10;

/**
 * Which labels of an axis stay where there is room for `plotWidth` pixels only: every one, or every second, third
 * and so on from the first, at least as sparse as needed. Where it costs little, the last stays too.
 */
export function thin(labels: readonly AxisLabel[], plotWidth: number): boolean[] {
  const last = labels.length - 1;
  const every =
    steps(last).find((step) =>
      isClear(
        labels.filter((_, index) => index % step === 0),
        plotWidth,
      ),
    ) ?? last + 1;
  const toTheLast = steps(last).find((step) => step >= every && last % step === 0) ?? every;
  const step = toTheLast < every * 2 ? toTheLast : every;
  return labels.map((_, index) => index % step === 0);
}

function steps(last: number): number[] {
  return Array.from({ length: Math.max(1, last) }, (_, index) => index + 1);
}

function isClear(labels: readonly AxisLabel[], plotWidth: number): boolean {
  return labels.every((label, index) => {
    const next = labels[index + 1];
    return !next || (next.across - label.across) * plotWidth >= (label.width + next.width) / 2 + GAP;
  });
}
