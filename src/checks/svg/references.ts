import { groupBy } from '../../model/group-by.ts';
import { idsInStyle } from './css.ts';
import { attributeOf, type SvgElement } from './svg-element.ts';

/**
 * What each element refers to: by `href`, by `url(#…)` in an attribute, or by a rule of the style sheets that may apply
 * to it. A link is no reference: what it leads to is not drawn again.
 */
export function referencesIn(elements: readonly SvgElement[]): (element: SvgElement) => Set<SvgElement> {
  // Of several with one id, the first counts.
  const byId = new Map(elements.toReversed().map((element) => [attributeOf(element, 'id') ?? '', element]));
  const inSheets = partsByName(elements, byId);
  return (element) => {
    const ids = element.attributes.flatMap(({ name, value }) =>
      name === 'href' && element.name !== 'a' && /^\s*#/.test(value)
        ? [value.trim().slice(1)]
        : idsInStyle(value),
    );
    const parts = new Set(ids.flatMap((id) => byId.get(id) ?? []));
    for (const name of namesOf(element)) for (const part of inSheets.get(name) ?? []) parts.add(part);
    return parts;
  };
}

/** What rules of style sheets refer to, by the names in their selectors. */
function partsByName(
  elements: readonly SvgElement[],
  byId: ReadonlyMap<string, SvgElement>,
): ReadonlyMap<string, ReadonlySet<SvgElement>> {
  const rules = elements.filter(({ name }) => name === 'style').flatMap(({ text }) => rulesOf(text));
  return new Map(
    [...groupBy(rules, ({ names }) => names)].map(([name, ofName]) => [
      name,
      new Set(ofName.flatMap(({ ids }) => ids.flatMap((id) => byId.get(id) ?? []))),
    ]),
  );
}

/** A rule that refers to something, with the names in its selector as they stand there. */
interface Rule {
  ids: string[];
  names: string[];
}

/** In the place of names: a rule that may apply to anything. */
const ANYTHING = '*';

function rulesOf(css: string): Rule[] {
  // Around a rule may stand others, such as `@media`: the innermost braces count.
  return css.split('}').flatMap((block) => {
    const [selector = '', declarations = ''] = block.split('{').slice(-2);
    const ids = idsInStyle(declarations);
    // A font is no part of the drawing.
    if (ids.length === 0 || selector.includes('@font-face')) return [];
    const names = /^[\w\s.,#>+~-]+$/.test(selector) ? selector.match(/[.#]?[\w-]+/g) : null;
    return [{ ids, names: [...new Set(names ?? [ANYTHING])] }];
  });
}

/** The names by which a selector may mean an element. */
function namesOf(element: SvgElement): string[] {
  const classes = (attributeOf(element, 'class') ?? '').split(/\s+/).map((one) => `.${one}`);
  return [ANYTHING, element.name, `#${attributeOf(element, 'id') ?? ''}`, ...new Set(classes)];
}
