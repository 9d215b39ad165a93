import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ContentReader } from '../../../src/build/reading/content-reader.ts';
import { TextLibrary } from '../../../src/build/texts/text-library.ts';
import { WorkerPool } from '../../../src/build/workers/worker-pool.ts';
import { articleText, SMALLEST } from '../../memory-disk.ts';

const TEXTS = {
  named: 'KAMAZ has grown.',
  unnamed: 'A truck factory has grown.',
  'by-hand': 'The :entity[factory]{#kamaz} has grown.',
  'named-by-hand': ':entity[]{#kamaz} has grown.',
  other: 'Their rivals are the Works of Kama.',
  escaped: 'The Works of \\Kama have grown.',
  'in-code': 'Their rivals are `KAMAZ`.',
  quoted: ':::quote{by="kamaz"}\nWe grow.\n:::',
};

let root: string;
let pool: WorkerPool;
let library: TextLibrary;
beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'renamed-'));
  pool = new WorkerPool();
  library = libraryIn('texts');
  for (const [path, text] of Object.entries(SMALLEST)) write(path, text);
  for (const [name, body] of Object.entries(TEXTS)) write(`articles/2022/${name}.md`, articleText({}, body));
  expect(await rendered()).toBe(Object.keys(TEXTS).length);
});
afterEach(async () => {
  library.close();
  await pool.close();
  rmSync(root, { recursive: true });
});

test('of an entity that is called something else, texts are rendered again that name it or that may name it now', async () => {
  write('entities/kamaz.yml', 'name: Works of Kama\n');
  // All but the one that names it neither way, and that whose word is no mention.
  expect(await rendered()).toBe(Object.keys(TEXTS).length - 2);
  await expectAsAnew();
  expect(await rendered()).toBe(0);
});

test('of an entity with one more name, only those that name it or may name it now', async () => {
  write('entities/kamaz.yml', 'name: KAMAZ\nnames: { ru: КАМАЗ }\naliases: [Works of Kama]\n');
  // All that have a name of it somewhere; a word in code is only known to be none when the text is rendered.
  expect(await rendered()).toBe(Object.keys(TEXTS).length - 1);
  await expectAsAnew();
  write('entities/kamaz.yml', 'name: KAMAZ\nnames: { ru: КАМАЗ }\n');
  expect(await rendered()).toBe(Object.keys(TEXTS).length - 1);
  await expectAsAnew();
});

test('of an entity with another role, only those that quote it', async () => {
  write(
    'entities/kamaz.yml',
    'name: KAMAZ\nnames: { ru: КАМАЗ }\nroles:\n  - { title: Maker of trucks, from: 1969 }\n',
  );
  expect(await rendered()).toBe(1);
  await expectAsAnew();
});

test('an entity that goes takes with it the mentions alone', async () => {
  write('entities/tatneft.yml', 'name: Tatneft\n');
  for (const [name, body] of [
    ['one', 'Tatneft has grown.'],
    ['two', 'Nobody has grown.'],
  ] as const)
    write(`articles/2022/${name}.md`, articleText({ entities: '[tatneft]' }, body));
  expect(await rendered()).toBe(2);
  rmSync(join(root, 'content/entities/tatneft.yml'));
  expect(await rendered()).toBe(1);
  await expectAsAnew();
});

function write(path: string, text: string): void {
  const file = join(root, 'content', path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** How many texts a build renders again, which knows of the others what the last one kept. */
async function rendered(): Promise<number> {
  library.close();
  library = libraryIn('texts');
  const { content, digestOf } = await read();
  const count = await library.update(content, digestOf, pool);
  library.save();
  return count;
}

function libraryIn(folder: string): TextLibrary {
  return new TextLibrary(join(root, 'content'), join(root, folder), 'test');
}

async function read() {
  const reader = new ContentReader(join(root, 'content'), join(root, 'read'), pool);
  return reader.read();
}

/** All texts are those that whoever knows none of them renders. */
async function expectAsAnew(): Promise<void> {
  const { content, digestOf } = await read();
  const anew = libraryIn('anew');
  await anew.update(content, digestOf, pool);
  for (const { file } of content.documents.articles) {
    expect({ ...library.textOf(file) }, file).toEqual({ ...anew.textOf(file) });
    expect(library.factsOf(file), file).toEqual(anew.factsOf(file));
  }
  anew.close();
}
