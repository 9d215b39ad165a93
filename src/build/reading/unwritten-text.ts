import type { Fields } from '../../schema/kinds.ts';
import type { Finding } from '../../source/finding.ts';
import type { DocumentFile } from '../../source/read-document.ts';
import { ONCE_COMMITTED, placeOfText, STANDFIRST, UNTIL_FINISHED } from '../../source/reminders.ts';
import type { SourceText } from '../../source/source-text.ts';

/** In the order in which they stand in a new file. */
const IN_TEXTS = [placeOfText('article'), placeOfText('page'), UNTIL_FINISHED, ONCE_COMMITTED];

/** Warns of what `npm run new` wrote into a file in the place of its standfirst and text, unless it is a draft. */
export function unwrittenText(
  { file }: DocumentFile<'articles' | 'pages'>,
  fields: Fields<'articles' | 'pages'>,
  { yaml, yamlLine, body, bodyLine }: SourceText,
): Finding[] {
  if ('draft' in fields && fields.draft) return [];
  const inText = IN_TEXTS.find((words) => body.includes(words));
  return [
    ...(fields.description === STANDFIRST
      ? [
          {
            ...reminder(STANDFIRST, 'the standfirst'),
            ...placeIn(yaml, STANDFIRST, yamlLine),
            field: 'description',
          },
        ]
      : []),
    ...(inText === undefined
      ? []
      : [{ ...reminder(inText, 'the text'), ...placeIn(body, inText, bodyLine) }]),
  ].map((told): Finding => ({ file, severity: 'warning', rule: 'reminder', ...told }));
}

function reminder(words: string, expected: string): Pick<Finding, 'message'> {
  return {
    message: `Unexpected \`${words.replaceAll('`', '')}\`, which \`npm run new\` wrote, expected ${expected} in its place: readers would see it.`,
  };
}

function placeIn(text: string, words: string, firstLine: number) {
  const lines = text.split('\n');
  const index = Math.max(
    0,
    lines.findIndex((line) => line.includes(words)),
  );
  const start = Math.max(0, lines[index]?.indexOf(words) ?? 0);
  const line = firstLine + index;
  return { line, column: start + 1, endLine: line, endColumn: start + 1 + words.length };
}
