import type { z } from 'zod';
import { characterName } from '../text/character-names.ts';
import { countryMeant, isCountryCode } from '../text/country-code.ts';
import { languageNamed } from '../text/language-named.ts';
import { languageTag, unknownLanguage } from '../text/language-tag.ts';
import { mendedDate } from '../text/mend-date.ts';
import { mendedPeriod } from '../text/mend-period.ts';
import { nearest } from '../text/nearest.ts';
import type { FieldPath } from './finding.ts';
import { formerAddressProblem } from './former-address-problem.ts';
import { otherShape, slugsInOne, textForList } from './meant-list.ts';
import { otherWord } from './other-words.ts';
import { webAddressHint } from './web-address-hint.ts';

/** What to do about a value that does not fit. */
export interface Remedy {
  /** A sentence after the others, with a space before it, or nothing. */
  hint: string;
  fix?: string;
}

/** A value that does not fit, and what is known of it. */
export interface Misfit {
  value: unknown;
  issue: z.core.$ZodIssue;
  path: FieldPath;
  /** As it is written. */
  source: string | undefined;
}

/** What was probably meant, by the form that was expected. */
export function remedy({ value, issue, path, source }: Misfit): Remedy {
  if (value === null && source?.startsWith('#') === true)
    return { hint: ' What follows `#` is a comment: put the value in quotation marks.' };
  if (value === null && source !== undefined && /^(?:null|~)$/i.test(source)) return asNothing(source, issue);
  if (/^expected a (?:day|year)/.test(issue.message) && ['string', 'number'].includes(typeof value))
    return asDate(String(value), issue.message, path);
  if (typeof value === 'number' || typeof value === 'boolean') return asText(value, issue, source);
  if (typeof value !== 'string') return { hint: otherShape(value, issue.message) };
  const look = REMEDIES.find(([form]) => form.test(issue.message))?.[1];
  return look?.(value, issue.message, source, path) ?? { hint: '' };
}

/** Of what is meant without a doubt. */
function surely(meant: string): Remedy {
  return { hint: ` Did you mean \`${meant}\`?`, fix: meant };
}

type Look = (value: string, message: string, source: string | undefined, path: FieldPath) => Remedy;

/** By the beginning of what was expected. */
const REMEDIES: readonly (readonly [RegExp, Look])[] = [
  [/^expected a slug/, asSlug],
  [/^expected one line/, asLine],
  [/^expected text of/, asShorter],
  [/^expected one of /, asOneOf],
  [/^expected a list/, (value, message, _, path) => ({ hint: textForList(value, message, path) })],
  [/^expected `true` or `false`/, asTruth],
  [/^expected a (?:whole )?number/, (value, _, __, path) => asNumber(value, path)],
  [/^expected degrees/, (value, _, __, path) => withoutUnit(asNumber(value, path))],
  [/^expected a period/, asPeriod],
  [/^expected a language tag/, asLanguage],
  [/^expected an address that/, (value) => ({ hint: webAddressHint(value) })],
  [/^expected the address of a site/, asSiteAddress],
  [/^expected a former address/, asFormerAddress],
  [/^expected a time zone/, asTimeZone],
  [/^expected an e-mail/, asEmail],
  [/^expected a code of ISO/, asCode],
  [/^expected the year and slug/, asArticle],
  [/^expected a path of this site/, asSitePath],
  [/^expected a colour/, asColour],
];

/** `title: 1984` is a number to YAML; an author meant text. */
function asText(value: number | boolean, issue: z.core.$ZodIssue, source = String(value)): Remedy {
  const isTextExpected = issue.code === 'invalid_type' && issue.expected === 'string';
  if (!isTextExpected || !/^expected (?:one line|text|a slug)/.test(issue.message)) return { hint: '' };
  const what = typeof value === 'number' ? 'a number' : 'a truth value';
  return { hint: ` YAML reads \`${source}\` as ${what}: put it in quotation marks.`, fix: `"${source}"` };
}

/** To YAML, `title: Null` has no title. */
function asNothing(source: string, { message }: z.core.$ZodIssue): Remedy {
  const mayBeText =
    /^expected (?:one line|text)/.test(message) ||
    (message.startsWith('expected a slug') && source === 'null');
  const orText = mayBeText ? ': put it in quotation marks if it is text' : '';
  return { hint: ` YAML reads \`${source}\` as nothing${orText}.` };
}

function asDate(value: string, message: string, path: FieldPath): Remedy {
  if (path.at(-1) === 'to' && /^(?:now|present|today|current)$/i.test(value))
    return { hint: ' Leave it out while the office lasts.' };
  if (/^\d{4}(?:-(?:\d\d|Q\d))?$/.test(value) && message.startsWith('expected a day'))
    return { hint: ' Add the day.' };
  const { date, hint } = mendedDate(value);
  if (hint !== undefined) return { hint: ` ${hint}` };
  const mended = date !== undefined && !message.includes('time') ? date.slice(0, 10) : date;
  if (mended === value) return { hint: ' Years of articles lie between 1000 and 9998.' };
  const part = mended ?? (message.includes('quarter') ? mendedPeriod(value).period : undefined);
  if (part === undefined || part.includes('/')) return { hint: '' };
  return surely(part);
}

function asSlug(written: string, _: string, __: string | undefined, path: FieldPath): Remedy {
  const value = written.trim().replace(/^[“”„«‘’]+|[“”»‘’]+$/g, '');
  const small = value.toLowerCase().replace(/\.(?:ya?ml|md)$/, '');
  const [, name] =
    /^(?:\.{0,2}\/)*(?:content\/)?[a-z]+\/(?:\d{4}\/)?([a-z0-9]+(?:-[a-z0-9]+)*)\/?$/.exec(small) ?? [];
  if (name !== undefined) return { hint: ` Did you mean \`${name}\`?` };
  const several = typeof path.at(-1) === 'number' ? slugsInOne(small) : undefined;
  if (several !== undefined) return { hint: several };
  if (small.length > 80) return { hint: ` It has ${small.length}.` };
  if (/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(small)) return surely(small);
  const joined = small.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
  // What programs call something, such as `__proto__`, is no slip for a name.
  const isLatin = !/[^\p{ASCII}]|^__/u.test(value);
  if (isLatin && joined !== '') return { hint: ` Did you mean \`${joined}\`?` };
  return { hint: path.at(-1) === 'id' ? '' : ' Write the name of its file.' };
}

function asLine(value: string, _: string, source = ''): Remedy {
  const control = /[\t\r]/.exec(value)?.[0];
  if (control !== undefined) return withoutControl(control, source);
  if (!value.includes('\n')) return asShorter(value);
  if (source.startsWith('"') && source.includes('\\n'))
    return {
      hint: ' Between double quotation marks `\\n` is a line break: write a space, or `\\\\n` if the backslash is meant.',
    };
  return {
    hint: value.trimEnd().includes('\n')
      ? ' It has a line break; in YAML, `>-` joins the lines below it to one.'
      : ' It ends with a line break, which `>` and `|` add; write `>-`.',
  };
}

/** What looks like a space, or like nothing, is named; where it is written as itself, a space is meant. */
function withoutControl(control: string, source: string): Remedy {
  const isWritten = source.includes(control) && !source.includes('\\');
  return {
    hint: ` It has the ${characterName(control)}: write a space, or nothing.`,
    ...(isWritten && { fix: source.replace(/\t+/g, ' ') }),
  };
}

function asOneOf(value: string, message: string): Remedy {
  const names = message.replace('expected one of ', '').split(', ');
  const same = names.find((name) => name.toLowerCase() === value.trim().toLowerCase());
  if (same !== undefined) return surely(same);
  const guess = nearest(value, names) ?? otherWord(value, names);
  return { hint: guess === undefined ? '' : ` Did you mean \`${guess}\`?` };
}

function asShorter(value: string): Remedy {
  const isBlank = /^[\s\p{M}]*$/u.test(value);
  const what = isBlank ? 'marks alone, and no letter below them' : Array.from(value).length;
  return { hint: value.trim() === '' ? '' : ` It has ${what}.` };
}

/** `"441"`, `1 000` and `6,7`, as people write numbers. */
function asNumber(value: string, path: FieldPath): Remedy {
  const plain = value.trim().replaceAll('\u2212', '-');
  if (/^[-+]?\d+(?:\.\d+)?$/.test(plain)) return surely(plain);
  if (/^[-+]?\d{1,3},\d{3}$/.test(plain))
    return {
      hint: ` It can be read in two ways: write \`${plain.replace(',', '')}\` or \`${plain.replace(',', '.')}\`.`,
    };
  const joined = plain
    .replace(/(?<=\d)[ _'’\u00A0\u202F](?=\d{3}(?!\d))/g, '')
    .replace(/(?<=\d),(?=\d+$)/, '.');
  if (/^[-+]?\d+(?:\.\d+)?$/.test(joined)) return surely(joined);
  if (/^\d[\d.,]*\s*[-–—/]\s*\d[\d.,]*$/.test(plain))
    return { hint: ' Of a range, write each end as a figure of its own.' };
  if (/^[-+]?0b[01]+$/i.test(plain)) return { hint: ' Write it with digits from 0 to 9, without a prefix.' };
  if (/^[-+]?\d+(?::\d+)+(?:\.\d+)?$/.test(plain))
    return { hint: ' Write it as one number, without colons.' };
  if (!/^[-+]?\d[\d.,]*\s*[\p{L}\p{Sc}%‰°]/u.test(plain)) return { hint: '' };
  return { hint: path.at(-1) === 'value' ? ' The unit goes into `unit`.' : ' Write the number alone.' };
}

function asPeriod(value: string): Remedy {
  const { period, hint } = mendedPeriod(value);
  if (hint !== undefined) return { hint: ` ${hint}` };
  return period === undefined ? { hint: '' } : surely(period);
}

function asLanguage(value: string): Remedy {
  const tag = languageTag(value.trim());
  if (tag !== undefined) return surely(tag);
  const named = languageNamed(value.trim());
  return { hint: named === undefined ? unknownLanguage(value.trim()) : ` Did you mean \`${named}\`?` };
}

function asSiteAddress(value: string): Remedy {
  if (/^https?:[^?#]*[?#]/i.test(value)) return { hint: ' Leave out what begins with `?` or `#`.' };
  const [, folders = ''] = /^https?:\/\/[^\s/\\@"<>%]+(\/[^\\]*)$/i.exec(value) ?? [];
  if (/[^\w.~/-]/.test(folders)) return { hint: FOLDERS_OF_A_SITE };
  const page = /(?<=\/)(?:index|default)\.\w+\/?$/.exec(folders)?.[0];
  if (page !== undefined) return surely(value.slice(0, -page.length));
  if (/^https?:\/\/[^/]*\s/i.test(value)) return { hint: ' The name of a site has no spaces.' };
  return /["<>%]/.test(value) ? { hint: '' } : { hint: webAddressHint(value) };
}

const FOLDERS_OF_A_SITE =
  ' The names of its folders consist of letters from `a` to `z` or `A` to `Z`, digits, `-`, `_`, `.` and `~`.';

/** The unit of degrees is known. */
function withoutUnit(one: Remedy): Remedy {
  return one.fix === undefined ? { hint: ' Write degrees with a decimal point: `49.1`.' } : one;
}

function asFormerAddress(value: string): Remedy {
  // The folder that the site lives in is no part of it, and another site is none of its business.
  if (/^https?:/i.test(value) && formerAddressProblem(value) === undefined)
    return { hint: ' Write what follows the address of the site, from the slash on.' };
  const whole = `/${value.replace(/^\/+/, '')}${/(?:\/|\.html?)$/.test(value) ? '' : '/'}`;
  if (whole !== value && /^\/(?:\w[\w~-]*\/)+$/.test(whole) && !value.includes('?')) return surely(whole);
  const problem = formerAddressProblem(value);
  return { hint: problem === undefined ? '' : ` ${problem}` };
}

/** `Moscow`, `Russia/Moscow` and `Europe/Mosow`; a city of its own, such as `Kazan`, is no slip for another. */
function asTimeZone(value: string): Remedy {
  const all = Intl.supportedValuesOf('timeZone');
  const city = value.trim().replace(/\s+/g, '_').toLowerCase().replace(/^.*\//, '');
  const guess =
    all.find((zone) => city !== '' && zone.toLowerCase().endsWith(`/${city}`)) ??
    nearest(value, all, city.length < 6 ? 1 : 2);
  return { hint: guess === undefined ? '' : ` Did you mean \`${guess}\`?` };
}

function asEmail(value: string): Remedy {
  const [, before, domain = ''] = /^([^@\s]+@)([^@\s]*[^\p{ASCII}\s@][^@\s]*)$/u.exec(value.trim()) ?? [];
  const host = before && URL.parse(`http://${domain}/`)?.hostname;
  if (host)
    return { hint: ` Mail has other letters than Latin ones in their long form: \`${before}${host}\`.` };
  const [, plain] = /^(?:mailto:|<)?([\w.+-]+@[\w.-]+\.\w+)>?$/i.exec(value.trim()) ?? [];
  return plain === undefined || plain === value ? { hint: '' } : surely(plain);
}

function asCode(value: string): Remedy {
  const large = value.trim().toUpperCase().replace('_', '-');
  const isCode = /^[A-Z]{2}(?:-[A-Z0-9]{1,3})?$/.test(large);
  const country = large.slice(0, 2);
  if (isCode && !isCountryCode(country)) {
    const meant = countryMeant(country);
    const hint = ` No country has the code \`${country}\`.`;
    return { hint: meant === undefined ? hint : `${hint} Did you mean \`${meant}${large.slice(2)}\`?` };
  }
  return isCode ? surely(large) : { hint: '' };
}

function asArticle(value: string): Remedy {
  const [, id] = /(?:^|\/)(\d{4}\/[a-z0-9-]+?)(?:\/|\.md)?$/.exec(value.trim().toLowerCase()) ?? [];
  return id === undefined ? { hint: '' } : surely(id);
}

/** `/articles` and `articles/`; a name with a dot may be that of a file, which has no final slash. */
function asSitePath(value: string): Remedy {
  const names = value.trim().split('/').filter(Boolean);
  if (!names.every((name) => /^[\w-]+$/.test(name))) return { hint: '' };
  return surely(['', ...names, ''].join('/'));
}

function asTruth(value: string): Remedy {
  const small = value.trim().toLowerCase();
  if (['true', 'yes', 'on', 'y'].includes(small)) return { hint: ' Did you mean `true`?', fix: 'true' };
  if (['false', 'no', 'off', 'n'].includes(small)) return { hint: ' Did you mean `false`?', fix: 'false' };
  if (/^(?:да|әйе|ja|oui|sí|si|sì|sim|tak|evet|draft|1)$/.test(small))
    return { hint: ' Did you mean `true`?' };
  if (/^(?:нет|юк|nein|non|não|nie|hayır|0)$/.test(small)) return { hint: ' Did you mean `false`?' };
  return { hint: '' };
}

/** `#f00`, `a3124e` and `#A3124E ` are colours elsewhere. */
function asColour(value: string): Remedy {
  const [, digits = ''] = /^#?([\da-f]{3}|[\da-f]{6})$/i.exec(value.trim().normalize('NFKC')) ?? [];
  if (digits === '') return { hint: '' };
  const colour = `#${digits.length === 3 ? digits.replace(/./g, '$&$&') : digits}`.toLowerCase();
  return { hint: ` Did you mean \`${colour}\`?`, fix: `"${colour}"` };
}
