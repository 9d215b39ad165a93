import type { YAMLError } from 'yaml';
import type { Place } from '../text/place.ts';
import { bracketInFlow } from './bracket-in-flow.ts';
import { colonInFlow } from './flow-slips.ts';
import type { LineIndex } from './line-index.ts';
import type { YamlProblem } from './yaml-problem.ts';
import { shown, shownInCode } from './yaml-quotation.ts';
import { fieldLine, slipIn } from './yaml-slips.ts';

/**
 * What is wrong with a text that is no YAML, as an author should read it. One mistake
 * makes many errors of a parser; the first is told, and others only where the line
 * itself shows what was meant.
 */
export function explainYaml(errors: readonly YAMLError[], lines: LineIndex): YamlProblem[] {
  const told = new Set<number>();
  return errors.flatMap((error, index): YamlProblem[] => {
    const place = lines.place(...error.pos);
    // Thousands of mistakes on one line are one to an author.
    if (error.code === 'BLOCK_IN_FLOW' && told.has(place.line)) return [];
    const slip = slipOf(error, place, lines);
    const explained = slip ?? (index === 0 ? plainly(error, place, lines) : undefined);
    if (explained === undefined || told.has(explained.place.line)) return [];
    told.add(explained.place.line);
    return [explained];
  });
}

function slipOf({ code, message }: YAMLError, place: Place, lines: LineIndex): YamlProblem | undefined {
  if (code === 'BLOCK_IN_FLOW') return slipInFlow(place, lines);
  const bracket = BRACKET.test(message) ? bracketNear(place, lines) : undefined;
  return bracket ?? slipNear(place, lines);
}

/**
 * A slip that shows in the line of an error, in one of the lines that the parser took
 * to belong to it, or, for what is never closed, in the nearest line above it.
 */
function slipNear(place: Place, lines: LineIndex): YamlProblem | undefined {
  for (let line = place.line; line <= (place.endLine ?? place.line); line++) {
    const slip = slipIn(lines.lineAt({ line, column: 1 }), line, false);
    if (slip) return withNextLine(slip, lines);
  }
  return undefined;
}

/** How a parser tells of a bracket in a text that brackets or braces are around. */
const BRACKET = /^Unexpected flow-(?:seq|map)-start at node end|between flow sequence items$/;

function bracketNear({ line, column }: Place, lines: LineIndex): YamlProblem | undefined {
  return bracketInFlow(lines.lineAt({ line, column: 1 }), line, column - 1);
}

/** A slip inside brackets or braces, where a line is no field of its own. */
function slipInFlow({ line }: Place, lines: LineIndex): YamlProblem | undefined {
  return colonInFlow(lines.lineAt({ line, column: 1 }), line);
}

/** A slip in a text that goes on in the next line, where its quotation marks would have to end. */
function withNextLine(slip: YamlProblem, lines: LineIndex): YamlProblem {
  const { place, message, field } = slip;
  const [line, next] = [place.line, place.line + 1].map((at) => lines.lineAt({ line: at, column: 1 }));
  const { indentation = 0 } = fieldLine(line ?? '') ?? {};
  const isText = next !== undefined && !fieldLine(next) && /^[^-#]/.test(next.trim());
  if (!slip.fix || !isText || next.search(/\S/) <= indentation) return slip;
  return {
    place,
    message: `${message} The next line belongs to it too.`,
    ...(field !== undefined && { field }),
  };
}

function plainly(error: YAMLError, place: Place, lines: LineIndex): YamlProblem {
  if (error.message.includes('call stack')) return depth(place, lines);
  if (error.message.includes('directives-end')) return directive(place, lines);
  if (/must end with|sufficiently indented|Missing closing/.test(error.message)) {
    for (let { line } = place; line > place.line - LINES_BACK; line--) {
      const opening = slipIn(lines.lineAt({ line, column: 1 }), line, true);
      if (opening) return atMargin(opening, lines) ?? opening;
    }
  }
  const shownSlip = listSign(place, lines) ?? indentation(error, place, lines);
  const first = shownSlip?.place.column === 1 ? firstField(shownSlip.place.line, lines) : undefined;
  if (first) return first;
  if (shownSlip) return shownSlip;
  const line = lines.lineAt(place);
  const field = fieldLine(line)?.name;
  const message = isLastRule(place, lines) ? LAST_RULE : byCode(error, line);
  return { place, message, ...(field !== undefined && { field }) };
}

/** A quoted text or a list whose further lines stand at the margin, as other readers of YAML take them. */
function atMargin({ place, message, field }: YamlProblem, lines: LineIndex): YamlProblem | undefined {
  const mark = /closing (?:quotation mark )?`(["'\]])`/.exec(message)?.[1];
  if (mark === undefined) return undefined;
  let margin: number | undefined;
  for (let line = place.line + 1; line <= place.line + LINES_BACK; line++) {
    const written = lines.lineAt({ line, column: 1 });
    if (written === '' || fieldLine(written)) return undefined;
    if (!/^\s/.test(written) && written.trim() !== mark) margin ??= line;
    if (!written.trimEnd().endsWith(mark)) continue;
    return margin === undefined ? undefined : marginLine(margin, mark === ']' ? 'list' : 'quoted text');
  }
  return undefined;

  function marginLine(line: number, inside: string): YamlProblem {
    const { length } = lines.lineAt({ line, column: 1 });
    return {
      place: { line, column: 1, endLine: line, endColumn: length + 1 },
      message: `Unexpected line at the margin inside the ${inside} of \`${field ?? ''}\`, expected each further line indented by two spaces.`,
      ...(field !== undefined && { field }),
    };
  }
}

const LAST_RULE =
  'Unexpected line `---` below the fields, expected none: only the fields of a Markdown file end with one. Leave it out.';

/** Front matter in a file that is YAML from its beginning to its end. */
function isLastRule({ line }: Place, lines: LineIndex): boolean {
  const [at, next, last] = [0, 1, 2].map((more) => lines.lineAt({ line: line + more, column: 1 }).trim());
  return at === '---' && next === '' && last === '';
}

/** `* one` and `• one` are the lists of Markdown and of word processors, and `-one` is text to YAML. */
function listSign({ line }: Place, lines: LineIndex): YamlProblem | undefined {
  const written = lines.lineAt({ line, column: 1 });
  const [sign = ''] = /(?<=^\s*)(?:[*•–—](?=\s)|-(?![\s\d.-]))/.exec(written) ?? [];
  if (sign === '') return undefined;
  const column = written.indexOf(sign) + 1;
  const place = { line, column, endLine: line, endColumn: column + 1 };
  if (sign === '-') {
    const item = `- ${written.slice(column).trimEnd()}`;
    const message = `Unexpected hyphen without a space after it, expected an item of a list: \`${shown(item)}\`.`;
    return { place, message, fix: { ...place, text: '- ' } };
  }
  const message = `Unexpected \`${sign}\` before an item of a list, expected a hyphen and a space: \`- \`.`;
  return { place, message, fix: { ...place, text: '-' } };
}

/** How far above an error a bracket or quotation mark without an end is looked for. */
const LINES_BACK = 40;

/** A field that stands deeper, or further left, than the fields above it allow. */
function indentation(
  { code, message }: YAMLError,
  { line, column: from }: Place,
  lines: LineIndex,
): YamlProblem | undefined {
  const isDeeper = code === 'BLOCK_AS_IMPLICIT_KEY';
  const isBracket = /must end with|sufficiently indented/.test(message);
  const isUneven = (code === 'BAD_INDENT' && !isBracket) || code === 'MISSING_CHAR';
  if (!isDeeper && !isUneven && !message.endsWith('at node end')) return undefined;
  const at = isDeeper ? line + 1 : line;
  const field = fieldLine(lines.lineAt({ line: at, column: 1 }));
  if (!field || (isDeeper || isUneven ? field.indentation === 0 : from > field.start)) return undefined;
  const { name, indentation: before } = field;
  const level = levelFor(before, at, lines);
  if (isUneven && !level) return undefined;
  const column = before + 1;
  return {
    place: { line: at, column, endLine: at, endColumn: column + name.length },
    message: level
      ? uneven(field, level)
      : `Unexpected indentation of \`${name}\`, expected the fields of one level directly below each other.`,
    field: name,
  };
}

/** The first field of a text, when it and those below it stand deeper than the one at the margin in a line. */
function firstField(line: number, lines: LineIndex): YamlProblem | undefined {
  const top = lines.place(0, 0).line;
  let first: YamlProblem | undefined;
  for (let above = line - 1; above >= top; above--) {
    const written = lines.lineAt({ line: above, column: 1 });
    const { name, indentation } = fieldLine(written) ?? {};
    if (name === undefined || indentation === undefined) continue;
    if (indentation === 0 || line - above > LINES_BACK) return undefined;
    const what = written.trimStart().startsWith('-') ? 'hyphen' : spaces(indentation);
    const place = { line: above, column: 1, endLine: above, endColumn: indentation + name.length + 1 };
    const message = `Unexpected ${what} before \`${name}\`, expected none: fields begin at the margin.`;
    first = { place, message, field: name };
  }
  return first;
}

/** The field above a line that its own one was probably meant to stand below; nothing if it does so, or there is none. */
function levelFor(
  indentation: number,
  line: number,
  lines: LineIndex,
): { indentation: number; name: string } | undefined {
  const levels: { indentation: number; name: string }[] = [];
  for (let above = line - 1; above > line - LINES_BACK && levels.at(-1)?.indentation !== 0; above--) {
    const field = above > 0 ? fieldLine(lines.lineAt({ line: above, column: 1 })) : undefined;
    if (field && field.indentation < (levels.at(-1)?.indentation ?? Infinity)) levels.push(field);
  }
  if (levels.some((level) => level.indentation === indentation)) return undefined;
  const distance = (level: { indentation: number }) => Math.abs(level.indentation - indentation);
  return levels.sort((a, b) => distance(a) - distance(b) || b.indentation - a.indentation)[0];
}

function uneven(
  { name, indentation }: { name: string; indentation: number },
  level: { name: string; indentation: number },
): string {
  const below = `so that it stands directly below \`${level.name}\``;
  if (indentation === 0)
    return `Unexpected \`${name}\` at the margin, expected ${spaces(level.indentation)} before it, ${below}.`;
  const expected = level.indentation === 0 ? 'none' : String(level.indentation);
  return `Unexpected ${spaces(indentation)} before \`${name}\`, expected ${expected}, ${below}.`;
}

function spaces(count: number): string {
  return count === 1 ? '1 space' : `${count} spaces`;
}

/** Where a parser runs out of stack is chance, so the first line that looks deep is told. */
function depth(place: Place, lines: LineIndex): YamlProblem {
  let { line } = lines.place(0, 0);
  while (line < place.line && !/^\s{26}|(?:[-?]\s+){13}/.test(lines.lineAt({ line, column: 1 }))) line++;
  return { place: { line, column: 1 }, message: 'Unexpected depth, expected at most 12 levels.' };
}

/** `%YAML 1.2` without the `---` below it that YAML asks for; what follows is none of its mistakes. */
function directive(place: Place, lines: LineIndex): YamlProblem {
  let { line } = lines.place(0, 0);
  while (line < place.line && !lines.lineAt({ line, column: 1 }).startsWith('%')) line++;
  const [name = ''] = /^\S+/.exec(lines.lineAt({ line, column: 1 })) ?? [];
  return {
    place: { line, column: 1, endLine: line, endColumn: name.length + 1 },
    message: `Unexpected directive \`${shown(name)}\`, expected the fields alone.`,
  };
}

/** `- [Customs](https://example.org/)`, as an item of `sources`. */
function linkInMarkdown(line: string): string | undefined {
  const [written = '', title = '', url = ''] =
    /^\s*-\s+(?=\[)\[([^[\]]+)\]\((https?:[^\s()]+)\)/.exec(line) ?? [];
  return written === ''
    ? undefined
    : `Unexpected link in Markdown, expected fields, each with its name: \`- { title: ${shown(title)}, url: ${shown(url)} }\`.`;
}

/** What some errors of the parser mean, whatever stands there. */
const BY_CODE: Partial<Record<YAMLError['code'], string>> = {
  MULTIPLE_DOCS: 'Unexpected second YAML document, expected one.',
  TAB_AS_INDENT: 'Unexpected tab, expected spaces for indentation.',
  BLOCK_IN_FLOW:
    'Unexpected `: ` or `- ` inside brackets or braces, expected text that holds it in quotation marks.',
  BAD_DQ_ESCAPE:
    'Unexpected `\\` between double quotation marks, expected `\\\\` for the character itself, or single quotation marks around the text.',
  BLOCK_AS_IMPLICIT_KEY:
    'Unexpected `name: value` inside the value of another field, expected the value in quotation marks, or the fields of one level below each other.',
};

function byCode({ code, message }: YAMLError, line: string): string {
  if (message.includes('unexpected ,') || message.includes('Unexpected ,'))
    return 'Unexpected `,`, expected a value before it.';
  if (message.includes('1024 chars'))
    return 'Unexpected line of more than 1,024 characters before its colon, expected the short name of a field.';
  const always = BY_CODE[code];
  if (always !== undefined) return always;
  switch (code) {
    case 'BAD_INDENT':
      return /must end with|sufficiently indented/.test(message)
        ? `Unexpected end of a list or mapping, expected a closing \`${message.includes(']') ? ']' : '}'}\`.`
        : 'Unexpected indentation, expected the fields of one level below each other.';
    case 'MULTILINE_IMPLICIT_KEY':
      return `Unexpected line \`${shown(line.trim())}\`, expected the name of a field, a colon and a space: \`name: value\`.`;
    case 'BAD_SCALAR_START':
      return `Unexpected ${shownInCode(message.slice(-1))} at the beginning of a text inside brackets or braces, expected the text in quotation marks, or without it.`;
    case 'MISSING_CHAR':
      return message.includes('quote')
        ? 'Unexpected end of a text, expected its closing quotation mark.'
        : `Unexpected line \`${shown(line.trim())}\`, expected \`name: value\`.`;
    default:
      return (
        linkInMarkdown(line) ??
        `Unexpected YAML: ${message.charAt(0).toLowerCase()}${message.slice(1)}. If the text holds \`: \` or \` #\`, or begins with a quotation mark, bracket, \`@\`, \`*\`, \`&\` or \`%\`, put the whole of it in quotation marks.`
      );
  }
}
