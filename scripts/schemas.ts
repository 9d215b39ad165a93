/**
 * `npm run schemas`: writes the JSON Schemas with which editors help authors into
 * `.vscode/schemas/`. With `--check` it only says which of them differ from what
 * `src/schema/` says, and ends with code 1 if any does. `--out` names another folder.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { describedSchemas } from './described-schemas.ts';

const USUAL_FOLDER = resolve(import.meta.dirname, '../.vscode/schemas');

const { values } = parseArgs({
  options: {
    check: { type: 'boolean', default: false },
    out: { type: 'string', default: USUAL_FOLDER },
  },
});
const folder = values.out;
const wanted = await schemaFiles();
const present = existsSync(folder) ? readdirSync(folder).sort() : [];
const stale = [...wanted].filter(([name, text]) => !present.includes(name) || textOf(name) !== text);
const surplus = present.filter((name) => !wanted.has(name));

if (values.check) {
  for (const [name] of stale) console.error(`Unexpected ${name}, expected what src/schema/ says.`);
  for (const name of surplus) console.error(`Unexpected ${name}, expected no schema of that name.`);
  if (stale.length + surplus.length > 0) {
    console.error('Run `npm run schemas` and commit what it writes.');
    process.exitCode = 1;
  }
} else {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of stale) writeFileSync(join(folder, name), text);
  for (const name of surplus) rmSync(join(folder, name));
  const changed = [...stale.map(([name]) => name), ...surplus];
  console.log(changed.length === 0 ? 'The schemas are up to date.' : `Wrote ${changed.join(', ')}.`);
}

/** The files that the folder should hold, by name, formatted as everything else. */
async function schemaFiles(): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const [name, schema] of describedSchemas()) {
    const file = join(USUAL_FOLDER, `${name}.schema.json`);
    const text = await format(JSON.stringify(schema), { ...(await resolveConfig(file)), filepath: file });
    files.set(`${name}.schema.json`, text);
  }
  return files;
}

/** Git may have changed line ends on the way to the disk. */
function textOf(name: string): string {
  return readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n');
}
