import { toString } from 'hast-util-to-string';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderMarkdown } from '../../src/markdown/render.ts';
import type { Publication } from '../../src/model/publication.ts';
import { bibtexEntry } from '../../src/outputs/bibtex.ts';
import { feedText } from '../../src/outputs/feed-format.ts';
import { feedItems } from '../../src/outputs/feed-items.ts';
import { publicationFeed } from '../../src/outputs/feed.ts';
import { jsonFeed } from '../../src/outputs/json-feed.ts';
import { newsSitemap } from '../../src/outputs/news-sitemap.ts';
import { redirectPage } from '../../src/outputs/redirect.ts';
import { rssFeed } from '../../src/outputs/rss.ts';
import { sitemap } from '../../src/outputs/sitemap.ts';
import {
  articleStructuredData,
  authorStructuredData,
  entityStructuredData,
  frontStructuredData,
  regionStructuredData,
  seriesStructuredData,
  staticPageStructuredData,
} from '../../src/outputs/structured-data.ts';
import { headWriter, searchDocument } from '../../src/search/search-document.ts';
import { iconSvg } from '../../src/styles/icon-svg.ts';
import { jsonForScript } from '../../src/text/json-script.ts';
import { neutralised } from '../../src/text/unexpected-characters.ts';
import { sampleContext } from '../markdown/sample-context.ts';
import { richArticle } from '../outputs/review.ts';
import { jsonFeedProblems } from '../validate/json-feed.ts';
import { childrenOf, parseXml, xmlProblems, type XmlElement } from '../validate/xml.ts';
import { anyText } from './any-text.ts';
import { publicationSaying } from './any-publication.ts';
import { elements, readFragment, readPage, skeleton, texts } from './html-reading.ts';

/** The same texts in every run; a failure tells how to repeat it. */
const RUNS = { seed: 50, numRuns: 60 };

/** Something is always said: where nothing is, templates leave the element out. */
const someText = anyText.map((text) => `a${text}z`);
const tame = publicationSaying('Some words.');

test('feeds as RSS say any text once, in the elements of the template', () => {
  fc.assert(
    fc.property(someText, (text) => {
      const xml = rss(publicationSaying(text));
      expect(xmlProblems(xml)).toEqual([]);
      expect(xmlSkeleton(parseXml(xml))).toBe(xmlSkeleton(parseXml(rss(tame))));

      const [channel] = childrenOf(parseXml(xml), 'channel');
      const [item] = channel ? childrenOf(channel, 'item') : [];
      const said = ['title', 'description', 'dc:creator', 'category'].map(
        (name) => item && textOf(item, name),
      );
      expect(said).toEqual(Array(4).fill(inXml(text)));
      expect(channel && textOf(channel, 'title')).toBe(inXml(text));
    }),
    RUNS,
  );
});

test('what feeds say of an article around its text is HTML that nobody has to mend', () => {
  fc.assert(
    fc.property(someText, (text) => {
      const content = contentOf(publicationSaying(text));
      const { root, errors } = readFragment(content);
      expect(errors).toEqual([]);
      expect(skeleton(root)).toBe(skeleton(readFragment(contentOf(tame)).root));
      expect(elements(root, 'img').map(({ properties }) => properties.alt)).toEqual([inHtml(text)]);
      expect(texts(root, 'a')).toEqual(['link', inHtml(text)]);
    }),
    RUNS,
  );
});

test('the HTML of an article comes out of its feed as it went in', () => {
  fc.assert(
    fc.property(someText, (text) => {
      const publication = publicationSaying(text);
      const [item] = itemsOf(publication);
      const [channel] = childrenOf(parseXml(rss(publication)), 'channel');
      const [told] = channel ? childrenOf(channel, 'item') : [];
      expect(told && textOf(told, 'content:encoded')).toBe(item?.content);
      const json = JSON.parse(feedAsJson(publication)) as { items: { content_html: string }[] };
      expect(json.items[0]?.content_html).toBe(item?.content);
    }),
    RUNS,
  );
});

test('feeds as JSON say any text once', () => {
  fc.assert(
    fc.property(someText, (text) => {
      const json = feedAsJson(publicationSaying(text));
      expect(jsonFeedProblems(json)).toEqual([]);
      const said = text.toWellFormed();
      expect(JSON.parse(json)).toMatchObject({
        title: said,
        description: said,
        items: [{ title: said, summary: said, authors: [{ name: said }, { name: said }] }, {}, {}],
      });
    }),
    RUNS,
  );
});

test('sitemaps say any title once', () => {
  fc.assert(
    fc.property(someText, (text) => {
      const publication = publicationSaying(text);
      expect(sitemap(publication)).toBe(sitemap(tame));
      const news = newsSitemap(publication);
      expect(xmlProblems(news)).toEqual([]);
      expect(xmlSkeleton(parseXml(news))).toBe(xmlSkeleton(parseXml(newsSitemap(tame))));
      const titles = descendants(parseXml(news), 'news:title').map((element) => element.text);
      expect(new Set(titles)).toEqual(new Set([inXml(text)]));
    }),
    RUNS,
  );
});

test('the page at a former address says any title once', () => {
  const page = (text: string) => redirectPage('https://example.org/a/?b=1&c=2', text, 'en');
  fc.assert(
    fc.property(someText, (text) => {
      const { root, errors } = readPage(page(text));
      expect(errors).toEqual([]);
      expect(skeleton(root)).toBe(skeleton(readPage(page('Some words.')).root));
      expect([...texts(root, 'title'), ...texts(root, 'h1')]).toEqual([inHtml(text), inHtml(text)]);
    }),
    { ...RUNS, numRuns: 200 },
  );
});

test('structured data says any text once, inside of one script', () => {
  fc.assert(
    fc.property(someText, (text) => {
      for (const data of structuredData(publicationSaying(text))) {
        const { root, errors } = readPage(
          `<!doctype html><html><head><title>a</title><script type="application/ld+json">${jsonForScript(data)}</script></head><body></body></html>`,
        );
        expect(errors).toEqual([]);
        expect(skeleton(root)).toBe('<!doctype><html ><head ><title ></><script type></></><body ></></>');
        expect(JSON.parse(texts(root, 'script').join(''))).toEqual(JSON.parse(JSON.stringify(data)));
      }
    }),
    RUNS,
  );
});

test('what search indexes says any text in the elements of the template', () => {
  const document = (publication: Publication) =>
    searchDocument(headWriter(publication)(richArticle(publication)), '<p>Text.</p>');
  fc.assert(
    fc.property(someText, (text) => {
      const { root, errors } = readPage(document(publicationSaying(text)));
      expect(errors).toEqual([]);
      expect(skeleton(root)).toBe(skeleton(readPage(document(tame)).root));
    }),
    RUNS,
  );
});

test('icons and citations hold any name', () => {
  fc.assert(
    fc.property(someText, (text) => {
      const publication = publicationSaying(text);
      const icon = iconSvg({
        ...publication.settings,
        look: { ...publication.settings.look, emphasis: text.slice(1, 3) },
      });
      const { root, errors } = readFragment(icon);
      expect(errors).toEqual([]);
      expect(elements(root, 'svg')[0]?.children.length).toBe(2);
      expect(bracesOf(bibtexEntry(publication, richArticle(publication)))).toBe(0);
    }),
    RUNS,
  );
});

test('code says any text of a body once', () => {
  const fenced = someText.map((text) => text.replaceAll('`', "'"));
  fc.assert(
    fc.property(fenced, (text) => {
      const { html } = renderMarkdown(`\`\`\`\n${text}\n\`\`\``, sampleContext());
      const { root, errors } = readFragment(html);
      expect(errors).toEqual([]);
      expect(skeleton(root)).toBe('<pre tabIndex><code ></></>');
      expect(toString(root)).toBe(`${neutralised(text.replace(/\r\n?/g, '\n'))}\n`);
    }),
    { ...RUNS, numRuns: 200 },
  );
});

test('a body of any text is HTML that nobody has to mend, and as plain text it is whole', () => {
  fc.assert(
    fc.property(fc.array(anyText, { maxLength: 6 }), (paragraphs) => {
      const { html, text, headings } = renderMarkdown(paragraphs.join('\n\n'), sampleContext());
      expect(readFragment(html).errors).toEqual([]);
      expect(
        [html, text, ...headings.map((heading) => heading.text)].every((one) => one.isWellFormed()),
      ).toBe(true);
      expect(text).not.toMatch(/[\0-\x08\x0B-\x1F\x7F-\x9F\u202D\u202E\p{Noncharacter_Code_Point}]/u);
    }),
    { ...RUNS, numRuns: 300 },
  );
});

const BODY = '<p>Text with a <a href="/review/about/">link</a>.</p>';

function itemsOf(publication: Publication) {
  return feedItems(publication, publicationFeed(publication), () => ({ html: BODY }));
}

function rss(publication: Publication): string {
  return feedText(rssFeed, publication, publicationFeed(publication), itemsOf(publication));
}

function feedAsJson(publication: Publication): string {
  return feedText(jsonFeed, publication, publicationFeed(publication), itemsOf(publication));
}

/** The content of the article that has all that articles can have. */
function contentOf(publication: Publication): string {
  return itemsOf(publication)[0]?.content ?? '';
}

function structuredData(publication: Publication) {
  const { articles, authors, entities, regions, series, pages } = publication;
  return [
    ...frontStructuredData(publication, articles),
    ...articles.flatMap((one) => articleStructuredData(publication, one, 100)),
    ...authors.flatMap((one) => authorStructuredData(publication, one)),
    ...entities.flatMap((one) => entityStructuredData(publication, one)),
    ...regions.flatMap((one) => regionStructuredData(publication, one)),
    ...series.flatMap((one) => seriesStructuredData(publication, one)),
    ...pages.flatMap(({ title, ...page }) => staticPageStructuredData(publication, { ...page, name: title })),
  ];
}

/** A text as XML 1.0 can hold it. */
function inXml(text: string): string {
  return text.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '');
}

/** A text as HTML can hold it. */
function inHtml(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\p{Cs}\p{Noncharacter_Code_Point}]/gu, '');
}

function textOf(element: XmlElement, name: string): string | undefined {
  return childrenOf(element, name)[0]?.text;
}

function descendants(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...descendants(child, name),
  ]);
}

/** The elements of a document with the names of their attributes, without any text. */
function xmlSkeleton({ name, attributes, children }: XmlElement): string {
  return `<${name} ${Object.keys(attributes).join(' ')}>${children.map(xmlSkeleton).join('')}</>`;
}

/** Braces that BibTeX counts, those open less those closed; `Infinity` when one closes too early. */
function bracesOf(entry: string): number {
  let open = 0;
  for (const character of entry) {
    if (character === '{') open++;
    if (character === '}' && --open < 0) return Infinity;
  }
  return open;
}
