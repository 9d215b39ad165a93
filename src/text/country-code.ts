/** Codes that `Intl` has names for and no country has: an unknown one, two made up to try programs, scattered islands, and one that stands for `GB` in other lists. */
const OF_NO_COUNTRY = /^(?:ZZ|XA|XB|QO|UK)$/;

let named: Intl.DisplayNames | undefined;

/** What someone who wrote a code that no country has probably meant. */
export function countryMeant(code: string): string | undefined {
  return code === 'UK' ? 'GB' : undefined;
}

/** Whether some country has this code of ISO 3166-1, has had it, or is known by it: `KZ`, `SU`, `XK`, `EU`. */
export function isCountryCode(code: string): boolean {
  if (!/^[A-Z]{2}$/.test(code) || OF_NO_COUNTRY.test(code)) return false;
  return (named ??= new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })).of(code) !== undefined;
}
