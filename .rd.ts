// time the reader in this process
const root = process.argv[2] ?? '/work/main';
const { reader } = await import(root + '/src/build/workers/reader.ts');
const { listContent } = await import(root + '/src/source/list-content.ts');
const { realDisk } = await import(root + '/src/source/disk.ts');
const { readFile } = await import(root + '/src/build/reading/read-file.ts');
const { aroundOf } = await import(root + '/src/build/texts/text-surroundings.ts');
const { Surroundings } = await import(root + '/src/build/reading/surroundings.ts');
import { rmSync } from 'node:fs';
const folder = process.argv[3] ?? '/tmp/corpus10k/content';
const listing = listContent(realDisk, folder);
const names = { entities: listing.ids.entities, assets: listing.assets };
const s = new Surroundings(realDisk, folder, names);
const entities = listing.files.filter(f => f.kind === 'entities').map(f => ({ ...f, fields: readFile(f, realDisk, folder, s).fields }));
const pub = readFile(listing.files.find(f => f.kind === 'publication'), realDisk, folder, s).fields;
const around = aroundOf(pub, entities, listing.assets);
const packs = '/dev/shm/rdpacks'; rmSync(packs, { recursive: true, force: true });
const read = reader({ folder, names, texts: { packs, around } });
const md = listing.files.filter(f => f.kind === 'articles');
const N = Number(process.env.N ?? 5000);
for (const [from, to] of [[0, 1500], [1500, N]]) {
  const c = process.cpuUsage(), t = performance.now();
  for (let i = from; i < to; i += 64) read(md.slice(i, Math.min(to, i + 64)));
  const d = process.cpuUsage(c);
  console.log(`${to - from} articles: ${((performance.now() - t) / (to - from)).toFixed(3)} ms wall, ${((d.user + d.system) / 1000 / (to - from)).toFixed(3)} ms CPU each`);
}
rmSync(packs, { recursive: true, force: true });
