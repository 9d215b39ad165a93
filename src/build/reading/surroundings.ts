import { posix } from 'node:path';
import { pictureNameProblem } from '../../checks/picture-name.ts';
import { decode } from '../../source/decode.ts';
import type { Disk } from '../../source/disk.ts';
import { isRefusedPicture, mayBeMeant, type MeantIds } from '../../source/meant-ids.ts';
import { pathBeside } from '../../source/path-beside.ts';
import { pathIn } from '../../source/path-in.ts';
import { mostBytes } from '../../source/read-asset.ts';
import { digestOf } from '../digest.ts';
import { AnswersAgain, type NotedAnswers } from '../noted-answers.ts';

/** What a file may ask about the files around it: `entity kamaz`, `data content/articles/2022/gdp.csv`. */
type FileQuestion = `entity ${string}` | 'entities' | `asset ${string}` | 'assets' | `data ${string}`;

/** What lies around the files of `content/`, by name. */
export interface Names {
  entities: ReadonlySet<string>;
  /** What refused files may have been meant to be. */
  meant: MeantIds;
  assets: ReadonlySet<string>;
}

/** Answers what a file asks about the files around it, so that the same questions can be asked again later. */
export class Surroundings {
  readonly names: Names;
  readonly #disk: Disk;
  readonly #folder: string;
  readonly #data = new Map<string, { digest: string; text: string | undefined }>();
  readonly #lists = new Map<string, string>();
  readonly #again = new AnswersAgain((question) => this.answer(question as FileQuestion));

  constructor(disk: Disk, folder: string, names: Names) {
    this.#disk = disk;
    this.#folder = folder;
    this.names = names;
  }

  /** The answer to a question, short enough to keep. */
  answer(question: FileQuestion): string {
    const space = question.indexOf(' ');
    const [what, name] = space < 0 ? [question, ''] : [question.slice(0, space), question.slice(space + 1)];
    switch (what) {
      case 'entity':
        return this.names.entities.has(name) || mayBeMeant(this.names.meant, 'entities', name) ? 'yes' : 'no';
      case 'asset':
        if (this.names.assets.has(name)) return 'yes';
        return isRefusedPicture(this.names.meant, name) ? 'refused' : 'no';
      case 'data':
        return this.#dataOf(name).digest;
      case 'entities':
        return this.#listOf(what, this.names.entities);
      default:
        return this.#listOf(what, this.names.assets);
    }
  }

  /** Whether all questions would get the same answers now. */
  agreesWith(answers: NotedAnswers): boolean {
    return this.#again.areTheSame(answers);
  }

  /** The text of a data file; nothing if it is no text. */
  textOf(file: string): string | undefined {
    return this.#dataOf(file).text;
  }

  #listOf(what: string, names: ReadonlySet<string>): string {
    let known = this.#lists.get(what);
    if (known === undefined) this.#lists.set(what, (known = digestOf([...names].join(' '))));
    return known;
  }

  #dataOf(file: string): { digest: string; text: string | undefined } {
    let known = this.#data.get(file);
    if (!known) this.#data.set(file, (known = this.#readData(file)));
    return known;
  }

  #readData(file: string): { digest: string; text: string | undefined } {
    try {
      const path = pathIn(this.#folder, file);
      // Of a file that is refused for its size, nobody need wait for the rows.
      const size = this.#disk.size(path);
      if (size > mostBytes(file)) return { digest: `${size} bytes`, text: undefined };
      const bytes = this.#disk.read(path);
      const decoded = decode(bytes);
      return { digest: digestOf(bytes), text: 'text' in decoded ? decoded.text : undefined };
    } catch {
      return { digest: 'unreadable', text: undefined };
    }
  }
}

/** The questions of one file, noted with their answers. */
export class Asking {
  readonly #answers = new Map<FileQuestion, string>();
  readonly #surroundings: Surroundings;

  constructor(surroundings: Surroundings) {
    this.#surroundings = surroundings;
  }

  /** What was asked until now. */
  get answers(): NotedAnswers {
    return [...this.#answers];
  }

  hasEntity(slug: string): boolean {
    return this.#ask(`entity ${slug}`) === 'yes';
  }

  /** The slugs of all entities. */
  entities(): Iterable<string> {
    this.#ask('entities');
    return this.#surroundings.names.entities;
  }

  /**
   * A file beside the article; the text of data only.
   *
   * @param article The path of the article: `content/articles/2022/visit.md`.
   * @param name As the article writes it, relative to itself.
   */
  fileBeside(article: string, name: string): { text?: string } | undefined {
    const file = pathBeside(article, name);
    if (file === undefined || this.#ask(`asset ${file}`) !== 'yes') return undefined;
    if (!file.endsWith('.csv')) return {};
    this.#ask(`data ${file}`);
    const text = this.#surroundings.textOf(file);
    return text === undefined ? {} : { text };
  }

  /** The names of the data files in the folder of the article. */
  dataBeside(article: string): string[] {
    this.#ask('assets');
    const folder = `${posix.dirname(article)}/`;
    return [...this.#surroundings.names.assets]
      .filter((asset) => asset.startsWith(folder) && asset.endsWith('.csv'))
      .map((asset) => asset.slice(folder.length));
  }

  /** What is wrong with the name of a picture, as a message; nothing where the picture itself is refused. */
  pictureProblem(article: string, name: string): string | undefined {
    if (this.#ask(`asset ${posix.join(posix.dirname(article), name)}`) === 'refused') return undefined;
    const problem = pictureNameProblem(name, article, this.#surroundings.names.assets);
    if (problem !== undefined) this.#ask('assets');
    return problem;
  }

  #ask(question: FileQuestion): string {
    let answer = this.#answers.get(question);
    if (answer === undefined) this.#answers.set(question, (answer = this.#surroundings.answer(question)));
    return answer;
  }
}
