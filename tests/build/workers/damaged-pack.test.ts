import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DamagedCache } from '../../../src/build/damaged-cache.ts';
import type { TextPlace } from '../../../src/build/texts/text.ts';
import { PackWriter } from '../../../src/build/texts/text-packs.ts';
import { WorkerPool } from '../../../src/build/workers/worker-pool.ts';

let packs: string;
let pool: WorkerPool;
beforeEach(() => {
  packs = mkdtempSync(join(tmpdir(), 'packs-'));
  pool = new WorkerPool();
});
afterEach(async () => {
  await pool.close();
  rmSync(packs, { recursive: true });
});

test('another process indexes an article, and tells of a damaged pack as of a damaged cache', async () => {
  const writer = new PackWriter(packs);
  const place = writer.add({ html: '<p>A visit.</p>', text: 'A visit.', figures: [], charts: [] });
  writer.flush();
  const [shard] = await indexed(place);
  expect(shard?.ids).toHaveLength(1);
  expect(shard?.words.get('visit')).toBe(1);

  const file = join(packs, place.pack);
  const bytes = readFileSync(file);
  bytes.writeUInt8(bytes.readUInt8(bytes.length - 2) ^ 1, bytes.length - 2);
  writeFileSync(file, bytes);
  await expect(indexed(place)).rejects.toThrow(DamagedCache);
});

function indexed(place: TextPlace) {
  const document = {
    ...{ id: '2022/visit', path: '/articles/2022/visit/', title: 'A visit', description: 'Of somebody' },
    head: '',
  };
  return pool.run({
    preparation: { kind: 'shards', packs },
    tasks: [{ request: { language: 'en', portion: 20_000, documents: [document] }, places: [place] }],
    refuse: () => {
      throw new Error('No shard');
    },
  });
}
