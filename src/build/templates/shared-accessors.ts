import type { ESTree } from 'rolldown/utils';
import { applyEdits, type Edit } from '../../text/edit.ts';
import { visitFunctions } from './visit-functions.ts';

/**
 * The same code, in which accessors that functions write into objects are made of functions that all these
 * objects share. What an accessor of its own would do is a method beside it, under a symbol, which it calls.
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
 * // …const $literal0 = $literalOf(["b"]); const $get1 = $get("b"); const f = (a) => ($literal0({ [$get1]() { return a; } }));
 */
export function withSharedAccessors(code: string): string {
  const constants: string[] = [];
  const constant = (name: string, value: string) => {
    const whole = `$${name}${constants.length}`;
    constants.push(`const ${whole} = ${value};`);
    return whole;
  };
  const edits: Edit[] = [];
  visitFunctions(code, {
    ObjectExpression(literal) {
      const accessors = literal.properties.filter(isAccessor);
      if (accessors.length === 0 || !accessors.every(isNamed)) return;
      const names = new Set(accessors.map(({ key }) => nameOf(key)));
      const maker = constant('literal', `$literalOf(${JSON.stringify([...names])})`);
      edits.push({ start: literal.start, end: literal.start, text: `${maker}(` });
      for (const { start, kind, key, value } of accessors) {
        const symbol = constant(kind, `$${kind}(${JSON.stringify(nameOf(key))})`);
        edits.push({ start, end: value.start, text: `[${symbol}]` });
      }
      edits.push({ start: literal.end, end: literal.end, text: ')' });
    },
    CallExpression({ callee, arguments: [first, second, third] }) {
      const called = code.slice(callee.start, callee.end);
      const replace = (text: string) => edits.push({ start: callee.start, end: callee.end, text });
      if (called === 'Object.create' && first?.type === 'Identifier' && !second) replace('$heirOf');
      if (called === 'Object.defineProperty' && third && describesAccessor(third)) replace('$define');
    },
  });
  if (edits.length === 0) return code;
  return [HELPERS, ...constants, applyEdits(code, edits)].join('\n');
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

const HELPERS = `
const $getters = new Map();
const $setters = new Map();
const $kin = Symbol('kin');
const $of = Symbol('of');

/** Under what an object has the function that an accessor of that name would be. */
function $get(name) { return $symbolOf(name, $getters); }
function $set(name) { return $symbolOf(name, $setters); }
function $symbolOf(name, symbols) {
  let symbol = symbols.get(name);
  if (!symbol) symbols.set(name, (symbol = Symbol(String(name))));
  return symbol;
}

const $accessors = new Map();

/** What gets and sets a property of any object by the functions that the object has for it. */
function $accessorOf(name) {
  let accessor = $accessors.get(name);
  if (!accessor) {
    const [getter, setter] = [$get(name), $set(name)];
    accessor = { get() { return this[getter](); }, set(value) { this[setter](value); } };
    $accessors.set(name, accessor);
  }
  return accessor;
}

/** What makes the accessors of all objects that one literal makes. */
function $literalOf(names) {
  const heirs = [];
  let accessors;
  return (object) => {
    accessors ??= names.map((name) => {
      const { get, set } = $accessorOf(name);
      return [name, {
        get: $get(name) in object ? get : undefined,
        set: $set(name) in object ? set : undefined,
        enumerable: true,
        configurable: true,
      }];
    });
    for (const [name, accessor] of accessors) Object.defineProperty(object, name, accessor);
    return Object.defineProperty(object, $kin, { value: { heirs, Heir: undefined } });
  };
}

/** As \`Object.defineProperty\`. */
function $define(object, name, descriptor) {
  const { get, set } = descriptor;
  const accessor = $accessorOf(name);
  const shared = { ...descriptor };
  if (get) {
    Object.defineProperty(object, $get(name), { value: get, configurable: true });
    shared.get = accessor.get;
  }
  if (set) {
    Object.defineProperty(object, $set(name), { value: set, configurable: true });
    shared.set = accessor.set;
  }
  return Object.defineProperty(object, name, shared);
}

/**
 * As \`Object.create\`: all that inherit from objects of one literal with the same properties have one
 * prototype, which asks for what they inherit. A property that the object gets later is not inherited.
 */
function $heirOf(object) {
  const kin = object?.[$kin];
  if (!kin) return Object.create(object);
  return new (kin.Heir ??= $heirsOf(object, kin.heirs))(object);
}

function $heirsOf(object, known) {
  const names = Reflect.ownKeys(object).filter((name) => name !== $kin);
  const same = known.find((one) => one.names.length === names.length && one.names.every((name, index) => name === names[index]));
  if (same) return same.Heir;
  const Heir = class { constructor(of) { this[$of] = of; } };
  known.push({ names, Heir });
  delete Heir.prototype.constructor;
  Object.setPrototypeOf(Heir.prototype, Object.getPrototypeOf(object));
  for (const name of names) {
    const get = function () { return Reflect.get(this[$of], name, this); };
    const set = function (value) {
      if (!Reflect.set(this[$of], name, value, this)) throw new TypeError('Cannot set property ' + String(name));
    };
    const { enumerable } = Object.getOwnPropertyDescriptor(object, name);
    Object.defineProperty(Heir.prototype, name, { get, set, enumerable, configurable: true });
  }
  return Heir;
}
`;
