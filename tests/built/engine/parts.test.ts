import { spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { buildContent } from '../build-content.ts';
import { BuiltSite } from '../built-site.ts';
import { differingFiles } from '../differing-files.ts';
import { FIXTURE_FOLDER, fixtureSite } from '../sites.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const PARTS = [1, 2, 3];

test('a site that was built in parts and joined is, to the byte, the one that was built at once', () => {
  const folder = mkdtempSync(join(tmpdir(), 'parts-'));
  const at = (name: string) => join(folder, name);
  for (const number of PARTS) {
    const flags = ['--cache', at('cache'), '--part', `${number}/${PARTS.length}`];
    const { status, output } = buildContent(join(FIXTURE_FOLDER, 'content'), at(`part-${number}`), {}, flags);
    expect(status, output).toBe(0);
    expect(output).toMatch(new RegExp(`: all \\d+ pages of part ${number}/3 in `));
  }
  expect(partWithoutFolder()).toBe('Missing --out, expected a folder for each part: --out part-3.\n');
  const all = PARTS.map((number) => at(`part-${number}`));
  expect(assemble(all.slice(1))).toContain('Unexpected parts 2, 3, expected each of 1 to 3 once.');
  expect(assemble(all)).toContain('Joined 3 parts');
  const built = fixtureSite();
  expect(differingFiles(built, new BuiltSite(at('dist'), built.url))).toEqual([]);

  appendFileSync(join(at('part-2'), '.part.json'), ' ');
  expect(assemble(all)).toContain('Joined 3 parts');
  const [page = ''] = readdirSync(at('part-2'), { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.html'),
  );
  appendFileSync(join(at('part-2'), page), '!');
  expect(assemble(all)).toMatch(/^Unexpected content of .*, expected what the build wrote/);
  expect(differingFiles(built, new BuiltSite(at('dist'), built.url))).toEqual([]);
  writeFileSync(join(at('part-2'), '.part.json'), '{"number": 2, "of": 3, "site": "", "files": {}}');
  expect(assemble(all)).toMatch(
    /^Unexpected content of .*part-2\/\.part\.json, expected what the build wrote/,
  );
  rmSync(join(at('part-2'), '.part.json'));
  expect(assemble(all)).toMatch(
    /^Missing file .*part-2\/\.part\.json, expected a folder that `npm run build/,
  );

  const flags = ['--cache', at('cache'), '--part', '2/3'];
  const { output } = buildContent(join(FIXTURE_FOLDER, 'content'), at('part-1'), {}, flags);
  expect(output).toMatch(
    /: (\d+) of \1 pages of part 2\/3 again, since the last build made another part of the site, or all of it; /,
  );
  // One of one has what says so; a whole site has not.
  const whole = ['--cache', at('cache')];
  for (const more of [['--part', '1/1'], []]) {
    const again = buildContent(join(FIXTURE_FOLDER, 'content'), at('part-1'), {}, [...whole, ...more]);
    expect(again.output).toMatch(/again, since the last build made another part of the site, or all of it; /);
    expect(existsSync(join(at('part-1'), '.part.json'))).toBe(more.length > 0);
  }
  rmSync(folder, { recursive: true });

  function assemble(parts: string[]): string {
    const { stdout, stderr } = spawnSync(
      process.execPath,
      ['scripts/assemble.ts', ...parts, '--out', at('dist'), '--cache', at('cache')],
      { cwd: ROOT, encoding: 'utf8' },
    );
    return stdout + stderr;
  }
});

function partWithoutFolder(): string {
  return spawnSync(process.execPath, ['scripts/build.ts', '--part', '1/3'], { cwd: ROOT, encoding: 'utf8' })
    .stderr;
}
