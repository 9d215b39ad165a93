/** `npm run check`: says what is wrong with `content/`, all of it at once. */
import { loadOrExit, options } from './content.ts';

const { site } = loadOrExit(options().content);
console.log(`Checked ${site.publication.articles.length} published articles: nothing is wrong.`);
