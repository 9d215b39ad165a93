import matter from 'gray-matter';

/** A Markdown file in its two parts, or what is wrong with its front matter. */
export type Split =
  { yaml: string; body: string; yamlLine: number; bodyLine: number } | { problem: string; line: number };

const EXPECTED = 'expected the file to begin with a line of exactly `---`, the fields, and another such line';

/**
 * Splits front matter from body.
 *
 * gray-matter would run `---js` as code, so the opening line is checked before it
 * sees the text, and its parser of YAML is replaced: it only splits.
 */
export function splitFrontMatter(text: string): Split {
  const [opening = ''] = text.split('\n', 1);
  if (opening !== '---') {
    return { problem: `Unexpected first line \`${opening.slice(0, 40)}\`, ${EXPECTED}`, line: 1 };
  }
  const closing = text.indexOf('\n---', 3);
  const end = text.indexOf('\n', closing + 4);
  const line = closing < 0 ? '' : text.slice(closing + 1, end < 0 ? undefined : end);
  if (line.trimEnd() !== '---') {
    const problem =
      closing < 0
        ? 'Unexpected end of the file, expected a line of exactly `---` below the fields'
        : `Unexpected line \`${line.slice(0, 40)}\`, expected exactly \`---\` below the fields`;
    return { problem, line: closing < 0 ? 1 : lineAt(text, closing + 1) };
  }
  const { matter: yaml, content } = matter(text, { language: 'yaml', engines: { yaml: () => ({}) } });
  return {
    yaml: yaml.replace(/^\n/, ''),
    body: content,
    yamlLine: 2,
    bodyLine: lineAt(text, text.length - content.length),
  };
}

function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let index = text.indexOf('\n'); index >= 0 && index < offset; index = text.indexOf('\n', index + 1))
    line++;
  return line;
}
