import { expect, test } from 'vitest';
import { pictureNameProblem } from '../../src/checks/picture-name.ts';

const ARTICLE = 'content/articles/2022/visit.md';
const ASSETS = new Set([
  'content/articles/2021/old.png',
  'content/articles/2022/Map.PNG',
  'content/articles/2022/gdp.csv',
  'content/articles/2022/maps/kama.svg',
  'content/articles/2022/port.webp',
]);

test.each(['port.webp', './port.webp', 'maps/kama.svg'])('accepts %s', (name) => {
  expect(pictureNameProblem(name, ARTICLE, ASSETS)).toBeUndefined();
});

test.each([
  ['Port.webp', '`port.webp`: capital letters count on most servers.'],
  ['port.png', 'the name of a picture in `content/articles/2022/`. Did you mean `port.webp`?'],
  ['maps/kame.svg', 'the name of a picture in `content/articles/2022/`. Did you mean `maps/kama.svg`?'],
  ['nothing-like-it.png', 'the name of a picture in `content/articles/2022/`.'],
  ['gdp.csv', 'a picture: a data file is drawn by a `chart` block, or linked in the text.'],
  ['old.tiff', 'a name that ends in .avif, .gif, .jpeg, .jpg, .png, .svg or .webp.'],
  ['Map.PNG', 'an ending in small letters, of the file too.'],
  ['../2021/old.png', 'the name of a file in `content/articles/2022/` or below it. Copy the picture there.'],
  [
    'maps/../port.webp',
    'the name of a file in `content/articles/2022/` or below it. Copy the picture there.',
  ],
  ['/port.webp', 'the name of a file in `content/articles/2022/` or below it. Copy the picture there.'],
  [
    '..\\2021\\old.png',
    'the name of a file in `content/articles/2022/` or below it. Copy the picture there.',
  ],
  ['maps\\kama.svg', '`/` between folders: `maps/kama.svg`.'],
  [
    'https://example.org/port.webp',
    'the name of a file in `content/articles/2022/`: a page asks no other site for anything.',
  ],
  [
    'data:image/png;base64,AAAA',
    'the name of a file in `content/articles/2022/`: a page asks no other site for anything.',
  ],
  ['port.webp?v=2#a', 'the name of the file alone: `port.webp`.'],
  ['..%2f2021%2fold.png', 'the name of the file as it is on the disk, without percent signs.'],
])('of %s tells what is right', (name, expected) => {
  expect(pictureNameProblem(name, ARTICLE, ASSETS)).toBe(
    `Unexpected picture \`${name}\`, expected ${expected}`,
  );
});
