import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sitePath } from '../../src/markdown/address.ts';

const anyName = fc.constantFrom('a', 'visit-2022', '2022', 'articles', 'pages', '-', 'ü', 'a.b', '%41', 'A');
const anyPage = fc.constantFrom('/about/', '/articles/2022/here/', '/entities/kamaz/');

/** Mostly paths to other files, near and far, with what may follow them. */
const anyAddress = fc
  .tuple(
    fc.constantFrom('', '', './', '../', '../', '../../', '../../../', '/'),
    fc.array(anyName, { minLength: 1, maxLength: 3 }),
    fc.constantFrom('.md', '.md', '', '/'),
    fc.constantFrom('', '', '#', '#why', '#s-why_2', '#ü', '?q=1', '?q#why'),
  )
  .map(([upwards, names, ending, rest]) => `${upwards}${names.join('/')}${ending}${rest}`);

test('a path leads where a browser says that it leads, and that of a file to its page', () => {
  fc.assert(
    fc.property(anyAddress, anyPage, (address, page) => {
      expect([address, page, sitePath(address, page, '/review')]).toEqual([
        address,
        page,
        pathAsBrowsersSay(address, page),
      ]);
    }),
    { numRuns: 3000 },
  );
});

/** The same by the URL Standard alone: files lie as their pages do, but for those of the site's own pages, in `pages/`. */
function pathAsBrowsersSay(address: string, page: string): string | undefined {
  const isFile = /^[^/#?][^#?]*\.md(?:[?#]|$)/.test(address);
  const url = URL.parse(address, `https://site.invalid${isFile ? page.replace(/\/$/, '.md') : page}`);
  if (url?.host !== 'site.invalid') return undefined;
  const { pathname, search, hash } = url;
  const path = isFile ? pathname.replace(/^\/pages\//, '/').replace(/\.md$/, '/') : pathname;
  return `/review${path}${search}${hash}`;
}
