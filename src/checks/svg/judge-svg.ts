import { expansionProblem } from './expansion.ts';
import { judgeAttribute } from './judge-attribute.ts';
import { isActive, judgeElement } from './judge-element.ts';
import { DEEPEST_SVG, readSvg } from './read-svg.ts';
import { rootSizeProblems } from './root-size.ts';
import { elementsIn, XLINK_NAMESPACE, type SvgElement, type SvgProblem } from './svg-element.ts';
import { unseenProblems } from './unseen-text.ts';

/** Everything in an SVG that does more than draw, in the order of the file; the first mistake alone when it cannot be read. */
export function judgeSvg(bytes: Uint8Array): SvgProblem[] {
  const reading = readSvg(bytes);
  if ('problem' in reading) return [reading.problem];
  const { root, source } = reading;
  const elements = [...elementsIn(root)];
  const deep = elements.find(({ depth }) => depth > DEEPEST_SVG);
  if (deep) return [tooDeep(deep)];
  const problems = [
    ...[...elementsIn(root, isActive)].flatMap((element) => [
      ...judgeElement(element),
      ...element.attributes.flatMap((attribute) => judgeAttribute(attribute, element)),
    ]),
    ...secondPrefixes(elements),
    ...unseenProblems(root, source),
    ...rootSizeProblems(root, source),
  ];
  if (problems.length > 0) return problems;
  const endless = expansionProblem(root);
  return endless ? [endless] : [];
}

function tooDeep({ tag, place }: SvgElement): SvgProblem {
  const message = `Unexpected \`<${tag}>\` in more than ${DEEPEST_SVG} elements, expected fewer groups in groups. Ungroup them, or export the picture as PNG.`;
  return { rule: 'svg-complexity', message, ...place };
}

/** With two prefixes for one namespace an element can have one attribute twice, and readers differ on which counts. */
function secondPrefixes(elements: readonly SvgElement[]): SvgProblem[] {
  let first: string | undefined;
  return elements.flatMap(({ attributes }) =>
    attributes.flatMap(({ tag, value, place }) => {
      if (!tag.startsWith('xmlns:') || value !== XLINK_NAMESPACE) return [];
      first ??= tag;
      if (tag === first) return [];
      const message = `Unexpected second prefix \`${tag.slice(6)}\` for XLink, expected \`${first.slice(6)}\` throughout.`;
      return [{ rule: 'svg-xml', message, ...place }];
    }),
  );
}
