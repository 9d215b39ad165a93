import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { BuiltSite } from '../built-site.ts';
import { FIXTURE_DAY } from '../fixture/fixture-content.ts';
import { FIXTURE_FOLDER, fixtureSite } from '../sites.ts';

const ROOT = resolve(import.meta.dirname, '../../..');

test('pages are the files, and the bytes, that Astro alone would write', () => {
  const out = mkdtempSync(join(tmpdir(), 'astro-'));
  const script = join(import.meta.dirname, 'astro-alone.ts');
  const { status, stderr } = spawnSync(
    process.execPath,
    [script, join(FIXTURE_FOLDER, 'content'), out, FIXTURE_DAY],
    { cwd: ROOT, encoding: 'utf8', env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' } },
  );
  expect(status, stderr).toBe(0);
  const built = fixtureSite();
  const alone = new BuiltSite(out, built.url);
  const inBuilt = new Set(built.files);
  expect(alone.files.length).toBeGreaterThan(100);
  expect(alone.files.filter((file) => !inBuilt.has(file))).toEqual([]);
  expect(alone.files.filter((file) => !alone.bytes(file).equals(built.bytes(file)))).toEqual([]);
  rmSync(out, { recursive: true });
});
