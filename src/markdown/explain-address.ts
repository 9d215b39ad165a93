import { hostProblem, LIKE_SLASH } from '../text/web-host.ts';
import { ATTACHMENT, destinationOf, HIDDEN_RECIPIENT, withoutMailText } from './address.ts';
import { withScheme } from './with-scheme.ts';

/** What a link may be. */
const EXPECTED =
  'expected an address that begins with `https://`, `http://`, `mailto:` or `tel:`, or a path of this site such as `/articles/2022/here/`.';

/** Why the address of a link must not be followed, and what was expected instead. */
export function explainAddress(address: string): string {
  const written = address.trim();
  if (written === '' || written === '#')
    return 'Unexpected link without an address, expected `[words](https://example.org/)` or `[words](/articles/2022/here/)`.';
  if (TAG_OF_INDESIGN.test(written))
    return `Unexpected \`<${address}>\`, a tag of InDesign, expected Markdown, such as \`## Heading\` and \`**bold**\`.`;
  const mended = written.replace(/[\0-\x1F\x7F]/g, '');
  const problem =
    mended !== address && destinationOf(mended) !== undefined
      ? 'expected it without tabs and line breaks, and without spaces at its ends.'
      : expected(written);
  return `Unexpected address \`${address}\`, ${problem}`;
}

/** In angle brackets, Markdown takes one for an address. @see Adobe InDesign Tagged Text. */
const TAG_OF_INDESIGN =
  /^(?:(?:Define)?(?:Para|Char|Table|Cell)Style|[cpt](?=[A-Z])[A-Za-z]+|Version|FeatureSet|ColorTable):/;

function expected(address: string): string {
  if (/^https?:/i.test(address)) return expectedOfForum(address) ?? expectedOfWeb(address);
  if (/^[\\/]{2}/.test(address))
    return `expected \`https:\` before it, or one slash for a path of this site: \`https://${address.replace(/^[\\/]+/, '')}\`.`;
  if (/^file:|^[a-z]:[\\/]/i.test(address))
    return 'expected one that readers can open too: this one is on a disk. Put the file beside the article, and write its name.';
  if (/^data:image\//i.test(address))
    return 'expected a file: save the picture beside the article, and write its name, `map.png`.';
  const ofFields = expectedOfFields(address);
  if (ofFields !== undefined) return ofFields;
  const unspaced = address.replace(/^[^?]*/, (before) => before.replace(/\s+/g, ''));
  if (/^(?:mailto|tel):/i.test(address) && unspaced !== address && destinationOf(unspaced) !== undefined)
    return `expected it without spaces: \`${unspaced}\`.`;
  if (/^mailto:/i.test(address)) return expectedOfMail(address);
  if (/^tel:.*(?:[*#]|%2a|%23)/i.test(address))
    return 'expected a number without `*` and `#`, which phones take for a code to carry out: `tel:+78432000000`.';
  if (/^doi:\s*10\./i.test(address)) return `expected \`https://doi.org/${address.slice(4).trim()}\`.`;
  if (/^tel:/i.test(address)) return 'expected a number after it: `tel:+78432000000`.';
  const whole = withScheme(address);
  return whole === undefined ? EXPECTED : `expected \`${whole}\`.`;
}

/** In front of an address stands `[url=` or `[url]`, and Markdown takes it to end at the next space. */
const BEFORE_TAG_OF_FORUM = /^(https?:\/\/[^\s[\]/?#]+)(?:\]|\[\/)/i;

function expectedOfForum(address: string): string | undefined {
  const before = BEFORE_TAG_OF_FORUM.exec(address)?.[1];
  return before && `expected a link in Markdown, and no tags of forums: \`[words](${before}/)\`.`;
}

/** What no field of a mail may do. */
function expectedOfFields(address: string): string | undefined {
  if (/^mailto:.*%0[ad]/i.test(withoutMailText(address)))
    return 'expected no encoded line break but in `body=`: what follows `%0A` or `%0D` may become a field of the mail.';
  if (HIDDEN_RECIPIENT.test(address))
    return 'expected no `bcc`: whoever writes would hardly see who gets the mail too.';
  return ATTACHMENT.test(address)
    ? 'expected no `attach`: programs for mail may send a file of whoever writes, without a question.'
    : undefined;
}

function expectedOfMail(address: string): string {
  const mended = address.replace(/^mailto:(?:\s|%20|\/\/)+/i, 'mailto:');
  return mended !== address && destinationOf(mended) !== undefined
    ? `expected the address of mail right behind the colon: \`${mended}\`.`
    : 'expected an address of mail after it: `mailto:desk@example.org`.';
}

/** The scheme, and what comes behind whatever was written for its slashes. */
const AFTER_SCHEME = new RegExp(`^(https?:):*[\\\\/${LIKE_SLASH}]*(.*)$`, 'is');

function expectedOfWeb(address: string): string {
  const [, scheme = '', rest = ''] = AFTER_SCHEME.exec(address) ?? [];
  if (address.includes('\\') && !/\\(?![_*~#&()[\]{}!.-])/.test(address))
    return `expected no backslashes: \`${address.replaceAll('\\', '')}\`.`;
  if (rest === '') return `expected the name of a site after it: \`${scheme}//example.org/\`.`;
  if (address.includes('\\'))
    return `expected slashes instead of backslashes: \`${scheme}//${rest.replaceAll('\\', '/')}\`.`;
  if (!/^https?:\/\/[^/?#]/i.test(address)) return `expected two slashes: \`${scheme}//${rest}\`.`;
  const before = /^[^/?#]*@/.exec(rest)?.[0];
  if (before !== undefined && URL.canParse(address))
    return `expected no name before the site: readers take \`${before}\` for where they go. Leave it out: \`${scheme}//${rest.slice(before.length)}\`.`;
  const problem = before === undefined ? hostProblem(address) : undefined;
  return `expected one that browsers can open. ${problem ?? 'Its host or its port is none that exists.'}`;
}
