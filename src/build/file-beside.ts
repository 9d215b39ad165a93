import { posix } from 'node:path';
import { imageSize } from 'image-size';
import { decode } from '../source/decode.ts';
import type { Content } from '../source/read-content.ts';

/** What is known of a file beside an article: the text of data, the size of a picture in pixels. */
export interface FileBeside {
  text?: string;
  width?: number;
  height?: number;
}

/**
 * Looks a file up that an article names.
 *
 * @param article The path of the article: `content/articles/2022/visit.md`.
 * @param name The name as the article writes it, relative to itself.
 */
export function fileBeside(content: Content, article: string, name: string): FileBeside | undefined {
  const file = posix.join(posix.dirname(article), name);
  if (!content.assets.has(file)) return undefined;
  const bytes = content.readAsset(file);
  if (file.endsWith('.csv')) {
    const decoded = decode(bytes);
    return 'text' in decoded ? { text: decoded.text } : {};
  }
  try {
    const { width, height } = imageSize(bytes);
    return { width, height };
  } catch {
    return {};
  }
}
