import { posix } from 'node:path';
import type { BodyOutline } from '../../markdown/outline.ts';

/**
 * The files beside an article that it may refer to, each once, as paths from its folder.
 *
 * @param image The name of the picture above it.
 */
export function besidesOf(
  image: string | undefined,
  { images, links }: Pick<BodyOutline, 'images' | 'links'>,
): string[] {
  const names = [image, ...images.map(({ src }) => src), ...links.map(({ href }) => href)];
  const relative = names.flatMap((name) =>
    // Most links lead to pages of this site or another.
    name === undefined || /^(?:[/#]|[a-z]+:)/i.test(name)
      ? []
      : [posix.normalize(name.replace(/[?#].*$/, ''))],
  );
  return [...new Set(relative)];
}
