import { parseSync, Visitor, type ESTree } from 'rolldown/utils';

/**
 * The same code, in which no function stands where it is assigned to a property, unless that happens once, while
 * the module is loaded. V8 takes such a function for one that lives long, and allocates it among what only
 * a full collection of garbage frees, with all that it can see. Astro writes one for each slot: so whatever
 * pages are made of was moved to the old generation, a thirteenth of the time of rendering.
 *
 * @param code A JavaScript module. What is none stays as it is: whoever bundles it says what is wrong.
 * @see https://source.chromium.org/chromium/chromium/src/+/main:v8/src/parsing/parser.h `CheckAssigningFunctionLiteralToProperty`
 *
 * @example
 * withYoungFunctions('const f = () => { a.b = () => 1; };'); // 'const f = () => { a.b = Object(() => 1); };'
 */
export function withYoungFunctions(code: string): string {
  const found: ESTree.Span[] = [];
  let depth = 0;
  const enter = () => {
    depth++;
  };
  const leave = () => {
    depth--;
  };
  new Visitor({
    FunctionDeclaration: enter,
    'FunctionDeclaration:exit': leave,
    FunctionExpression: enter,
    'FunctionExpression:exit': leave,
    ArrowFunctionExpression: enter,
    'ArrowFunctionExpression:exit': leave,
    AssignmentExpression({ left, right }) {
      if (depth > 0 && left.type === 'MemberExpression' && isFunction(right)) found.push(right);
    },
  }).visit(parseSync('module.js', code).program);
  const edges = found
    .flatMap(({ start, end }) => [
      { at: start, text: 'Object(' },
      { at: end, text: ')' },
    ])
    .sort((one, other) => other.at - one.at);
  return edges.reduce((text, edge) => text.slice(0, edge.at) + edge.text + text.slice(edge.at), code);
}

function isFunction({ type }: ESTree.Expression): boolean {
  return type === 'FunctionExpression' || type === 'ArrowFunctionExpression';
}
