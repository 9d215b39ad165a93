import type { Fields } from '../../schema/kinds.ts';
import type { Finding } from '../../source/finding.ts';
import type { DocumentFile } from '../../source/read-document.ts';
import type { SourceText } from '../../source/source-text.ts';

/**
 * Warns of a text with nothing in it for readers, at the end of its front matter. A draft may
 * have none yet, and an article may say all that it says in figures or events.
 */
export function blankText(
  { file, kind }: DocumentFile<'articles' | 'pages'>,
  fields: Fields<'articles' | 'pages'>,
  { bodyLine }: SourceText,
): Finding[] {
  const says = 'figures' in fields && fields.figures.length + fields.events.length > 0;
  if (says || ('draft' in fields && fields.draft)) return [];
  const what = kind === 'articles' ? 'article' : 'page';
  const unless = kind === 'articles' ? ', or `draft: true` while there is none' : '';
  const message = `Unexpected ${what} without a text, expected words below the fields${unless}: readers would find nothing.`;
  const line = bodyLine - 1;
  return [
    { file, severity: 'warning', rule: 'empty-text', message, line, column: 1, endLine: line, endColumn: 4 },
  ];
}
