import { bytesInMemory } from '../../source/pictures/file-bytes.ts';
import { readPicture } from '../../source/pictures/read-picture.ts';
import { pixelProblem } from '../picture-limits.ts';
import { styleProblem } from './css.ts';
import { EMBEDDED_PICTURE } from './embedded.ts';
import { SVG_NAMESPACE, type SvgAttribute, type SvgElement, type SvgProblem } from './svg-element.ts';

const XML_NAMESPACE = 'http://www.w3.org/XML/1998/namespace';

/** What browsers drop from an address, or around it. */
const UNSEEN = /[\0-\x20]/g;

/** Scripts stand in attributes that begin so; Inkscape has some that begin with `only`, and no event does. */
const HANDLER = /^on(?!ly)/i;

/** Attributes whose values are names or words, whatever they look like; draw.io keeps its whole drawing in `content`. */
const WORDS = /^(?:data-.*|aria-.*|content|id|class|alt|title|label)$/i;

/** What an attribute does beyond drawing. */
export function judgeAttribute(attribute: SvgAttribute, element: SvgElement): SvgProblem[] {
  const { name, tag, namespace, value, place } = attribute;
  const problem = (rule: string, message: string | undefined): SvgProblem[] =>
    message === undefined ? [] : [{ rule, message, ...place }];

  if (namespace === 'http://www.w3.org/2000/xmlns/') return [];
  if (HANDLER.test(name)) {
    return problem(
      'svg-handler',
      `Unexpected script in \`${tag}\`, expected shapes, text and styles only. Remove the attribute: a picture does not act.`,
    );
  }
  if (namespace === XML_NAMESPACE && name === 'base') {
    return problem(
      'svg-reference',
      `Unexpected \`${tag}\`, expected none: it turns what is in the picture into something outside it. Remove the attribute.`,
    );
  }
  if (/^(?:href|src)$/i.test(name)) {
    const address = value.replace(UNSEEN, '');
    const rule = element.name === 'a' && element.namespace === SVG_NAMESPACE ? 'svg-link' : 'svg-reference';
    return problem(rule, addressProblem(address, tag, element));
  }
  if (namespace === null && element.namespace === SVG_NAMESPACE && !WORDS.test(name)) {
    return problem('svg-reference', styleProblem(value));
  }
  return [];
}

function addressProblem(address: string, tag: string, element: SvgElement): string | undefined {
  if (address.startsWith('#')) return undefined;
  const shown = address.length > 60 ? `${address.slice(0, 60)}…` : address;
  if (element.name === 'a' && element.namespace === SVG_NAMESPACE) {
    return `Unexpected link to \`${shown}\` in a picture, expected none: within a page nobody can follow it. Remove \`<${element.tag}>\` around what it holds, and link in the text.`;
  }
  const embedded = EMBEDDED_PICTURE.exec(address);
  if (embedded) return embeddedProblem(embedded[1] ?? '');
  if (/^data:/i.test(address)) {
    const [type = ''] = address.split(/[;,]/);
    return `Unexpected embedded \`${type.slice(0, 60)}\`, expected an embedded PNG, JPEG, GIF, WebP or AVIF picture in Base64. Export the picture again, or as PNG.`;
  }
  return `Unexpected reference to \`${shown}\` in \`${tag}\`, expected something in the picture itself, such as \`#part\`. Embed the picture that it shows, or export all as PNG.`;
}

/** A picture within the picture is held to what holds for pictures. */
function embeddedProblem(base64: string): string | undefined {
  let bytes: Uint8Array;
  try {
    bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  } catch {
    return 'Unexpected embedded picture that is not Base64, expected one that is. Export the picture again, or as PNG.';
  }
  const reading = readPicture(bytesInMemory(bytes));
  if ('dimensions' in reading) {
    const tooLarge = pixelProblem(reading.dimensions);
    return tooLarge && `In the picture that is embedded here: ${tooLarge}`;
  }
  const what = 'what' in reading ? reading.what : `damaged ${reading.format.name} picture: ${reading.damage}`;
  return `Unexpected ${what.replace(/^an? /, '')} embedded in a picture, expected a PNG, JPEG, GIF, WebP or AVIF picture. Export it again, or all as PNG.`;
}
