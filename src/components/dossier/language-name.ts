/** The language as readers know it: `Russian` of `ru`; a tag that nobody has named stays as it is. */
export function languageName(tag: string): string {
  try {
    return names.of(tag) ?? tag;
  } catch {
    // The form of a tag was checked, but not whether its parts make sense together.
    return tag;
  }
}

const names = new Intl.DisplayNames('en', { type: 'language' });
