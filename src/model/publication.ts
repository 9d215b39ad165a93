import type { PublicationFields } from '../schema/publication.ts';
import type { Event } from '../schema/event.ts';
import type { Figure } from '../schema/figure.ts';
import { compareText } from '../text/compare.ts';
import { comparePartialDates } from '../text/partial-date.ts';
import { remembered } from '../text/remembered.ts';
import { baseOf } from '../text/site-addresses.ts';
import { ArticleGroups, type Grouping } from './article-groups.ts';
import { companionsOf, type Companions } from './companions.ts';
import { officeHolders, type OfficeHolder } from './office-holders.ts';
import { olderPageCount, PAGE_SIZE } from './paging.ts';
import { roughCount, type RoughCount } from './rough-count.ts';
import { RelatedIndex, relatedTo, type Related } from './related.ts';
import type { Article, Author, Entity, Indicator, Quote, Region, Series, StaticPage } from './records.ts';

/** What a publication is made of; lists of articles newest first, all others by name. */
export interface Records {
  settings: PublicationFields;
  articles: readonly Article[];
  authors: readonly Author[];
  entities: readonly Entity[];
  regions: readonly Region[];
  series: readonly Series[];
  indicators: readonly Indicator[];
  pages: readonly StaticPage[];
}

/** Something an article holds, with the article. */
export type Within<Item> = Item & { article: Article };

/** A numbered page of a list of articles. */
export interface OlderPage {
  /** Newest first. */
  articles: readonly Article[];
  /** The number of the newest of the numbered pages. */
  last: number;
}

/**
 * The published articles and all that they refer to, and the questions that
 * pages, outputs and search ask of them. It never changes once made.
 *
 * Every question takes strings and numbers only, so that a build can note which
 * ones a page asked, and ask them again later: a page whose answers are the same is
 * the same. A page should therefore ask for no more than it shows.
 */
export class Publication {
  readonly settings: PublicationFields;
  readonly articles: readonly Article[];
  readonly authors: readonly Author[];
  readonly entities: readonly Entity[];
  readonly regions: readonly Region[];
  readonly series: readonly Series[];
  readonly indicators: readonly Indicator[];
  readonly pages: readonly StaticPage[];
  /** The years that have articles, newest first. */
  readonly years: readonly string[];
  /** The newest day on which an article was published or changed: the day this edition is of. */
  readonly edition: string | undefined;
  /** Whether any article belongs to a series. */
  readonly hasSeries: boolean;

  /** The folder that the publication lives in: `/review`, or empty at the root of its host. */
  readonly base: string;

  readonly #origin: string;
  readonly #byId: {
    article: ReadonlyMap<string, Article>;
    author: ReadonlyMap<string, Author>;
    entity: ReadonlyMap<string, Entity>;
    region: ReadonlyMap<string, Region>;
    series: ReadonlyMap<string, Series>;
    indicator: ReadonlyMap<string, Indicator>;
  };
  readonly #groups: ArticleGroups;
  readonly #position: ReadonlyMap<string, number>;
  /** Made when it is first asked for. */
  #relatedIndex: RelatedIndex | undefined;

  constructor(records: Records) {
    this.settings = records.settings;
    this.articles = records.articles;
    this.authors = records.authors;
    this.entities = records.entities;
    this.regions = records.regions;
    this.series = records.series;
    this.indicators = records.indicators;
    this.pages = records.pages;
    this.hasSeries = records.series.length > 0;
    this.base = baseOf(records.settings.url);
    this.#origin = new URL(records.settings.url).origin;
    this.#byId = {
      article: new Map(records.articles.map((one) => [one.id, one])),
      author: bySlug(records.authors),
      entity: bySlug(records.entities),
      region: bySlug(records.regions),
      series: bySlug(records.series),
      indicator: bySlug(records.indicators),
    };
    const ancestors = remembered((slug: string) => this.lineage(slug).map((region) => region.slug));
    this.#groups = new ArticleGroups(records.articles, ancestors);
    this.years = [...this.#groups.by('year').keys()].sort((a, b) => compareText(b, a));
    this.edition = records.articles
      .map((one) => one.updated?.day ?? one.day)
      .reduce<string | undefined>(
        (newest, day) => (newest !== undefined && newest > day ? newest : day),
        undefined,
      );
    this.#position = new Map(records.articles.map((one, index) => [one.id, index]));
  }

  article(id: string): Article | undefined {
    return this.#byId.article.get(id);
  }

  author(slug: string): Author | undefined {
    return this.#byId.author.get(slug);
  }

  entity(slug: string): Entity | undefined {
    return this.#byId.entity.get(slug);
  }

  region(slug: string): Region | undefined {
    return this.#byId.region.get(slug);
  }

  oneSeries(slug: string): Series | undefined {
    return this.#byId.series.get(slug);
  }

  indicator(slug: string): Indicator | undefined {
    return this.#byId.indicator.get(slug);
  }

  /** The articles of a year, region, entity, author or series, newest first. A region's include those of the regions in it. */
  articlesBy(grouping: Grouping, key: string): readonly Article[] {
    return this.#groups.by(grouping).get(key) ?? [];
  }

  /** All groups that one of its articles is in. */
  groupsOf(article: Article): [grouping: Grouping, key: string][] {
    return this.#groups.of(article);
  }

  /** How many articles there are of a year, region, entity, author or series. */
  count(grouping: Grouping, key: string): number {
    return this.articlesBy(grouping, key).length;
  }

  /** The same as pages tell it that should not change with every article. */
  roughCount(grouping: Grouping, key: string): RoughCount {
    return roughCount(this.count(grouping, key));
  }

  /** The newest of them, newest first, at most `count`, after those that are passed over. */
  newest(grouping: Grouping, key: string, count: number, passedOver = 0): readonly Article[] {
    return this.articlesBy(grouping, key).slice(passedOver, passedOver + count);
  }

  /** The newest article from a region itself, or else from a region in it. */
  newestFrom(region: string): Article | undefined {
    const articles = this.articlesBy('region', region);
    return articles.find((article) => article.region === region) ?? articles[0];
  }

  /** What the front of a list of them no longer shows: one of its numbered pages, page 1 with the oldest. */
  olderPage(grouping: Grouping, key: string, number: number): OlderPage {
    const articles = this.articlesBy(grouping, key);
    const end = articles.length - (number - 1) * PAGE_SIZE;
    return {
      articles: articles.slice(Math.max(0, end - PAGE_SIZE), Math.max(0, end)),
      last: olderPageCount(articles.length, PAGE_SIZE),
    };
  }

  /** The articles most related to one, best first, with the reasons. */
  related(id: string, count: number): Related[] {
    this.#relatedIndex ??= new RelatedIndex(this.articles, this.#groups);
    return relatedTo(this.#relatedIndex, this.#position.get(id) ?? -1, count);
  }

  /** The articles published just before and just after one. */
  neighbours(id: string): { previous: Article | undefined; next: Article | undefined } {
    return neighboursIn(this.articles, this.#position.get(id) ?? -1);
  }

  /** Where an article stands in its series, counted from 1 in order of time, and its neighbours there. */
  placeInSeries(
    id: string,
  ):
    | { series: Series; number: number; of: number; previous: Article | undefined; next: Article | undefined }
    | undefined {
    const article = this.article(id);
    const series = this.oneSeries(article?.series ?? '');
    if (!article || !series) return undefined;
    const articles = this.articlesBy('series', series.slug);
    const index = articles.indexOf(article);
    return { series, number: articles.length - index, of: articles.length, ...neighboursIn(articles, index) };
  }

  /** The entities named in the same articles as one, at most `most`. */
  companions(slug: string, most: number): Companions {
    return companionsOf(slug, this.articlesBy('entity', slug), (other) => this.entity(other), most);
  }

  /** The entities that the articles of a year, region, author or series name, but for the region itself, at most `most`; of the newest `among` articles only, if given. */
  mostNamed(grouping: Grouping, key: string, most: number, among = Infinity): Companions {
    const own = grouping === 'region' ? key : undefined;
    return companionsOf(own, this.newest(grouping, key, among), (other) => this.entity(other), most);
  }

  /** Who has or had a role of an entity; see `officeHolders`. */
  officeHolders(slug: string): OfficeHolder[] {
    return officeHolders(slug, this.entities);
  }

  /** What an entity said, newest article first. */
  quotesBy(slug: string): Within<Quote>[] {
    return this.#within(slug, (article) => article.quotes.filter((quote) => quote.by === slug));
  }

  /** The figures about an entity, newest article first. */
  figuresAbout(slug: string): Within<Figure>[] {
    return this.#within(slug, (article) =>
      article.figures.filter((figure) => figure.entities.includes(slug)),
    );
  }

  /** The events that an entity took part in, in order of time. */
  eventsOf(slug: string): Within<Event>[] {
    return this.#within(slug, (article) =>
      article.events.filter((event) => event.entities.includes(slug)),
    ).sort((a, b) => comparePartialDates(a.date, b.date) || compareText(a.article.id, b.article.id));
  }

  /** A region and those that contain it, from itself outwards. */
  lineage(slug: string): Region[] {
    const regions: Region[] = [];
    for (
      let next = this.region(slug);
      next && !regions.includes(next);
      next = this.region(next.parent ?? '')
    ) {
      regions.push(next);
    }
    return regions;
  }

  /** The regions directly inside a region. */
  regionsIn(slug: string): Region[] {
    return this.regions.filter((region) => region.parent === slug);
  }

  /** The front page: its lead and what follows, in order: first what the settings name, then the newest. */
  front(count: number): { lead: Article | undefined; others: Article[] } {
    const { lead: leadId, order } = this.settings.front;
    const chosen = [leadId, ...order].flatMap((id) => (id === undefined ? [] : (this.article(id) ?? [])));
    const lead = (leadId === undefined ? undefined : this.article(leadId)) ?? this.articles[0];
    const others = new Set([...chosen, ...this.articles.slice(0, count + chosen.length + 1)]);
    if (lead) others.delete(lead);
    return { lead, others: [...others].slice(0, count) };
  }

  /** A path of the site as a page links to it, with the folder that the publication lives in. */
  href(path: string): string {
    return this.base + path;
  }

  /** The absolute address of a path of the site. */
  address(path: string): string {
    return this.#origin + this.href(path);
  }

  #within<Item>(slug: string, items: (article: Article) => readonly Item[]): Within<Item>[] {
    return this.articlesBy('entity', slug).flatMap((article) =>
      items(article).map((item) => ({ ...item, article })),
    );
  }
}

function bySlug<Item extends { slug: string }>(items: readonly Item[]): Map<string, Item> {
  return new Map(items.map((item) => [item.slug, item]));
}

/** The older and the newer neighbour in a list, newest first. */
function neighboursIn(articles: readonly Article[], index: number) {
  return { previous: articles[index + 1], next: index > 0 ? articles[index - 1] : undefined };
}
