import type { Place } from '../../text/place.ts';

/** An element of an SVG, with what a check may ask of it. */
export interface SvgElement {
  /** What its prefix, or the lack of one, stands for. */
  namespace: string | null;
  /** Without prefix: `rect`. */
  name: string;
  /** As it is written: `svg:rect`. */
  tag: string;
  attributes: readonly SvgAttribute[];
  children: readonly SvgElement[];
  /** The characters directly in it, those of CDATA sections too. */
  text: string;
  depth: number;
  place: Place;
}

export interface SvgAttribute {
  namespace: string | null;
  /** Without prefix: `href`. */
  name: string;
  /** As it is written: `xlink:href`. */
  tag: string;
  /** With its character references resolved. */
  value: string;
  place: Place;
}

/** Something that an SVG must not have or be. */
export interface SvgProblem extends Place {
  rule: string;
  /** “Unexpected X, expected Y.”, and how to mend it. */
  message: string;
}

export const SVG_NAMESPACE = 'http://www.w3.org/2000/svg';
export const XLINK_NAMESPACE = 'http://www.w3.org/1999/xlink';

/**
 * An element and all that is in it, in the order of the file.
 *
 * @param isWhole Whether an element stands for all that is in it too.
 */
export function* elementsIn(
  root: SvgElement,
  isWhole: (element: SvgElement) => boolean = () => false,
): Generator<SvgElement> {
  const waiting = [root];
  for (let element = waiting.pop(); element; element = waiting.pop()) {
    yield element;
    if (isWhole(element)) continue;
    // Not `push(...)`: there may be more children than a call may have arguments.
    for (const child of element.children.toReversed()) waiting.push(child);
  }
}

/** The value of an attribute without prefix. */
export function attributeOf({ attributes }: SvgElement, name: string): string | undefined {
  return attributes.find((attribute) => attribute.namespace === null && attribute.name === name)?.value;
}
