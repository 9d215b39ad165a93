/**
 * The commands that authors wait for, bundled by Rolldown: some files in the place of
 * several hundred, without types, and so loaded in half of the time by the command and
 * by each process that works for it. A program is made again when a file of it, or
 * that it was made from, is another one, and lies in `node_modules/.cache`: like what is installed,
 * it has nothing of a publication.
 */
import { createHash } from 'node:crypto';
import {
  lstatSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/** What is bundled, by name. */
const ENTRIES = {
  addresses: 'scripts/addresses.ts',
  assemble: 'scripts/assemble.ts',
  build: 'scripts/build.ts',
  check: 'scripts/check.ts',
  dev: 'scripts/dev.ts',
  new: 'scripts/new.ts',
  preview: 'scripts/preview.ts',
  rename: 'scripts/rename.ts',
  worker: 'src/build/workers/worker-process.ts',
};

/** Packages with native code, or that most runs do not load. */
const LEFT_OUT = [/^node:/, /^(?:astro|pagefind|rolldown|satteri)(?:\/|$)/];

/** What Node compiles lies there, beside the programs. */
const COMPILED = 'compiled';

/** Beside the programs, what is known of the present one. */
const NOTE = 'program.json';

/** How often a program is made while sources change. */
const TRIES = 3;

/** Milliseconds for which what is of no use any more is kept: somebody may be running it. */
const RUNNING = 24 * 60 * 60 * 1000;

/**
 * @param {string} root The root of the project.
 * @returns {string} Where what is made of its code is kept: Node's compiled code, and programs.
 */
export function codeCache(root) {
  const name = createHash('sha256').update(root).digest('base64url').slice(0, 22);
  return join(root, 'node_modules', '.cache', 'gazetteer', name);
}

/**
 * @param {string} root The root of the project.
 * @returns {string} Where Node keeps what it compiles of the code.
 */
export function compiledCode(root) {
  return join(codeCache(root), COMPILED);
}

/**
 * The folder with the bundled commands.
 *
 * @param {string} root The root of the project.
 * @returns {Promise<string | undefined>} Nothing when they cannot be bundled, so that the sources have to do.
 */
export async function bundledProgram(root) {
  const cache = codeCache(root);
  try {
    return presentProgram(cache) ?? (await bundle(root, cache));
  } catch {
    // No folder to write into, or a mistake in a source, of which Node tells more when it comes there.
    return undefined;
  }
}

/**
 * @param {string} name The name of a command.
 * @returns {boolean} Whether it is bundled.
 */
export function isBundled(name) {
  return Object.hasOwn(ENTRIES, name);
}

function presentProgram(cache) {
  try {
    const { folder, sources, made } = readNote(cache);
    const isPresent =
      sources.every(([file, stamp]) => stampOf(file) === stamp) &&
      made.every(([name, stamp]) => stampOf(join(cache, folder, name)) === stamp);
    return isPresent ? join(cache, folder) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * What is noted of the present program: its folder, and of each file that it was made from the stamp and the digest,
 * of each file in it the name and the stamp. `code-digest.ts` reads it too: with a wrong digest, a program would be
 * taken for one of other code for good.
 */
function readNote(cache) {
  const file = join(cache, NOTE);
  // A pipe would be waited for.
  if (!isFile(file)) throw new Error(`No file ${file}`);
  const { seal, ...note } = JSON.parse(readFileSync(file, 'utf8'));
  if (seal !== sealOf(note)) throw new Error(`Not as it was written: ${file}`);
  return note;
}

function writeNote(cache, note) {
  const unfinished = join(cache, `fresh-${process.pid}.json`);
  writeFileSync(unfinished, JSON.stringify({ ...note, seal: sealOf(note) }));
  renameSync(unfinished, join(cache, NOTE));
}

function sealOf(note) {
  return digestOf(JSON.stringify(note));
}

/** Makes a program of one state of the sources; of some that do not stand still, whatever it gets, with no note. */
async function bundle(root, cache) {
  const others = [join(root, 'package-lock.json'), import.meta.filename].filter(isFile);
  for (let left = TRIES; ; left--) {
    const before = others.map((file) => [file, textDigestOf(readFileSync(file, 'utf8'))]);
    const fresh = join(cache, `fresh-${process.pid}`);
    rmSync(fresh, { recursive: true, force: true });
    const { digest, inputs, read, outputs } = await bundleInto(fresh, root);
    const folder = `program-${digest}`;
    const files = [...inputs, ...others].filter(isFile).sort();
    // Stamps first: what changes between the two has another one.
    const stamps = files.map(stampOf);
    const bytes = new Map(files.map((file) => [file, readFileSync(file)]));
    const sources = files.map((file, index) => [file, stamps[index], digestOf(bytes.get(file))]);
    // By what they say, and not by their times: those of another machine are of another clock.
    const areStill = [...before, ...read].every(
      ([file, text]) => textDigestOf(String(bytes.get(file))) === text,
    );
    if (!areStill && left > 1) continue;
    putInPlace(fresh, join(cache, folder), outputs);
    noteEnd(cache, folder);
    const made = outputs.map((name) => [name, stampOf(join(cache, folder, name))]);
    if (areStill) writeNote(cache, { folder, sources, made });
    else rmSync(join(cache, NOTE), { force: true });
    removeOldPrograms(cache, folder);
    removeOldCode(join(cache, COMPILED));
    return join(cache, folder);
  }
}

function putInPlace(fresh, kept, files) {
  try {
    renameSync(fresh, kept);
  } catch {
    // The same program is there, and may be running; one that was cut off or changed would fail, or do nothing.
    const isWhole = areSame(fresh, kept, files);
    rmSync(isWhole ? fresh : kept, { recursive: true, force: true });
    if (!isWhole) renameSync(fresh, kept);
  }
}

function areSame(fresh, kept, files) {
  try {
    return files.every((file) => readFileSync(join(fresh, file)).equals(readFileSync(join(kept, file))));
  } catch {
    return false;
  }
}

/** Returns the digest of what was written, the files that it was made from, digests of the texts of modules as they were read, and the files that were written. */
async function bundleInto(folder, root) {
  const { rolldown } = await import('rolldown');
  const read = new Map();
  const bundled = await rolldown({
    cwd: root,
    input: ENTRIES,
    platform: 'node',
    external: LEFT_OUT,
    logLevel: 'silent',
    plugins: [
      {
        name: 'read',
        transform(code, id) {
          // Those of the bundler itself begin so, and are no files.
          if (!id.startsWith('\0')) read.set(id, textDigestOf(code));
        },
      },
      {
        name: 'folders',
        transform: {
          filter: { code: 'import.meta.dirname' },
          // A module keeps to the folder that it was written in.
          handler: (code, id) => code.replaceAll('import.meta.dirname', () => JSON.stringify(dirname(id))),
        },
      },
    ],
  });
  const { output } = await bundled.write({
    dir: folder,
    entryFileNames: '[name].mjs',
    chunkFileNames: '[name]-[hash].mjs',
  });
  const inputs = await bundled.watchFiles;
  await bundled.close();
  const written = JSON.stringify(output.map(({ fileName, code }) => [fileName, code]));
  return {
    digest: createHash('sha256').update(written).digest('hex').slice(0, 16),
    inputs,
    read,
    outputs: output.map(({ fileName }) => fileName),
  };
}

/** Of the program that another one takes the place of: whoever runs it still began before now. */
function noteEnd(cache, present) {
  try {
    const { folder } = readNote(cache);
    const now = new Date();
    if (folder !== present) utimesSync(join(cache, folder), now, now);
  } catch {
    // There is none, or somebody removed it.
  }
}

function removeOldPrograms(cache, present) {
  for (const name of readdirSync(cache)) {
    const path = join(cache, name);
    const isOther = /^(?:program|fresh)-/.test(name) && name !== present;
    if (isOther && Date.now() - statSync(path).mtimeMs > RUNNING)
      rmSync(path, { recursive: true, force: true });
  }
}

/** Of former programs Node removes nothing; what is used still is compiled and kept once more. */
function removeOldCode(compiled) {
  for (const version of namesIn(compiled))
    for (const name of namesIn(join(compiled, version))) {
      const path = join(compiled, version, name);
      const stat = lstatSync(path, { throwIfNoEntry: false });
      if (stat?.isFile() && Date.now() - stat.mtimeMs > RUNNING) rmSync(path, { force: true });
    }
}

/** What is in a folder; nothing in a link to one. */
function namesIn(folder) {
  return lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() ? readdirSync(folder) : [];
}

/** Modules of the bundler itself are no files. */
function isFile(id) {
  return statSync(id, { throwIfNoEntry: false })?.isFile() ?? false;
}

/** Of the text of a file, which the bundler hands on without the mark at its beginning. */
function textDigestOf(text) {
  return digestOf(text.replace(/^\uFEFF/, ''));
}

/** As `src/build/digest.ts` has it. */
function digestOf(bytes) {
  return createHash('sha256').update(bytes).digest('base64url').slice(0, 22);
}

/** The same as long as the file is, as git's index has it. */
function stampOf(file) {
  const { ino, mtimeMs, ctimeMs, size } = lstatSync(file);
  return `${ino} ${mtimeMs} ${ctimeMs} ${size}`;
}
