import type { Element, Properties, Root } from 'hast';
import { allowList } from './allow-list.ts';

/** What the allow-list says of the elements of a name. */
interface Allowed {
  /** One of these must be around it. */
  ancestors: readonly string[] | undefined;
  /** The values that an attribute may have; any if there are none. */
  attributes: ReadonlyMap<string, readonly unknown[]>;
  required: readonly string[];
}

/**
 * Whether all of a tree is on the allow-list, so that rehype-sanitize would leave it as it is.
 * Where that is not plain it says no.
 */
export function isAllowed(tree: Root): boolean {
  return areAllowed(tree.children, []);
}

/** @param around The names of the elements around the nodes; others stand there while it looks inside one of them. */
function areAllowed(nodes: Root['children'], around: string[]): boolean {
  for (const node of nodes) {
    if (node.type !== 'text' && (node.type !== 'element' || !isElementAllowed(node, around))) return false;
  }
  return true;
}

function isElementAllowed({ tagName, properties, children }: Element, around: string[]): boolean {
  const allowed = ALLOWED.get(tagName);
  if (!allowed) return false;
  const { ancestors, attributes, required } = allowed;
  if (ancestors && !ancestors.some((name) => around.includes(name))) return false;
  for (const name in properties) if (!isAttributeAllowed(name, properties[name], attributes)) return false;
  if (!required.every((name) => Object.hasOwn(properties, name))) return false;
  if (children.length === 0) return true;
  around.push(tagName);
  const areInnerAllowed = areAllowed(children, around);
  around.pop();
  return areInnerAllowed;
}

function isAttributeAllowed(
  name: string,
  value: Properties[string],
  attributes: Allowed['attributes'],
): boolean {
  const values = attributes.get(name);
  if (!values) return false;
  if (value === null || value === undefined) return true;
  return Array.isArray(value)
    ? value.every((one) => isValueAllowed(name, one, values))
    : isValueAllowed(name, value, values);
}

function isValueAllowed(name: string, value: string | number | boolean, values: readonly unknown[]): boolean {
  if (SCHEMES.get(name)?.test(String(value)) === false) return false;
  if (values.length === 0) return true;
  return values.some((one) => (one instanceof RegExp ? one.test(String(value)) : one === value));
}

const { tagNames, ancestors, attributes, required, protocols } = allowList;

const ALLOWED: ReadonlyMap<string, Allowed> = new Map(
  (tagNames ?? []).map((name) => [
    name,
    {
      ancestors: ancestors?.[name],
      attributes: new Map(
        [...(attributes?.['*'] ?? []), ...(attributes?.[name] ?? [])].map((one) =>
          typeof one === 'string' ? [one, []] : [one[0], one.slice(1)],
        ),
      ),
      required: Object.keys(required?.[name] ?? {}),
    },
  ]),
);

/** Addresses that begin with an allowed scheme, or have no colon before the first `/`, `?` or `#`. */
const SCHEMES: ReadonlyMap<string, RegExp> = new Map(
  Object.entries(protocols ?? {}).map(([name, schemes]) => [
    name,
    new RegExp(`^(?:(?:${(schemes ?? []).join('|')}):|[^:/?#]*(?:[/?#]|$))`),
  ]),
);
