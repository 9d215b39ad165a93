import { referencesIn } from './references.ts';
import { attributeOf, elementsIn, type SvgElement, type SvgProblem } from './svg-element.ts';

/** What an SVG may come to when each reference stands for what it refers to, in elements. */
const MOST_DRAWN = 200_000;
/** Parts that lead to parts, from the root on. */
const LONGEST_CHAIN = 1000;

/**
 * References that make a small file a picture without end: to what holds them, or so many of them that each again
 * refers to many.
 */
export function expansionProblem(root: SvgElement): SvgProblem | undefined {
  const refersTo = referencesIn([...elementsIn(root)]);
  const drawn = new Map<SvgElement, number>();
  const open = new Set<SvgElement>();
  let circular: SvgElement | undefined;

  /** How many elements an element comes to; ends as soon as that is too many. */
  const countOf = (element: SvgElement): number => {
    const known = drawn.get(element);
    if (known !== undefined) return known;
    if (open.has(element) || open.size >= LONGEST_CHAIN) {
      circular ??= element;
      return 0;
    }
    open.add(element);
    let count = 1;
    for (const part of [...element.children, ...refersTo(element)]) {
      count += countOf(part);
      if (circular || count > MOST_DRAWN) break;
    }
    open.delete(element);
    drawn.set(element, count);
    return count;
  };

  const total = countOf(root);
  if (circular) return complex(circular, circularity(circular));
  return total > MOST_DRAWN
    ? complex(
        root,
        `references that come to more than ${MOST_DRAWN} elements, expected fewer: a browser would draw for minutes`,
      )
    : undefined;
}

function circularity(element: SvgElement): string {
  const id = attributeOf(element, 'id');
  const what = id === undefined ? `\`<${element.tag}>\`` : `\`#${id}\``;
  return `${what} that refers to itself, or through more than ${LONGEST_CHAIN} others, expected references to parts that stand by themselves`;
}

function complex({ place }: SvgElement, what: string): SvgProblem {
  const message = `Unexpected ${what}. Simplify the drawing, or export it as PNG.`;
  return { rule: 'svg-complexity', message, ...place };
}
