import { z } from 'zod';
import { DAY, DAY_OR_INSTANT_FORM, isRealDay, MONTH, YEAR } from '../text/date-forms.ts';
import { isDeviceName } from '../text/device-name.ts';
import { isKnownLanguage } from '../text/language-tag.ts';
import { beginOf, endOf } from '../text/partial-date.ts';
import { SLUG } from '../text/slug.ts';
import { hostProblem, WEB_HOST } from '../text/web-host.ts';

/**
 * The small forms that every kind of file is made of. An error message here
 * completes the sentence “Unexpected …, ”, so each begins with “expected”.
 */

const LANGUAGE = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/;
const PARTIAL = `${YEAR}(?:-Q[1-4]|-${MONTH}(?:-${DAY})?)?`;
const DAY_FORM = new RegExp(`^${YEAR}-${MONTH}-${DAY}$`);
const PARTIAL_FORM = new RegExp(`^${PARTIAL}$`);
const PERIOD_FORM = new RegExp(`^${PARTIAL}(?:/${PARTIAL})?$`);

/**
 * A string that matches `pattern` and passes `holds`; anything else is reported with `expected`.
 *
 * @param pattern Also what editors check while one types, so it says as much as a pattern can; they read it with the flag `u` and no other.
 * @param holds What no pattern can say: whether the day exists, the address parses.
 */
export function form(expected: string, pattern: RegExp, holds: (value: string) => boolean = () => true) {
  return z
    .string({ error: expected })
    .refine((value) => pattern.test(value) && holds(value), { error: expected })
    .meta({ pattern: pattern.source });
}

/** Spaces, and marks that stand on letters, without any of which there is nothing to see. */
const BLANK = '[\\s\\p{M}]*$';

/** One line of text of 1 to `longest` characters, no markup, no line break, no tab. */
export function line(longest: number) {
  return form(`expected one line of 1 to ${longest} characters`, new RegExp(`^${lineForm(longest)}`, 'u'));
}

function lineForm(longest: number): string {
  return `(?!${BLANK})[^\\t\\r\\n]{1,${longest}}$`;
}

/** What readers call something, and search for it by: a line with a letter or digit in it. */
export function name(longest: number) {
  const whole = line(longest);
  const pattern = new RegExp(`^(?=[\\s\\S]*[\\p{L}\\p{N}])${lineForm(longest)}`, 'u');
  const isNamed = (value: string) => pattern.test(value) || !whole.safeParse(value).success;
  return whole
    .refine(isNamed, { error: 'expected a name with a letter or digit' })
    .meta({ pattern: pattern.source });
}

/** Text of one or more paragraphs of 1 to `longest` characters, no markup. */
export function paragraphs(longest: number) {
  return form(
    `expected text of 1 to ${longest} characters`,
    new RegExp(`^(?!${BLANK})[\\s\\S]{1,${longest}}$`, 'u'),
  );
}

/** The name of a file without its ending. */
export const slug = form(
  'expected a slug: lower-case letters a to z, digits, and single hyphens between them, at most 80 characters',
  new RegExp(`^(?!.{81})${SLUG.source.slice(1)}`),
);

/** A reference: the slug of a file in a folder of `content/`, which editors can then offer. */
export function slugIn(folder: 'authors' | 'entities' | 'indicators' | 'regions' | 'series') {
  return slug.meta({ slugIn: folder });
}

/** What is said of an item that a list has twice. */
export const ONCE = 'expected each item once';

/** A list without repetitions. */
export function listOf<Item extends z.ZodType>(item: Item) {
  return z
    .array(item, { error: 'expected a list, such as `[one, two]`' })
    .superRefine(
      (items, context) => {
        items.forEach((value, index) => {
          // An empty item is wrong by itself, however many there are.
          if (value !== null && items.indexOf(value) < index) {
            context.addIssue({
              code: 'custom',
              message: ONCE,
              path: [index],
              input: value,
            });
          }
        });
      },
      { when: ({ value }) => Array.isArray(value) },
    )
    .meta({ uniqueItems: true });
}

/** Lets a rule about some fields hold even if others are wrong, so that all is told at once; Zod would put it off. */
export function areRight(...names: readonly string[]) {
  return ({ value, issues }: z.core.ParsePayload): boolean =>
    typeof value === 'object' &&
    value !== null &&
    issues.every(({ code, path: [first] = [] }) =>
      first === undefined ? code === 'unrecognized_keys' : !names.includes(String(first)),
    );
}

/** A language tag of BCP 47, as in `en`, `ru` or `tt`. */
export const language = form('expected a language tag such as `en`, `ru` or `tt`', LANGUAGE, isLocale);

/** An absolute address on the web, without the name of a user, which could pass for that of a site. */
export const webAddress = form(
  'expected an address that begins with `https://` or `http://`',
  new RegExp(`^(?!.{2001})[Hh][Tt][Tt][Pp][Ss]?://${WEB_HOST}(?:[/?#][^\\s"<>\\\\]*)?$`, 'u'),
  isOnWeb,
);

/** A day of the publication's time zone, as in `2022-01-26`. */
export const day = form('expected a day such as `2022-01-26`', DAY_FORM, isRealDay);

/** A day (`2022-01-26`) or an instant with its offset (`2022-01-26T09:30:00+03:00`). */
export const dayOrInstant = form(
  'expected a day such as `2022-01-26`, or a time with its offset such as `2022-01-26T09:30:00+03:00`',
  DAY_OR_INSTANT_FORM,
  (value) => isRealDay(value.slice(0, 10)),
);

/** A year, quarter, month or day: `2021`, `2021-Q3`, `2021-09`, `2021-09-30`. A bare year may be a number in YAML. */
export const partialDate = orYear(
  form(
    'expected a year, quarter, month or day: `2021`, `2021-Q3`, `2021-09` or `2021-09-30`',
    PARTIAL_FORM,
    isPartialDate,
  ),
);

/** A partial date, or an interval of two that does not end before it begins: `2021-01/2021-09`. */
export const period = orYear(
  form(
    'expected a period: `2021`, `2021-Q3`, `2021-09`, `2021-09-30`, or an interval of two of them such as `2021-01/2021-09`',
    PERIOD_FORM,
    isPeriod,
  ),
);

/** The most characters of a former address, and of a name in it; file systems and hosts take little more. */
export const LONGEST_FORMER_ADDRESS = 500;
export const LONGEST_FORMER_NAME = 200;

const FORMER_NAME = `(?!\\.)[\\w.~-]{1,${LONGEST_FORMER_NAME}}`;

/** Addresses at which something was published before, the first one first: `/articles/2021/old-name/`. */
export const formerAddresses = listOf(
  form(
    'expected a former address such as `/articles/2021/old-name/`',
    new RegExp(`^(?!.{${LONGEST_FORMER_ADDRESS + 1}})/(?!$)(?:${FORMER_NAME}/)*(?:${FORMER_NAME}\\.html?)?$`),
    (value) => !value.split('/').some((name) => isDeviceName(name) || name.endsWith('.')),
  ),
).default([]);

/** Translations of a name by language tag: `{ ru: Казань, tt: Казан }`. */
export const names = z.record(language, name(120), {
  error: 'expected names by language, such as `{ ru: Казань, tt: Казан }`',
});

/** YAML reads a bare year as a number. */
function orYear<Text extends z.ZodType>(text: Text) {
  return z
    .preprocess(
      (value: unknown) =>
        typeof value === 'number' && Number.isInteger(value) && value >= 1000 && value <= 9999
          ? String(value)
          : value,
      text,
    )
    .meta({ type: ['string', 'integer'], minimum: 1000, maximum: 9999 });
}

/** Whether browsers can open an address of the web. */
export function isOnWeb(address: string): boolean {
  return hostProblem(address) === undefined && URL.canParse(address);
}

/** Whether the parts of a tag make sense together, without which `Intl` refuses it, and the language is one. */
function isLocale(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1 && isKnownLanguage(tag);
  } catch {
    return false;
  }
}

function isPartialDate(value: string): boolean {
  return value.length !== 10 || isRealDay(value);
}

function isPeriod(value: string): boolean {
  const [from = '', to = from] = value.split('/');
  return isPartialDate(from) && isPartialDate(to) && beginOf(from) <= endOf(to);
}

/** That of Zod, with names of countries that are no Latin letters, such as `xn--p1ai` for `рф`. */
const EMAIL =
  /^(?:[A-Za-z0-9_'+-]+\.)*[A-Za-z0-9_'+-]*[A-Za-z0-9_+-]@(?:[A-Za-z0-9][A-Za-z0-9-]*\.)+(?:[A-Za-z]{2,}|xn--[A-Za-z0-9-]*[A-Za-z0-9])$/;

/** An e-mail address. */
export const emailAddress = z.email({ pattern: EMAIL, error: 'expected an e-mail address' });
