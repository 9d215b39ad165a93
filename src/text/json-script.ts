/** What means something in a script element or in JavaScript, and what HTML cannot hold. */
const UNSAFE = /[<>&\u2028\u2029\x7F-\x9F\p{Noncharacter_Code_Point}]/gu;

/**
 * An object as JSON that may stand inside a `<script>` element: nothing in it can
 * end the element or open a comment in it, and it is JavaScript as well as JSON.
 * It parses back to the same value.
 *
 * @see https://html.spec.whatwg.org/multipage/scripting.html#restrictions-for-contents-of-script-elements
 */
export function jsonForScript(value: object): string {
  return JSON.stringify(value).replace(UNSAFE, escaped);
}

/** A character as JSON writes it by number; one beyond U+FFFF by its two halves. */
function escaped(character: string): string {
  return character
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
}
