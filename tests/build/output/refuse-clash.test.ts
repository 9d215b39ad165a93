import { expect, test } from 'vitest';
import { refuseClash } from '../../../src/build/output/refuse-clash.ts';

test('a file that has the name of the folder of another is refused, whichever comes first', () => {
  const said =
    /^Unexpected file \/about beside \/about\/(?:us\/)?index\.html, expected no file with the name of a folder/;
  for (const below of ['/about/index.html', '/about/us/index.html']) {
    expect(() => {
      refuseClash(new Set(['/index.html', '/about', below]));
    }).toThrow(said);
    expect(() => {
      refuseClash(new Set(['/index.html', below, '/about']));
    }).toThrow(said);
  }
});

test('files whose names only begin alike are not', () => {
  refuseClash(
    new Set(['/index.html', '/about', '/about.html', '/about-us/index.html', '/a/about', '/a/b/c']),
  );
});
