/** `npm run assemble`: joins the parts of a site that several machines built. */
import { resolve } from 'node:path';
import { assembleSite } from '../src/build/assemble-site.ts';
import { ChangedFile } from '../src/build/changed-file.ts';
import { PartProblem } from '../src/build/output/part.ts';
import { OutProblem } from '../src/build/output/places.ts';
import { realPath } from '../src/build/real-path.ts';
import { lockBuild } from './build-lock.ts';
import { diskTrouble } from './cache-folder.ts';
import { buildCache, count, fail, isWithin, options } from './command.ts';

const line = options(
  `npm run assemble -- PART …   joins the parts of a site that several machines built

Each machine builds one: npm run build -- --part 3/8 --out part-3, all with the same
BUILD_DATE. Then one of them joins all: npm run assemble -- part-1 part-2 …

--out DIR       another folder than dist/
--cache DIR     another folder than .cache/ for what is kept between runs`,
  {},
  { takesWords: true },
);
const parts = line.words.map((part) => resolve(part));
const site = realPath(line.out);
for (const part of parts.map(realPath))
  if (isWithin(site, part) || isWithin(part, site))
    fail(
      `Unexpected --out ${line.out}, which shares its files with the part ${part}, expected a folder of its own: it is replaced as a whole.`,
    );
const cache = buildCache(line);
const release = lockBuild(cache, line.out);
try {
  const files = assembleSite(parts, { out: line.out, cache });
  console.log(`Joined ${count(parts.length, 'part')} to a site of ${count(files, 'file')}.`);
} catch (error) {
  release();
  const isToldAsItIs =
    error instanceof PartProblem || error instanceof OutProblem || error instanceof ChangedFile;
  if (isToldAsItIs) fail(error.message);
  const trouble = diskTrouble(error, { out: line.out, cache });
  if (trouble !== undefined) fail(`The parts were not joined, and ${line.out} is as it was. ${trouble}`);
  throw error;
}
release();
