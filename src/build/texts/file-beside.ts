import { decode } from '../../source/decode.ts';
import { pathBeside } from '../../source/path-beside.ts';
import { svgSize } from '../../source/pictures/svg-size.ts';
import { bytesOf, pictureIn } from '../../source/read-asset.ts';
import type { Content } from '../../source/content.ts';

/** Where files beside articles are, as `Content` knows it. */
export type Files = Pick<Content, 'assets' | 'readAsset' | 'readPart' | 'sizeOf'>;

/** What is known of a file beside an article: the text of data, the size of a picture in pixels. */
export interface FileBeside {
  text?: string;
  width?: number;
  height?: number;
}

/**
 * Looks a file up that an article names. Of one that cannot be read or shown nothing is known; the checks tell why.
 *
 * @param article The path of the article: `content/articles/2022/visit.md`.
 * @param name The name as the article writes it, relative to itself. Nothing lies beside it that is not below its folder.
 */
export function fileBeside(content: Files, article: string, name: string): FileBeside | undefined {
  const file = pathBeside(article, name);
  if (file === undefined || !content.assets.has(file)) return undefined;
  if (file.endsWith('.csv') || file.endsWith('.svg')) {
    const text = textOf(content, file);
    if (text === undefined) return {};
    return file.endsWith('.csv') ? { text } : (svgSize(text) ?? {});
  }
  const picture = pictureIn(content, file);
  if (!('dimensions' in picture)) return {};
  const { width, height } = picture.dimensions;
  return { width, height };
}

function textOf(content: Files, file: string): string | undefined {
  const read = bytesOf(content, file);
  const decoded = 'bytes' in read ? decode(read.bytes) : undefined;
  return decoded && 'text' in decoded ? decoded.text : undefined;
}
