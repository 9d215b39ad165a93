/** The words that charts add to what authors write. */
export interface ChartWords {
  lineChart: string;
  barChart: string;
  source: string;
  dataForChart: string;
  /** The link to the data; `size` is in kilobytes. */
  downloadCsv: (size: number) => string;
  noData: string;
  first: string;
  last: string;
  highest: string;
  lowest: string;
  axisStartsAt: (value: string) => string;
}

/** The words of a language; English for one that we do not speak. */
export function chartWords(language: string): ChartWords {
  return WORDS[language.split('-')[0] ?? ''] ?? EN;
}

const EN: ChartWords = {
  lineChart: 'Line chart',
  barChart: 'Bar chart',
  source: 'Source',
  dataForChart: 'Data for this chart',
  downloadCsv: (size) => `Download CSV (${size} kB)`,
  noData: 'no data',
  first: 'first',
  last: 'last',
  highest: 'highest',
  lowest: 'lowest',
  axisStartsAt: (value) => `The vertical axis starts at ${value}, not at zero.`,
};

const RU: ChartWords = {
  lineChart: 'Линейный график',
  barChart: 'Столбчатая диаграмма',
  source: 'Источник',
  dataForChart: 'Данные графика',
  downloadCsv: (size) => `Скачать CSV (${size} КБ)`,
  noData: 'нет данных',
  first: 'первое значение',
  last: 'последнее',
  highest: 'наибольшее',
  lowest: 'наименьшее',
  axisStartsAt: (value) => `Вертикальная ось начинается с ${value}, а не с нуля.`,
};

const TT: ChartWords = {
  lineChart: 'Сызыклы график',
  barChart: 'Баганалы диаграмма',
  source: 'Чыганак',
  dataForChart: 'График мәгълүматлары',
  downloadCsv: (size) => `CSV йөкләп алу (${size} КБ)`,
  noData: 'мәгълүмат юк',
  first: 'беренче',
  last: 'соңгы',
  highest: 'иң зур',
  lowest: 'иң кечкенә',
  axisStartsAt: (value) => `Вертикаль күчәр нольдән түгел, ${value} саныннан башлана.`,
};

const WORDS: Readonly<Record<string, ChartWords>> = { en: EN, ru: RU, tt: TT };
