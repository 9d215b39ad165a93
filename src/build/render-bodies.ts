import { renderMarkdown, type MarkdownContext, type RenderedBody } from '../markdown/render.ts';
import { articlePath, baseOf, staticPagePath } from '../text/site-addresses.ts';
import { roleOn } from '../model/role-on.ts';
import type { Document } from '../schema/document.ts';
import type { ArticleFields } from '../schema/article.ts';
import type { Content } from '../source/read-content.ts';
import { dayOf } from '../text/dates.ts';
import { fileBeside } from './file-beside.ts';

/** The rendered text of every article and page, by file; also of those whose fields are wrong, for its messages. */
export function renderBodies(content: Content): Map<string, RenderedBody> {
  const bodies = new Map<string, RenderedBody>();
  const contextOf = contexts(content);
  for (const { id, file, body, fields } of content.documents.articles) {
    bodies.set(file, renderMarkdown(body, contextOf(articlePath(id), file, fields)));
  }
  for (const { id, file, body } of content.documents.pages) {
    bodies.set(file, renderMarkdown(body, contextOf(staticPagePath(id), file, undefined)));
  }
  for (const { kind, id, file, body } of content.broken) {
    if (!file.endsWith('.md')) continue;
    const address = kind === 'pages' ? staticPagePath(id) : articlePath(id);
    const rendered = renderMarkdown(body, contextOf(address, file, undefined));
    // Without its fields nothing is known of its figures.
    bodies.set(file, {
      ...rendered,
      messages: rendered.messages.filter(({ rule }) => rule !== 'unknown-figure'),
    });
  }
  return bodies;
}

type ContextOf = (address: string, file: string, fields: ArticleFields | undefined) => MarkdownContext;

function contexts(content: Content): ContextOf {
  const { publication, entities } = content.documents;
  const base = baseOf(publication.fields.url);
  const known = new Map(entities.map((entity) => [entity.id, entity]));
  const named = new Map(entities.map((entity) => [entity.id, namedEntity(entity)]));

  return (address, file, fields) => {
    const day = fields && dayOf(fields.date, publication.fields.timezone);
    return {
      language: fields?.language ?? publication.fields.language,
      base,
      address,
      entities: (fields?.entities ?? []).flatMap((slug) => named.get(slug) ?? []),
      entity: (slug) => {
        const entity = known.get(slug);
        return entity && { name: entity.fields.name };
      },
      entitySlugs: () => known.keys(),
      speaker: (slug, date) => {
        const entity = known.get(slug);
        const role = entity && roleOn(entity.fields.roles, date ?? day);
        return entity && { name: entity.fields.name, ...(role && { role: role.title }) };
      },
      figure: (id) => fields?.figures.find((figure) => figure.id === id),
      figureIds: () => fields?.figures.map((figure) => figure.id) ?? [],
      file: (name) => fileBeside(content, file, name),
    };
  };
}

function namedEntity({ id, fields }: Document<'entities'>) {
  const names = [fields.name, ...fields.aliases, ...Object.values(fields.names)];
  return { slug: id, names: [...new Set(names)] };
}
