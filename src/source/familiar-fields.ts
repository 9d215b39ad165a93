/** Fields of other generators whose purpose an article meets otherwise. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  slug: 'The address of an article is the path of its file.',
  permalink: 'The address of an article is the path of its file; a former one goes into `previously`.',
  url: 'The address of an article is the path of its file; a former one goes into `previously`.',
  aliases: 'Former addresses go into `previously`.',
  redirect_from: 'Former addresses go into `previously`.',
  author: 'Write `authors`, a list of files in `content/authors/`: `authors: [volga-desk]`.',
  entity: 'Write `entities`, a list of files in `content/entities/`: `entities: [kamaz]`.',
  tags: 'What an article is about goes into `entities`, as files in `content/entities/`.',
  categories: 'Where an article belongs is its `region`; what it is about goes into `entities`.',
  category: 'Where an article belongs is its `region`; what it is about goes into `entities`.',
  keywords: 'What an article is about goes into `entities`, as files in `content/entities/`.',
  summary: 'Write it as `description`.',
  excerpt: 'Write it as `description`.',
  subtitle: 'Write it as `description`.',
  published: 'Write `draft: true` to keep an article out.',
  status: 'Write `draft: true` to keep an article out.',
  publishDate: 'Write it as `date`; one in the future is a scheduled article.',
  pubDate: 'Write it as `date`.',
  lastmod: 'Write it as `updated`.',
  layout: 'Every article has the same layout; leave it out.',
  lang: 'Write it as `language`.',
  type: 'Write it as `kind`.',
  cover: 'Write it as `image`: `{ src: map.png, alt: What it shows }`.',
};

/** Other names of fields, in the languages of the authors and their neighbours, and of other generators. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  title:
    'name headline heading position office должность titel titre título titulo titolo tytuł başlık заголовок название заглавие исем 标题 タイトル',
  name: 'title имя название исем nom nombre nome ad',
  description:
    'abstract dek teaser standfirst beschreibung descripción descrizione описание аннотация лид тасвирлама',
  date: 'datum fecha tarih дата көн 日期 日付 published_at publish_date publishedAt created',
  updated: 'modified updated_at updatedDate last_modified_at lastUpdated обновлено',
  authors:
    'autor autoren autores auteur auteurs autore autori yazar автор авторы авторлар byline writer 作者',
  region: 'región région регион төбәк',
  entities:
    'entität entidades entités сущности организации companies organisations organizations people persons',
  draft: 'черновик entwurf brouillon borrador bozza',
  image: 'picture photo thumbnail featured_image hero картинка фото изображение bild imagen immagine рәсем',
  language: 'locale язык sprache langue idioma lingua тел',
  sources: 'references источники quellen fuentes fonti',
  source: 'reference источник quelle fuente fonte',
  url: 'link href uri website ссылка адрес',
  text: 'event событие',
  period: 'year quarter период zeitraum',
  unit: 'units единица einheit unité',
  role: 'position job должность роль beruf',
  of: 'company organisation organization employer at компания',
  value: 'amount number значение wert valeur',
  label: 'подпись',
};

/** What entities and authors have under `links`. */
const OF_LINKS = new Set([
  'website',
  'wikidata',
  'wikipedia',
  'telegram',
  'twitter',
  'facebook',
  'url',
  'link',
  'site',
]);

/**
 * What to write for a field that the contract calls otherwise; nothing for other fields.
 *
 * @param known The names of the fields that may stand there.
 * @param present The fields that do.
 */
export function familiarField(key: string, known: readonly string[], present: object): string {
  if (known.includes('authors') && Object.hasOwn(ELSEWHERE, key)) return ` ${ELSEWHERE[key] ?? ''}`;
  if (/^\d{4}(?:-\d\d){0,2}$/.test(key) && known.includes('date') && known.includes('text'))
    return ` A day goes into \`date\`, the words into \`text\`: \`{ date: ${key}, text: … }\`.`;
  if (known.includes('links') && OF_LINKS.has(key))
    return ` An address of the web goes into \`links\`: \`links: { ${key}: https://example.org/ }\`.`;
  const small = key.toLowerCase();
  const meant = known.find((name) => OTHER_NAMES[name]?.toLowerCase().split(' ').includes(small));
  return meant === undefined || Object.hasOwn(present, meant) ? '' : ` Did you mean \`${meant}\`?`;
}
