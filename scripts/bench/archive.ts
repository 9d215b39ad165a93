import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** A folder of content, as far as the bench must know it to change it. */
export interface Archive {
  folder: string;
  /** By day of publication, oldest first. */
  articles: readonly ArticleFile[];
  /** How many articles name each entity, most first. */
  entities: readonly { slug: string; articles: number }[];
  /** The articles that another one links to. */
  linked: ReadonlySet<string>;
}

export interface ArticleFile {
  /** `2022/visit` */
  id: string;
  path: string;
}

/** Looks through all articles once; their front matter is not parsed, since counts may be a little off. */
export function surveyArchive(folder: string): Archive {
  const named = new Map(slugsIn(join(folder, 'entities')).map((slug) => [slug, 0]));
  const linked = new Set<string>();
  const articles = articleFiles(join(folder, 'articles')).map((article) => {
    const text = readFileSync(article.path, 'utf8');
    const { frontMatter, body } = splitText(text);
    for (const word of new Set(frontMatter.match(/[a-z0-9-]+/g)))
      if (named.has(word)) named.set(word, (named.get(word) ?? 0) + 1);
    for (const [, id = ''] of body.matchAll(/\/articles\/(\d{4}\/[a-z0-9-]+)/g)) linked.add(id);
    return { ...article, date: /^date: *["']?([0-9T:.Z+-]+)/m.exec(frontMatter)?.[1] ?? '' };
  });
  return {
    folder,
    articles: articles.sort((a, b) => compare(a.date, b.date) || compare(a.id, b.id)),
    entities: [...named]
      .map(([slug, count]) => ({ slug, articles: count }))
      .sort((a, b) => b.articles - a.articles || compare(a.slug, b.slug)),
    linked,
  };
}

/** The two halves of a file of Markdown; of one without front matter the first is empty. */
export function splitText(text: string): { frontMatter: string; body: string } {
  const [whole = '', frontMatter = ''] = /^---\r?\n([\s\S]*?\n)---[ \t]*(?:\r?\n|$)/.exec(text) ?? [];
  return { frontMatter, body: text.slice(whole.length) };
}

function articleFiles(folder: string): ArticleFile[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name: year }) =>
      readdirSync(join(folder, year))
        .filter((name) => name.endsWith('.md'))
        .map((name) => ({ id: `${year}/${basename(name, '.md')}`, path: join(folder, year, name) })),
    );
}

function slugsIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yml'))
    .map((name) => basename(name, '.yml'));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
