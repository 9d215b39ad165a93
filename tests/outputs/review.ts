import type { Publication } from '../../src/model/publication.ts';
import { publish } from '../../src/model/publish.ts';
import { readContent } from '../../src/source/read-content.ts';
import { memoryDisk } from '../memory-disk.ts';

const FILES: Record<string, string> = {
  'publication.yml': `
name: The Review
url: https://example.org/review
tagline: Analysis & more
description: Analysis from the Volga to the Caspian.
timezone: Europe/Moscow
publisher: Review House
licence: { name: CC BY 4.0, url: 'https://creativecommons.org/licenses/by/4.0/' }
contact: editor@example.org
`,
  'articles/2022/a-lot-of-plans.md': `---
title: "'A lot of plans': what Minnikhanov took to Kazakhstan"
description: Two companies <and> one figure, $441m, frame what is at stake for Tatarstan & KAMAZ.
date: 2022-01-26
updated: 2022-02-02
authors: [volga-desk, anna-smith]
region: tatarstan
entities: [rustam-minnikhanov, kamaz, kazan, foundry, treaty]
series: visits
image: { src: map.png, alt: 'A map', caption: The way., credit: Natural Earth }
sources:
  - { title: World Development Indicators, url: 'https://data.worldbank.org/?a=1&b=2', publisher: World Bank, date: 2021 }
  - { title: A book }
corrections:
  - { date: 2022-02-03, text: An earlier version misspelt KazMunayGas. }
---
Text.
`,
  'articles/2022/prices.md': `---
title: Prices
description: What they did.
date: 2022-01-25T09:30:00+03:00
authors: [anna-smith]
region: russia
entities: [kazan]
kind: data
language: ru
---
Text.
`,
  'articles/2021/why.md': `---
title: Why?
description: Because.
date: 2021-03-01
authors: [anna-smith]
region: tatarstan
entities: [kamaz, rustam-minnikhanov]
kind: explainer
---
Text.
`,
  'authors/volga-desk.yml': `
name: Volga desk
names: { ru: Волжская редакция }
role: Tatarstan and Russia
bio: It follows Tatarstan.
`,
  'authors/anna-smith.yml': `
name: Anna Smith
role: Economics editor
links: { website: 'https://example.com/anna' }
email: anna@example.org
`,
  'regions/russia.yml': 'name: Russia\niso: RU\n',
  'regions/tatarstan.yml': `
name: Tatarstan
names: { ru: Татарстан, tt: Татарстан }
aliases: [Republic of Tatarstan]
description: On the middle Volga.
parent: russia
iso: RU-TA
location: { lon: 49.1, lat: 55.8 }
`,
  'entities/rustam-minnikhanov.yml': `
name: Rustam Minnikhanov
kind: person
names: { ru: Рустам Минниханов }
aliases: [Minnikhanov]
region: tatarstan
roles:
  - { title: President of Tatarstan, from: 2010-Q1 }
  - { title: Prime Minister, from: 1998, to: 2010-03 }
`,
  'entities/kamaz.yml': `
name: KAMAZ
names: { ru: КАМАЗ, tt: КАМАЗ }
aliases: [KAMAZ PJSC]
description: Maker of lorries.
region: tatarstan
links: { website: 'https://kamaz.ru/en/', wikidata: 'https://www.wikidata.org/wiki/Q327863' }
`,
  'entities/kazan.yml': 'name: Kazan\nkind: place\nregion: tatarstan\n',
  'entities/foundry.yml': 'name: The foundry\nkind: project\nregion: tatarstan\n',
  'entities/treaty.yml': 'name: The treaty\nkind: document\nregion: russia\n',
  'series/visits.yml': 'title: Visits\ndescription: Who went where.\n',
  'pages/about.md': '---\ntitle: About\ndescription: What this is.\n---\nText.\n',
};

/**
 * A publication with everything that outputs tell of; further files are added or
 * replace its own.
 *
 * @param now The day on which it is read.
 */
export function review(more: Record<string, string> = {}, now = '2030-01-01'): Publication {
  const { documents, findings } = readContent(memoryDisk({ ...FILES, ...more }), 'content');
  if (findings.length > 0) throw new Error(findings.map(({ message }) => message).join('\n'));
  return publish(documents, Date.parse(now), () => ({ words: 640, quotes: [], entities: [] }));
}

/** The article of a publication that has all that articles can have. */
export function richArticle(publication: Publication) {
  const article = publication.article('2022/a-lot-of-plans');
  if (!article) throw new Error('No article.');
  return article;
}
