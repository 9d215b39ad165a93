import { placeAt } from './place-at.ts';
import type { SvgProblem } from './svg-element.ts';

/** What may stand before the root element, in one piece after the other. */
const DECLARATION = /^\uFEFF?<\?xml\s[^?>]*\?>/;
const DOCTYPE = /<!DOCTYPE\b(?:[^>["']|"[^"]*"|'[^']*')*[>[]/;
const SKIPPED = /(?:\s+|<!--[^-]*(?:-(?!->)[^-]*)*-->)*/y;

/** The plain DOCTYPEs that drawing programs write: without an address, or with that of the W3C. */
const PLAIN_DOCTYPE =
  /^<!DOCTYPE\s+svg(?:\s+PUBLIC\s+(?:"-\/\/W3C\/\/[^"]*"|'-\/\/W3C\/\/[^']*')\s+["']https?:\/\/www\.w3\.org\/[\w./-]*["'])?\s*>$/;

/**
 * What stands before the root of an SVG and must not: another encoding or version of XML than browsers take for
 * granted, declarations of entities, and instructions to fetch a style sheet.
 *
 * A plain DOCTYPE is inert and stays: browsers do not read what it names, and many programs write it.
 *
 * @see Extensible Markup Language (XML) 1.0 (Fifth Edition), section 2.8.
 */
export function prologProblem(text: string): SvgProblem | undefined {
  const declaration = DECLARATION.exec(text)?.[0] ?? '';
  const [, encoding] = /\sencoding\s*=\s*["']([^"']*)["']/.exec(declaration) ?? [];
  if (encoding !== undefined && !/^utf-?8$/i.test(encoding)) {
    return {
      rule: 'svg-encoding',
      message: `Unexpected encoding \`${encoding}\`, expected UTF-8. Save the file as UTF-8 and write \`encoding="UTF-8"\`, or export it as PNG.`,
      ...placeAt(text, text.indexOf(encoding), encoding.length),
    };
  }
  if (/\sversion\s*=\s*["'](?!1\.0["'])/.test(declaration)) {
    const message = 'Unexpected version of XML, expected `version="1.0"`, the one that browsers read.';
    return { rule: 'svg-xml', message, ...placeAt(text, text.indexOf('version'), 'version'.length) };
  }
  const doctypeStart = afterSkipped(text, declaration.length);
  const doctype = text.startsWith('<!DOCTYPE', doctypeStart)
    ? DOCTYPE.exec(text.slice(doctypeStart))?.[0]
    : undefined;
  if (doctype !== undefined && !PLAIN_DOCTYPE.test(doctype)) {
    return {
      rule: 'svg-doctype',
      message: doctype.endsWith('[') ? DECLARES : FOREIGN,
      ...placeAt(text, doctypeStart, '<!DOCTYPE'.length),
    };
  }
  return undefined;
}

const DECLARES =
  'Unexpected DOCTYPE with declarations, expected none, or `<!DOCTYPE svg>`: entities can hide what a picture does. Illustrator writes them with “Save As”; use “Export As”, SVG.';
const FOREIGN =
  'Unexpected DOCTYPE, expected none, or `<!DOCTYPE svg>`: this one has programs fetch another file. Remove it.';

function afterSkipped(text: string, from: number): number {
  SKIPPED.lastIndex = from;
  SKIPPED.exec(text);
  return SKIPPED.lastIndex;
}
