import type { Finding } from './finding.ts';
import type { SourceText } from './source-text.ts';

/** The lines that git puts around and between two versions: of one side, of both before (diff3), of the other. */
const MARK = /^(?:<{7}|\|{7}|={7}|>{7})(?: .*)?$/;
const FENCE = /^ {0,3}(`{3,}|~{3,})(.*)$/;

/** What git leaves in the fields of a file that two people changed: nothing else in it makes sense then. */
export function conflictInFields(file: string, { yaml, yamlLine, body }: SourceText): Finding | undefined {
  const lines = yaml.includes('<<<<<<<') ? yaml.split('\n') : [];
  const first = lines.findIndex((line) => /^<{7}(?: |$)/.test(line));
  const mark = lines[first];
  const end = /^>{7}(?: |$)/m;
  if (mark === undefined || !(end.test(yaml) || end.test(body))) return undefined;
  return conflict(file, mark, yamlLine + first);
}

/** What git leaves in a file of lines, such as a table: nothing else in it makes sense then. */
export function conflictInLines(file: string, text: string, remedy = KEEP_ONE): Finding | undefined {
  if (!text.includes('<<<<<<<') && !text.includes('>>>>>>>')) return undefined;
  const lines = text.split('\n');
  const first = lines.findIndex((line) => /^(?:<{7}|>{7})(?: |$)/.test(line));
  const mark = lines[first];
  return mark === undefined ? undefined : conflict(file, mark, first + 1, remedy);
}

/**
 * What git leaves in a text, outside of fenced code, which may show it on purpose: a finding for each
 * place, and the text without these lines, which Markdown would take for headings and quotations.
 */
export function conflictsInBody(
  file: string,
  { body, bodyLine }: SourceText,
): { findings: Finding[]; body: string } {
  if (!body.includes('<<<<<<< ') && !body.includes('>>>>>>> ')) return { findings: [], body };
  const findings: Finding[] = [];
  let fence: string | undefined;
  let isInside = false;
  const lines = body.split('\n').map((line, index) => {
    fence = fenceAfter(line, fence);
    if (fence !== undefined || !MARK.test(line)) return line;
    const isBegin = line.startsWith('<<<<<<< ');
    const isEnd = line.startsWith('>>>>>>> ');
    if (!isInside && !isBegin && !isEnd) return line;
    if (!isInside && findings.length < MOST_FINDINGS) findings.push(conflict(file, line, bodyLine + index));
    isInside = !isEnd;
    return '';
  });
  return { findings, body: lines.join('\n') };
}

/** Findings for one text; whoever commits one unresolved merge commits many. */
const MOST_FINDINGS = 20;

/** The fence of the code that the lines below a line are in, if they are in any. */
function fenceAfter(line: string, open: string | undefined): string | undefined {
  const [, fence = '', words = ''] = FENCE.exec(line) ?? [];
  if (open === undefined)
    return fence === '' || (fence.startsWith('`') && words.includes('`')) ? undefined : fence;
  return fence.startsWith(open) && words.trim() === '' ? undefined : open;
}

const KEEP_ONE: Remedy = ({ isEnd }) =>
  `expected one version of the lines ${isEnd ? 'above' : 'below'} it. Keep the right one, and delete the lines of \`<\`, \`=\` and \`>\`.`;

/** What to do about a mark, from “expected” on; that of an end stands below what it is about. */
type Remedy = (mark: { isEnd: boolean }) => string;

function conflict(file: string, mark: string, line: number, remedy = KEEP_ONE): Finding {
  const expected = remedy({ isEnd: mark.startsWith('>') });
  return {
    file,
    severity: 'error',
    rule: 'merge-conflict',
    message: `Unexpected mark of a merge conflict \`${mark.slice(0, 60)}\`, ${expected}`,
    line,
    column: 1,
    endLine: line,
    endColumn: mark.length + 1,
  };
}
