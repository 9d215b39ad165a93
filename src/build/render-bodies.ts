import { renderMarkdown, type MarkdownContext, type RenderedBody } from '../markdown/render.ts';
import { articlePath, baseOf, staticPagePath } from '../text/site-addresses.ts';
import { pictureNameProblem } from '../checks/picture-name.ts';
import { roleOn } from '../model/role-on.ts';
import type { Document } from '../schema/document.ts';
import type { ArticleFields } from '../schema/article.ts';
import type { Content } from '../source/read-content.ts';
import { dayOf } from '../text/dates.ts';
import { fileBeside } from './file-beside.ts';

/** Renders the text of an article or page, by its file, when it is first asked for. */
export function bodyRenderer(content: Content): (file: string) => RenderedBody {
  const bodies = new Map<string, RenderedBody>();
  const contextOf = contexts(content);
  const { articles, pages } = content.documents;
  const jobs = new Map<string, () => MarkdownContext>([
    ...articles.map(
      ({ id, file, fields }) => [file, () => contextOf(articlePath(id), file, fields)] as const,
    ),
    ...pages.map(({ id, file }) => [file, () => contextOf(staticPagePath(id), file, undefined)] as const),
  ]);
  return (file) => {
    let body = bodies.get(file);
    if (!body) {
      const context = jobs.get(file);
      if (!context) throw new Error(`No text of ${file}`);
      bodies.set(file, (body = renderMarkdown(content.bodyOf(file), context())));
    }
    return body;
  };
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
      // The checks have told what is wrong.
      dataBeside: () => [],
      pictureProblem: (name) => pictureNameProblem(name, file, content.assets),
    };
  };
}

function namedEntity({ id, fields }: Document<'entities'>) {
  const names = [fields.name, ...fields.aliases, ...Object.values(fields.names)];
  return { slug: id, names: [...new Set(names)] };
}
