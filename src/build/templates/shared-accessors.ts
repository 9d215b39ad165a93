import { parseSync, Visitor, type ESTree } from 'rolldown/utils';

/**
 * The same code, in which accessors that functions write into objects are made of functions that all these
 * objects share. What an accessor of its own would do is a method beside it, `'get url'() {}`, which it calls.
 *
 * V8 allocates the pair of functions behind an accessor, and what it knows of an object that is a prototype,
 * among what only a full collection of garbage frees, with all that they can see. Astro writes thirty
 * accessors and a prototype for each page: so whatever a page was made of was moved to the old generation,
 * a fourth of the time of rendering.
 *
 * @param code A JavaScript module. What is none stays as it is: whoever bundles it says what is wrong.
 * @see https://source.chromium.org/chromium/chromium/src/+/main:v8/src/heap/factory.cc `NewAccessorPair`
 *
 * @example
 * withSharedAccessors('const f = (a) => ({ get b() { return a; } });');
 * // …const $literal0 = $literalOf([["b",["get"]]]); const f = (a) => ($literal0({ 'get b'() { return a; } }));
 */
export function withSharedAccessors(code: string): string {
  const literals: string[] = [];
  const edits: Edit[] = [];
  let depth = 0;
  const enter = () => {
    depth++;
  };
  const leave = () => {
    depth--;
  };
  new Visitor({
    FunctionDeclaration: enter,
    'FunctionDeclaration:exit': leave,
    FunctionExpression: enter,
    'FunctionExpression:exit': leave,
    ArrowFunctionExpression: enter,
    'ArrowFunctionExpression:exit': leave,
    ObjectExpression(literal) {
      const accessors = literal.properties.filter(isAccessor);
      if (depth === 0 || accessors.length === 0 || !accessors.every(isNamed)) return;
      const maker = `$literal${literals.length}`;
      literals.push(`const ${maker} = $literalOf(${JSON.stringify(kindsByName(accessors))});`);
      edits.push({ start: literal.start, end: literal.start, text: `${maker}(` });
      for (const { start, kind, key, value } of accessors)
        edits.push({ start, end: value.start, text: JSON.stringify(`${kind} ${nameOf(key)}`) });
      edits.push({ start: literal.end, end: literal.end, text: ')' });
    },
    CallExpression({ callee, arguments: [first, , third] }) {
      if (depth === 0) return;
      const called = code.slice(callee.start, callee.end);
      const replace = (text: string) => edits.push({ start: callee.start, end: callee.end, text });
      if (called === 'Object.create' && first?.type === 'Identifier') replace('$heirOf');
      if (called === 'Object.defineProperty' && third && describesAccessor(third)) replace('$define');
    },
  }).visit(parseSync('module.js', code).program);
  if (edits.length === 0) return code;
  return [HELPERS, ...literals, withEdits(code, edits)].join('\n');
}

interface Edit {
  start: number;
  end: number;
  text: string;
}

type Property = ESTree.ObjectExpression['properties'][number];
type Accessor = ESTree.ObjectProperty & { kind: 'get' | 'set' };

function isAccessor(property: Property): property is Accessor {
  return property.type === 'Property' && property.kind !== 'init';
}

function isNamed({ computed, key }: Accessor): boolean {
  return !computed && nameOf(key) !== undefined;
}

function nameOf(key: ESTree.PropertyKey): string | undefined {
  if (key.type === 'Identifier') return key.name;
  return key.type === 'Literal' && typeof key.value === 'string' ? key.value : undefined;
}

/** Whether an argument is the descriptor of an accessor, as it is written. */
function describesAccessor(argument: ESTree.Argument): boolean {
  if (argument.type !== 'ObjectExpression') return false;
  return argument.properties.some((one) => one.type === 'Property' && /^[gs]et$/.test(nameOf(one.key) ?? ''));
}

/** Of each name whether it has a function that gets, one that sets, or both. */
function kindsByName(accessors: readonly Accessor[]): [string, string[]][] {
  const kinds = Map.groupBy(accessors, ({ key }) => nameOf(key) ?? '');
  return [...kinds].map(([name, of]) => [name, of.map(({ kind }) => kind)]);
}

/** Edits of which none overlaps another; of two at one place the one that was added first comes first. */
function withEdits(code: string, edits: readonly Edit[]): string {
  let result = '';
  let end = 0;
  for (const edit of [...edits].sort((one, other) => one.start - other.start)) {
    result += code.slice(end, edit.start) + edit.text;
    end = edit.end;
  }
  return result + code.slice(end);
}

const HELPERS = `
const $functions = Symbol('functions');
const $kin = Symbol('kin');
const $of = Symbol('of');
const $shared = new Map();

/** What makes the accessors of all objects that one literal makes. */
function $literalOf(kindsByName) {
  const heirs = new Map();
  const accessors = kindsByName.map(([name, kinds]) => {
    const [getName, setName] = ['get ' + name, 'set ' + name];
    const get = kinds.includes('get') ? function () { return this[getName](); } : undefined;
    const set = kinds.includes('set') ? function (value) { this[setName](value); } : undefined;
    return [name, { get, set, enumerable: true, configurable: true }];
  });
  return (object) => {
    for (const [name, accessor] of accessors) Object.defineProperty(object, name, accessor);
    return Object.defineProperty(object, $kin, { value: { heirs, Heir: undefined } });
  };
}

/** As \`Object.defineProperty\`. */
function $define(object, name, { get, set, ...attributes }) {
  if (!get && !set) return Object.defineProperty(object, name, attributes);
  if (!Object.hasOwn(object, $functions)) Object.defineProperty(object, $functions, { value: new Map() });
  object[$functions].set(name, { get, set });
  let shared = $shared.get(name);
  if (!shared) {
    shared = {
      get() { return this[$functions].get(name).get.call(this); },
      set(value) { this[$functions].get(name).set.call(this, value); },
    };
    $shared.set(name, shared);
  }
  return Object.defineProperty(object, name, { get: get && shared.get, set: set && shared.set, ...attributes });
}

/** As \`Object.create\`: all that inherit from the objects of one literal have one prototype, which asks for what they inherit. */
function $heirOf(object) {
  const kin = object?.[$kin];
  if (!kin) return Object.create(object);
  const { Heir } = kin;
  return new (Heir ?? (kin.Heir = $heirsOf(object, kin.heirs)))(object);
}

/** @param known By how many properties what they inherit from has: after the same literal that tells which. */
function $heirsOf(object, known) {
  const names = Reflect.ownKeys(object).filter((name) => name !== $kin);
  let Heir = known.get(names.length);
  if (Heir) return Heir;
  known.set(names.length, (Heir = class { constructor(of) { this[$of] = of; } }));
  delete Heir.prototype.constructor;
  Object.setPrototypeOf(Heir.prototype, Object.getPrototypeOf(object));
  for (const name of names) {
    const get = function () { return Reflect.get(this[$of], name, this); };
    const set = function (value) { Reflect.set(this[$of], name, value, this); };
    const { enumerable } = Object.getOwnPropertyDescriptor(object, name);
    Object.defineProperty(Heir.prototype, name, { get, set, enumerable, configurable: true });
  }
  return Heir;
}
`;
