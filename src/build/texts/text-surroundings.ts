import { posix } from 'node:path';
import { pictureNameProblem } from '../../checks/picture-name.ts';
import type { MarkdownContext, NamedEntity } from '../../markdown/markdown-context.ts';
import { roleOn } from '../../model/role-on.ts';
import type { Document } from '../../schema/document.ts';
import type { PublicationFields } from '../../schema/publication.ts';
import { pathBeside } from '../../source/path-beside.ts';
import { dayOf } from '../../text/dates.ts';
import { baseOf } from '../../text/site-addresses.ts';
import { fileBeside, type FileBeside, type Files } from './file-beside.ts';
import { digestOf } from '../digest.ts';
import { AnswersAgain, type NotedAnswers } from '../noted-answers.ts';
import type { KeptText, TextJob } from './text.ts';

/**
 * What rendering may ask: the settings, what an entity is called, all of its names, its roles, the slugs
 * of all entities, a file beside an article.
 */
export type TextQuestion =
  'settings' | `${'name' | 'names' | 'roles'} ${string}` | 'entities' | `file ${string}`;

/** What texts need to know of an entity. */
export interface EntityAround extends NamedEntity {
  name: string;
  roles: Document<'entities'>['fields']['roles'];
}

/** What lies around all texts, as plain data. */
export interface Around {
  language: string;
  timezone: string;
  base: string;
  entities: readonly EntityAround[];
  /** The paths of pictures and data files. */
  assets: ReadonlySet<string>;
}

/** What lies around the texts of a publication. */
export function aroundOf(
  { language, timezone, url }: PublicationFields,
  entities: readonly Document<'entities'>[],
  assets: ReadonlySet<string>,
): Around {
  return {
    language,
    timezone,
    base: baseOf(url),
    entities: entities.map(({ id, fields: { name, names, aliases, roles } }) => ({
      slug: id,
      name,
      names: [...new Set([name, ...aliases, ...Object.values(names)])],
      roles,
    })),
    assets,
  };
}

/** Answers what rendering asks about a publication, so that the same questions can be asked again later. */
export class TextSurroundings {
  readonly around: Around;
  readonly #files: Files;
  readonly #entities: ReadonlyMap<string, EntityAround>;
  readonly #known = new Map<TextQuestion, string>();
  readonly #again = new AnswersAgain((question) => this.answer(question as TextQuestion));

  constructor(around: Around, files: Files) {
    this.around = around;
    this.#files = files;
    this.#entities = new Map(around.entities.map((entity) => [entity.slug, entity]));
  }

  entity(slug: string): EntityAround | undefined {
    return this.#entities.get(slug);
  }

  entitySlugs(): Iterable<string> {
    return this.#entities.keys();
  }

  /** @param file The path of the file: `content/articles/2022/gdp.csv`. */
  file(file: string): FileBeside | undefined {
    return fileBeside(this.#files, file, posix.basename(file));
  }

  /** The answer to a question, short enough to keep. */
  answer(question: TextQuestion): string {
    let answer = this.#known.get(question);
    if (answer === undefined) this.#known.set(question, (answer = this.#answer(question)));
    return answer;
  }

  /** Whether all questions would get the same answers now. */
  agreesWith(answers: NotedAnswers): boolean {
    return this.#again.areTheSame(answers);
  }

  /**
   * The entities that have other names now, if nothing else is other and the text names none of them. It
   * stays as it was unless its source has one of these names; then it has to be rendered.
   */
  renamedBeside({ answers, facts }: KeptText): string[] | undefined {
    const renamed: string[] = [];
    for (const one of answers) {
      if (this.#again.areTheSame([one])) continue;
      const [what, slug = ''] = one[0].split(/ (.*)/s, 2);
      if (what !== 'names' || facts.entities.includes(slug)) return undefined;
      renamed.push(slug);
    }
    return renamed;
  }

  /** A text that stayed as it was, with the answers of now. */
  withAnswers({ digest, answers, facts, place }: KeptText): KeptText {
    const now = answers.map(([question]) => [question, this.answer(question as TextQuestion)] as const);
    return { digest, answers: now, facts, place };
  }

  #answer(question: TextQuestion): string {
    const [what, name = ''] = question.split(/ (.*)/s, 2);
    switch (what) {
      case 'settings': {
        const { language, timezone, base } = this.around;
        return JSON.stringify([language, timezone, base]);
      }
      case 'name':
      case 'names':
      case 'roles':
        return shortened(this.entity(name)?.[what]);
      case 'entities':
        return shortened([...this.entitySlugs()]);
      default:
        return shortened(this.file(name));
    }
  }
}

/**
 * What one text is told of the publication.
 *
 * @param answers Where each question is noted with its answer.
 */
export function contextOf(
  { file, address, fields }: TextJob,
  surroundings: TextSurroundings,
  answers: Map<TextQuestion, string>,
): MarkdownContext {
  const { language, timezone, base, assets } = surroundings.around;
  const ask = (question: TextQuestion) => answers.set(question, surroundings.answer(question));
  const files = new Map<TextQuestion, FileBeside | undefined>();
  // Read once for each text: what it shows and what is noted are of the same bytes, even if the file changes meanwhile.
  const fileAt = (path: string) => {
    const question = `file ${path}` as const;
    if (!files.has(question)) {
      const found = surroundings.file(path);
      files.set(question, found);
      answers.set(question, shortened(found));
    }
    return files.get(question);
  };
  const entity = (slug: string) => {
    ask(`name ${slug}`);
    return surroundings.entity(slug);
  };
  const named = (slug: string) => {
    ask(`names ${slug}`);
    return surroundings.entity(slug) ?? [];
  };
  const day = fields && dayOf(fields.date, timezone);
  ask('settings');
  return {
    language: fields?.language ?? language,
    base,
    address,
    entities: (fields?.entities ?? []).flatMap(named),
    entity,
    entitySlugs: () => {
      ask('entities');
      return surroundings.entitySlugs();
    },
    speaker: (slug, date) => {
      const speaker = entity(slug);
      ask(`roles ${slug}`);
      const role = speaker && roleOn(speaker.roles, date ?? day);
      return speaker && { name: speaker.name, ...(role && { role: role.title }) };
    },
    figure: (id) => fields?.figures.find((figure) => figure.id === id),
    figureIds: () => fields?.figures.map((figure) => figure.id),
    file: (name) => {
      const beside = pathBeside(file, name);
      return beside === undefined ? undefined : fileAt(beside);
    },
    // The checks have told what is wrong.
    dataBeside: () => [],
    pictureProblem: (name) => {
      fileAt(posix.join(posix.dirname(file), name));
      return pictureNameProblem(name, file, assets);
    },
  };
}

function shortened(value: unknown): string {
  return value === undefined ? 'no' : digestOf(JSON.stringify(value));
}
