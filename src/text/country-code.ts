/** Codes that `Intl` has names for and no country has: an unknown one, two made up to try programs, and scattered islands. */
const OF_NO_COUNTRY = /^(?:ZZ|XA|XB|QO)$/;

let named: Intl.DisplayNames | undefined;

/** Whether some country has this code of ISO 3166-1, has had it, or is known by it: `KZ`, `SU`, `XK`, `EU`. */
export function isCountryCode(code: string): boolean {
  if (!/^[A-Z]{2}$/.test(code) || OF_NO_COUNTRY.test(code)) return false;
  return (named ??= new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })).of(code) !== undefined;
}
