import type { Kind } from '../schema/kinds.ts';
import { decode } from '../source/decode.ts';
import { splitFrontMatter } from '../source/front-matter.ts';
import { readYaml } from '../source/yaml.ts';
import type { Edit } from '../text/edit.ts';
import { plainSource } from './plain-source.ts';

/** A file of `content/` in its parts, each of which can be edited in place. */
export interface ContentFile {
  kind: Kind;
  id: string;
  /** Its path below `content/`: `articles/2022/turnover.md`. */
  path: string;
  /** The file as its author saved it, byte order mark and line ends included. */
  source: string;
  /** With what they say, as plain data: the trees of many thousand files would fill the memory. */
  fields: Part & { data: unknown };
  body: Part;
}

/** A part of a file, with `\n` for every line end. */
export interface Part {
  text: string;
  /** The line of the file on which it begins. */
  firstLine: number;
  /** An edit of the part as the edit of the file. */
  inSource: (edit: Edit) => Edit;
}

/** What identifies a file, and what its disk holds of it. */
export interface RawFile {
  kind: Kind;
  id: string;
  path: string;
  bytes: Uint8Array;
}

/** A file whose parts can be told apart, or why they cannot, with the line. */
export type Opened = ContentFile | { path: string; line: number; problem: string };

/** Opens a file as its disk holds it. */
export function openFile({ bytes, ...file }: RawFile): Opened {
  const decoded = decode(bytes);
  if ('offset' in decoded) {
    const problem = `Unexpected byte at position ${decoded.offset}, expected text in UTF-8.`;
    return { path: file.path, line: 1, problem };
  }
  return openText(file, new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
}

/** Opens a file by its text. */
export function openText(file: Pick<RawFile, 'kind' | 'id' | 'path'>, source: string): Opened {
  const { kind, id, path } = file;
  const { text, inSource } = plainSource(source);
  const split = path.endsWith('.md')
    ? splitFrontMatter(text)
    : { yaml: text, yamlLine: 1, body: '', bodyLine: 1 };
  if ('problem' in split) return { path, line: split.place.line, problem: split.problem };
  const { data, problems } = readYaml(split.yaml, split.yamlLine);
  const [problem] = problems;
  if (problem) return { path, line: problem.place.line, problem: problem.message };

  const lineEnd = source.includes('\r\n') ? '\r\n' : '\n';
  const part = (content: string, start: number, firstLine: number): Part => ({
    text: content,
    firstLine,
    inSource: (edit) => ({
      start: inSource(start + edit.start),
      end: inSource(start + edit.end),
      text: edit.text.replaceAll('\n', lineEnd),
    }),
  });
  const yamlStart = path.endsWith('.md') ? text.indexOf('\n') + 1 : 0;
  return {
    kind,
    id,
    path,
    source,
    fields: { ...part(split.yaml, yamlStart, split.yamlLine), data },
    body: part(split.body, text.length - split.body.length, split.bodyLine),
  };
}
