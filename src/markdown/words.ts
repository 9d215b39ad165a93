/** The words that the generator adds to a text. */
export interface BodyWords {
  note: string;
  method: string;
  definition: string;
  /** The heading over the footnotes. */
  notes: string;
  noteNumber: (number: number) => string;
  /** The way back from a note to its mark; `time` counts the marks of one note. */
  backToNote: (number: number, time: number) => string;
  table: (number: number) => string;
  done: string;
  toDo: string;
}

/** The words of a language; English for one that we do not speak. */
export function wordsOf(language: string): BodyWords {
  return WORDS[language.split('-')[0] ?? ''] ?? EN;
}

/** Tells links apart that lead back to several marks of one note. */
function again(time: number): string {
  return time === 1 ? '' : ` (${time})`;
}

const EN: BodyWords = {
  note: 'Note',
  method: 'Method',
  definition: 'Definition',
  notes: 'Notes',
  noteNumber: (number) => `Note ${number}`,
  backToNote: (number, time) => `Back to note ${number} in the text${again(time)}`,
  table: (number) => `Table ${number}`,
  done: 'Done',
  toDo: 'To do',
};

const RU: BodyWords = {
  note: 'Примечание',
  method: 'Метод',
  definition: 'Определение',
  notes: 'Примечания',
  noteNumber: (number) => `Примечание ${number}`,
  backToNote: (number, time) => `Назад к примечанию ${number} в тексте${again(time)}`,
  table: (number) => `Таблица ${number}`,
  done: 'Сделано',
  toDo: 'Не сделано',
};

const TT: BodyWords = {
  note: 'Искәрмә',
  method: 'Ысул',
  definition: 'Билгеләмә',
  notes: 'Искәрмәләр',
  noteNumber: (number) => `${number} нче искәрмә`,
  backToNote: (number, time) => `Тексттагы ${number} нче искәрмәгә кайту${again(time)}`,
  table: (number) => `${number} нче җәдвәл`,
  done: 'Эшләнде',
  toDo: 'Эшләнмәде',
};

const WORDS: Readonly<Record<string, BodyWords>> = { en: EN, ru: RU, tt: TT };
