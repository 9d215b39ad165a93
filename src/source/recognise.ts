import { SLUG } from '../text/slug.ts';
import type { Collection, Kind } from '../schema/kinds.ts';
import { isDeviceName } from '../text/device-name.ts';
import { nearest } from '../text/nearest.ts';
import { slugLike } from './slug-like.ts';

/** What a path below `content/` is for. */
export type Recognised =
  | { what: 'document'; kind: Kind; id: string }
  | { what: 'asset' }
  | { what: 'ledger' }
  | { what: 'ignored' }
  | Unexpected;

/** What a path must not be, and why. */
export interface Unexpected {
  what: 'unexpected';
  message: string;
  /** The name that was meant, of a file or folder in the same place, or the path below `content/`, where it shows. */
  guess?: string | undefined;
}

/** The ending that files of each folder have. */
const ENDINGS: Record<Collection, '.md' | '.yml'> = {
  articles: '.md',
  authors: '.yml',
  entities: '.yml',
  indicators: '.yml',
  pages: '.md',
  regions: '.yml',
  series: '.yml',
};

/** All kinds of files that say something. */
export const KINDS: readonly Kind[] = ['publication', ...(Object.keys(ENDINGS) as Collection[])];

/** Files that may lie beside articles: pictures and data. */
const ASSET_ENDINGS = ['.avif', '.csv', '.gif', '.jpeg', '.jpg', '.png', '.svg', '.webp'];
const ASSET_NAME = /^[\w-][\w.-]*$/;

/** The file of all addresses that were ever published. */
export const LEDGER = 'addresses.txt';

/** The same from the root of the project. */
export const LEDGER_FILE = `content/${LEDGER}`;

const PUBLICATION = 'publication.yml';
const FILES_AT_TOP: readonly string[] = [PUBLICATION, LEDGER];

/** Pictures and drawings that browsers show here and there, or nowhere. */
const FOR_NO_PAGE = /\.(?:bmp|tiff?|hei[cf]|jxl|jp2|ico|psd|ai|eps|xcf|svgz|dng|cr[23]|nef|arw)$/i;

/** The handbook, and what editors and systems are known to leave behind. Anything else is told, hidden or not. */
const IGNORED =
  /^README\.md$|(?:^|\/)(?:\.DS_Store|\.git(?:keep|ignore|attributes)|\.editorconfig|\.\#[^/]*|\#[^/]*\#|\.[^/]*\.sw[a-p]|\._[^/]*|\.~lock\.[^/]*\#|~\$[^/]*|[^/]*~|Thumbs\.db|desktop\.ini)$/;

/** Endings that people use for what the contract spells otherwise. */
const OTHER_ENDINGS: Readonly<Record<string, readonly string[]>> = {
  '.md': ['.markdown', '.mdown', '.mkd', '.mdx', '.txt', '.html', '.htm', '.astro', '.mdoc'],
  '.yml': ['.yaml', '.json', '.toml', '.md'],
};

/** Characters of the longest name. */
const LONGEST_SLUG = 80;

/** Files that other generators run; here, content is data. */
const CODE =
  /\.(?:mdx|html?|xhtml|astro|vue|svelte|njk|liquid|php|py|rb|sh|bash|bat|cmd|ps1|exe|wasm|[cm]?[jt]sx?)$/i;

/** Nearly every file of an archive: that nothing is wrong with its name shows at once. */
const USUAL_ARTICLE = /^articles\/(\d{4}\/([a-z0-9]+(?:-[a-z0-9]+)*))\.md$/;

/** What a file is by its path below `content/`, such as `articles/2022/turnover.md`. */
export function recognise(path: string): Recognised {
  return usualArticle(path) ?? recognised(path);
}

function usualArticle(path: string): Recognised | undefined {
  const [, id, slug = ''] = USUAL_ARTICLE.exec(path) ?? [];
  if (id === undefined || slug.length > LONGEST_SLUG || isDeviceName(slug)) return undefined;
  return { what: 'document', kind: 'articles', id };
}

function recognised(path: string): Recognised {
  if (IGNORED.test(path)) return { what: 'ignored' };
  if (path === PUBLICATION) return { what: 'document', kind: 'publication', id: 'publication' };
  if (path === LEDGER) return { what: 'ledger' };
  const parts = path.split('/');
  const [folder = ''] = parts;
  const name = parts.at(-1) ?? '';
  if (name.startsWith('.'))
    return unexpected(`hidden file \`${name}\``, 'expected none here: remove it, or its leading dot');
  if (parts.length === 1) return atTop(path);
  if (FILES_AT_TOP.includes(folder))
    return unexpected(`folder \`${folder}\``, 'expected a file of that name');
  if (!isCollection(folder)) {
    const guess = nearest(folder, Object.keys(ENDINGS));
    const expected = `expected one of ${Object.keys(ENDINGS).join(', ')}`;
    return unexpected(`folder \`${folder}\``, expected, guess);
  }
  if (CODE.test(name)) return code(name, folder);
  const device = parts.find(isDeviceName);
  if (device !== undefined) {
    return unexpected(
      `name \`${device}\``,
      'expected another: Windows keeps it for a device, and has no files of that name',
    );
  }
  return folder === 'articles' ? inArticles(parts.slice(1)) : inFolder(folder, parts.slice(1));
}

function atTop(name: string): Recognised {
  if (CODE.test(name)) return code(name, undefined);
  if (isCollection(name)) {
    const place = name === 'articles' ? 'articles/<year>' : name;
    return unexpected(`file \`${name}\``, `expected a folder: \`${place}/<slug>${ENDINGS[name]}\``);
  }
  const guess = nearest(name, FILES_AT_TOP);
  return unexpected(
    `file \`${name}\``,
    'expected `publication.yml` and the folders of each kind here',
    guess,
  );
}

function code(name: string, folder: Collection | undefined): Recognised {
  const place =
    folder === undefined
      ? 'text and data'
      : `\`${folder === 'articles' ? 'articles/<year>' : folder}/<slug>${ENDINGS[folder]}\``;
  return unexpected(
    `file \`${name}\``,
    `expected ${place}: content is data, and nothing in it is run or passed through`,
  );
}

function inArticles(parts: string[]): Recognised {
  const [year = ''] = parts;
  if (parts.length < 2 || !/^\d{4}$/.test(year)) {
    return unexpected(
      `place \`articles/${parts.join('/')}\``,
      'expected a folder for the year: `articles/<year>/<slug>.md`',
    );
  }
  const name = parts.at(-1) ?? '';
  if (isPictureForNoPage(name))
    return unexpected(
      `picture \`${name}\``,
      'expected one that browsers show: save it as PNG, JPEG, WebP, AVIF or SVG, and name that one in the article',
    );
  const ending = ASSET_ENDINGS.find((one) => name.toLowerCase().endsWith(one));
  return ending === undefined ? inFolder('articles', parts) : asset(parts.slice(1), ending);
}

function asset(parts: string[], ending: string): Recognised {
  const name = parts.at(-1) ?? '';
  if (!name.endsWith(ending)) {
    const expected = `expected its ending in lower case: \`${name.slice(0, -ending.length)}${ending}\``;
    return unexpected(`file name \`${name}\``, expected);
  }
  const dotted = parts.find((part) => part.endsWith('.'));
  if (dotted !== undefined)
    return unexpected(
      `name \`${dotted}\``,
      'expected one without a dot at its end: Windows has no folders of that name',
    );
  const odd = parts.find((part) => !ASSET_NAME.test(part));
  return odd === undefined
    ? { what: 'asset' }
    : unexpected(
        `name \`${odd}\``,
        'expected letters a to z, digits, `-`, `_` and `.` in the name of a picture or data file',
      );
}

function inFolder(kind: Collection, parts: string[]): Recognised {
  const ending = ENDINGS[kind];
  const place = kind === 'articles' ? 'articles/<year>' : kind;
  const name = parts.at(-1) ?? '';
  if (!name.endsWith(ending)) {
    const others = kind === 'articles' ? `, or a picture or data file (${ASSET_ENDINGS.join(', ')})` : '';
    return unexpected(
      `file \`${name}\``,
      `expected \`${place}/<slug>${ending}\`${others}`,
      respelt(name, ending),
    );
  }
  if (parts.length > (kind === 'articles' ? 2 : 1)) {
    const folder = parts.slice(0, -1).join('/');
    return unexpected(
      `folder \`${folder}\``,
      `expected \`${place}/<slug>${ending}\``,
      flat(parts, kind, ending),
    );
  }
  const slug = name.slice(0, -ending.length);
  if (!SLUG.test(slug) || slug.length > LONGEST_SLUG) {
    const expected = `expected a slug: lower-case letters a to z, digits, and single hyphens between them, at most ${LONGEST_SLUG} characters`;
    const better = slugLike(slug);
    return unexpected(`file name \`${name}\``, expected, better && `${better}${ending}`);
  }
  return { what: 'document', kind, id: parts.join('/').slice(0, -ending.length) };
}

/** The file that a folder with an `index.md` stands for, and one in a folder of its month. */
function flat(parts: readonly string[], kind: Collection, ending: string): string | undefined {
  const [year = '', ...below] = kind === 'articles' ? parts : ['', ...parts];
  const name = below.at(-1)?.slice(0, -ending.length) ?? '';
  const slug = slugLike(/^_?index$/.test(name) ? (below.at(-2) ?? '') : name);
  return slug && [kind, year, slug].filter(Boolean).join('/') + ending;
}

/** The name with the ending that was meant, where it shows. */
function respelt(name: string, ending: '.md' | '.yml'): string | undefined {
  if (/^readme\b/i.test(name)) return undefined;
  const small = name.toLowerCase();
  const other = [ending, ...(OTHER_ENDINGS[ending] ?? [])].find((one) => small.endsWith(one));
  const slug = other && slugLike(name.slice(0, -other.length));
  return slug && slug + ending;
}

/** Whether a file is a picture by its name, and none that pages show. */
export function isPictureForNoPage(name: string): boolean {
  return FOR_NO_PAGE.test(name);
}

function isCollection(folder: string): folder is Collection {
  return Object.hasOwn(ENDINGS, folder);
}

function unexpected(what: string, expected: string, guess?: string): Unexpected {
  return { what: 'unexpected', message: `Unexpected ${what}, ${expected}.`, guess };
}
