import type { Edit } from './edit.ts';

const MONTHS_EN = 'January|February|March|April|May|June|July|August|September|October|November|December';
const MONTHS_RU = 'января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря';
const MONTHS_TT = 'гыйнвар|февраль|март|апрель|май|июнь|июль|август|сентябрь|октябрь|ноябрь|декабрь';

/** What ends a word or number that begins after a space. */
const END = '(?![\\p{L}\\p{N}])';

/** Spaces at which a line must not break. */
interface FirmSpaces {
  /** What texts without such spaces lack, most of which are soon told by it. */
  sign: RegExp;
  /** End with the space; match from the character before it, if that matters. */
  expressions: readonly RegExp[];
}

/** A dash does not begin a line. */
const DASH: FirmSpaces = { sign: /[–—]/, expressions: [/\s(?=[–—]\s)(?<=\S\s)/g] };

const DIGIT = /\d/;

const NUMERO: FirmSpaces = { sign: /№/, expressions: [/№\s(?=\d)/g] };

const SPACES: Readonly<Record<string, readonly FirmSpaces[]>> = {
  en: [
    DASH,
    {
      sign: DIGIT,
      expressions: [
        beforeUnit(`thousand|million|billion|trillion|per cent|percent|${MONTHS_EN}`),
        /\.\s(?=\d)(?<=(?<![\p{L}\p{N}])(?:No|pp?)\.\s)/gu,
      ],
    },
  ],
  ru: [
    DASH,
    { sign: DIGIT, expressions: [beforeUnit(`тыс|млн|млрд|трлн|долл|руб|г|гг|год|года|${MONTHS_RU}`)] },
    {
      sign: /\s/,
      expressions: [
        /\s(?=\S)(?<=(?<![\p{L}\p{N}])(?:[ВвКкСс][Оо]?|[Оо][БбТт]?|[НнПпДд][Оо]|[Ии][Зз]?|[Нн][АаЕеИи]|[Зз][Аа]|[АаУу])\s)/gu,
      ],
    },
    NUMERO,
  ],
  tt: [DASH, { sign: DIGIT, expressions: [beforeUnit(`мең|млн|млрд|трлн|ел|елның|${MONTHS_TT}`)] }, NUMERO],
};

const OF_ALL: readonly FirmSpaces[] = [DASH];

/** Between a number and its unit or month. */
function beforeUnit(units: string): RegExp {
  return new RegExp(`\\d\\s(?=(?:${units})${END}|%)`, 'gu');
}

/** No-break spaces where a line must not break: before a dash, between number and unit, after a Russian preposition. */
export function firmSpaces(text: string, language: string): Edit[] {
  const edits: Edit[] = [];
  for (const { sign, expressions } of SPACES[language] ?? OF_ALL)
    if (sign.test(text)) for (const expression of expressions) addSpaces(expression, text, edits);
  return edits;
}

/** Adds the spaces that an expression finds. */
function addSpaces(expression: RegExp, text: string, edits: Edit[]): void {
  // Without the list that `matchAll` makes even of no matches.
  for (let found = expression.exec(text); found; found = expression.exec(text)) {
    const end = expression.lastIndex;
    if (!isFirm(text.charAt(end - 1))) edits.push({ start: end - 1, end, text: '\u00A0' });
  }
}

/** A no-break space, wide or narrow. */
function isFirm(space: string): boolean {
  return space === '\u00A0' || space === '\u202F';
}
