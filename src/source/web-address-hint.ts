import { hostProblem, LIKE_SLASH } from '../text/web-host.ts';

const WITH_LIKE_SLASH = new RegExp(`^https?:/*([${LIKE_SLASH}])`, 'i');

/** What to do about a text that is no web address: a sentence behind the others, or nothing. */
export function webAddressHint(value: string): string {
  if (/^Q[1-9]\d*$/.test(value)) return ` Did you mean \`https://www.wikidata.org/wiki/${value}\`?`;
  if (/^@\w+$/.test(value)) return ' Write the whole address of the profile, such as `https://t.me/name`.';
  return asWebAddress(value);
}

function asWebAddress(value: string): string {
  if (/^https?:\/\/[^/?#]*@/i.test(value))
    return ' Leave out what stands before `@`: readers take it for the name of the site.';
  if (/[\t\r\n]/.test(value)) return ' An address has no tabs and line breaks.';
  if (/^\s|\s$/.test(value)) return ` Leave out the space at its ${/^\s/.test(value) ? 'beginning' : 'end'}.`;
  if (/^https?:\/\/\S*\s/i.test(value)) return ' Write a space in an address as `%20`.';
  if (value.length > 2000) return ` It has ${value.length} characters; 2000 are the most.`;
  if (/^https?:[^"<>]*["<>]/i.test(value))
    return ' Write `"` in an address as `%22`, `<` as `%3C` and `>` as `%3E`.';
  if (/^https?:/i.test(value) && value.includes('\\')) return ' Write `/` for `\\`.';
  const wide = WITH_LIKE_SLASH.exec(value)?.[1];
  if (wide !== undefined) return ` Write \`/\` for \`${wide}\`, which is another character.`;
  if (/^(?:\/\/)?(?:[a-z0-9-]+\.)+[a-z]{2,}(?:\/\S*)?$/i.test(value))
    return ` Did you mean \`https://${value.replace(/^\/\//, '')}\`?`;
  const problem = /^https?:\/\/./i.test(value) ? hostProblem(value) : undefined;
  return problem === undefined ? '' : ` ${problem}`;
}
