import { unseenCharacters } from '../../source/unseen-characters.ts';
import { placeAt } from './place-at.ts';
import { elementsIn, type SvgElement, type SvgProblem } from './svg-element.ts';

const COMMENT = /<!--[^]*?-->/g;

/**
 * What of an SVG readers cannot see, or not as it was meant: written, at its place; by
 * numbers (`&#x202E;`), at the element or attribute that has it.
 *
 * @param source The text of the file; what stands in comments nobody reads.
 */
export function unseenProblems(root: SvgElement, source: string): SvgProblem[] {
  const written = source.replace(COMMENT, (comment) => ' '.repeat(comment.length));
  const problems = refusedIn(written).map(({ message, start, length }) =>
    problem(message, placeAt(written, start, length)),
  );
  return problems.length > 0 ? problems : [...elementsIn(root)].flatMap(inReferences);
}

function inReferences({ text, attributes, place }: SvgElement): SvgProblem[] {
  const values = [{ value: text, place }, ...attributes];
  return values.flatMap((one) => refusedIn(one.value).map(({ message }) => problem(message, one.place)));
}

/** What is refused in fields is refused here; what is in doubt there is left to the drawing. */
function refusedIn(text: string) {
  return [...unseenCharacters(text, 'line', MOST)].filter(({ severity }) => severity === 'error');
}

/** Of one text; of the problems of a file fewer are told. */
const MOST = 20;

function problem(message: string, place: SvgElement['place']): SvgProblem {
  return { rule: 'unexpected-character', message, ...place };
}
