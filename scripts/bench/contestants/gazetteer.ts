import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../command.ts';
import { codeCache } from '../../program.mjs';
import type { Change } from '../changes.ts';
import type { Contestant, Place } from './contestant.ts';

/** What of the project no build needs. */
const LEFT_OUT = ['.astro', '.cache', '.git', 'content', 'dist', 'node_modules', 'tests'];

/** A way in which Gazetteer takes part. */
interface Configuration {
  id: 'gazetteer' | 'gazetteer-everything';
  name: string;
  /** Flags beside those that all configurations have. */
  flags: readonly string[];
  /** A component that all pages show. */
  template: string;
}

const SAME_SITE: Configuration = {
  id: 'gazetteer',
  name: 'Gazetteer',
  flags: ['--templates', 'scripts/bench/site'],
  template: 'scripts/bench/site/layouts/Base.astro',
};

const EVERYTHING: Configuration = {
  id: 'gazetteer-everything',
  name: 'Gazetteer, everything on',
  flags: [],
  template: 'src/components/Footer.astro',
};

/** Gazetteer with the site that the others build: what can be compared with them. */
export function gazetteer(place: Place, isProfiled: boolean): Contestant {
  return contestant(SAME_SITE, place, isProfiled);
}

/** Gazetteer with its own pages, feeds, structured data and related articles, but without search: much more than the others do. */
export function gazetteerWithEverything(place: Place, isProfiled: boolean): Contestant {
  return contestant(EVERYTHING, place, isProfiled);
}

/**
 * Each configuration has a copy of the project: its templates can be changed while it
 * is measured, and nobody's editing of the project changes what is measured.
 */
function contestant(configuration: Configuration, place: Place, isProfiled: boolean): Contestant {
  const { id, name, flags, template } = configuration;
  const project = join(place.work, `${id}-project`);
  const made = join(place.work, id);
  const out = join(made, 'out');
  copyProject(project);
  return {
    id,
    name,
    version: `Node ${process.version}`,
    out,
    build: {
      program: process.execPath,
      args: [
        '--max-semi-space-size=16',
        'scripts/start.mjs',
        'build',
        ...['--content', place.content, '--out', out, '--cache', join(made, 'cache'), '--no-search'],
        ...flags,
        ...(isProfiled ? ['--profile'] : []),
      ],
      folder: project,
    },
    clear() {
      for (const folder of [made, join(project, '.cache'), join(project, '.astro')])
        rmSync(folder, { recursive: true, force: true });
    },
    templateChange: () => longerFooter(join(project, template)),
  };
}

function copyProject(project: string): void {
  rmSync(project, { recursive: true, force: true });
  // The copy is of no use to anybody later, and so is what is made of its code.
  process.once('exit', () => {
    rmSync(codeCache(project), { recursive: true, force: true });
  });
  mkdirSync(project, { recursive: true });
  for (const name of readdirSync(ROOT).filter((entry) => !LEFT_OUT.includes(entry)))
    cpSync(join(ROOT, name), join(project, name), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(project, 'node_modules'), 'dir');
}

function longerFooter(path: string): Change {
  const text = readFileSync(path, 'utf8');
  const changed = text.replace('</footer>', '<p>Changed</p></footer>');
  if (changed === text) throw new Error(`Unexpected ${path}, expected a footer in it.`);
  return { path, text: changed };
}
