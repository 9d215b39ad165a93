import type { Edit } from './edit.ts';

const MONTHS_EN = 'January|February|March|April|May|June|July|August|September|October|November|December';
const MONTHS_RU = 'января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря';
const MONTHS_TT = 'гыйнвар|февраль|март|апрель|май|июнь|июль|август|сентябрь|октябрь|ноябрь|декабрь';

/** What ends a word or number that begins after a space. */
const END = '(?![\\p{L}\\p{N}])';

/** A dash does not begin a line. */
const DASH = /\s(?=[–—]\s)(?<=\S\s)/g;

/** Spaces at which a line must not break, by language; each expression matches from the character before the space, if that matters, and ends with the space. */
const SPACES: Readonly<Record<string, readonly RegExp[]>> = {
  en: [
    new RegExp(`\\d\\s(?=(?:thousand|million|billion|trillion|per cent|percent|${MONTHS_EN})${END}|%)`, 'gu'),
    /\.\s(?=\d)(?<=(?<![\p{L}\p{N}])(?:No|pp?)\.\s)/gu,
  ],
  ru: [
    new RegExp(`\\d\\s(?=(?:тыс|млн|млрд|трлн|долл|руб|г|гг|год|года|${MONTHS_RU})${END}|%)`, 'gu'),
    /(?<![\p{L}\p{N}])(?:в|во|к|ко|с|со|о|об|у|из|на|по|за|от|до|не|ни|и|а|но)\s(?=\S)/giu,
    /№\s(?=\d)/g,
  ],
  tt: [new RegExp(`\\d\\s(?=(?:мең|млн|млрд|трлн|ел|елның|${MONTHS_TT})${END}|%)`, 'gu'), /№\s(?=\d)/g],
};

/** No-break spaces where a line must not break: before a dash, between number and unit, after a Russian preposition. */
export function firmSpaces(text: string, language: string): Edit[] {
  const edits: Edit[] = [];
  for (const expression of [DASH, ...(SPACES[language] ?? [])]) {
    // Most texts have none, which shows sooner without the list of all.
    if (text.search(expression) < 0) continue;
    for (const { 0: found, index } of text.matchAll(expression)) {
      const end = index + found.length;
      if (!isFirm(text.charAt(end - 1))) edits.push({ start: end - 1, end, text: '\u00A0' });
    }
  }
  return edits;
}

/** A no-break space, wide or narrow. */
function isFirm(space: string): boolean {
  return space === '\u00A0' || space === '\u202F';
}
