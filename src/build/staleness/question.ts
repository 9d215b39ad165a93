import type { Publication } from '../../model/publication.ts';
import type { Site } from '../site.ts';

/**
 * What a page asks of the site while it is rendered: the name of the question and its
 * arguments, as JSON. `["articlesBy","entity","kamaz"]` is one to the publication,
 * `["bodyOf","2022/visit"]` one to the site.
 */
export type Question = string;

/** The questions to the site itself; all others go to its publication. */
const TO_SITE = ['bodyOf', 'chartsOf', 'wordsOf', 'pictureSizeOf', 'pageBodyOf'] as const;

type SiteQuestion = (typeof TO_SITE)[number];

/** What follows from the settings alone. Every page has links, and need not note each. */
const FROM_SETTINGS: ReadonlySet<string> = new Set(['href', 'address', 'base']);

/** The question that everything of the settings answers. */
const SETTINGS = '["settings"]';

/** Told each question with its answer. */
type Note = (question: Question, answer: unknown) => void;

/** The same site, which tells what it is asked, and what it answers. */
export function askedSite(site: Site, note: Note): Site {
  const asked = <Of, Answer>(
    name: SiteQuestion,
    keyOf: (of: Of) => string,
    answerTo: (of: Of) => Answer,
  ): ((of: Of) => Answer) => {
    const question = questionsOf(name);
    return (of) => {
      const answer = answerTo(of);
      note(question([keyOf(of)]), answer);
      return answer;
    };
  };
  const ofArticle = ({ id }: { id: string }) => id;
  return {
    publication: askedPublication(site.publication, note),
    bodyOf: asked('bodyOf', ofArticle, site.bodyOf),
    chartsOf: asked('chartsOf', ofArticle, site.chartsOf),
    wordsOf: asked('wordsOf', ofArticle, site.wordsOf),
    pictureSizeOf: asked('pictureSizeOf', ofArticle, site.pictureSizeOf),
    pageBodyOf: asked('pageBodyOf', ({ slug }: { slug: string }) => slug, site.pageBodyOf),
  };
}

/** Each property and each method of a publication is a question; its methods take strings and numbers only. */
function askedPublication(publication: Publication, note: Note): Publication {
  /** What pages are given for each method: they call hundreds a page. */
  const methods = new Map<string, Method>();
  /** The questions that properties are. */
  const properties = new Map<string, Question>();
  return new Proxy(publication, {
    get(_target, name) {
      if (typeof name === 'symbol') return undefined;
      const known = methods.get(name);
      if (known) return known;
      const value: unknown = Reflect.get(publication, name);
      if (typeof value === 'function') {
        const method = askedMethod(publication, name, value as Method, note);
        methods.set(name, method);
        return method;
      }
      let question = properties.get(name);
      if (question === undefined) {
        question = FROM_SETTINGS.has(name) ? SETTINGS : JSON.stringify([name]);
        properties.set(name, question);
      }
      note(question, FROM_SETTINGS.has(name) ? publication.settings : value);
      return value;
    },
  });
}

type Method = (...args: unknown[]) => unknown;

function askedMethod(publication: Publication, name: string, method: Method, note: Note): Method {
  if (FROM_SETTINGS.has(name))
    return (...args) => {
      note(SETTINGS, publication.settings);
      return method.apply(publication, args);
    };
  const question = questionsOf(name);
  return (...args) => {
    const answer = method.apply(publication, args);
    note(question(args), answer);
    return answer;
  };
}

/** Questions of one name, each spelt once if it is about one thing: pages ask for the same few thousand again and again. */
function questionsOf(name: string): (args: readonly unknown[]) => Question {
  const spelt = new Map<unknown, Question>();
  return (args) => {
    if (args.length !== 1) return JSON.stringify([name, ...args]);
    const [about] = args;
    let question = spelt.get(about);
    if (question === undefined) spelt.set(about, (question = JSON.stringify([name, about])));
    return question;
  };
}

/** The question that was taken apart last: it is looked at from several sides, one after the other. */
let last: { question: Question; parts: readonly unknown[] } = { question: '[]', parts: [] };

/** The name of a question, and its arguments. */
export function partsOf(question: Question): readonly unknown[] {
  if (last.question !== question) last = { question, parts: JSON.parse(question) as unknown[] };
  return last.parts;
}

/** The answer to a question that a publication is asked, now. */
export function answerOf(publication: Publication, question: Question): unknown {
  const [name, ...args] = partsOf(question) as [string, ...unknown[]];
  const value: unknown = Reflect.get(publication, name);
  return typeof value === 'function'
    ? (value as (...args: unknown[]) => unknown).apply(publication, args)
    : value;
}

/** Whether a question is one to the site itself, and which, with what it is about. */
export function siteQuestion(question: Question): { name: SiteQuestion; about: string } | undefined {
  const [name, about] = partsOf(question) as string[];
  const found = TO_SITE.find((one) => one === name);
  return found && { name: found, about: about ?? '' };
}
