/**
 * Starts a command: `node scripts/start.mjs check --fix`. Those that authors wait for are
 * bundled (`program.mjs`), and what Node compiles is kept beside that.
 */
import * as modules from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundledProgram, compiledCode, isBundled } from './program.mjs';

/** What a shell says of a program that the closed pipe has ended. */
const READ_NO_MORE = 141;

// Whatever fails here is not an author's fault, and its stack is no help to one.
process.on('uncaughtException', (error) => {
  const details = process.env.GAZETTEER_DEBUG ? error.stack : error.message;
  console.error(`The generator failed, and that is its fault: ${details}`);
  if (!process.env.GAZETTEER_DEBUG) console.error('With GAZETTEER_DEBUG=1 it says where.');
  process.exit(1);
});

// Whoever reads along, such as `head`, may have read enough.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(process.exitCode ?? READ_NO_MORE);
  });

/** Signs that Vite and what it is made of take for a query, a fragment, an escape or a pattern in a path. */
const MISREAD = /["#%*?\n\r]/;

const [name = ''] = process.argv.splice(2, 1);
if (!('enableCompileCache' in modules)) {
  console.error(`Node ${process.versions.node} is too old for this. \`npm run ${name}\` brings its own.`);
  process.exit(1);
}
const root = dirname(import.meta.dirname);
const [misread] = ['build', 'dev'].includes(name) ? (MISREAD.exec(root) ?? []) : [];
if (misread !== undefined) {
  // With some of them it would end well, and pages would lack their typefaces.
  console.error(
    `Unexpected \`${misread}\` in the path of the project, ${root}, which the tools that make pages misread. Rename the folder, or move the project.`,
  );
  process.exit(1);
}
const compiled = compiledCode(root);
modules.enableCompileCache(compiled);
// For threads and other processes.
process.env.NODE_COMPILE_CACHE ??= compiled;
const isAsWritten = Boolean(process.env.GAZETTEER_DEBUG) || !isBundled(name);
const program = isAsWritten ? undefined : await bundledProgram(root);
if (program === undefined) delete process.env.GAZETTEER_PROGRAM;
else process.env.GAZETTEER_PROGRAM = program;
const entry = program === undefined ? join(import.meta.dirname, `${name}.ts`) : join(program, `${name}.mjs`);
await import(pathToFileURL(entry).href);
