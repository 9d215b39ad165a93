import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { Absent, Contestant, Place } from './contestant.ts';

const SITE = join(import.meta.dirname, '../eleventy');
const NAME = 'Eleventy';

/** Eleventy with the Markdown plugin that the site needs, installed when they are asked for: this project does not depend on them. */
export function eleventy(place: Place): Contestant | Absent {
  const modules = join(place.cache, 'eleventy', 'node_modules');
  const version = versionsIn(SITE).dependencies?.['@11ty/eleventy'] ?? '';
  const isInstalled = () =>
    existsSync(modules) && versionsIn(join(modules, '@11ty/eleventy')).version === version;
  if (!isInstalled()) install(join(place.cache, 'eleventy'));
  if (!isInstalled()) return { name: NAME, reason: 'npm could not install it: is the registry reachable?' };

  const site = join(place.work, 'eleventy-site');
  const out = join(place.work, 'eleventy', 'out');
  copySite(site, place.content, modules);
  return {
    id: 'eleventy',
    name: NAME,
    version: `${version} on Node ${process.version}`,
    out,
    build: {
      program: process.execPath,
      args: ['node_modules/@11ty/eleventy/cmd.cjs', '--quiet', `--output=${out}`],
      folder: site,
    },
    clear() {
      rmSync(join(place.work, 'eleventy'), { recursive: true, force: true });
    },
  };
}

/** Eleventy reads below one folder and follows no links there, so the site and the content are copied together. */
function copySite(site: string, content: string, modules: string): void {
  rmSync(site, { recursive: true, force: true });
  cpSync(SITE, site, { recursive: true });
  symlinkSync(modules, join(site, 'node_modules'), 'dir');
  cpSync(join(content, 'articles'), join(site, 'articles'), { recursive: true });
  for (const name of ['publication.yml', 'authors', 'regions', 'entities'])
    cpSync(join(content, name), join(site, '_data', 'registry', name), { recursive: true });
}

function install(folder: string): void {
  console.log('Installing Eleventy …');
  mkdirSync(folder, { recursive: true });
  cpSync(join(SITE, 'package.json'), join(folder, 'package.json'));
  spawnSync('npm', ['install', '--no-package-lock', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
}

/** What a `package.json` says. */
function versionsIn(folder: string): { version?: string; dependencies?: Record<string, string> } {
  try {
    return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as object;
  } catch {
    return {};
  }
}
