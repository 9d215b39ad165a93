/** `npm run check`: says what is wrong with `content/`, all of it at once. */
import { loadOrExplain, options } from './content.ts';

const loaded = loadOrExplain(options().content);
if (loaded) {
  const verdict = loaded.findings.length === 0 ? 'nothing is wrong' : 'no errors';
  console.log(`Checked ${loaded.site.publication.articles.length} published articles: ${verdict}.`);
}
