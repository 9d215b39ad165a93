/**
 * Installs the dependencies when they are absent or other than the lockfile says,
 * so that any command works as the first one after a clone. Runs in npm's `pre`
 * hooks, on whatever Node is there (20 or newer), and so uses nothing but Node.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const stamp = join(root, 'node_modules', '.gazetteer-lockfile');
const wanted = createHash('sha256')
  .update(readFileSync(join(root, 'package-lock.json')))
  .digest('hex');

if (Number(process.versions.node.split('.')[0]) < 20) {
  console.error(`Gazetteer needs Node 20 or newer to begin with; this is ${process.version}.`);
  process.exit(1);
}
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) install();

function install() {
  console.log('Installing dependencies (npm ci) …');
  const { status } = spawnSync(
    'npm',
    ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'],
    {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: process.platform === 'win32',
    },
  );
  if (status !== 0) {
    console.error('npm ci failed: see its message above. The npm registry must be reachable once.');
    process.exit(1);
  }
  writeFileSync(stamp, wanted);
}
