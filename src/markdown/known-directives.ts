import type { Nodes, Parents, Root, Text } from 'mdast';
import type { VFile } from 'vfile';
import { isKnown, span, takesText } from './directive-source.ts';
import { DIRECTIVES, type Directive } from './directive.ts';
import { explainStray, explainUnfinished } from './explain-directive.ts';

/** What every directive has, and most colons have not. */
const SIGN = /:[^\s/|-]/;

/** How often a source is parsed again when leaving one directive as text shows another. */
const PASSES = 3;

/** Punctuation of rare scripts, of which one that is not in the source, nor by its number, stands for a colon that begins nothing. */
const STAND_INS =
  '\u2E4A\u2E3B\u1361\u1362\u1363\u1364\u1365\u1366\u1367\u1368\uA4FE\uA4FF\uA60D\uA60E\uA60F\uA6F2';

/**
 * The tree of a source in which only the directives of the contract are directives.
 *
 * `12:30`, `Kazan:Moscow`, `:smile:` and `:::warning` look like directives too. What
 * takes no other text with it simply becomes text again. What does (`10:30[^1]` would
 * swallow a footnote) gets a character of the same width for its colons, the source is
 * parsed again as if there were no directive, and the colons are put back: so it comes
 * out as it would in Markdown without directives, and every position stays right.
 */
export function knownDirectives(source: string, file: VFile, parse: (source: string) => Root): Root {
  let standIn: string | undefined;
  let text = source;
  let tree = parse(text);
  if (!SIGN.test(source)) return tree;
  for (let pass = 0; pass < PASSES; pass++) {
    const swallowing = directivesIn(tree).filter(
      (directive) => !isKnown(directive, source) && takesText(directive, source),
    );
    if (swallowing.length === 0) break;
    for (const directive of swallowing) explainStray(directive, source, file);
    standIn ??= standInFor(source);
    text = withoutColons(text, swallowing, standIn);
    tree = parse(text);
  }
  restore(tree, source, file, standIn);
  return tree;
}

/** One that readers would not see either: the parser puts characters in the place of their numbers, `&#x2E4A;`. */
function standInFor(source: string): string {
  const numbers = source.matchAll(/&#(?:x([\da-f]{1,6})|(\d{1,7}));/gi);
  const referred = new Set(
    Array.from(numbers, ([, hexadecimal, decimal]) =>
      hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16),
    ),
  );
  const isFree = (character: string) => !source.includes(character) && !referred.has(character.charCodeAt(0));
  return Array.from(STAND_INS).find(isFree) ?? '\u2E4A';
}

function directivesIn(tree: Root): Directive[] {
  const found: Directive[] = [];
  for (const parent of parentsIn(tree)) if (isDirective(parent)) found.push(parent);
  return found;
}

/** Every node with children, without recursion, since nothing bounds how deep they nest here. */
function* parentsIn(tree: Root): Generator<Parents> {
  const open: Parents[] = [tree];
  for (let parent = open.pop(); parent; parent = open.pop()) {
    yield parent;
    for (const child of parent.children) if ('children' in child) open.push(child);
  }
}

function isDirective(node: Nodes): node is Directive {
  return node.type in DIRECTIVES;
}

function withoutColons(text: string, directives: readonly Directive[], standIn: string): string {
  const characters = text.split('');
  for (const directive of directives) {
    for (let index = span(directive).start; text[index] === ':'; index++) characters[index] = standIn;
  }
  return characters.join('');
}

/** Makes text of what is left, joins it with the text around it, and puts colons back. */
function restore(tree: Root, source: string, file: VFile, standIn: string | undefined): void {
  for (const parent of parentsIn(tree)) {
    const isToJoin = parent.children.some((child) => isDirective(child) && !isKnown(child, source));
    if (isToJoin) join(parent, source, file);
    if (standIn !== undefined) for (const child of parent.children) withColons(child, standIn);
  }
}

function join(parent: Parents, source: string, file: VFile): void {
  const joined: Nodes[] = [];
  for (const child of parent.children) {
    const node = isDirective(child) && !isKnown(child, source) ? asText(child, source, file) : child;
    const last = joined.at(-1);
    if (last?.type !== 'text' || node.type !== 'text') joined.push(node);
    else joined[joined.length - 1] = joinedText(last, node);
  }
  (parent as { children: Nodes[] }).children = joined;
}

function joinedText(a: Text, b: Text): Text {
  const position = a.position && b.position && { start: a.position.start, end: b.position.end };
  return { type: 'text', value: a.value + b.value, ...(position && { position }) };
}

function asText(directive: Directive, source: string, file: VFile): Text {
  const { start, end } = span(directive);
  explainUnfinished(directive, source, file);
  const { position } = directive;
  return { type: 'text', value: source.slice(start, end), ...(position && { position }) };
}

/** The fields of nodes that may hold what an author typed. */
const TYPED = ['value', 'url', 'title', 'alt', 'label', 'identifier', 'lang', 'meta'] as const;

function withColons(node: Nodes, standIn: string): void {
  const fields = node as Nodes & Partial<Record<(typeof TYPED)[number], unknown>>;
  for (const field of TYPED) {
    const value = fields[field];
    if (typeof value === 'string' && value.includes(standIn)) fields[field] = value.replaceAll(standIn, ':');
  }
  if (!isDirective(node)) return;
  for (const [name, value] of Object.entries(node.attributes ?? {})) {
    if (node.attributes && value?.includes(standIn)) node.attributes[name] = value.replaceAll(standIn, ':');
  }
}
