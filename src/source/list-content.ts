import type { Kind } from '../schema/kinds.ts';
import type { Disk, Entry } from './disk.ts';
import type { Finding } from './finding.ts';
import type { DocumentFile } from './read-document.ts';
import { meantIdsOf, type MeantIds } from './meant-ids.ts';
import { KINDS, recognise, type Unexpected } from './recognise.ts';

/** What lies in `content/`, by its names alone. */
export interface Listing {
  /** Files that say something, in order of their paths. */
  files: readonly DocumentFile[];
  /** The ids of the files of each kind, right or wrong, so that a wrong file is not also reported as absent. */
  ids: Readonly<Record<Kind, ReadonlySet<string>>>;
  /** The ids that files may have been meant to have which are refused, so that these are not reported as absent either. */
  meant: MeantIds;
  /** The paths of pictures and data files: `content/articles/2022/gdp.csv`. */
  assets: ReadonlySet<string>;
  /** Whether there is a list of all addresses that were ever published. */
  hasLedger: boolean;
  findings: readonly Finding[];
}

/**
 * Lists all of `content/` and tells every file apart: nothing in it is ignored but
 * what editors and systems are known to leave behind.
 *
 * @param folder The folder to read: `content`, or its path.
 */
export function listContent(disk: Disk, folder: string): Listing {
  const files: DocumentFile[] = [];
  const assets = new Set<string>();
  const findings: Finding[] = [];
  const refuse = (file: string, rule: string, message: string) =>
    findings.push({ file, severity: 'error', rule, message, line: 1, column: 1 });
  let hasLedger = false;
  let others: ReadonlySet<string> | undefined;
  const entries = disk.list(folder);
  for (const { path, kind } of entries) {
    const file = `content/${path}`;
    const recognised = recognise(path);
    if (recognised.what === 'ignored') continue;
    if (kind !== 'file') refuse(file, 'special-file', NOT_A_FILE[kind]);
    else if (recognised.what === 'unexpected')
      refuse(file, 'unexpected-file', withGuess(recognised, path, (others ??= pathsOf(entries))));
    else if (recognised.what === 'asset') assets.add(file);
    else if (recognised.what === 'ledger') hasLedger = true;
    else files.push({ kind: recognised.kind, id: recognised.id, file });
  }
  const refused = new Set(findings.map(({ file }) => file));
  const pairs = alikeButForCase(entries);
  const kept = pairs.length === 0 ? undefined : withFolders([...files.map(({ file }) => file), ...assets]);
  for (const [path, other] of pairs) {
    // Of two names, the one that is wrong by itself is to be mended.
    if (kept?.has(`content/${path}`) !== true || !kept.has(`content/${other}`)) continue;

    const message = `Unexpected name \`${path}\`, expected one that differs from \`${other}\` by more than capital letters: on Windows and macOS they are one file.`;
    refuse(`content/${path}`, 'letter-case', message);
  }
  if (!entries.some(({ path }) => /^publication\.(?:ya?ml|json|toml)(?:$|\/)/i.test(path))) {
    const message = 'Missing `content/publication.yml`, expected at least `name` and `url` in it.';
    refuse('content/publication.yml', 'missing-file', message);
  }
  const meant = new Set(
    entries.filter(({ path }) => refused.has(`content/${path}`)).flatMap((entry) => meantIdsOf(entry)),
  );
  return { files, ids: idsByKind(files), meant, assets, hasLedger, findings };
}

function pathsOf(entries: readonly Entry[]): Set<string> {
  return new Set(entries.map(({ path }) => path));
}

/** What is unexpected, with what to do: a file that was meant to be another one is that one's double if it is there. */
function withGuess({ message, guess }: Unexpected, path: string, others: ReadonlySet<string>): string {
  if (guess === undefined) return message;
  const beside = path.slice(0, path.lastIndexOf('/') + 1) + guess;
  const isThere = others.has(beside) || others.has(guess);
  return isThere
    ? `${message} \`${guess}\` is there already: keep one of them.`
    : `${message} Did you mean \`${guess}\`?`;
}

/** Files with all folders that they lie in. */
function withFolders(files: readonly string[]): Set<string> {
  return new Set(
    files.flatMap((file) => {
      const parts = file.split('/');
      return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
    }),
  );
}

const NOT_A_FILE: Record<Exclude<Entry['kind'], 'file'>, string> = {
  link: 'Unexpected symbolic link, expected the file itself: a link may lead out of `content/`, and not every system has them.',
  special: 'Unexpected special file, expected a plain file.',
  unreadable: 'Unexpected folder that cannot be read, expected one whose permissions let you.',
};

/** Pairs of paths, of files and folders, that are the same on disks that do not tell capital letters apart; the one with more of them first. */
function alikeButForCase(entries: readonly Entry[]): [string, string][] {
  // Usually none has a capital letter.
  if (entries.every(({ path }) => path === path.toLowerCase())) return [];
  const seen = new Map<string, string>();
  const pairs: [string, string][] = [];
  for (const { path } of entries) {
    for (let end = path.indexOf('/'); end !== path.length;) {
      end = path.indexOf('/', end + 1);
      if (end < 0) end = path.length;
      const part = path.slice(0, end);
      const folded = part.toLowerCase();
      const other = seen.get(folded);
      if (other === undefined) seen.set(folded, part);
      else if (other !== part && !pairs.some((pair) => pair.includes(part)))
        pairs.push(other < part ? [other, part] : [part, other]);
    }
  }
  return pairs;
}

function idsByKind(files: readonly DocumentFile[]): Record<Kind, ReadonlySet<string>> {
  const ids = Object.fromEntries(KINDS.map((kind) => [kind, new Set<string>()])) as Record<Kind, Set<string>>;
  for (const { kind, id } of files) ids[kind].add(id);
  return ids;
}
