import { parseSync, Visitor, type VisitorObject } from 'rolldown/utils';

/** What takes the place of a part of a text, in UTF-16 code units. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/**
 * Visits whatever stands within a function of a JavaScript module, which may happen more than once. What is
 * no module is visited in part: whoever bundles it says what is wrong.
 */
export function visitFunctions(code: string, visit: VisitorObject): void {
  let depth = 0;
  const enter = () => {
    depth++;
  };
  const leave = () => {
    depth--;
  };
  const within = Object.entries(visit).map(([type, tell]) => [
    type,
    (node: never) => {
      if (depth > 0) (tell as (node: never) => void)(node);
    },
  ]);
  new Visitor({
    ...(Object.fromEntries(within) as VisitorObject),
    FunctionDeclaration: enter,
    'FunctionDeclaration:exit': leave,
    FunctionExpression: enter,
    'FunctionExpression:exit': leave,
    ArrowFunctionExpression: enter,
    'ArrowFunctionExpression:exit': leave,
  }).visit(parseSync('module.js', code).program);
}

/** A text with edits of which none overlaps another; of two at one place the one that is named first comes first. */
export function withEdits(code: string, edits: readonly Edit[]): string {
  let result = '';
  let end = 0;
  for (const edit of [...edits].sort((one, other) => one.start - other.start)) {
    result += code.slice(end, edit.start) + edit.text;
    end = edit.end;
  }
  return result + code.slice(end);
}
