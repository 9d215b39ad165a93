/**
 * A text as a message shows it: its beginning and an ellipsis where it is longer than that.
 *
 * @param longest In code units; half a character is none.
 */
export function inMessage(text: string, longest = 60): string {
  return text.length > longest ? `${text.slice(0, longest - 1).toWellFormed()}…` : text;
}
