/**
 * The locales to hand to `Intl` for a language tag, in order of preference. English
 * is British unless it says otherwise, and it follows every language, since `Intl`
 * takes the machine's locale for one that it does not know.
 *
 * @example
 * localesOf('en'); // ['en-GB']
 * localesOf('udm'); // ['udm', 'en-GB']
 */
export function localesOf(tag: string): string[] {
  return tag === 'en' ? ['en-GB'] : [tag, 'en-GB'];
}
