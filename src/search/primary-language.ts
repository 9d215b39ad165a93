/** The language of a BCP 47 tag without region and script: `sr` of `sr-Latn`. */
export function primaryLanguage(tag: string): string {
  return tag.split('-')[0] ?? tag;
}
