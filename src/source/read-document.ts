import type { Fields, Kind } from '../schema/kinds.ts';
import { decode, notUtf8 } from './decode.ts';
import type { Finding } from './finding.ts';
import { splitFrontMatter } from './front-matter.ts';
import { conflictInFields, conflictsInBody } from './merge-conflict.ts';
import { readFields } from './read-fields.ts';
import type { RightFields } from './right-fields.ts';
import type { SourceText } from './source-text.ts';
import { textAmongFields } from './text-among-fields.ts';
import { textFindings } from './text-findings.ts';
import { withoutConsequences } from './unseen-consequences.ts';
import { readYaml, type YamlData } from './yaml.ts';

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
  fields?: Fields<K> | undefined;
  /** Present when they do not, but could be told apart. */
  rightFields?: RightFields<K>;
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
  const conflict = conflictInFields(file, text);
  if (conflict) return { findings: [conflict] };
  const yaml = readYaml(text.yaml, text.yamlLine);
  const among = yaml.problems.length > 0 && file.endsWith('.md') ? textAmongFields(file, text) : undefined;
  if (!among) return readParts(kind, file, text, yaml);
  const meant = readParts(kind, file, among.text, readYaml(among.text.yaml, among.text.yamlLine));
  const { fields, rightFields = fields as RightFields<K> | undefined, findings } = meant;
  return {
    ...(rightFields && { rightFields }),
    ...(meant.text && { text: meant.text }),
    findings: [among.finding, ...findings],
  };
}

function readParts<K extends Kind>(kind: K, file: string, text: SourceText, yaml: YamlData): ReadDocument<K> {
  const read = readFields(kind, yaml, file);
  const ofText = textFindings(file, text);
  const refused = ofText.filter(({ severity }) => severity === 'error');
  const ofFields = withoutConsequences(
    read.findings,
    refused,
    text,
    (meant) => readFields(kind, meant, file).findings,
  );
  const conflicts = conflictsInBody(file, text);
  const findings = [...ofText, ...conflicts.findings, ...ofFields];
  return { ...read, text: { ...text, body: conflicts.body }, findings };
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
