/**
 * An address that a page links to, in full: `/entities/kamaz/`, `#note-1`, `map.png`.
 *
 * @param href As HTML writes it, with its references (`&amp;`), which stay as they are.
 * @param page The absolute address of the page, with its final slash.
 */
export function absoluteAddress(href: string, page: string): string {
  if (/^[a-z][a-z0-9+.-]*:/i.test(href)) return href;
  const [origin = '', protocol = ''] = /^([a-z]+:)\/\/[^/]+/.exec(page) ?? [];
  if (href.startsWith('//')) return protocol + href;
  if (href.startsWith('/')) return origin + href;
  return page + href.replace(/^\.\//, '');
}

/** The addresses of a `srcset`, in full, with what follows each of them: `map.png 2x`. */
export function absoluteSources(sources: string, page: string): string {
  return sources
    .trim()
    .split(/\s*,\s+/)
    .map((source) => absoluteAddress(source, page))
    .join(', ');
}
