import matter from 'gray-matter';
import { article } from '../schema/article.ts';
import type { Place } from '../text/place.ts';
import { unexpectedCharacters } from '../text/unexpected-characters.ts';
import { firstOfText } from './text-among-fields.ts';
import { inMessage } from '../text/in-message.ts';

/** A Markdown file in its two parts, or what is wrong with its front matter. */
export type Split =
  { yaml: string; body: string; yamlLine: number; bodyLine: number } | { problem: string; place: Place };

const EXPECTED = 'expected the file to begin with a line of exactly `---`, the fields, and another such line';

/**
 * Splits front matter from body.
 *
 * gray-matter would run `---js` as code, so the opening line is checked before it
 * sees the text, and its parser of YAML is replaced: it only splits.
 */
export function splitFrontMatter(text: string): Split {
  const [opening = ''] = text.split('\n', 1);
  if (opening !== '---') return { problem: wrongOpening(opening, text), place: wholeLine(1, opening) };
  const closing = text.indexOf('\n---', 3);
  if (closing < 0) return withoutEnd(text);
  const lineEnd = text.indexOf('\n', closing + 4);
  const end = lineEnd < 0 ? text.length : lineEnd;
  const line = text.slice(closing + 1, end);
  const number = countLines(text, closing + 1);
  if (line.trimEnd() !== '---') {
    const problem = `Unexpected line ${shown(line)}, expected exactly \`---\` below the fields.`;
    return { problem, place: wholeLine(number, line) };
  }
  const { matter: yaml } = matter(text.slice(0, end), { language: 'yaml', engines: { yaml: () => ({}) } });
  const body = text.slice(end + 1);
  const second = SECOND.exec(body);
  if (second) {
    const problem =
      'Unexpected second front matter, expected one, and text below it. Join the fields of both, or delete one.';
    return { problem, place: wholeLine(number + countLines(second[0], second[0].indexOf('---')), '---') };
  }
  if (isAmongFields(body)) {
    const problem =
      'Unexpected line `---` among the fields, expected it below the last of them alone. Delete this one.';
    return { problem, place: wholeLine(number, '---') };
  }
  return { yaml: yaml.replace(/^\n/, ''), body, yamlLine: 2, bodyLine: number + 1 };
}

/** Fields between two rules at the very beginning of a text, as importers leave them. */
const SECOND = /^\s*---\n(?:[A-Za-z_][\w-]*:(?: .*)?\n(?:[ \t-].*\n)*)+---[ \t]*(?:\n|$)/;

/** Lines of fields, each with the lines that go on with it. */
const FIELDS = /^\s*((?:[a-z]+:(?:[ \t].*)?\n(?:[ \t-](?!--[ \t]*(?:\n|$)).*\n)*)+)(---[ \t]*(?:\n|$))?/;

/** Whether a text begins as fields go on: with two that articles have, or one and the line that ends them. */
function isAmongFields(body: string): boolean {
  const found = FIELDS.exec(body);
  if (!found) return false;
  const [, fields = '', rule] = found;
  const names = [...fields.matchAll(/^([a-z]+):/gm)].map(([, name = '']) => name);
  return names.length >= (rule === undefined ? 2 : 1) && names.every((name) => name in article.shape);
}

/** Other generators let `...` end front matter; hyphens may be indented, or have become dashes. */
const NEARLY_CLOSING = /^(?:\.\.\.|[ \t]+-{3,}[ \t]*|[-–—−]{0,8}[–—−][-–—−]{0,8}[ \t]*)$/m;

function withoutEnd(text: string): Split {
  const nearly = NEARLY_CLOSING.exec(text);
  if (nearly) {
    const [line] = nearly;
    const problem = `Unexpected line ${shown(line)}, expected exactly \`---\` below the fields.`;
    return { problem, place: wholeLine(countLines(text, nearly.index), line) };
  }
  const [, ...lines] = text.trimEnd().split('\n');
  const first = firstOfText(lines);
  if (first !== undefined) {
    const problem = 'Unexpected text among the fields, expected a line of exactly `---` above it.';
    return { problem, place: wholeLine(first + 2, lines[first] ?? '') };
  }
  const problem = 'Unexpected end of the file, expected a line of exactly `---` below the fields.';
  return { problem, place: wholeLine(lines.length + 1, lines.at(-1) ?? '---') };
}

/** What an author probably meant by the first line. */
function wrongOpening(opening: string, text: string): string {
  if (text.trim() === '') return `Unexpected empty file, ${EXPECTED}.`;
  const unseen = unseenAround(opening);
  if (unseen !== undefined)
    return `Unexpected ${unseen} in the first line, expected exactly \`---\`: three hyphens and nothing else.`;
  const [, language] = /^---\s*([a-z]\w*)\s*$/i.exec(opening) ?? [];
  if (language !== undefined)
    return `Unexpected language \`${language}\` after \`---\`, expected front matter in YAML, which begins with a line of exactly \`---\`.`;
  if (/^\+{3}\s*$/.test(opening))
    return `Unexpected \`+++\`, which begins TOML, expected front matter in YAML between two lines of exactly \`---\`: \`title: …\` for \`title = …\`.`;
  if (/^(?:;;;|\{\s*(?:["}]|$))/.test(opening))
    return `Unexpected first line ${shown(opening)}, which begins JSON, expected front matter in YAML between two lines of exactly \`---\`.`;
  if (/^\s*-{3,}\s*$/.test(opening))
    return `Unexpected first line ${shown(opening)}, expected exactly \`---\`, three hyphens without spaces.`;
  if (/^\s*\n+---\n/.test(text))
    return `Unexpected empty line above \`---\`, expected the file to begin with it.`;
  return `Unexpected first line ${shown(opening)}, ${EXPECTED}.`;
}

/** The name of what nobody sees in a line of otherwise three hyphens. */
function unseenAround(line: string): string | undefined {
  const [unseen] = unexpectedCharacters(line, 'line');
  return unseen && /^-{3}\s*$/.test(line.replace(/[^\x21-\x7E]/g, '')) ? unseen.name : undefined;
}

function shown(line: string): string {
  return `\`${inMessage(line, 40)}\``;
}

function wholeLine(line: number, text: string): Place {
  return { line, column: 1, endLine: line, endColumn: text.length + 1 };
}

/** The number of the line that begins at `offset`. */
function countLines(text: string, offset: number): number {
  let line = 1;
  for (let index = text.indexOf('\n'); index >= 0 && index < offset; index = text.indexOf('\n', index + 1))
    line++;
  return line;
}
