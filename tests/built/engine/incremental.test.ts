import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildContent } from '../build-content.ts';
import { BuiltSite } from '../built-site.ts';
import { differingFiles } from '../differing-files.ts';
import { Newsroom } from './newsroom.ts';

const EDITS = 30;

test('a site that followed thirty random edits, and no mistake among them, is, to the byte, the one that is built from nothing', () => {
  const [edits] = fc.sample(
    fc.array(fc.tuple(fc.nat(1000), fc.nat(1000)), { minLength: EDITS, maxLength: EDITS }),
    1,
  );
  const folder = mkdtempSync(join(tmpdir(), 'edits-'));
  const room = new Newsroom(join(folder, 'content'));
  const days = ['2021-12-31', '2021-06-15'];
  const done: string[] = [];
  for (const [index, [kind, which]] of (edits ?? []).entries()) {
    done.push(room.edit(kind, which));
    room.save();
    // Some days the clock goes back, and what was published is not yet.
    const day = days[Number(which % 6 === 0)] ?? '';
    const run = (name: string, flags: string[]) =>
      buildContent(join(folder, 'content'), join(folder, name), { BUILD_DATE: day }, flags);
    const build = (name: string, flags: string[]) => {
      const { status, output } = run(name, flags);
      expect(status, `${done.join('\n')}\n${output}`).toBe(0);
      return new BuiltSite(join(folder, name), 'https://example.org/review/');
    };
    const followed = build('followed', ['--cache', join(folder, 'cache')]);
    if (index % 5 === 0) {
      const { file, mend } = room.err(index / 5, which);
      room.save();
      const { status, output } = run('followed', ['--cache', join(folder, 'cache')]);
      expect(status, output).toBe(1);
      expect(output).toMatch(new RegExp(`^${file}:\\d+:\\d+ +error `, 'm'));
      mend();
      room.save();
    }
    if ((index + 1) % 10 !== 0) continue;
    const built = build('built', ['--cache', join(folder, 'other cache'), '--clean']);
    expect(differingFiles(followed, built), done.join('\n')).toEqual([]);
  }
  rmSync(folder, { recursive: true });
}, 600_000);
