import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Absent, Contestant, Place } from './contestant.ts';

const SITE = join(import.meta.dirname, '../hugo');
const HOW_TO_GET_IT = '`apt install hugo`, `brew install hugo`, or https://gohugo.io/installation/';

/** The Hugo that is on the path. */
export function hugo(place: Place): Contestant | Absent {
  const { stdout } = spawnSync('hugo', ['version'], { encoding: 'utf8' }) as { stdout: string | null };
  const version = /v(\d+)\.(\d+)\.\d+/.exec(stdout ?? '');
  if (!version) return { name: 'Hugo', reason: `There is no \`hugo\` on the path: ${HOW_TO_GET_IT}` };

  const made = join(place.work, 'hugo');
  const configuration = join(place.work, 'hugo.toml');
  const out = join(made, 'out');
  mkdirSync(place.work, { recursive: true });
  const articles = withoutShortcodes(join(place.content, 'articles'), join(place.work, 'hugo-articles'));
  writeFileSync(configuration, settings({ ...place, articles }, made, out, Number(version[2])));
  return {
    id: 'hugo',
    name: 'Hugo',
    version: version[0],
    out,
    build: {
      program: 'hugo',
      args: [
        ...['--quiet', '--noBuildLock', '--source', SITE],
        ...['--config', `${join(SITE, 'hugo.toml')},${configuration}`],
      ],
      folder: place.work,
    },
    clear() {
      rmSync(made, { recursive: true, force: true });
    },
  };
}

/** What Hugo takes for a call of a template that this site has not: texts from another site made with it are full of them. */
const SHORTCODE = /\{\{(?=[<%])/g;

/** The folder of articles; where some have shortcodes, a copy in which these are text as any other. */
function withoutShortcodes(articles: string, copy: string): string {
  rmSync(copy, { recursive: true, force: true });
  const files = readdirSync(articles, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.md'),
  );
  const texts = files.map((name) => [name, readFileSync(join(articles, name), 'utf8')] as const);
  const called = texts.filter(([, text]) => text.search(SHORTCODE) >= 0);
  if (called.length === 0) return articles;
  cpSync(articles, copy, { recursive: true });
  for (const [name, text] of called) writeFileSync(join(copy, name), text.replaceAll(SHORTCODE, '{ {'));
  return copy;
}

/** What `hugo.toml` leaves open: where the content and the folders for this run are, and the length of a page of a list. */
function settings(
  { content, articles }: Place & { articles: string },
  made: string,
  out: string,
  minorVersion: number,
): string {
  const { url } = parse(readFileSync(join(content, 'publication.yml'), 'utf8')) as { url: string };
  const quoted = (text: string) => JSON.stringify(text);
  // In Hugo 0.128 the setting got another name.
  const paging = minorVersion < 128 ? 'paginate = 50' : 'pagination = { pagerSize = 50 }';
  return `baseURL = ${quoted(`${url.replace(/\/$/, '')}/`)}
publishDir = ${quoted(out)}
resourceDir = ${quoted(join(made, 'resources'))}
cacheDir = ${quoted(join(made, 'cache'))}
${paging}
[module]
mounts = [
  { source = "content", target = "content" },
  { source = ${quoted(articles)}, target = "content/articles" },
  { source = ${quoted(content)}, target = "data", includeFiles = ["*.yml", "{authors,regions,entities}/*.yml"] },
]
`;
}
