/** What may stand before the root of an SVG: declaration, comments, DOCTYPE, white space. */
const BEFORE_ROOT = /(?:\s+|<\?[^?]*(?:\?(?!>)[^?]*)*\?>|<!--[^-]*(?:-(?!->)[^-]*)*-->|<!DOCTYPE[^>[]*>)/y;
const ROOT = /<(?:[\w.-]+:)?svg(?=[\s/>])/y;
const ATTRIBUTE = /\s+([\w.:-]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;

/** Pixels in each unit of length. */
const UNITS: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 4 / 3,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 9.6 / 2.54,
  q: 2.4 / 2.54,
};

/**
 * The size that an SVG states for itself in pixels, whole ones: its width and height, or those of its view box, or one
 * of them with the proportions of the other. Nothing when it states none.
 *
 * @see Scalable Vector Graphics (SVG) 2, section 8.12, Intrinsic sizing properties.
 */
export function svgSize(text: string): { width: number; height: number } | undefined {
  const attributes = rootAttributes(text);
  const width = pixels(attributes.get('width'));
  const height = pixels(attributes.get('height'));
  const [, , boxWidth = 0, boxHeight = 0] = (attributes.get('viewBox') ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const ratio = boxWidth > 0 && boxHeight > 0 ? boxWidth / boxHeight : undefined;
  if (width !== undefined && height !== undefined) return whole(width, height);
  if (ratio === undefined) return undefined;
  if (width !== undefined) return whole(width, width / ratio);
  return height === undefined ? whole(boxWidth, boxHeight) : whole(height * ratio, height);
}

function rootAttributes(text: string): Map<string, string> {
  const attributes = new Map<string, string>();
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  const next = (pattern: RegExp) => {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match) at = pattern.lastIndex;
    return match;
  };
  while (next(BEFORE_ROOT)) continue;
  if (!next(ROOT)) return attributes;
  for (let match = next(ATTRIBUTE); match; match = next(ATTRIBUTE)) {
    const [, name = '', quoted, single] = match;
    attributes.set(name, quoted ?? single ?? '');
  }
  return attributes;
}

/** No length is longer; of a longer text the pattern would be slow. */
const LONGEST_LENGTH = 60;

/** A length in pixels; nothing when it depends on what is around the picture. */
export function pixels(length: string | undefined): number | undefined {
  const [, number, unit = ''] =
    /^\s*(\d*\.?\d+(?:e[+-]?\d+)?)([a-z]*)\s*$/i.exec(length?.slice(0, LONGEST_LENGTH) ?? '') ?? [];
  const factor = UNITS[unit.toLowerCase()];
  return number === undefined || factor === undefined ? undefined : Number(number) * factor;
}

function whole(width: number, height: number): { width: number; height: number } | undefined {
  const size = { width: Math.round(width), height: Math.round(height) };
  return size.width > 0 && size.height > 0 && Number.isFinite(size.width * size.height) ? size : undefined;
}
