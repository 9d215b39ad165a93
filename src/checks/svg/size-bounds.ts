import type { SvgProblem } from './svg-element.ts';

/** More than any drawing for a page; with it a check takes seconds. */
const MOST_ELEMENTS = 50_000;
/** Declarations of namespaces; the parser's time grows with their square where they lie in each other. */
const MOST_DECLARATIONS = 1000;

/** Whether a text is too much for a parser, which is seen without parsing it. */
export function sizeProblem(text: string): SvgProblem | undefined {
  return (
    tooMany(text.split(/<(?=[^/!?])/).length - 1, MOST_ELEMENTS, 'elements') ??
    tooMany(text.split('xmlns:').length - 1, MOST_DECLARATIONS, 'declarations of namespaces')
  );
}

function tooMany(count: number, most: number, what: string): SvgProblem | undefined {
  if (count <= most) return undefined;
  const message = `Unexpected ${count} ${what} in a picture, expected at most ${most}. Simplify the drawing, or export it as PNG.`;
  return { rule: 'svg-complexity', message, line: 1, column: 1 };
}
