import { decimalsOf, formatNumber, type Scale, scaleOf, withPercent } from '../text/numbers.ts';

/** How the values of one chart are written, all alike. */
export interface ValueText {
  /** By what axis and labels are scaled. */
  scale: Scale;
  /** A value as a label beside its point: short, with a per cent sign if the unit is one. */
  label: (value: number) => string;
}

/** Digits of the largest value in a label, unless it is an integer with more. */
const LABEL_DIGITS = 4;

/** Digits of the largest value in a table. */
const TABLE_DIGITS = 9;

/** Units that already count in thousands or more; scaling them again would make `1.2m` of `US$ bn`. */
const SCALED =
  /\b(?:k|m|mn|bn|tn|thousands?|millions?|billions?|trillions?)\b|тыс|млн|млрд|трлн|мең|миллион|миллиард/iu;

/** How to write these values of a unit in a language. */
export function valueText(values: readonly number[], unit: string, language: string): ValueText {
  const scale = SCALED.test(unit) ? { divisor: 1, suffix: '' } : scaleOf(values, language);
  const decimals = decimalsOf(
    values.map((value) => value / scale.divisor),
    LABEL_DIGITS,
  );
  return {
    scale,
    label: (value) => {
      const number = formatNumber(value / scale.divisor, language, { decimals }) + scale.suffix;
      return unit.startsWith('%') ? withPercent(number, language) : number;
    },
  };
}

/** How to write these values in a column of a table: in full, all with the same decimals. */
export function tableText(values: readonly number[], language: string): (value: number) => string {
  const decimals = decimalsOf(values, TABLE_DIGITS);
  return (value) => formatNumber(value, language, { decimals });
}
