import { SLUG } from '../schema/scalars.ts';
import type { Collection, Kind } from '../schema/kinds.ts';
import { nearest } from '../text/nearest.ts';

/** What a path below `content/` is for. */
export type Recognised =
  | { what: 'document'; kind: Kind; id: string }
  | { what: 'asset' }
  | { what: 'ignored' }
  | { what: 'unexpected'; message: string };

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

/** Files that may lie beside articles: pictures and data. */
const ASSET_ENDINGS = ['.avif', '.csv', '.gif', '.jpeg', '.jpg', '.png', '.svg', '.webp'];
const ASSET_NAME = /^[\w-][\w.-]*$/;

/** What is known to lie in folders without being content: the handbook, and what editors and systems leave behind. */
const IGNORED = /^README\.md$|(^|\/)(\.[^/]*|[^/]*~|Thumbs\.db|desktop\.ini)$/;

/** What a file is by its path below `content/`, such as `articles/2022/turnover.md`. */
export function recognise(path: string): Recognised {
  if (IGNORED.test(path)) return { what: 'ignored' };
  if (path === 'publication.yml') return { what: 'document', kind: 'publication', id: 'publication' };
  const parts = path.split('/');
  const [folder = ''] = parts;
  if (parts.length === 1) {
    return unexpected(`file \`${path}\``, 'expected `publication.yml` and the folders of each kind here');
  }
  if (!isCollection(folder)) {
    const guess = nearest(folder, Object.keys(ENDINGS));
    const expected = `expected one of ${Object.keys(ENDINGS).join(', ')}`;
    return unexpected(
      `folder \`${folder}\``,
      guess === undefined ? expected : `${expected}. Did you mean \`${guess}\`?`,
    );
  }
  return folder === 'articles' ? inArticles(parts.slice(1)) : inFolder(folder, parts.slice(1));
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
  if (ASSET_ENDINGS.some((ending) => name.endsWith(ending))) {
    const odd = parts.slice(1).find((part) => !ASSET_NAME.test(part));
    return odd === undefined
      ? { what: 'asset' }
      : unexpected(
          `name \`${odd}\``,
          'expected letters a to z, digits, `-`, `_` and `.` in the name of a picture or data file',
        );
  }
  return inFolder('articles', parts);
}

function inFolder(kind: Collection, parts: string[]): Recognised {
  const ending = ENDINGS[kind];
  const place = kind === 'articles' ? 'articles/<year>' : kind;
  const name = parts.at(-1) ?? '';
  if (!name.endsWith(ending)) {
    const others = kind === 'articles' ? `, or a picture or data file (${ASSET_ENDINGS.join(', ')})` : '';
    return unexpected(`file \`${name}\``, `expected \`${place}/<slug>${ending}\`${others}`);
  }
  if (parts.length > (kind === 'articles' ? 2 : 1)) {
    return unexpected(`folder \`${parts.slice(0, -1).join('/')}\``, `expected \`${place}/<slug>${ending}\``);
  }
  const slug = name.slice(0, -ending.length);
  if (!SLUG.test(slug) || slug.length > 80) {
    return unexpected(
      `file name \`${name}\``,
      'expected a slug: lower-case letters a to z, digits, and single hyphens between them, at most 80 characters',
    );
  }
  return { what: 'document', kind, id: parts.join('/').slice(0, -ending.length) };
}

function isCollection(folder: string): folder is Collection {
  return Object.hasOwn(ENDINGS, folder);
}

function unexpected(what: string, expected: string): Recognised {
  return {
    what: 'unexpected',
    message: `Unexpected ${what}, ${expected}${/[.?]$/.test(expected) ? '' : '.'}`,
  };
}
