import type { Element } from 'hast';
import { h } from 'hastscript';
import type { ElementRule } from './element-rules.ts';

/** Headings in a text begin below that of the page. */
const HEADINGS: readonly string[] = ['h2', 'h3', 'h4', 'h5', 'h6'];

/** Ends each heading with a link to itself, for copying; the style sheet draws it, and there is nothing to hear or to tab to. */
export const headingAnchors: ElementRule = () => RULES;

const RULES = Object.fromEntries(HEADINGS.map((name) => [name, addAnchor]));

/** The title of the notes is no heading of the text. */
function addAnchor({ properties: { id }, children }: Element): void {
  if (typeof id === 'string' && id.startsWith('s-'))
    children.push(h('a', { class: 'anchor', href: `#${id}`, ariaHidden: 'true', tabIndex: -1 }));
}

/** `h2` to `h6`, the levels of headings in a text. */
export function isHeading({ tagName }: Element): boolean {
  return HEADINGS.includes(tagName);
}
