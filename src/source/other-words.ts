/** Kinds of entities and articles as people call them too. */
const OTHER_WORDS: Readonly<Record<string, string>> = {
  person: 'people human man woman politician человек персона кеше',
  organisation: 'company firm corporation org ministry agency компания организация оешма',
  place: 'city country town region location город страна место шәһәр',
  project: 'programme program проект',
  document: 'law report treaty agreement документ закон',
  analysis: 'article post анализ аналитика',
  news: 'breaking новость новости яңалык',
  interview: 'q&a интервью',
  explainer: 'explanation guide faq',
  opinion: 'column op-ed editorial comment мнение колонка',
  data: 'statistics данные статистика',
};

/** The one of several names that somebody called by another word. */
export function otherWord(word: string, names: readonly string[]): string | undefined {
  const small = word.trim().toLowerCase();
  return names.find((name) => OTHER_WORDS[name]?.split(' ').includes(small));
}
