/**
 * The half of the sandbox that lives inside it, next to the student's code.
 *
 * It is evaluated before the student's file and keeps the built-ins it needs under names of its
 * own, so that a patched `JSON`, `Math` or `Array.prototype` cannot reach it. What leaves the
 * sandbox is one string, written piece by piece without calling anything the student could have
 * replaced; a getter or a proxy is read once and can change its mind only before that.
 *
 * The format of that string is described in `codec.ts`, its other half.
 */
import { Tensor } from '#tensor';

type Exports = Record<string, unknown>;
type Wire = number | string | boolean | null | Wire[];
type Printer = (line: string) => void;

const LARGEST_RESULT = 200_000;
const DEEPEST_RESULT = 32;
const LONGEST_MESSAGE = 2_000;

const parse = JSON.parse;
const quote = JSON.stringify as (text: string) => string;
const isArray = Array.isArray;
const isView = ArrayBuffer.isView;
const keysOf = Object.keys;
const prototypeOf = Object.getPrototypeOf;
const plainPrototype = Object.prototype;
const PromiseClass = Promise;
const Numbers = Float64Array;
const toText = String;
// oxlint-disable-next-line no-eval -- functions are given as source, and this is the sandbox
const evaluate = globalThis.eval;
const isSame = Object.is;
const apply = Reflect.apply;
const cut = Function.prototype.call.bind(String.prototype.slice) as (
  text: string,
  from: number,
  to: number,
) => string;

const join = Function.prototype.call.bind(prototypeOf(Float64Array.prototype).join) as (
  items: ArrayLike<number>,
) => string;

/** What the host knows how to say in words: which kind of thing came back instead of data. */
class NotData {
  readonly what: string;
  constructor(what: string) {
    this.what = what;
  }
}

// --- Values in ---------------------------------------------------------------------------------

function decode(wire: Wire, nodes: unknown[]): unknown {
  if (!isArray(wire)) return wire;
  const tag = wire[0];
  if (tag === 'n') return specialNumber(wire[1] as string);
  if (tag === 'u') return undefined;
  if (tag === 'f') return evaluate('(' + toText(wire[1]) + ')');
  if (tag === 'r') return nodes[wire[1] as number];
  if (tag === 't') return decodeTensor(wire);
  if (tag === 'o') return decodeObject(wire, nodes);
  const items: unknown[] = [];
  for (let i = 1; i < wire.length; i++) items[i - 1] = decode(wire[i] as Wire, nodes);
  return items;
}

function decodeTensor(wire: Wire[]): Tensor {
  const wires = wire[3] as Wire[];
  const length = wires.length;
  const data = new Numbers(length);
  for (let i = 0; i < length; i++) {
    const item = wires[i] as Wire;
    data[i] = typeof item === 'number' ? item : (decode(item, []) as number);
  }
  return new Tensor(wire[2] as number[], data, wire[1] as Tensor['dtype']);
}

function decodeObject(wire: Wire[], nodes: unknown[]): Record<string, unknown> {
  const object: Record<string, unknown> = {};
  for (let i = 1; i < wire.length; i++) {
    const entry = wire[i] as Wire[];
    object[entry[0] as string] = decode(entry[1] as Wire, nodes);
  }
  return object;
}

function specialNumber(name: string): number {
  if (name === '-0') return -0;
  if (name === 'Infinity') return Infinity;
  return name === '-Infinity' ? -Infinity : NaN;
}

// --- Values out --------------------------------------------------------------------------------

let budget = 0;

function encode(value: unknown, depth: number): string {
  if (--budget < 0) throw new NotData('too large');
  if (depth > DEEPEST_RESULT) throw new NotData('too deep');
  switch (typeof value) {
    case 'number':
      return encodeNumber(value);
    case 'string':
      budget -= value.length >> 3;
      return budget < 0 ? encode(value, depth) : quote(value);
    case 'boolean':
      return value ? 'true' : 'false';
    case 'undefined':
      return '["u"]';
    case 'object':
      return value === null ? 'null' : encodeObject(value, depth);
    default:
      throw new NotData(typeof value);
  }
}

function encodeNumber(value: number): string {
  if (value !== value) return '["n","NaN"]';
  if (value === Infinity) return '["n","Infinity"]';
  if (value === -Infinity) return '["n","-Infinity"]';
  return isSame(value, -0) ? '["n","-0"]' : '' + value;
}

function encodeObject(value: object, depth: number): string {
  if (value instanceof Tensor) {
    return `["t",${encode(value.dtype, depth + 1)},${encodeFlat(value.shape)},${encodeFlat(value.data)}]`;
  }
  if (isArray(value) || isView(value)) return '["a"' + encodeItems(value as never, depth) + ']';
  if (value instanceof PromiseClass || typeof (value as Exports)['then'] === 'function') {
    throw new NotData('promise');
  }
  const prototype = prototypeOf(value) as object | null;
  if (prototype !== null && prototype !== plainPrototype) throw new NotData('object');
  const keys = keysOf(value);
  let text = '["o"';
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i] as string;
    const field = (value as Exports)[key];
    // Extra fields that are not data (a method, say) are no business of the grader's.
    if (typeof field === 'function' || typeof field === 'symbol') continue;
    text += `,[${quote(key)},${encode(field, depth + 1)}]`;
  }
  return text + ']';
}

function encodeItems(items: ArrayLike<unknown>, depth: number): string {
  const length = boundedLength(items);
  let text = '';
  for (let i = 0; i < length; i++) text += ',' + encode(items[i], depth + 1);
  return text;
}

/** A shape or the data of a tensor: numbers only, whatever was put in their place. */
function encodeFlat(items: ArrayLike<unknown>): string {
  const length = boundedLength(items);
  budget -= length;
  if (isView(items) && isOrdinary(items as never, length)) return '[' + join(items as never) + ']';
  let text = '[';
  for (let i = 0; i < length; i++) {
    const item = items[i];
    text += (i ? ',' : '') + encodeNumber(typeof item === 'number' ? item : NaN);
  }
  return text + ']';
}

/** Whether JSON has a word for every number, so that the engine itself can write them. */
function isOrdinary(items: ArrayLike<number>, length: number): boolean {
  for (let i = 0; i < length; i++) {
    const item = items[i] as number;
    // Only NaN and infinities do not cancel; of all zeros only −0 has a negative reciprocal.
    if (item - item !== 0 || (item === 0 && 1 / item < 0)) return false;
  }
  return true;
}

function boundedLength(items: ArrayLike<unknown>): number {
  const length = items.length;
  if (!(length >= 0 && length <= LARGEST_RESULT)) throw new NotData('too large');
  return length;
}

// --- Errors out --------------------------------------------------------------------------------

/** `["name", "message", "stack"]` of whatever was thrown, none of it trusted. */
function describeThrown(thrown: unknown): string {
  if (thrown instanceof NotData) return `D${quote(thrown.what)}`;
  if (typeof thrown !== 'object' || thrown === null) {
    const text = typeof thrown === 'symbol' ? 'a symbol' : toText(thrown);
    return `T${encodeStrings(typeof thrown, text, '')}`;
  }
  const error = thrown as { name?: unknown; message?: unknown; stack?: unknown };
  return `T${encodeStrings(asText(error.name), asText(error.message), asText(error.stack))}`;
}

const asText = (value: unknown): string => (typeof value === 'string' ? value : '');

function encodeStrings(a: string, b: string, c: string): string {
  return `[${clip(a)},${clip(b)},${clip(c)}]`;
}

const clip = (text: string): string => quote(cut(text, 0, LONGEST_MESSAGE));

/** Runs `work` and returns its string, or a string that tells what was thrown instead. */
function guarded(work: () => string): string {
  budget = LARGEST_RESULT;
  try {
    return work();
  } catch (thrown) {
    try {
      return describeThrown(thrown);
    } catch {
      return 'T["Error","an error that cannot be read",""]';
    }
  }
}

// --- What the host may ask for -----------------------------------------------------------------

/** Calls an exported function. With `watch`, the arguments follow the result, as they are after it. */
export function callExport(exports: Exports, name: string, wire: string, watch: boolean): string {
  return guarded(() => {
    const args = decode(parse(wire) as Wire, []) as unknown[];
    const result = apply(exports[name] as () => unknown, undefined, args);
    return 'V' + encode(result, 0) + (watch ? '\n' + encode(args, 0) : '');
  });
}

/**
 * Drives an exported class through `steps`, since objects with methods cannot leave the sandbox:
 * `["new", …args]` and `["call", node, method, …args]` make a node, `["repeat", times, node,
 * method, …args]` makes one by a chain of such calls, `["get", node, field]` adds to the answers.
 * Nodes are numbered in the order they are made; `["r", n]` refers to one.
 */
export function driveExport(exports: Exports, name: string, wire: string): string {
  return guarded(() => {
    const nodes: unknown[] = [];
    const steps = parse(wire) as Wire[][];
    let answers = '["a"';
    for (let i = 0; i < steps.length; i++) {
      const [verb, ...rest] = steps[i] as [string, ...Wire[]];
      if (verb === 'get') {
        const node = nodes[rest[0] as number] as Exports;
        answers += ',' + encode(node[rest[1] as string], 0);
      } else if (verb === 'new') {
        const Class = exports[name] as new (...args: unknown[]) => unknown;
        nodes[nodes.length] = new Class(...decodeAll(rest, nodes));
      } else {
        const [times, node, method, ...args] = verb === 'repeat' ? rest : [1, ...rest];
        const given = decodeAll(args, nodes);
        let made = nodes[node as number];
        for (let n = 0; n < (times as number); n++) made = callMethod(made, method, given);
        nodes[nodes.length] = made;
      }
    }
    return 'V' + answers + ']';
  });
}

function callMethod(node: unknown, name: unknown, args: unknown[]): unknown {
  const method = (node as Exports)[name as string];
  if (typeof method !== 'function') throw new TypeError(`no method ${toText(name)}`);
  return apply(method, node, args);
}

function decodeAll(wires: Wire[], nodes: unknown[]): unknown[] {
  return decode(['a', ...wires], nodes) as unknown[];
}

/** Which kind of thing `exports[name]` is, and the names of everything exported. */
export function describeExport(exports: Exports, name: string): string {
  return guarded(() => {
    const found = exports[name];
    let names = '';
    const keys = keysOf(exports);
    for (let i = 0; i < keys.length && i < 100; i++) names += ',' + quote(keys[i] as string);
    return `[${quote(typeof found)}${names}]`;
  });
}

/** Gives the student a `console` that prints through the host. */
export function installConsole(print: Printer): void {
  const write = (...values: unknown[]): void => {
    let line = '';
    for (let i = 0; i < values.length; i++) line += (i ? ' ' : '') + printable(values[i]);
    print(cut(line, 0, LONGEST_MESSAGE));
  };
  const console = { log: write, info: write, warn: write, error: write, debug: write };
  (globalThis as { console?: unknown }).console = console;
}

function printable(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null || value instanceof Tensor) return toText(value);
  return (quote as (value: unknown) => string | undefined)(value) ?? toText(value);
}
