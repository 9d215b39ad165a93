/** A thread that renders pages and writes them. */
import { parentPort, workerData } from 'node:worker_threads';
import { Publication } from '../../model/publication.ts';
import { siteOf } from '../site-of.ts';
import { PackReader } from '../texts/text-packs.ts';
import { PageRenderer } from './page-renderer.ts';
import type { PageReply, PageRequest, PageWork } from './page-work.ts';
import { writePage } from './write-page.ts';

const { records, texts, packs, server, tree } = workerData as PageWork;
const reader = new PackReader(packs);
const entryOf = (file: string) => {
  const entry = texts.get(file);
  if (!entry) throw new Error(`No text of ${file}`);
  return entry;
};
const site = siteOf(new Publication(records), {
  textOf: (file) => reader.read(entryOf(file).place),
  factsOf: (file) => entryOf(file).facts,
});
const renderer = PageRenderer.load(server, site);

parentPort?.on('message', (request: PageRequest) => {
  answer(request).then(
    (reply) => parentPort?.postMessage(reply),
    (error: unknown) => parentPort?.postMessage({ error } satisfies PageReply),
  );
});

async function answer(request: PageRequest): Promise<PageReply> {
  const pages = [];
  for (const one of request) pages.push(await writePage(await renderer, tree, one));
  return { pages };
}
