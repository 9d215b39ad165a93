import type { Publication } from '../../model/publication.ts';
import type { Site } from '../site.ts';

/**
 * What a page asks of the site while it is rendered: the name of the question and its
 * arguments, as JSON. `["articlesBy","entity","kamaz"]` is one to the publication,
 * `["bodyOf","2022/visit"]` one to the site.
 */
export type Question = string;

/** The questions to the site itself; all others go to its publication. */
const TO_SITE = ['bodyOf', 'chartsOf', 'pictureSizeOf', 'pageBodyOf'] as const;

type SiteQuestion = (typeof TO_SITE)[number];

/** What follows from the settings alone. Every page has links, and need not note each. */
const FROM_SETTINGS: ReadonlySet<string> = new Set(['href', 'address', 'base']);

/** Told each question with its answer. */
type Note = (question: Question, answer: unknown) => void;

/** The same site, which tells what it is asked, and what it answers. */
export function askedSite(site: Site, note: Note): Site {
  const asked =
    <Of, Answer>(name: SiteQuestion, keyOf: (of: Of) => string, answerTo: (of: Of) => Answer) =>
    (of: Of): Answer => {
      const answer = answerTo(of);
      note(JSON.stringify([name, keyOf(of)]), answer);
      return answer;
    };
  const ofArticle = ({ id }: { id: string }) => id;
  return {
    publication: askedPublication(site.publication, note),
    bodyOf: asked('bodyOf', ofArticle, site.bodyOf),
    chartsOf: asked('chartsOf', ofArticle, site.chartsOf),
    pictureSizeOf: asked('pictureSizeOf', ofArticle, site.pictureSizeOf),
    pageBodyOf: asked('pageBodyOf', ({ slug }: { slug: string }) => slug, site.pageBodyOf),
  };
}

/** Each property and each method of a publication is a question; its methods take strings and numbers only. */
function askedPublication(publication: Publication, note: Note): Publication {
  return new Proxy(publication, {
    get(_target, name) {
      if (typeof name === 'symbol') return undefined;
      const value: unknown = Reflect.get(publication, name);
      if (FROM_SETTINGS.has(name)) note('["settings"]', publication.settings);
      else if (typeof value !== 'function') note(JSON.stringify([name]), value);
      if (typeof value !== 'function') return value;
      const method = value as (...args: unknown[]) => unknown;
      return (...args: unknown[]) => {
        const answer = method.apply(publication, args);
        if (!FROM_SETTINGS.has(name)) note(JSON.stringify([name, ...args]), answer);
        return answer;
      };
    },
  });
}

/** The answer to a question that a publication is asked, now. */
export function answerOf(publication: Publication, question: Question): unknown {
  const [name, ...args] = JSON.parse(question) as [string, ...unknown[]];
  const value: unknown = Reflect.get(publication, name);
  return typeof value === 'function'
    ? (value as (...args: unknown[]) => unknown).apply(publication, args)
    : value;
}

/** Whether a question is one to the site itself, and which, with what it is about. */
export function siteQuestion(question: Question): { name: SiteQuestion; about: string } | undefined {
  const [name, about] = JSON.parse(question) as string[];
  const found = TO_SITE.find((one) => one === name);
  return found && { name: found, about: about ?? '' };
}
