import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Form } from '../../src/build/kept-map.ts';
import { ContentReader } from '../../src/build/reading/content-reader.ts';
import { READINGS } from '../../src/build/reading/reading-form.ts';
import type { Reading } from '../../src/build/reading/reading.ts';
import { namesIn } from '../../src/build/reading/assemble.ts';
import { readFile } from '../../src/build/reading/read-file.ts';
import { Surroundings } from '../../src/build/reading/surroundings.ts';
import type { Outline } from '../../src/markdown/outline.ts';
import { TEXT_INDEX } from '../../src/build/texts/text-index.ts';
import { WorkerPool } from '../../src/build/workers/worker-pool.ts';
import { realDisk } from '../../src/source/disk.ts';
import { listContent } from '../../src/source/list-content.ts';

/** The demonstration: quotations, figures, charts, pictures, mentions, data beside articles. */
const CONTENT = resolve(import.meta.dirname, '../../content');

let folder: string;
let pool: WorkerPool;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'forms-'));
  pool = new WorkerPool();
});
afterAll(async () => {
  await pool.close();
  rmSync(folder, { recursive: true });
});

test('readings are the same when they are read again, and their outlines when somebody asks', () => {
  const listing = listContent(realDisk, CONTENT);
  const surroundings = new Surroundings(realDisk, CONTENT, namesIn(listing));
  const readings = listing.files.map(
    (one) => [one.file, readFile(one, realDisk, CONTENT, surroundings)] as const,
  );
  const again = rewritten(READINGS, readings);
  expect(again.map(([file]) => file)).toEqual(readings.map(([file]) => file));
  for (const [index, [, reading]] of readings.entries())
    expect(spelt(again[index]?.[1])).toEqual(spelt(reading));
  expect(again.some(([, { outline }]) => (outline?.entities.length ?? 0) > 0)).toBe(true);
  // What was read again can be kept again.
  expect(READINGS.pack(again)).toEqual(READINGS.pack(readings));
});

test('so is the index of texts', async () => {
  const reader = new ContentReader(CONTENT, join(folder, 'cache'), pool);
  const { texts } = await reader.read(undefined, undefined, join(folder, 'packs'));
  expect(texts.size).toBeGreaterThan(20);
  const again = rewritten(TEXT_INDEX, [...texts]);
  expect(
    again.map(([file, { digest, answers, place, facts }]) => [file, { digest, answers, place, facts }]),
  ).toEqual([...texts]);
  expect(TEXT_INDEX.pack(again)).toEqual(TEXT_INDEX.pack([...texts]));
});

function rewritten<Value>(form: Form<Value>, entries: readonly (readonly [string, Value])[]) {
  const { now, later } = form.pack(entries);
  const asRead = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
  return form.unpack(asRead(now), () => asRead(later));
}

function spelt(reading: Reading | undefined) {
  if (!reading) return undefined;
  const { digest, statement, fields, findings, besides, named, answers, outline } = reading;
  const all = {
    digest,
    statement,
    fields,
    findings,
    besides,
    named,
    answers,
    outline: outline && parts(outline),
  };
  return JSON.parse(JSON.stringify(all)) as unknown;
}

/** Of one that is kept, the parts are found when they are asked for. */
function parts({ links, images, entities, datings, ids, charts }: Outline): Outline {
  return { links, images, entities, datings, ids, charts };
}
