import { applyEdits, type Edit } from '../../text/edit.ts';
import { visitFunctions } from './visit-functions.ts';

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
  const edits: Edit[] = [];
  visitFunctions(code, {
    AssignmentExpression({ left, right: { start, end, type } }) {
      if (left.type !== 'MemberExpression' || !FUNCTIONS.has(type)) return;
      edits.push({ start, end: start, text: 'Object(' }, { start: end, end, text: ')' });
    },
  });
  return applyEdits(code, edits);
}

const FUNCTIONS: ReadonlySet<string> = new Set(['FunctionExpression', 'ArrowFunctionExpression']);
