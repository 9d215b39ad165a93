/** `npm run preview`: serves `dist/` as a plain static host would, at the folder that the publication lives in. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { serveFolder, type Served } from '../src/build/serve-folder.ts';
import { baseOf } from '../src/text/site-addresses.ts';
import { realDisk } from '../src/source/disk.ts';
import { readContent } from '../src/source/read-content.ts';
import { fail, options } from './command.ts';

const FIRST_PORT = 4321;
const LAST_PORT = 4341;

const { content, out } = options(`npm run preview          serves dist/ as a static host would

--out DIR   another folder than dist/`);
if (!existsSync(join(out, 'index.html')))
  fail(`There is no site in ${out} yet: run \`npm run build\` first.`);
const { name, url } = readContent(realDisk, content).documents.publication.fields;
const served = await serveOnFreePort(FIRST_PORT);
console.log(`${name}: ${served.url}`);

async function serveOnFreePort(port: number): Promise<Served> {
  try {
    return await serveFolder(out, baseOf(url), port);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || port >= LAST_PORT) throw error;
    return serveOnFreePort(port + 1);
  }
}
