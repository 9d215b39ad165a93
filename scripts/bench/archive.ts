import { existsSync, readdirSync, readFileSync } from 'node:fs';
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
  for (const name of ['publication.yml', 'articles'])
    if (!existsSync(join(folder, name)))
      throw new Error(`Missing ${name} in ${folder}, expected the folder of the content of a publication.`);
  const named = new Map(slugsIn(join(folder, 'entities')).map((slug) => [slug, 0]));
  const linked = new Set(idsIn(readFileSync(join(folder, 'publication.yml'), 'utf8')));
  const articles = articleFiles(join(folder, 'articles')).map((article) => {
    const text = readFileSync(article.path, 'utf8');
    const { frontMatter, body } = splitText(text);
    for (const word of new Set(frontMatter.match(/[a-z0-9-]+/g)))
      if (named.has(word)) named.set(word, (named.get(word) ?? 0) + 1);
    for (const id of idsIn(body)) linked.add(id);
    // Beside it: `other.md`, `../other/`.
    for (const [, slug = ''] of body.matchAll(/\]\((?:\.{1,2}\/)*([a-z0-9-]+)(?:\.md|\/?[)#])/g))
      linked.add(`${article.id.slice(0, 4)}/${slug}`);
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

/** The ids of articles that a text has, as parts of addresses or of names of files: `2022/visit`. */
function idsIn(text: string): string[] {
  return Array.from(text.matchAll(/\b(\d{4}\/[a-z0-9-]+)/g), ([, id = '']) => id);
}

/** None where there is no such folder. */
function slugsIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yml'))
    .map((name) => basename(name, '.yml'));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
