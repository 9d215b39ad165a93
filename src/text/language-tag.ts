/** What someone who wrote a language in another form probably meant: `RU` as `ru`, `en_GB` as `en-GB`; nothing for what is no tag, or one already. */
export function languageTag(text: string): string | undefined {
  const joined = text.replaceAll('_', '-');
  if (!/^[A-Za-z]{2,3}(?:-[A-Za-z]{2})?$/.test(joined)) return undefined;
  const [language = '', ...rest] = joined.split('-');
  const tag = [language.toLowerCase(), ...rest.map((part) => part.toUpperCase())].join('-');
  return tag === text ? undefined : tag;
}
