import type { Fields, Kind } from '../schema/kinds.ts';
import { decode, type NotText } from './decode.ts';
import type { Finding } from './finding.ts';
import { splitFrontMatter } from './front-matter.ts';
import { readFields } from './read-fields.ts';
import type { SourceText } from './source-text.ts';
import { textFindings } from './text-findings.ts';
import { readYaml } from './yaml.ts';

/** A file by its place in `content/`. */
export interface DocumentFile<K extends Kind = Kind> {
  kind: K;
  /** The path below the folder of its kind, without ending: `kamaz`, `2022/a-lot-of-plans`. */
  id: string;
  /** The path from the root of the project: `content/entities/kamaz.yml`. */
  file: string;
}

/** A file read by itself: what it says, or what is wrong with it. */
export interface ReadDocument<K extends Kind = Kind> {
  /** Present when they hold what the schema says. */
  fields?: Fields<K>;
  /** Present when the file could be taken apart. */
  text?: SourceText;
  findings: Finding[];
}

/** Reads a file of `content/`. Nothing is thrown for what its author wrote. */
export function readDocument<K extends Kind>(
  { kind, file }: DocumentFile<K>,
  bytes: Uint8Array,
): ReadDocument<K> {
  const text = readSourceText(file, bytes);
  if ('rule' in text) return { findings: [text] };
  const conflict = mergeConflict(file, text);
  if (conflict) return { findings: [conflict] };
  const read = readFields(kind, readYaml(text.yaml, text.yamlLine), file);
  const ofText = textFindings(file, text);
  const refused = ofText.filter(({ severity }) => severity === 'error');
  const isConsequence = ({ rule, line }: Finding) =>
    (rule === 'yaml' || rule === 'unknown-field') && refused.some((one) => one.line === line);
  const findings = [...ofText, ...read.findings.filter((one) => !isConsequence(one))];
  return { ...read, text, findings };
}

/** What git leaves in the fields of a file that two people changed: nothing else in it makes sense then. */
function mergeConflict(file: string, { yaml, yamlLine }: SourceText): Finding | undefined {
  const [before, mark = ''] = /^(?:.*\n)*?(?=(<{7}(?: .*)?)(?:\n|$))/.exec(yaml) ?? [];
  if (before === undefined || !/^>{7}(?: |$)/m.test(yaml)) return undefined;
  const line = yamlLine + before.split('\n').length - 1;
  const message = `Unexpected mark of a merge conflict \`${mark.slice(0, 60)}\`, expected one version of the lines below it. Keep the right one, and delete the lines of \`<\`, \`=\` and \`>\`.`;
  return {
    file,
    severity: 'error',
    rule: 'merge-conflict',
    message,
    line,
    column: 1,
    endLine: line,
    endColumn: mark.length + 1,
  };
}

/** Takes a file apart; a finding when that cannot be done. */
export function readSourceText(file: string, bytes: Uint8Array): SourceText | Finding {
  const decoded = decode(bytes);
  if ('offset' in decoded) return notUtf8(file, decoded);
  if (!file.endsWith('.md')) return { yaml: decoded.text, yamlLine: 1, body: '', bodyLine: 1 };
  const split = splitFrontMatter(decoded.text);
  if (!('problem' in split)) return split;
  return { file, severity: 'error', rule: 'front-matter', message: split.problem, ...split.place };
}

/** A file that is no text. */
export function notUtf8(file: string, { offset, place, remedy }: NotText): Finding {
  const message = `Unexpected byte at position ${offset}, expected text in UTF-8. ${remedy}`;
  return { file, severity: 'error', rule: 'encoding', message, ...place };
}
