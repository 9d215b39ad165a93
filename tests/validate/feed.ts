import { feedHtmlProblems } from './feed-html.ts';
import { isWebAddress } from './web-address.ts';
import { childrenOf, parseXml, xmlProblems, type XmlElement } from './xml.ts';

const NAMESPACES: Readonly<Record<string, string>> = {
  atom: 'http://www.w3.org/2005/Atom',
  content: 'http://purl.org/rss/1.0/modules/content/',
  dc: 'http://purl.org/dc/elements/1.1/',
};

/** How often each element may stand in its parent: at least, at most. Nothing else may. */
const CHANNEL: Readonly<Record<string, readonly [number, number]>> = {
  title: [1, 1],
  link: [1, 1],
  description: [1, 1],
  language: [1, 1],
  copyright: [0, 1],
  managingEditor: [0, 1],
  webMaster: [0, 1],
  pubDate: [0, 1],
  lastBuildDate: [0, 1],
  category: [0, Infinity],
  generator: [0, 1],
  docs: [0, 1],
  ttl: [0, 1],
  image: [0, 1],
  'atom:link': [1, Infinity],
  item: [0, Infinity],
};
const ITEM: Readonly<Record<string, readonly [number, number]>> = {
  title: [1, 1],
  link: [1, 1],
  guid: [1, 1],
  pubDate: [1, 1],
  description: [1, 1],
  category: [0, Infinity],
  enclosure: [0, 1],
  'content:encoded': [1, 1],
  'dc:creator': [1, Infinity],
  'dc:language': [0, 1],
};

/**
 * What is wrong with a feed in RSS 2.0, by the specification and by the profile of
 * the RSS Advisory Board, which is stricter; and what keeps its items from being
 * read in full elsewhere. A feed without problems gives an empty list.
 *
 * @see https://www.rssboard.org/rss-specification
 * @see https://www.rssboard.org/rss-profile
 */
export function feedProblems(xml: string): string[] {
  const malformed = xmlProblems(xml);
  if (malformed.length > 0) return malformed;
  const rss = parseXml(xml);
  const [channel, ...others] = childrenOf(rss, 'channel');
  if (rss.name !== 'rss' || rss.attributes.version !== '2.0')
    return ['the root is not `<rss version="2.0">`'];
  if (!channel || others.length > 0) return ['not exactly one `channel`'];
  const items = childrenOf(channel, 'item');
  return [
    ...namespaceProblems(rss, xml),
    ...channelProblems(channel),
    ...items.flatMap((item, index) => itemProblems(item).map((problem) => `item ${index + 1}: ${problem}`)),
    ...orderProblems(channel, items),
  ];
}

function namespaceProblems(rss: XmlElement, xml: string): string[] {
  const used = new Set(
    [...xml.replace(/<!\[CDATA\[[^]*?\]\]>/g, '').matchAll(/<(\w+):/g)].map(([, prefix = '']) => prefix),
  );
  return [...used].flatMap((prefix) =>
    NAMESPACES[prefix] !== undefined && rss.attributes[`xmlns:${prefix}`] === NAMESPACES[prefix]
      ? []
      : [`prefix \`${prefix}\` is not declared as its namespace`],
  );
}

function channelProblems(channel: XmlElement): string[] {
  const self = childrenOf(channel, 'atom:link').filter(({ attributes }) => attributes.rel === 'self');
  const language = textOf(channel, 'language');
  return [
    ...countProblems(channel, CHANNEL),
    ...(isWebAddress(textOf(channel, 'link')) ? [] : ['`link` of the channel is no web address']),
    ...(/^[a-zA-Z]{2,3}(?:-[a-zA-Z0-9]{2,8})*$/.test(language) ? [] : [`language \`${language}\``]),
    ...dateProblems(channel, 'lastBuildDate'),
    ...dateProblems(channel, 'pubDate'),
    ...(self.length === 1 ? [] : ['not exactly one `atom:link` to itself']),
    ...self.flatMap(({ attributes }) =>
      isWebAddress(attributes.href) && attributes.type === 'application/rss+xml'
        ? []
        : ['`atom:link` to itself without address or type'],
    ),
  ];
}

function itemProblems(item: XmlElement): string[] {
  const permanent = childrenOf(item, 'guid')[0]?.attributes.isPermaLink !== 'false';
  const addresses = [textOf(item, 'link'), ...(permanent ? [textOf(item, 'guid')] : [])];
  const domains = childrenOf(item, 'category').map(({ attributes }) => attributes.domain ?? '');
  return [
    ...countProblems(item, ITEM),
    ...addresses
      .filter((address) => !isWebAddress(address))
      .map((address) => `no web address: \`${address}\``),
    ...(domains.includes('') ? ['`category` without domain'] : []),
    ...dateProblems(item, 'pubDate'),
    ...feedHtmlProblems(textOf(item, 'content:encoded')),
  ];
}

function countProblems(
  parent: XmlElement,
  allowed: Readonly<Record<string, readonly [number, number]>>,
): string[] {
  const unknown = parent.children.filter(({ name }) => !(name in allowed));
  const empty = parent.children.filter(
    ({ name, text, children }) => children.length === 0 && text.trim() === '' && name !== 'atom:link',
  );
  return [
    ...unknown.map(({ name }) => `unknown element \`${name}\``),
    ...empty.map(({ name }) => `empty element \`${name}\``),
    ...Object.entries(allowed).flatMap(([name, [least, most]]) => {
      const count = childrenOf(parent, name).length;
      return count < least || count > most ? [`${count} times \`${name}\``] : [];
    }),
    ...(parent.text.trim() === '' ? [] : [`loose text in \`${parent.name}\``]),
  ];
}

function orderProblems(channel: XmlElement, items: readonly XmlElement[]): string[] {
  const guids = items.map((item) => textOf(item, 'guid'));
  const dates = items.map((item) => Date.parse(textOf(item, 'pubDate')));
  const built = Date.parse(textOf(channel, 'lastBuildDate'));
  return [
    ...(new Set(guids).size === guids.length ? [] : ['the same `guid` twice']),
    ...(dates.every((date, index) => index === 0 || date <= (dates[index - 1] ?? 0))
      ? []
      : ['items not newest first']),
    ...(items.length === 0 || dates.every((date) => date <= built)
      ? []
      : ['an item newer than `lastBuildDate`']),
  ];
}

const DATE = /^(\w{3}), (\d{2}) (\w{3}) (\d{4}) (\d{2}:\d{2}:\d{2}) ([+-])(\d{4})$/;

/** A date of RFC 822 with a year of four digits, whose day of the week is right. */
function dateProblems(parent: XmlElement, name: string): string[] {
  return childrenOf(parent, name).flatMap(({ text }) => {
    const [, weekday, day, month, year] = DATE.exec(text) ?? [];
    const date = new Date(`${day} ${month} ${year} 00:00:00 GMT`);
    const isReal = date.toUTCString().startsWith(`${weekday}, ${day} ${month} ${year}`);
    return isReal && !Number.isNaN(Date.parse(text))
      ? []
      : [`\`${name}\` is no date of RFC 822: \`${text}\``];
  });
}

function textOf(parent: XmlElement, name: string): string {
  return childrenOf(parent, name)[0]?.text ?? '';
}
