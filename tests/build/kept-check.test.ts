import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { KeptCheck } from '../../src/build/kept-check.ts';
import type { ReadContent } from '../../src/build/reading/assemble.ts';
import { ContentReader } from '../../src/build/reading/content-reader.ts';
import type { Finding } from '../../src/source/finding.ts';
import { SMALLEST } from '../memory-disk.ts';

const ROOT = join(import.meta.dirname, '../..');
const NOW = 0;

let root: string;
let read: ReadContent;
beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'kept-check-'));
  for (const [path, text] of Object.entries(SMALLEST)) {
    const file = join(root, 'content', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  const reader = new ContentReader(join(root, 'content'), join(root, 'cache'));
  read = await reader.read();
  await reader.close();
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

test('what a check said of a mistake is said again as long as it is there', () => {
  const findings = [finding('unknown-field')];
  const first = kept();
  first.keep({ findings, articles: 0, timezone: 'UTC' }, read, NOW);
  expect(kept().read(NOW).known?.findings).toEqual(findings);
  expect(first.stillTrue(read, NOW)?.findings).toEqual(findings);
});

test('what it said of a text that nobody could read is not: next time somebody may', () => {
  const check = kept();
  check.keep({ findings: [finding('time-limit')], articles: 0, timezone: 'UTC' }, read, NOW);
  expect(kept().read(NOW).known).toBeUndefined();
  expect(check.stillTrue(read, NOW)).toBeUndefined();
});

function kept(): KeptCheck {
  return new KeptCheck(ROOT, join(root, 'content'), join(root, 'cache'));
}

function finding(rule: string): Finding {
  const file = 'content/publication.yml';
  return { file, rule, severity: 'error', message: 'Unexpected text.', line: 1, column: 1 };
}
