import { publish } from '../../src/model/publish.ts';
import type { Publication } from '../../src/model/publication.ts';
import { readContent } from '../../src/source/read-content.ts';
import { articleText, memoryDisk } from '../memory-disk.ts';

/** What a test says of an article; the rest is filled in. */
interface Sketch {
  date: string;
  entities?: string[];
  region?: string;
  series?: string;
  authors?: string[];
  more?: Record<string, string>;
}

/** A publication of articles by slug, all in the folder of 2022, with every author, region, entity and series they name. */
export function publicationOf(
  articles: Record<string, Sketch>,
  more: Record<string, string> = {},
  now = Date.parse('2030-01-01'),
): Publication {
  const files: Record<string, string> = {
    'publication.yml': 'name: The Review\nurl: https://example.org/review\n',
  };
  for (const [
    slug,
    { date, entities = [], region = 'volga', series, authors = ['desk'], more: fields = {} },
  ] of Object.entries(articles)) {
    files[`articles/2022/${slug}.md`] = articleText({
      date,
      entities: `[${entities.join(', ')}]`,
      region,
      authors: `[${authors.join(', ')}]`,
      ...(series !== undefined && { series }),
      ...fields,
    });
    files[`regions/${region}.yml`] = `name: Region ${region}\n`;
    for (const author of authors) files[`authors/${author}.yml`] = `name: Author ${author}\n`;
    for (const entity of entities) files[`entities/${entity}.yml`] = `name: Entity ${entity}\n`;
    if (series !== undefined) files[`series/${series}.yml`] = `title: Series ${series}\n`;
  }
  const { documents, findings } = readContent(memoryDisk({ ...files, ...more }), 'content');
  if (findings.length > 0) throw new Error(findings.map(({ message }) => message).join('\n'));
  return publish(documents, now, () => ({ words: 100, quotes: [], entities: [] }));
}
