import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';

const MODULE = pathToFileURL(resolve(import.meta.dirname, '../../scripts/desk/run-command.ts')).href;

test('an author whose input has ended, as by Ctrl-D, has left', () => {
  const { status, stdout, stderr } = ran('() => new Promise(() => {})');
  expect(stdout).toContain('Nothing was written.');
  expect({ status, stderr }).toEqual({ status: 130, stderr: '' });
});

test('what comes to its end, ends as it says', () => {
  expect(ran('async () => { process.exitCode = 3 }')).toMatchObject({ status: 3, stdout: '' });
});

/** Runs a command, given as code, in a process of its own. */
function ran(command: string) {
  const code = `import { runCommand } from '${MODULE}';\nawait runCommand(${command});`;
  return spawnSync(process.execPath, ['--input-type=module', '--eval', code], { encoding: 'utf8' });
}
