import { markerOf, type Directive } from '../markdown/directive.ts';
import { firstLine, span } from '../markdown/directive-source.ts';
import type { Edit } from '../text/edit.ts';

/** One attribute as directives write it: `#id`, `.class`, `name`, `name=value`, `name="value"`. */
const ATTRIBUTE =
  /#(?<id>[^\s#.{}"'<=>`]+)|\.[^\s#.{}"'<=>`]+|(?<name>[A-Za-z_:][\w:.-]*)(?:\s*=\s*(?:"(?<double>[^"]*)"|'(?<single>[^']*)'|(?<bare>[^\s"'<=>`{}]+)))?/dg;

/** The edits that give an attribute of a directive another value wherever it has the value `before`; `#x` is the attribute `id`. */
export function attributeEdits(
  source: string,
  directive: Directive,
  attribute: string,
  before: string,
  after: string,
): Edit[] {
  const { start, end } = span(directive);
  const isBlock = directive.type === 'containerDirective';
  const written = isBlock ? firstLine(directive, source) : source.slice(start, end);
  const brace = afterLabel(written, markerLength(written, directive));
  if (written.charAt(brace) !== '{') return [];
  return [...written.slice(brace).matchAll(ATTRIBUTE)].flatMap(({ groups, indices }): Edit[] => {
    const name = groups?.id === undefined ? groups?.name : 'id';
    if (name !== attribute) return [];
    for (const form of ['id', 'double', 'single', 'bare']) {
      const [from, to] = indices?.groups?.[form] ?? [];
      if (from === undefined || to === undefined || groups?.[form] !== before) continue;
      return [{ start: start + brace + from, end: start + brace + to, text: after }];
    }
    return [];
  });
}

/** A block may be opened by more colons than its name is known by. */
function markerLength(written: string, directive: Directive): number {
  const [colons = ''] = /^:+/.exec(written) ?? [];
  return colons.length + markerOf(directive).replace(/^:+/, '').length;
}

/** The offset after the label that begins at `start`, if one does: brackets in pairs, a backslash before one that is none. */
function afterLabel(written: string, start: number): number {
  if (written.charAt(start) !== '[') return start;
  let depth = 0;
  for (let index = start; index < written.length; index++) {
    const sign = written.charAt(index);
    if (sign === '\\') index++;
    else if (sign === '[') depth++;
    else if (sign === ']' && --depth === 0) return index + 1;
  }
  return start;
}
