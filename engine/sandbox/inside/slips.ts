/**
 * Looks on while a failing case runs once more, on a copy of the student's file in which reads, calls,
 * operators and the like are handed to the functions below: `explain/slips/instrument.ts` makes it.
 * Each does what the code says, and keeps a note where that cannot have been meant. Runs inside the
 * sandbox, and is imported before the student's file. What is noted only explains a failure.
 */
import * as core from '#tensor';

/** What kind of thing a value is, and as much of it as a sentence needs. */
export interface Seen {
  readonly is:
    | 'undefined'
    | 'null'
    | 'number'
    | 'string'
    | 'boolean'
    | 'symbol'
    | 'bigint'
    | 'function'
    | 'class'
    | 'Tensor'
    | 'array'
    | 'typed array'
    | 'promise'
    | 'object';
  /** Of a Tensor, an array or a text, how many things are in it. */
  readonly size?: number;
  /** Of a Tensor, how many axes it has. */
  readonly rank?: number;
  /** What a function is called, or the class of an object. */
  readonly name?: string;
  /** Names that an object could have been asked for. */
  readonly names?: readonly string[];
}

/** What was done with the values, at a place in the code that has this number. */
export interface Note {
  readonly site: number;
  readonly did:
    | 'call'
    | 'read'
    | 'write'
    | 'iterate'
    | 'argument'
    | 'too few'
    | 'operate'
    | 'compare'
    | 'equal'
    | 'join'
    | 'test'
    | 'drop'
    | 'enumerate';
  readonly values: readonly Seen[];
  readonly key?: string;
}

/** What there is to tell, as JSON. */
export interface Report {
  /** In the order in which they happened first, one a site. */
  readonly notes: readonly Note[];
  /** What came just before something was thrown. */
  readonly last: Note | null;
  /** Reads that gave nothing. */
  readonly nothing: readonly Note[];
  /** Functions whose end was reached without `return`, each `return` that gave nothing, empty blocks. */
  readonly ended: readonly number[];
  /** Whether something that is no number was compared by size. */
  readonly comparedNaN: boolean;
  /** Which `return` of the function in question came last, or that function, where it came to its end. */
  readonly returned: number | null;
}

const MOST_NOTES = 40;
const MOST_READS = 200;
const MOST_NAMES = 30;
const LONGEST = 40;

const { Tensor } = core;
const { apply, construct, has } = Reflect;
const { isArray } = Array;
const { isView } = ArrayBuffer;
const { getOwnPropertyNames, getPrototypeOf } = Object;
const plainValue = Object.prototype.valueOf;
const toJson = JSON.stringify;
const PromiseClass = Promise;
const textOf = Function.prototype.call.bind(Function.prototype.toString as never) as (
  of: unknown,
) => string;
const cut = Function.prototype.call.bind(String.prototype.slice as never) as unknown as (
  text: string,
  from: number,
  to: number,
) => string;

// --- Notes -----------------------------------------------------------------------------------------

const notes: Note[] = [];
const noted: Record<string, true> = { __proto__: null } as never;
const nothing: Note[] = [];
const placeInNothing: Record<number, number> = { __proto__: null } as never;
const ended: number[] = [];
const hasEnded: Record<number, true> = { __proto__: null } as never;
let last: Note | null = null;
let lastThrown: unknown;
let stops = 0;
let comparedNaN = false;
let returned: number | null = null;

function noteOf(site: number, did: Note['did'], values: readonly unknown[], key?: unknown): Note {
  const shown: Seen[] = [];
  for (let i = 0; i < values.length && i < 6; i++) shown[i] = seen(values[i]);
  return { site, did, values: shown, ...(key !== undefined && { key: keyText(key) }) };
}

/** For what goes on all the same. */
function keep(site: number, did: Note['did'], values: readonly unknown[], key?: unknown): void {
  const mark = `${did} ${site}`;
  if (noted[mark] || notes.length >= MOST_NOTES) return;
  noted[mark] = true;
  notes[notes.length] = noteOf(site, did, values, key);
}

/** For what is about to throw. */
function stop(site: number, did: Note['did'], values: readonly unknown[], key?: unknown): void {
  last = noteOf(site, did, values, key);
  stops++;
}

/** For a read that gave nothing; a later one in the same place takes its place. */
function keepNothing(site: number, of: unknown, key: unknown): void {
  const at = placeInNothing[site] ?? nothing.length;
  if (at >= MOST_READS) return;
  placeInNothing[site] = at;
  nothing[at] = noteOf(site, 'read', [of], key);
}

const keyText = (key: unknown): string =>
  typeof key === 'string'
    ? cut(key, 0, LONGEST)
    : typeof key === 'number'
      ? `${key}`
      : `(${typeof key})`;

function seen(value: unknown): Seen {
  if (value === null) return { is: 'null' };
  if (typeof value === 'number') return { is: 'number' };
  if (typeof value === 'string') return { is: 'string', size: value.length };
  if (typeof value === 'function') {
    return {
      is: isClass(value) ? 'class' : 'function',
      name: nameOf(value),
      names: namesOf(value),
    };
  }
  if (typeof value !== 'object') return { is: typeof value };
  if (value instanceof Tensor) return { is: 'Tensor', size: value.size, rank: value.rank };
  if (isArray(value)) return { is: 'array', size: value.length };
  if (isView(value)) {
    const { length } = value as Float64Array;
    return { is: 'typed array', size: length, name: classOf(value) };
  }
  if (value instanceof PromiseClass) return { is: 'promise' };
  return { is: 'object', name: value === Math ? 'Math' : classOf(value), names: namesOf(value) };
}

const isClass = (f: unknown): boolean => cut(textOf(f), 0, 5) === 'class';

function nameOf(f: unknown): string {
  const name: unknown = (f as { name?: unknown }).name;
  return typeof name === 'string' ? cut(name, 0, LONGEST) : '';
}

function classOf(value: object): string {
  const made = getPrototypeOf(value)?.constructor as unknown;
  return typeof made === 'function' ? nameOf(made) : '';
}

/** Its own names, and those of its class. */
function namesOf(value: object): string[] {
  const names: string[] = [];
  for (let of: object | null = value; of && names.length < MOST_NAMES; of = getPrototypeOf(of)) {
    if (of === Object.prototype || of === Function.prototype) break;
    const own = getOwnPropertyNames(of);
    for (let i = 0; i < own.length && names.length < MOST_NAMES; i++) {
      if (own[i] !== 'constructor') names[names.length] = cut(own[i]!, 0, LONGEST);
    }
  }
  return names;
}

/** What was noted, told to the host. */
export const report = (): string =>
  toJson({ notes, last, nothing, ended, comparedNaN, returned } satisfies Report);

// --- Reads and calls -------------------------------------------------------------------------------

type Fields = Record<PropertyKey, unknown>;
type Call = (...args: unknown[]) => unknown;

/** `of[key]` */
export function get(site: number, of: unknown, key: PropertyKey): unknown {
  if (of === undefined || of === null) {
    stop(site, 'read', [of], key);
    // By an expression the interpreter does not say what was read, by a name it does.
    if (typeof key === 'string') throw new TypeError(`cannot read property '${key}' of ${of}`);
  }
  const value = (of as Fields)[key];
  if (value === undefined) keepNothing(site, of, key);
  return value;
}

/** `of[key]`, to be called as its method. */
export function method(site: number, of: unknown, key: PropertyKey): Call {
  const f = get(site, of, key);
  if (typeof f !== 'function') return refusing(site, [of, f], key);
  if (of === Math) {
    return (...args) => {
      const result: unknown = apply(f, of, args);
      if (result !== result || args.length === 0) keepStrange(site, args, key, f.length);
      return result;
    };
  }
  const isNeedy = isIn(NEEDY, f);
  return (...args) => {
    const isToFill = f === Array.from && typeof args[0] === 'function';
    if (isToFill || (isNeedy && args.length < f.length)) keep(site, 'too few', [of], key);
    return watched(site, f as Call, of, args);
  };
}

/** `f`, to be called as it is. */
export function callee(site: number, f: unknown): Call {
  if (typeof f !== 'function') return refusing(site, [f]);
  if (isIn(NUMERIC, f)) {
    return (...args) => {
      const result: unknown = apply(f, undefined, args);
      if (result !== result || typeof result === 'boolean') keepStrange(site, args);
      return result;
    };
  }
  if (isIn(CORE, f)) return (...args) => watched(site, f as Call, undefined, args);
  if (isClass(f)) stop(site, 'call', [f]);
  return f as Call;
}

/** `f`, to be made something with. */
export function made(site: number, f: unknown): Call {
  if (typeof f !== 'function') return refusing(site, [f]);
  const needs = f === Tensor ? f.length : 0;
  return (...args) => watched(site, construct as Call, undefined, [f, args], args, needs);
}

/** A call of a function of the file that leaves out what it needs; it is told before it is made. */
export const tooFew = (site: number): void => keep(site, 'too few', []);
export const called = <T>(_: void, result: T): T => result;

/** What throws as the call would, once its arguments are there. */
function refusing(site: number, values: readonly unknown[], key?: PropertyKey): Call {
  return () => {
    stop(site, 'call', values, key);
    throw new TypeError('not a function');
  };
}

/** What is given a function, and throws if it is none. */
const TAKING: readonly unknown[] = [
  Tensor.prototype.map,
  Array.from,
  ...[
    'map',
    'filter',
    'reduce',
    'some',
    'every',
    'find',
    'findIndex',
    'flatMap',
    'forEach',
  ].flatMap((name) => [Array.prototype[name as 'map'], Float64Array.prototype[name as 'map']]),
];

/** What comes to nothing without all its arguments, and throws nothing. */
const NEEDY: readonly unknown[] = [
  Array.prototype.push,
  Array.prototype.at,
  Array.prototype.includes,
  Float64Array.prototype.at,
  Map.prototype.get,
  Map.prototype.has,
  Map.prototype.set,
  Set.prototype.add,
  Set.prototype.has,
  RegExp.prototype.test,
];

const CORE: readonly unknown[] = Object.values(core).filter((each) => each !== Tensor);
/** What takes a number, or a text of one. */
const NUMERIC: readonly unknown[] = [Number, parseFloat, parseInt, isNaN, isFinite];

function isIn(functions: readonly unknown[], f: unknown): boolean {
  for (let i = 0; i < functions.length; i++) if (functions[i] === f) return true;
  return false;
}

/** The innermost call that throws is the one that knows, unless what is in it knows more. */
function watched(
  site: number,
  f: Call,
  of: unknown,
  args: unknown[],
  given = args,
  needs = 1,
): unknown {
  const before = stops;
  try {
    return apply(f, of, args);
  } catch (error) {
    const isNew = error !== lastThrown && stops === before;
    lastThrown = error;
    if (isNew && (isStrange(given) || given.length < needs || isIn(TAKING, f))) {
      stop(site, 'argument', [of, ...given]);
    }
    throw error;
  }
}

/** Arguments that no function of numbers is meant to be given, or too few of them. */
function keepStrange(site: number, args: readonly unknown[], key?: unknown, needs = 0): void {
  if (isStrange(args) || args.length < needs) keep(site, 'argument', [undefined, ...args], key);
}

function isStrange(args: readonly unknown[]): boolean {
  for (let i = 0; i < args.length; i++) {
    const arg = args[i];
    if (
      arg === undefined ||
      typeof arg === 'function' ||
      (typeof arg === 'object' && arg !== null)
    ) {
      return true;
    }
  }
  return false;
}

// --- Writes ----------------------------------------------------------------------------------------

/** What is written to: `of[key] = …` */
export function target(site: number, of: unknown, key?: unknown): unknown {
  if (of === undefined || of === null) stop(site, 'write', [of], key);
  else if (of instanceof Tensor) keep(site, 'write', [of], key);
  return of;
}

interface Held {
  readonly of: Fields;
  readonly key: PropertyKey;
  readonly value: unknown;
}

/** `of[key]`, to be read now and written to afterwards. */
export function hold(site: number, of: unknown, key: PropertyKey): Held {
  target(site, of, key);
  return { of: of as Fields, key, value: get(site, of, key) };
}

/** `of[key] += value` */
export function put(site: number, sign: string, { of, key, value }: Held, by: unknown): unknown {
  return (of[key] = binary[sign]!(site, value, by));
}

// --- Operators -------------------------------------------------------------------------------------

type Binary = (site: number, a: never, b: never) => unknown;

/** Of two numbers, usually. */
function arithmetic(site: number, a: unknown, b: unknown, result: unknown): unknown {
  if (typeof a === 'number' && typeof b === 'number') return result;
  // One number in an array would do by chance.
  if (result !== result || isArray(a) || isArray(b)) keep(site, 'operate', [a, b]);
  return result;
}

function plus(site: number, a: unknown, b: unknown, result: unknown): unknown {
  if (typeof result !== 'string') return arithmetic(site, a, b, result);
  if (typeof a !== 'string' && typeof b !== 'string') keep(site, 'operate', [a, b]);
  else if (typeof a !== typeof b) keep(site, 'join', [a, b]);
  return result;
}

function order(site: number, a: unknown, b: unknown, result: boolean): boolean {
  if (a !== a || b !== b) comparedNaN = true;
  if (typeof a !== 'number' || typeof b !== 'number') {
    if (isNoSize(a) || isNoSize(b)) keep(site, 'compare', [a, b]);
  }
  return result;
}

/** What is neither more nor less than anything, unless somebody has made it so. */
const isNoSize = (value: unknown): boolean =>
  value === undefined ||
  typeof value === 'function' ||
  isArray(value) ||
  (value instanceof Tensor &&
    Tensor.prototype.valueOf === plainValue &&
    !(Symbol.toPrimitive in value));

/** Of two kinds, and so unequal whatever they are. */
function identity(site: number, a: unknown, b: unknown, result: boolean): boolean {
  const [kind, other] = [typeof a, typeof b];
  if (kind !== other && isIn(COMPARED, kind) && isIn(COMPARED, other)) keep(site, 'equal', [a, b]);
  return equality(site, a, b, result);
}

const COMPARED: readonly unknown[] = ['string', 'number', 'boolean', 'function'];

function equality(site: number, a: unknown, b: unknown, result: boolean): boolean {
  if (typeof a === 'object' || typeof b === 'object') {
    const isTensor = a instanceof Tensor || b instanceof Tensor;
    if (a !== b && (isTensor || isArray(a) || isArray(b))) keep(site, 'equal', [a, b]);
  }
  return result;
}

export const binary: Readonly<Record<string, (site: number, a: unknown, b: unknown) => unknown>> = {
  '+': (site: number, a: number, b: number) => plus(site, a, b, a + b),
  '-': (site: number, a: number, b: number) => arithmetic(site, a, b, a - b),
  '*': (site: number, a: number, b: number) => arithmetic(site, a, b, a * b),
  '/': (site: number, a: number, b: number) => arithmetic(site, a, b, a / b),
  '%': (site: number, a: number, b: number) => arithmetic(site, a, b, a % b),
  '**': (site: number, a: number, b: number) => arithmetic(site, a, b, a ** b),
  '<': (site: number, a: number, b: number) => order(site, a, b, a < b),
  '>': (site: number, a: number, b: number) => order(site, a, b, a > b),
  '<=': (site: number, a: number, b: number) => order(site, a, b, a <= b),
  '>=': (site: number, a: number, b: number) => order(site, a, b, a >= b),
  // oxlint-disable-next-line eqeqeq -- the student's own
  '==': (site: number, a: unknown, b: unknown) => equality(site, a, b, a == b),
  // oxlint-disable-next-line eqeqeq -- the student's own
  '!=': (site: number, a: unknown, b: unknown) => equality(site, a, b, a != b),
  '===': (site: number, a: unknown, b: unknown) => identity(site, a, b, a === b),
  '!==': (site: number, a: unknown, b: unknown) => identity(site, a, b, a !== b),
} satisfies Record<string, Binary> as never;

export const unary: Readonly<Record<string, (site: number, a: unknown) => unknown>> = {
  '-': (site: number, a: number) => sign(site, a, -a),
  '+': (site: number, a: number) => sign(site, a, +a),
} as never;

function sign(site: number, a: unknown, result: unknown): unknown {
  if ((result !== result && typeof a !== 'number') || isArray(a)) keep(site, 'operate', [a]);
  return result;
}

// --- The rest --------------------------------------------------------------------------------------

/** What is gone through by `of`, `...` or `[a, b] =`. */
export function items(site: number, of: unknown): unknown {
  const isListed = typeof of === 'string' || isArray(of) || isView(of);
  if (
    !isListed &&
    (of === undefined || of === null || typeof (of as Fields)[Symbol.iterator] !== 'function')
  ) {
    stop(site, 'iterate', [of]);
  }
  return of;
}

/** What fields are taken from: `const { w, b } = of`; each has a site of its own. */
export function fields<T>(sites: readonly number[], keys: readonly string[], of: T): T {
  if (of === undefined || of === null) stop(sites[0]!, 'read', [of], keys[0]);
  else if (of instanceof Tensor || isArray(of) || getPrototypeOf(of) === Object.prototype) {
    for (let i = 0; i < keys.length; i++) {
      if (!has(of, keys[i]!)) keepNothing(sites[i]!, of, keys[i]);
    }
  }
  return of;
}

/** What is gone through by `for … in`. */
export function keys(site: number, of: unknown): unknown {
  if (isArray(of) || isView(of) || of instanceof Tensor) keep(site, 'enumerate', [of]);
  return of;
}

/** What stands as a condition. */
export function test(site: number, value: unknown): unknown {
  if (value instanceof Tensor && value.size === 1) keep(site, 'test', [value]);
  return value;
}

/** What is worked out and then left. */
export function dropped(site: number, value: unknown): unknown {
  if (value instanceof Tensor || isArray(value)) keep(site, 'drop', [value]);
  return value;
}

/** The end of a function, or a `return` with nothing behind it, or a block; whether it answers. */
export function end(site: number, isAnswer = false): void {
  if (isAnswer) returned = site;
  if (hasEnded[site]) return;
  hasEnded[site] = true;
  ended[ended.length] = site;
}

/** What the function in question returns. */
export function answer(site: number, value: unknown): unknown {
  returned = site;
  return value;
}
