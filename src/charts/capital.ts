/** Text with a capital at its beginning, as a heading or a sentence has. */
export function capital(text: string): string {
  const [first = '', ...rest] = text;
  return first.toUpperCase() + rest.join('');
}
