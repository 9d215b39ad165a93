import { readYaml } from '../source/yaml.ts';
import { applyEdits, type Edit } from '../text/edit.ts';
import { bodyEdits, wrongLine, type BodyChange } from './body-edits.ts';
import { openText, type ContentFile } from './content-file.ts';
import type { ContentFolder } from './content-folder.ts';
import { filesBeside } from './files-beside.ts';
import { recordFormer } from './former-address.ts';
import { movedAddress, type Here } from './moved-address.ts';
import { openFolder, type OpenedFolder } from './open-folder.ts';
import { referencesIn } from '../source/reference-fields.ts';
import { renameProblem, type Rename } from './rename-target.ts';
import { scalarEdit } from './scalar-edit.ts';
import { pathOf, SHELVES } from './shelves.ts';

/** What happens to one file of `content/`. */
export interface FileChange {
  /** Its path below `content/`. */
  path: string;
  /** Where it goes, if elsewhere. */
  to?: string;
  /** Whether it also stays where it is, since others use it too. */
  isCopied?: boolean;
  /** Whether the same lies there already, so that nothing has to be written. */
  isThere?: boolean;
  /** What it says afterwards, if something else. */
  text?: string;
  /** How many references in it are written anew. */
  places: number;
}

/** All that a rename changes, the renamed file first; or why nothing may be changed. */
export type RenamePlan = { changes: FileChange[] } | { problems: string[] };

/**
 * Plans to give a file another name: the move, `previously`, and every reference to
 * it in fields and texts. Apart from what is planned, every file stays as it is to
 * the byte.
 *
 * @param opened The files of the folder, where they were opened before.
 */
export function planRename(
  folder: ContentFolder,
  rename: Rename,
  opened: OpenedFolder | { problems: string[] } = openFolder(folder),
): RenamePlan {
  if ('problems' in opened) return opened;
  const { files, url, timezone } = opened;
  const problem = renameProblem(rename, files, folder, timezone);
  if (problem !== undefined) return { problems: [problem] };

  const { collection, from, to } = rename;
  const changes: FileChange[] = [];
  const problems: string[] = [];
  for (const file of files) {
    const isRenamed = file.kind === collection && file.id === from;
    if (!isRenamed && !mayRefer(file.source, from)) continue;
    const change = withReferences(file, rename, isRenamed, url);
    if ('problem' in change) problems.push(change.problem);
    else if (isRenamed) changes.unshift({ ...change, to: pathOf(collection, to) });
    else if (change.places > 0) changes.push(change);
    if (!isRenamed || collection !== 'articles') continue;
    const beside = besideChanges(file, to, files, folder, url);
    changes.push(...beside.changes);
    problems.push(...beside.problems);
  }
  return problems.length > 0 ? { problems } : { changes };
}

/** Whether a file could refer to something; most cannot, and need not be parsed to know it. */
function mayRefer(source: string, id: string): boolean {
  const slug = id.slice(id.lastIndexOf('/') + 1);
  return source.includes(slug) || /&#?\w+;|%[0-9a-f]{2}|\\[ux!-/]/i.test(source);
}

/** A file with every reference to the renamed one as it must be; the renamed one with its former address. */
function withReferences(
  file: ContentFile,
  rename: Rename,
  isRenamed: boolean,
  url: string,
): FileChange | { problem: string } {
  const change = referenceChange(file, rename, isRenamed, url);
  const fields = fieldEdits(file, rename, change);
  const body = bodyEdits(file.body.text, change).map(file.body.inSource);
  const text = applyEdits(file.source, [...fields, ...body]);
  const changed = openText(file, text);
  if (!('fields' in changed))
    throw new Error(`${file.path} cannot be read after its edits: ${changed.problem}`);
  const wrong = wrongLine(file.body.text, changed.body.text, change);
  if (wrong !== undefined) {
    const line = wrong + file.body.firstLine - 1;
    return {
      problem: `content/${file.path}:${line}  Unexpected spelling of a reference to \`${rename.from}\`, expected one that can be changed. Write it plainly, and rename again.`,
    };
  }
  const places = fields.length + body.length;
  const recorded = isRenamed ? withFormer(changed, rename) : { text };
  return 'problem' in recorded
    ? recorded
    : { path: file.path, places, ...(recorded.text !== file.source && { text: recorded.text }) };
}

function referenceChange(
  { kind, id }: ContentFile,
  { collection, from, to }: Rename,
  isRenamed: boolean,
  url: string,
): BodyChange {
  const page = kind === 'publication' ? undefined : SHELVES[kind];
  const after = isRenamed ? to : id;
  const here: Here = {
    before: page?.address?.(id) ?? '/',
    after: page?.address?.(after) ?? '/',
    file: kind === 'publication' ? '/publication.yml' : `/${pathOf(kind, after)}`,
  };
  const { address } = SHELVES[collection];
  return {
    address: (href) => address && movedAddress(href, { from: address(from), to: address(to) }, here, url),
    ...(collection === 'entities' && { entity: { from, to } }),
  };
}

function fieldEdits(
  { kind, fields }: ContentFile,
  { collection, from, to }: Rename,
  change: BodyChange,
): Edit[] {
  const moved = referencesIn(kind, fields.data).flatMap(({ path, to: target, value }) => {
    const after =
      target === 'address' ? change.address(value) : target === collection && value === from ? to : undefined;
    return after === undefined ? [] : [{ path, value, after }];
  });
  if (moved.length === 0) return [];
  const yaml = readYaml(fields.text, fields.firstLine);
  return moved.map(({ path, value, after }) => fields.inSource(scalarEdit(fields, yaml, path, value, after)));
}

function withFormer(
  file: ContentFile,
  { collection, from, to }: Rename,
): { text: string } | { problem: string } {
  const { address } = SHELVES[collection];
  if (!address) return { text: file.source };
  const edits = recordFormer(file.fields.text, address(from), address(to));
  if (!edits) {
    return {
      problem: `content/${file.path}  Unexpected \`previously\`, expected a list of addresses such as \`[/articles/2021/old-name/]\`.`,
    };
  }
  return { text: applyEdits(file.source, edits.map(file.fields.inSource)) };
}

/** Pictures and data files of an article that goes to the folder of another year: they go with it, and those that others use too are copied. */
function besideChanges(
  article: ContentFile,
  to: string,
  files: readonly ContentFile[],
  { assets, taken, read }: ContentFolder,
  url: string,
): { changes: FileChange[]; problems: string[] } {
  const before = `articles/${article.id.split('/')[0]}/`;
  const after = `articles/${to.split('/')[0]}/`;
  if (before === after) return { changes: [], problems: [] };
  const others = files.filter(({ kind, path }) => kind === 'articles' && path.startsWith(before));
  const used = new Set(
    others.filter((other) => other !== article).flatMap((other) => filesBeside(other, assets, url)),
  );
  const changes: FileChange[] = [];
  const problems: string[] = [];
  for (const path of filesBeside(article, assets, url)) {
    const target = after + path.slice(before.length);
    const isCopied = used.has(path);
    const isThere = taken.has(target.toLowerCase());
    if (isThere && !(assets.has(target) && areEqual(read(path), read(target)))) {
      problems.push(
        `Unexpected file \`content/${target}\`, expected none of that name: the article’s \`content/${path}\` must lie beside it. Give one of them another name first.`,
      );
    } else if (!isThere || !isCopied) changes.push({ path, to: target, isCopied, isThere, places: 0 });
  }
  return { changes, problems };
}

function areEqual(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
