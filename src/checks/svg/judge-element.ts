import { didYouMean } from '../../text/nearest.ts';
import { styleProblem } from './css.ts';
import { ACTIVE_ELEMENTS, ACTIVE_NAMESPACES, KNOWN_ELEMENTS } from './known-elements.ts';
import { attributeOf, SVG_NAMESPACE, type SvgElement, type SvgProblem } from './svg-element.ts';

const ANIMATIONS = new Set(['animate', 'animateColor', 'animateMotion', 'animateTransform', 'set']);

/** Whether an element may not be in a picture at all: with it goes what is in it, such as the HTML of a label. */
export function isActive({ namespace, name }: SvgElement): boolean {
  if (namespace === null) return false;
  return namespace === SVG_NAMESPACE ? ACTIVE_ELEMENTS.has(name) : ACTIVE_NAMESPACES.has(namespace);
}

/** What an element is or holds that does more than draw; its attributes are judged by themselves. */
export function judgeElement(element: SvgElement): SvgProblem[] {
  const { namespace, name, tag, place } = element;
  const problem = (rule: string, message: string): SvgProblem[] => [{ rule, message, ...place }];

  const language = namespace === null ? undefined : ACTIVE_NAMESPACES.get(namespace);
  if (language !== undefined) {
    return problem(
      'svg-element',
      `Unexpected \`<${tag}>\` of ${language} in a picture, expected elements of SVG. Export the picture as plain SVG, or as PNG.`,
    );
  }
  if (namespace !== SVG_NAMESPACE) return [];
  const remedy = ACTIVE_ELEMENTS.get(name);
  if (remedy !== undefined) {
    return problem(
      'svg-element',
      `Unexpected \`<${tag}>\` in a picture, expected shapes, text and styles only. ${remedy}`,
    );
  }
  if (!KNOWN_ELEMENTS.has(name)) {
    return problem(
      'svg-element',
      `Unexpected element \`<${tag}>\`, expected one of SVG.${didYouMean(name, KNOWN_ELEMENTS)}`,
    );
  }
  if (name === 'style') {
    const text = styleText(element);
    const inStyle = styleProblem(text);
    return inStyle === undefined ? [] : problem('svg-reference', inStyle);
  }
  if (ANIMATIONS.has(name)) return judgeAnimation(element);
  return [];
}

/** All characters in a style sheet; a comment or an element in it does not part words. */
function styleText({ text, children }: SvgElement): string {
  return text + children.map(styleText).join('');
}

function judgeAnimation(element: SvgElement): SvgProblem[] {
  const target = attributeOf(element, 'attributeName')?.trim();
  if (target === undefined || !/^(?:.*:)?(?:href|src|on.*|base)$/i.test(target)) return [];
  const message = `Unexpected animation of \`${target}\`, expected one of shape, place or colour: it can change what the picture does. Remove \`<${element.tag}>\`.`;
  return [{ rule: 'svg-animation', message, ...element.place }];
}
