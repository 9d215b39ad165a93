import type { YAMLError } from 'yaml';
import type { Place } from '../text/place.ts';
import type { LineIndex } from './line-index.ts';
import type { YamlProblem } from './yaml-problem.ts';
import { fieldLine, shown, slipIn } from './yaml-slips.ts';

/**
 * What is wrong with a text that is no YAML, as an author should read it. One mistake
 * makes many errors of a parser; the first is told, and others only where the line
 * itself shows what was meant.
 */
export function explainYaml(errors: readonly YAMLError[], lines: LineIndex): YamlProblem[] {
  const told = new Set<number>();
  return errors.flatMap((error, index): YamlProblem[] => {
    const place = lines.place(...error.pos);
    const explained = slipNear(place, lines) ?? (index === 0 ? plainly(error, place, lines) : undefined);
    if (explained === undefined || told.has(explained.place.line)) return [];
    told.add(explained.place.line);
    return [explained];
  });
}

/**
 * A slip that shows in the line of an error, in one of the lines that the parser took
 * to belong to it, or, for what is never closed, in the nearest line above it.
 */
function slipNear(place: Place, lines: LineIndex): YamlProblem | undefined {
  for (let line = place.line; line <= (place.endLine ?? place.line); line++) {
    const slip = slipIn(lines.lineAt({ line, column: 1 }), line, false);
    if (slip) return slip;
  }
  return undefined;
}

function plainly(error: YAMLError, place: Place, lines: LineIndex): YamlProblem {
  if (/must end with|sufficiently indented|Missing closing/.test(error.message)) {
    for (let { line } = place; line > place.line - LINES_BACK; line--) {
      const opening = slipIn(lines.lineAt({ line, column: 1 }), line, true);
      if (opening) return opening;
    }
  }
  return indentation(error, place, lines) ?? { place, message: byCode(error, lines.lineAt(place)) };
}

/** How far above an error a bracket or quotation mark without an end is looked for. */
const LINES_BACK = 40;

/** A field that stands deeper, or further left, than the field above it allows. */
function indentation(
  { code, message }: YAMLError,
  { line }: Place,
  lines: LineIndex,
): YamlProblem | undefined {
  const isDeeper = code === 'BLOCK_AS_IMPLICIT_KEY';
  if (!isDeeper && !message.endsWith('at node end')) return undefined;
  const at = isDeeper ? line + 1 : line;
  const field = fieldLine(lines.lineAt({ line: at, column: 1 }));
  if (!field || (isDeeper && field.indentation === 0)) return undefined;
  const { name, indentation: before } = field;
  const column = before + 1;
  return {
    place: { line: at, column, endLine: at, endColumn: column + name.length },
    message: `Unexpected indentation of \`${name}\`, expected the fields of one level directly below each other.`,
    field: name,
  };
}

function byCode({ code, message }: YAMLError, line: string): string {
  switch (code) {
    case 'MULTIPLE_DOCS':
      return 'Unexpected second YAML document, expected one.';
    case 'TAB_AS_INDENT':
      return 'Unexpected tab, expected spaces for indentation.';
    case 'BAD_INDENT':
      return /must end with|sufficiently indented/.test(message)
        ? `Unexpected end of a list or mapping, expected a closing \`${message.includes(']') ? ']' : '}'}\`.`
        : 'Unexpected indentation, expected the fields of one level below each other.';
    case 'MULTILINE_IMPLICIT_KEY':
      return `Unexpected line \`${shown(line.trim())}\`, expected the name of a field, a colon and a space: \`name: value\`.`;
    case 'BAD_DQ_ESCAPE':
      return 'Unexpected `\\` between double quotation marks, expected `\\\\` for the character itself, or single quotation marks around the text.';
    case 'MISSING_CHAR':
      return message.includes('quote')
        ? 'Unexpected end of a text, expected its closing quotation mark.'
        : `Unexpected line \`${shown(line.trim())}\`, expected \`name: value\`.`;
    case 'BLOCK_AS_IMPLICIT_KEY':
      return 'Unexpected `name: value` inside the value of another field, expected the value in quotation marks, or the fields of one level below each other.';
    default:
      return `Unexpected YAML: ${message.charAt(0).toLowerCase()}${message.slice(1)}. If the text holds \`: \` or \` #\`, or begins with a quotation mark, bracket, \`@\`, \`*\`, \`&\` or \`%\`, put the whole of it in quotation marks.`;
  }
}
