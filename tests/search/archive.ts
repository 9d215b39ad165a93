import type { Publication } from '../../src/model/publication.ts';
import { publicationOf } from '../model/publication-of.ts';

/** Shards of two articles of `archive`, which have 100 words each. */
export const SMALL_SHARDS = { least: 600, most: 600 };

/** What is different from the archive that has nothing told of it. */
interface Difference {
  /** Six, if nothing else is said. */
  articles?: number;
  /** Of articles, by their number. */
  titles?: Record<number, string>;
  /** Other files, by their path below `content/`. */
  files?: Record<string, string>;
}

/** A publication of articles `2022/article-0` of 1 January and so on, each about a plant of its own. */
export function archive({ articles = 6, titles = {}, files = {} }: Difference = {}): Publication {
  const sketches = Array.from({ length: articles }, (_, number) => {
    const title = titles[number] ?? `Article ${number}`;
    const sketch = { date: `2022-01-0${number + 1}`, entities: [`plant-${number}`], more: { title } };
    return [`article-${number}`, sketch] as const;
  });
  return publicationOf(Object.fromEntries(sketches), files);
}
