import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** An article as a random edit changes it. */
interface Story {
  title: string;
  day: string;
  draft: boolean;
  author: string;
  region: string;
  entities: string[];
  series: boolean;
  body: string;
}

/** A small publication that is edited at random, and is right after each edit. */
export class Newsroom {
  readonly #folder: string;
  readonly #files = new Set<string>();
  /** By id: `2021/a`. */
  readonly #articles = new Map<string, Story>();
  readonly #names = {
    authors: new Map<string, string>(),
    entities: new Map<string, string>(),
    regions: new Map<string, string>(),
  };
  #rows = 3;
  #count = 0;

  constructor(folder: string) {
    this.#folder = folder;
    for (const slug of ['ann', 'ben']) this.#names.authors.set(slug, `Author ${slug}`);
    for (const slug of ['kamaz', 'plant', 'tower', 'volga-bank'])
      this.#names.entities.set(slug, `The ${slug} works`);
    for (const slug of ['kazan', 'ufa']) this.#names.regions.set(slug, `Region of ${slug}`);
    for (let number = 0; number < 60; number++) this.#add(number);
  }

  /** Does one of all edits to one of all things. */
  edit(kind: number, which: number): string {
    const edits = [
      () => this.#add(which),
      () => this.#change(which, 'body', (story) => `So said ${this.#nameOf(which)}. ${story.body}`),
      () => this.#change(which, 'title', (story) => `${story.title}, again`),
      () =>
        this.#change(
          which,
          'day',
          ({ day }) => `${day.slice(0, 8)}${String((which % 27) + 1).padStart(2, '0')}`,
        ),
      () => this.#change(which, 'draft', ({ draft }) => !draft),
      () => this.#change(which, 'entities', () => this.#entitiesFor(which + 1)),
      () => this.#change(which, 'region', () => pick(this.#names.regions, which)),
      () => this.#change(which, 'author', () => pick(this.#names.authors, which)),
      () => this.#rename(which),
      () => this.#delete(which),
      () => this.#nameAnew('entities', which),
      () => this.#nameAnew('regions', which),
      () => this.#nameAnew('authors', which),
      () => this.#addName('entities', which),
      () => this.#deleteName('entities', which),
      () => this.#deleteName('authors', which),
      () => this.#moreData(),
    ];
    return edits[kind % edits.length]?.() ?? '';
  }

  /**
   * Makes one of all mistakes in the text of one article.
   *
   * @returns Its file, and what takes the mistake back.
   */
  err(kind: number, which: number): { file: string; mend: () => void } {
    const [id, story] = this.#article(which);
    const { body } = story;
    story.body = `${body}\n\n${MISTAKES[kind % MISTAKES.length] ?? ''}`;
    return {
      file: `content/articles/${id}.md`,
      mend: () => {
        story.body = body;
      },
    };
  }

  /** Writes all files, and removes those that are gone. */
  save(): void {
    const files = new Map<string, string>();
    files.set('publication.yml', 'name: The Review\nurl: https://example.org/review\n');
    files.set('series/trade.yml', 'title: Trade\n');
    for (const [kind, names] of Object.entries(this.#names))
      for (const [slug, name] of names)
        files.set(
          `${kind}/${slug}.yml`,
          `name: ${name}\n${kind === 'entities' ? 'kind: organisation\n' : ''}`,
        );
    for (const [id, story] of this.#articles) files.set(`articles/${id}.md`, textOf(story));
    const rows = Array.from({ length: this.#rows }, (_, row) => `${2010 + row},${row * row}\n`);
    files.set('articles/2021/data.csv', `year,value\n${rows.join('')}`);
    for (const file of this.#files) if (!files.has(file)) rmSync(join(this.#folder, file));
    this.#files.clear();
    for (const [file, text] of files) {
      mkdirSync(dirname(join(this.#folder, file)), { recursive: true });
      writeFileSync(join(this.#folder, file), text);
      this.#files.add(file);
    }
  }

  #add(which: number): string {
    const id = `2021/story-${this.#count}`;
    const month = String((which % 12) + 1).padStart(2, '0');
    this.#articles.set(id, {
      title: `Story ${this.#count}`,
      day: `2021-${month}-${String((which % 28) + 1).padStart(2, '0')}`,
      draft: which % 11 === 10,
      author: pick(this.#names.authors, which),
      region: pick(this.#names.regions, which),
      entities: this.#entitiesFor(which),
      series: which % 5 === 0,
      body: which % 7 === 0 ? `Text.\n\n${CHART}` : `Text about ${this.#nameOf(which)}.`,
    });
    this.#count++;
    return `add ${id}`;
  }

  #change<Field extends keyof Story>(
    which: number,
    field: Field,
    value: (story: Story) => Story[Field],
  ): string {
    const [id, story] = this.#article(which);
    story[field] = value(story);
    return `change the ${field} of ${id}`;
  }

  #rename(which: number): string {
    const [id, story] = this.#article(which);
    this.#articles.delete(id);
    this.#articles.set(`${id}-again`, story);
    return `rename ${id}`;
  }

  #delete(which: number): string {
    const [id] = this.#article(which);
    this.#articles.delete(id);
    return `delete ${id}`;
  }

  #nameAnew(kind: 'authors' | 'entities' | 'regions', which: number): string {
    const slug = pick(this.#names[kind], which);
    this.#names[kind].set(slug, `${this.#names[kind].get(slug) ?? ''} ${which}`);
    return `name ${kind} ${slug} anew`;
  }

  #addName(kind: 'entities', which: number): string {
    const slug = `new-${which}`;
    this.#names[kind].set(slug, `New works ${which}`);
    const [, story] = this.#article(which);
    story.entities.push(slug);
    return `add ${kind} ${slug}`;
  }

  #deleteName(kind: 'authors' | 'entities', which: number): string {
    const names = this.#names[kind];
    if (names.size < 2) return 'nothing';
    const slug = pick(names, which);
    names.delete(slug);
    for (const story of this.#articles.values()) {
      story.entities = story.entities.filter((one) => one !== slug || kind !== 'entities');
      if (story.author === slug && kind === 'authors') story.author = pick(names, which);
    }
    return `delete ${kind} ${slug}`;
  }

  #moreData(): string {
    this.#rows++;
    return 'add a row of data';
  }

  #article(which: number): [id: string, story: Story] {
    const all = [...this.#articles];
    const found = all[which % all.length];
    if (!found) throw new Error('no articles');
    return found;
  }

  #entitiesFor(which: number): string[] {
    return [...this.#names.entities.keys()].filter((_, index) => ((which >> index) & 1) === 1);
  }

  #nameOf(which: number): string {
    return this.#names.entities.get(pick(this.#names.entities, which)) ?? '';
  }
}

const CHART =
  '```chart\ntype: line\ndata: data.csv\nx: year\ny: value\ntitle: Values\nunit: units\nsource: The Review\n```';

/** Some that nobody else asks about, and some that others would. */
const MISTAKES = [
  'More <b>words</b>.',
  '```chart\ntype: line\n```',
  'See [this](http://).',
  'See [that](/articles/2021/nowhere/).',
  'Said :entity[nobody]{#nobody}.',
];

function pick(map: ReadonlyMap<string, unknown>, which: number): string {
  const keys = [...map.keys()];
  return keys[which % keys.length] ?? '';
}

function textOf({ title, day, draft, author, region, entities, series, body }: Story): string {
  return `---
title: ${title}
description: What came of it.
date: ${day}
authors: [${author}]
region: ${region}
entities: [${[...new Set(entities)].join(', ')}]
${draft ? 'draft: true\n' : ''}${series ? 'series: trade\n' : ''}---

${body}
`;
}
