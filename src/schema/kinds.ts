import type { z } from 'zod';
import { article } from './article.ts';
import { author } from './author.ts';
import { entity } from './entity.ts';
import { indicator } from './indicator.ts';
import { page } from './page.ts';
import { publication } from './publication.ts';
import { region } from './region.ts';
import { series } from './series.ts';

/** The schema of each kind of file; apart from `publication`, the name is that of its folder in `content/`. */
export const schemas = {
  publication,
  articles: article,
  authors: author,
  entities: entity,
  regions: region,
  indicators: indicator,
  series,
  pages: page,
};

export type Kind = keyof typeof schemas;

/** What a checked file of a kind holds. */
export type Fields<K extends Kind> = z.output<(typeof schemas)[K]>;

/** The kinds whose files are named by a slug and can be referred to. */
export type Collection = Exclude<Kind, 'publication'>;
