import type { Code, Nodes } from 'mdast';
import { VFile } from 'vfile';
import { positionsIn } from '../markdown/chart-reporter.ts';
import { span } from '../markdown/directive-source.ts';
import { knownDirectives } from '../markdown/known-directives.ts';
import { parseNatively } from '../markdown/native-parser.ts';
import { readYaml } from '../source/yaml.ts';
import type { Edit } from '../text/edit.ts';
import { holdable } from '../text/holdable.ts';
import { attributeEdits } from './directive-attribute.ts';
import { destinationEdits } from './link-destination.ts';
import { nodesIn } from './nodes-in.ts';
import { offsetAt } from './scalar-edit.ts';

/** How references in a text change. */
export interface BodyChange {
  /** A link as it must be written instead, if it must. */
  address: (href: string) => string | undefined;
  /** The slug of an entity that gets another. */
  entity?: { from: string; to: string };
}

/**
 * The edits that change what a Markdown text refers to: links, pictures and
 * definitions, sources of charts, `:entity[…]{#slug}` and `:::quote{by=slug}`. Words, code and
 * whatever only looks alike stay.
 */
export function bodyEdits(body: string, change: BodyChange): Edit[] {
  return references(body, change).flatMap(({ edits }) => edits());
}

/**
 * The line of a text, from 1, of the first reference that is not what it should be in
 * the text after its edits.
 */
export function wrongLine(before: string, after: string, change: BodyChange): number | undefined {
  const expected = references(before, change);
  const found = references(after, change);
  const wrong =
    found.length === expected.length
      ? expected.find(({ value, moved }, index) => found[index]?.value !== (moved ?? value))
      : expected.find(({ moved }) => moved !== undefined);
  return wrong && before.slice(0, wrong.offset).split('\n').length;
}

/** The attribute of a directive that names an entity. */
const SLUG_ATTRIBUTES: Readonly<Record<string, string>> = { entity: 'id', quote: 'by' };

/** A node that refers to something. */
interface Reference {
  offset: number;
  /** The address or slug. */
  value: string;
  /** What it has to be instead, if it has. */
  moved: string | undefined;
  /** How it gets there; nothing when its place is not found. */
  edits: () => Edit[];
}

function references(body: string, change: BodyChange): Reference[] {
  const source = holdable(body);
  const tree = knownDirectives(source, new VFile(source), parseNatively);
  return [...nodesIn(tree)].flatMap((node) => {
    const reference = referenceOf(source, node, change);
    return reference ? [{ offset: span(node).start, ...reference }] : [];
  });
}

function referenceOf(
  source: string,
  node: Nodes,
  { address, entity }: BodyChange,
): Omit<Reference, 'offset'> | undefined {
  switch (node.type) {
    case 'link':
    case 'image':
    case 'definition': {
      const moved = address(node.url);
      return {
        value: node.url,
        moved,
        edits: () => (moved === undefined ? [] : destinationEdits(source, node, moved)),
      };
    }
    case 'textDirective':
    case 'containerDirective': {
      const attribute = SLUG_ATTRIBUTES[node.name];
      const value = attribute === undefined ? undefined : node.attributes?.[attribute];
      if (attribute === undefined || typeof value !== 'string') return undefined;
      const moved = value === entity?.from ? entity.to : undefined;
      return {
        value,
        moved,
        edits: () => (moved === undefined ? [] : attributeEdits(source, node, attribute, value, moved)),
      };
    }
    case 'code': {
      const value = node.lang === 'chart' ? sourceOfChart(node) : undefined;
      if (value === undefined) return undefined;
      const moved = address(value);
      return {
        value,
        moved,
        edits: () => (moved === undefined ? [] : sourceEdits(source, node, value, moved)),
      };
    }
    default:
      return undefined;
  }
}

/** The address of the source that a chart names; nothing when it has none, or is wrong. */
function sourceOfChart({ value }: Code): string | undefined {
  const { data } = readYaml(value, 1) as { data?: { source?: { url?: unknown } } | null };
  const url = data?.source?.url;
  return typeof url === 'string' ? url : undefined;
}

/** The edit of the address of a source, if it stands in its field as it is read, and once. */
function sourceEdits(source: string, node: Code, address: string, by: string): Edit[] {
  const firstLine = (node.position?.start.line ?? 0) + 1;
  const place = readYaml(node.value, firstLine).placeOf(['source', 'url']);
  const { start, end } = positionsIn(node, new VFile(source), firstLine)(place);
  const from = offsetAt(source, start);
  const written = source.slice(from, offsetAt(source, end));
  const at = written.indexOf(address);
  if (at < 0 || written.includes(address, at + 1)) return [];
  return [{ start: from + at, end: from + at + address.length, text: by }];
}
