import { XMLParser, XMLValidator } from 'fast-xml-parser';

/** An element of a parsed document. */
export interface XmlElement {
  /** With its prefix, as written: `atom:link`. */
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: readonly XmlElement[];
  /** Its own text, without that of its children. */
  text: string;
}

/**
 * What keeps a text from being a well-formed XML document of elements, without a
 * document type. The parser's own check lets control characters and references
 * to unknown entities pass, so they are looked for here.
 */
export function xmlProblems(xml: string): string[] {
  const problems: string[] = [];
  if (!xml.startsWith('<?xml version="1.0" encoding="UTF-8"?>'))
    problems.push('no XML declaration with UTF-8');
  const forbidden = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u.exec(xml);
  if (forbidden) problems.push(`forbidden character U+${codeOf(forbidden[0])} at ${forbidden.index}`);
  const outside = xml.replace(/<!\[CDATA\[[^]*?\]\]>/g, '');
  if (outside.includes(']]>')) problems.push('`]]>` outside of a CDATA section');
  if (outside.includes('<!')) problems.push('a document type, comment or broken CDATA section');
  for (const [reference] of outside.matchAll(/&[^;\s<]*;?/g)) {
    if (!/^&(?:amp|lt|gt|quot|apos|#(?:9|10|13|3[2-9]|[4-9]\d|1\d\d));$/.test(reference)) {
      problems.push(`unknown reference \`${reference}\``);
    }
  }
  // What is to replace it is a package of its own that checks the same.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  const valid = XMLValidator.validate(xml);
  if (valid !== true) problems.push(`${valid.err.msg} (line ${valid.err.line})`);
  return problems;
}

/** The root element of a well-formed document. */
export function parseXml(xml: string): XmlElement {
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: '',
    parseTagValue: false,
    parseAttributeValue: false,
    trimValues: false,
    htmlEntities: true,
    processEntities: { enabled: true, maxTotalExpansions: 1e9, maxExpandedLength: 1e9 },
  });
  const root = (parser.parse(xml) as Ordered[]).map(elementOf).find(({ name }) => !name.startsWith('?'));
  if (!root) throw new Error('no root element');
  return root;
}

/** The children of a name. */
export function childrenOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((child) => child.name === name);
}

/** An element as the parser gives it: its name with its children, and its attributes under `:@`. */
type Ordered = Record<string, unknown>;

function elementOf(node: Ordered): XmlElement {
  const name = Object.keys(node).find((key) => key !== ':@') ?? '';
  const inside = (node[name] as Ordered[] | undefined) ?? [];
  return {
    name,
    attributes: (node[':@'] as Record<string, string> | undefined) ?? {},
    children: inside.filter((child) => !('#text' in child)).map(elementOf),
    text: inside.map((child) => ('#text' in child ? String(child['#text']) : '')).join(''),
  };
}

function codeOf(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
}
