import { parseXml } from './parse-xml.ts';
import { prologProblem } from './prolog.ts';
import { sizeProblem } from './size-bounds.ts';
import { SVG_NAMESPACE, type SvgElement, type SvgProblem } from './svg-element.ts';
import { characterProblem, wellFormedProblem } from './well-formed.ts';

/** The root of an SVG and its text, or why its bytes are none. */
export type SvgReading = { root: SvgElement; source: string } | { problem: SvgProblem };

/** Elements in elements; drawings have ten or twenty. */
export const DEEPEST_SVG = 200;

/**
 * Reads an SVG as a browser does, and stricter: as XML 1.0 in UTF-8 that declares no entities and asks no other file
 * how to be shown.
 *
 * The bytes are judged as they are published. They must not be normalized first: of `]]>` before U+0338, normalization
 * makes one character, and what follows would seem to be text.
 */
export function readSvg(bytes: Uint8Array): SvgReading {
  const decoded = textOf(bytes);
  if (typeof decoded !== 'string') return { problem: decoded };
  const beforeParsing = sizeProblem(decoded) ?? prologProblem(decoded) ?? characterProblem(decoded);
  if (beforeParsing) return { problem: beforeParsing };
  const parsed = parseXml(decoded);
  if ('problem' in parsed) return parsed;
  const malformed = wellFormedProblem(decoded);
  if (malformed) return { problem: malformed };
  return isSvg(parsed.root) ? { ...parsed, source: decoded } : { problem: notSvg(parsed.root) };
}

function textOf(bytes: Uint8Array): string | SvgProblem {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n');
    return isInTwoBytes(bytes) ? encodingProblem('UTF-16') : text;
  } catch {
    const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
    return encodingProblem(isUtf16 ? 'UTF-16' : 'another encoding');
  }
}

/** Of the letters of a tag in UTF-16, every other byte is zero; a single zero elsewhere is a slip. */
function isInTwoBytes([first, second, third, fourth]: Uint8Array): boolean {
  return (first === 0 && third === 0) || (second === 0 && fourth === 0);
}

function encodingProblem(encoding: string): SvgProblem {
  const message = `Unexpected SVG in ${encoding}, expected UTF-8. Export it as SVG in UTF-8, or as PNG.`;
  return { rule: 'svg-encoding', message, line: 1, column: 1 };
}

function isSvg({ namespace, name }: SvgElement): boolean {
  return namespace === SVG_NAMESPACE && name === 'svg';
}

function notSvg({ namespace, name, tag, place }: SvgElement): SvgProblem {
  const message =
    name === 'svg'
      ? `Unexpected ${namespace ? `namespace \`${namespace}\` of \`<${tag}>\`` : `\`<${tag}>\` without namespace`}, expected \`xmlns="${SVG_NAMESPACE}"\`: without it browsers show nothing.`
      : `Unexpected root \`<${tag}>\`, expected \`<svg>\`. Export the picture as SVG, or as PNG.`;
  return { rule: 'svg-root', message, ...place };
}
