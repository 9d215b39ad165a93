import type { ArticleKind } from '../schema/article.ts';
import type { EntityKind } from '../schema/entity.ts';

/** What readers see for each kind of article. */
export const ARTICLE_KIND_NAMES: Readonly<Record<ArticleKind, string>> = {
  analysis: 'Analysis',
  news: 'News',
  interview: 'Interview',
  explainer: 'Explainer',
  opinion: 'Opinion',
  data: 'Data note',
};

/** What readers see for each kind of entity: for one, and above a list. */
export const ENTITY_KIND_NAMES: Readonly<Record<EntityKind, { one: string; many: string }>> = {
  person: { one: 'Person', many: 'People' },
  organisation: { one: 'Organisation', many: 'Organisations' },
  place: { one: 'Place', many: 'Places' },
  project: { one: 'Project', many: 'Projects' },
  document: { one: 'Document', many: 'Documents' },
};
