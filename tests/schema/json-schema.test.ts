import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { written, type JsonSchema } from '../../src/schema/json-schema.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const COMMITTED = join(ROOT, '.vscode/schemas');
const elsewhere = mkdtempSync(join(tmpdir(), 'schemas-'));

afterAll(() => {
  rmSync(elsewhere, { recursive: true });
});

test('the committed schemas are what the Zod schemas and their doc comments say', () => {
  expect(schemas('--check')).toEqual({ status: 0, stdout: '', stderr: '' });
});

test('says which schemas are not in step, and how to mend that', () => {
  expect(schemas('--out', elsewhere).stdout).toMatch(/^Wrote publication\.schema\.json, articles\.schema/);
  const file = join(elsewhere, 'pages.schema.json');
  writeFileSync(file, readFileSync(file, 'utf8').replace('160', '170'));
  writeFileSync(join(elsewhere, 'essays.schema.json'), '{}\n');
  expect(schemas('--check', '--out', elsewhere)).toEqual({
    status: 1,
    stdout: '',
    stderr: [
      'Unexpected pages.schema.json, expected what src/schema/ says.',
      'Unexpected essays.schema.json, expected no schema of that name.',
      'Run `npm run schemas` and commit what it writes.',
      '',
    ].join('\n'),
  });

  expect(schemas('--out', elsewhere).stdout).toBe('Wrote pages.schema.json, essays.schema.json.\n');
  expect(readdirSync(elsewhere).sort()).toEqual(
    Object.keys(written)
      .map((name) => `${name}.schema.json`)
      .sort(),
  );
});

test.each(Object.keys(written))('every field of %s tells an author what to write', (name) => {
  const fields = fieldsOf(committed(name));
  expect(fields.length).toBeGreaterThan(0);
  expect(fields.filter(([, { description }]) => !/^[A-Z`].*\.$/.test(String(description)))).toEqual([]);
});

test.each(Object.keys(written))('every field of %s says which values it takes', (name) => {
  const vague = fieldsOf(committed(name)).filter(([, { type, anyOf }]) => type === undefined && !anyOf);
  expect(vague).toEqual([]);
});

test.each(Object.keys(written))('the patterns of %s mean the same with the flag `u`', (name) => {
  const patterns = JSON.stringify(committed(name)).matchAll(/"pattern":("(?:[^"\\]|\\.)*")/g);
  for (const [, pattern = ''] of patterns) {
    expect(() => new RegExp(JSON.parse(pattern) as string, 'u')).not.toThrow();
  }
});

function schemas(...parameters: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(ROOT, 'scripts/schemas.ts'), ...parameters],
    { encoding: 'utf8' },
  );
  return { status, stdout, stderr };
}

function committed(name: string): JsonSchema {
  return JSON.parse(readFileSync(join(COMMITTED, `${name}.schema.json`), 'utf8')) as JsonSchema;
}

/** All fields with their paths: `figures.source.url`. */
function fieldsOf(schema: JsonSchema, path: readonly string[] = []): [path: string, field: JsonSchema][] {
  const { properties = {}, items, additionalProperties: others, anyOf = [] } = schema;
  const parts = [...anyOf, ...(items ? [items] : []), ...(typeof others === 'object' ? [others] : [])];
  return [
    ...Object.entries(properties).flatMap(([name, field]): [string, JsonSchema][] => [
      [[...path, name].join('.'), field],
      ...fieldsOf(field, [...path, name]),
    ]),
    ...parts.flatMap((part) => fieldsOf(part, path)),
  ];
}
