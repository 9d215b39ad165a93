import { parseSync, Visitor, type VisitorObject } from 'rolldown/utils';

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
