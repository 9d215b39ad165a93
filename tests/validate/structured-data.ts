import { isA, PARENTS, PROPERTIES } from './schema-org.ts';
import { isWebAddress } from './web-address.ts';

/** What a search engine asks of a type before it shows more than a link. */
const ASKED: Readonly<Record<string, readonly string[]>> = {
  Article: ['headline', 'url'],
  ListItem: ['position', 'name'],
  BreadcrumbList: ['itemListElement'],
  Person: ['name'],
  Organization: ['name'],
  Place: ['name'],
  WebPage: ['name', 'url'],
  WebSite: ['name'],
  ProfilePage: ['mainEntity'],
};

/** What a search engine asks of an article on its own page. */
const ASKED_OF_ARTICLE = ['author', 'datePublished', 'dateModified', 'publisher', 'description'];

/**
 * What is wrong with the structured data of a page: terms that schema.org does not
 * have, values of the wrong kind, addresses that are not absolute, the same
 * identifier for two things.
 *
 * @param objects Those of one page, as its JSON-LD is read.
 * @see https://developers.google.com/search/docs/appearance/structured-data/article
 */
export function structuredDataProblems(objects: readonly unknown[]): string[] {
  const named = new Map<string, string>();
  const breadcrumbs = objects.filter((one) => isObject(one) && one['@type'] === 'BreadcrumbList');
  return [
    ...(breadcrumbs.length === 1 ? [] : [`${breadcrumbs.length} breadcrumbs`]),
    ...objects.flatMap((one) => {
      if (!isObject(one)) return ['not an object'];
      const type = String(one['@type']);
      return [
        ...(one['@context'] === 'https://schema.org' ? [] : [`${type} without its context`]),
        ...(isA(type, 'Article') ? missing(one, type, ASKED_OF_ARTICLE) : []),
        ...thingProblems(one, named),
      ];
    }),
  ];
}

type Json = Record<string, unknown>;

function thingProblems(thing: Json, named: Map<string, string>): string[] {
  const type = thing['@type'];
  if (typeof type !== 'string' || !(type in PARENTS)) return [`unknown type \`${String(type)}\``];
  const asked = Object.entries(ASKED).flatMap(([one, properties]) => (isA(type, one) ? properties : []));
  return [
    ...identityProblems(thing, type, named),
    ...missing(thing, type, asked),
    ...Object.entries(thing)
      .filter(([property]) => !property.startsWith('@'))
      .flatMap(([property, value]) => propertyProblems(type, property, value, named)),
    ...positionProblems(thing),
  ];
}

function identityProblems(thing: Json, type: string, named: Map<string, string>): string[] {
  const id = thing['@id'];
  if (id === undefined) return [];
  if (typeof id !== 'string' || !isWebAddress(id))
    return [`\`@id\` is no web address: ${JSON.stringify(id)}`];
  const identity = `${type} ${String(thing.name ?? thing.headline)}`;
  const known = named.get(id) ?? identity;
  named.set(id, known);
  return known === identity ? [] : [`\`${id}\` is both ${known} and ${identity}`];
}

function missing(thing: Json, type: string, properties: readonly string[]): string[] {
  return properties
    .filter((property) => thing[property] === undefined)
    .map((property) => `${type} without \`${property}\``);
}

function propertyProblems(
  type: string,
  property: string,
  value: unknown,
  named: Map<string, string>,
): string[] {
  const term = PROPERTIES[property];
  if (!term) return [`unknown property \`${property}\``];
  // A role repeats the property that it stands in, to say when that was so.
  if (type !== 'Role' && !term.of.some((one) => isA(type, one))) return [`${type} has no \`${property}\``];
  const values: unknown[] = Array.isArray(value) ? value : [value];
  if (values.length === 0) return [`\`${property}\` of nothing`];
  return values.flatMap((one) => [
    ...(term.is.some((range) => fits(one, range, property))
      ? []
      : [`\`${property}\` is ${JSON.stringify(one)}`]),
    ...(isObject(one) ? thingProblems(one, named) : []),
  ]);
}

function fits(value: unknown, range: string, property: string): boolean {
  switch (range) {
    case 'Text':
      return typeof value === 'string' && value.trim() !== '';
    case 'URL':
      return typeof value === 'string' && isWebAddress(value);
    case 'DateTime':
      return (
        typeof value === 'string' &&
        /^\d{4}(?:-\d{2}(?:-\d{2}(?:T\d{2}:\d{2}:\d{2}(?:Z|[+-]\d{2}:\d{2}))?)?)?$/.test(value)
      );
    case 'Integer':
      return Number.isInteger(value);
    case 'Number':
      return typeof value === 'number';
    case 'Boolean':
      return typeof value === 'boolean';
    default:
      return (
        isObject(value) &&
        (isA(String(value['@type']), range) || (value['@type'] === 'Role' && property in value))
      );
  }
}

function positionProblems(thing: Json): string[] {
  const items = thing.itemListElement;
  if (!Array.isArray(items)) return [];
  const positions = items.map((item: unknown) => (isObject(item) ? item.position : undefined));
  return positions.every((position, index) => position === index + 1)
    ? []
    : [`positions ${positions.join(', ')}`];
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
