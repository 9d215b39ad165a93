/**
 * Starts a command: `node scripts/start.mjs check --fix`. What Node compiles is kept
 * in `.cache/compiled`, which saves half of a second at every start.
 */
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

// Whatever fails here is not an author's fault, and its stack is no help to one.
process.on('uncaughtException', (error) => {
  const details = process.env.GAZETTEER_DEBUG ? error.stack : error.message;
  console.error(`The generator failed, and that is its fault: ${details}`);
  if (!process.env.GAZETTEER_DEBUG) console.error('With GAZETTEER_DEBUG=1 it says where.');
  process.exit(1);
});

const [name = ''] = process.argv.splice(2, 1);
const compiled = join(import.meta.dirname, '..', '.cache', 'compiled');
enableCompileCache(compiled);
// For threads and other processes.
process.env.NODE_COMPILE_CACHE ??= compiled;
await import(pathToFileURL(join(import.meta.dirname, `${name}.ts`)).href);
