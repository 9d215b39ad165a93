/** `npm run preview`: serves `dist/` as a plain static host would, at the folder that the publication lives in. */
import { serveFolder } from '../src/build/serve-folder.ts';
import { loadOrExit, options } from './content.ts';

const { content, out } = options();
const { site } = loadOrExit(content);
const { url } = await serveFolder(out, site.publication.base, 4321);
console.log(`${site.publication.settings.name}: ${url}`);
