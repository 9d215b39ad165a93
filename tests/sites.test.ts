import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { formatFinding } from '../src/checks/report/text.ts';
import { realDisk } from '../src/source/disk.ts';
import { decode } from '../src/source/decode.ts';
import { checked } from './checked.ts';
import { ACCEPTED, layered, placeOf, REFUSED } from './site-cases.ts';

const NOW = Date.parse('2026-01-01');

for (const name of readdirSync(REFUSED).sort()) {
  test(`refuses ${name.replaceAll('-', ' ')}`, async () => {
    const folder = join(REFUSED, name);
    const { findings } = checked(layered(folder), NOW);
    expect(findings.some(({ severity }) => severity === 'error')).toBe(true);
    const told = findings.map((finding) => formatFinding(finding, textOf(folder, finding.file))).join('\n');
    await expect(told).toMatchFileSnapshot(join(folder, 'expected.txt'));
  });
}

for (const name of readdirSync(ACCEPTED).sort()) {
  test(`accepts ${name.replaceAll('-', ' ')}`, () => {
    const folder = join(ACCEPTED, name, 'content');
    const { findings } = checked(realDisk, NOW, folder);
    expect(findings).toEqual([]);
  });
}

function textOf(folder: string, file: string): string | undefined {
  if (!existsSync(placeOf(folder, file))) return undefined;
  const decoded = decode(realDisk.read(placeOf(folder, file)));
  return 'text' in decoded ? decoded.text : undefined;
}
