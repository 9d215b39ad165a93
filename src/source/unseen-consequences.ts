import type { Finding } from './finding.ts';
import type { SourceText } from './source-text.ts';
import { readYaml, type YamlData } from './yaml.ts';

/**
 * What is wrong with fields, without what only follows from characters that nobody sees, and
 * are told themselves: a name of a field that begins with one, a colon with one behind it.
 *
 * @param refused Of the characters.
 * @param reread What is wrong with the fields of a file, as they would be without them.
 */
export function withoutConsequences(
  findings: readonly Finding[],
  refused: readonly Finding[],
  { yaml, yamlLine }: SourceText,
  reread: (yaml: YamlData) => readonly Finding[],
): readonly Finding[] {
  const isBeside = ({ rule, line }: Finding) =>
    (rule === 'yaml' || rule === 'unknown-field') && refused.some((one) => one.line === line);
  if (!findings.some(isBeside)) return findings;
  // Where one stands for a space, a space is what is meant: `name:\u200BKamaz`.
  const readings = [undefined, ' '].map((meant) =>
    reread(readYaml(mended(yaml, yamlLine, refused, meant), yamlLine)),
  );
  const stays = (finding: Finding) =>
    readings.every((reading) =>
      reading.some(({ rule, line }) => rule === finding.rule && line === finding.line),
    );
  return findings.filter((one) => !isBeside(one) || stays(one));
}

/**
 * The fields without the characters; lines stay where they are.
 *
 * @param meant What stands there instead; unless given, what each finding says.
 */
function mended(yaml: string, yamlLine: number, refused: readonly Finding[], meant?: string): string {
  const lines = yaml.split('\n');
  const lastFirst = refused.toSorted((a, b) => b.column - a.column);
  for (const { line, column, endColumn = column + 1, fix } of lastFirst) {
    const written = lines[line - yamlLine];
    if (written === undefined) continue;
    const instead = meant ?? fix?.text.replaceAll('\n', ' ') ?? ' ';
    lines[line - yamlLine] = written.slice(0, column - 1) + instead + written.slice(endColumn - 1);
  }
  return lines.join('\n');
}
