/**
 * The half of the sandbox that lives inside it, next to the student's code.
 *
 * It is evaluated before the student's file and keeps the built-ins it needs under names of its
 * own, so that a patched `JSON`, `Math` or `Array.prototype` cannot reach it. What leaves the
 * sandbox are numbers in a mailbox, written one by one without calling anything the student could
 * have replaced; a getter or a proxy is read once and can change its mind only before that.
 *
 * What the numbers mean is described in `wire.ts`; the other half is `codec.ts`.
 */
import { Tensor } from '#tensor';
import { consoleOn, startPrintingAnew } from './console.ts';
import { drive, type DriveStep, NodeRef } from './drive.ts';
import {
  apply,
  construct,
  cut,
  isArray,
  isView,
  keysOf,
  knownProxy,
  Numbers,
  toText,
  uncurry,
  unitAt,
} from './untouched.ts';
import {
  ANSWER,
  BODY,
  CAPACITY,
  DEEPEST,
  DTYPES,
  FALSE,
  FUNCTION,
  LANDMARK,
  LIST,
  LONGEST_MESSAGE,
  NODE,
  NOT_DATA,
  NULL,
  NUMBER,
  PRINTED,
  PRINTED_LINES,
  RECORD,
  STRING,
  TENSOR,
  THREW,
  TRUE,
  UNDEFINED,
} from './wire.ts';

type Exports = Record<string, unknown>;

const PromiseClass = Promise;
const prototypeOf = Object.getPrototypeOf;
const plainPrototype = Object.prototype;
const textOf = String.fromCharCode;
const dtypes = DTYPES;
// oxlint-disable-next-line no-eval -- functions are given as source, and this is the sandbox
const evaluate = globalThis.eval;
const copyPart = uncurry(Numbers.prototype.slice) as (
  of: Float64Array,
  from: number,
  to: number,
) => Float64Array;
const copyInto = uncurry(Numbers.prototype.set) as (
  target: Float64Array,
  source: ArrayLike<number>,
  at: number,
) => void;

/** Where questions come in and answers go out; the host finds it in memory by its landmark. */
export const mail = new Numbers(CAPACITY);
for (let i = 0; i < LANDMARK.length; i++) mail[i] = LANDMARK[i] as number;
// What is sliced is asked for its constructor, and would hand itself to a getter of the student's.
Object.defineProperty(mail, 'constructor', { value: undefined });
/** The place to read from or write to next. */
let at = BODY;

/** What came back instead of data: the host has the words for it. */
class NotData {
  readonly what: string;
  constructor(what: string) {
    this.what = what;
  }
}

// --- Values in ---------------------------------------------------------------------------------

const next = (): number => mail[at++] as number;

function read(): unknown {
  switch (next()) {
    case NUMBER:
      return next();
    case TENSOR:
      return readTensor();
    case LIST:
      return readList();
    case RECORD:
      return readRecord();
    case STRING:
      return readString();
    case FUNCTION:
      return evaluate('(' + readString() + ')');
    case NODE:
      return new NodeRef(next());
    case TRUE:
      return true;
    case FALSE:
      return false;
    case NULL:
      return null;
    default:
      return undefined;
  }
}

function readString(): string {
  const length = next();
  let text = '';
  for (let i = 0; i < length; i++) text += textOf(next());
  return text;
}

function readList(): unknown[] {
  const length = next();
  const items: unknown[] = [];
  for (let i = 0; i < length; i++) items[i] = read();
  return items;
}

function readRecord(): Record<string, unknown> {
  const length = next();
  const record: Record<string, unknown> = {};
  for (let i = 0; i < length; i++) {
    const key = readString();
    record[key] = read();
  }
  return record;
}

function readTensor(): Tensor {
  const dtype = dtypes[next()] as Tensor['dtype'];
  const rank = next();
  const shape: number[] = [];
  for (let axis = 0; axis < rank; axis++) shape[axis] = next();
  const length = next();
  const start = at;
  at += length;
  return new Tensor(shape, copyPart(mail, start, at), dtype);
}

// --- Values out --------------------------------------------------------------------------------

/** Makes sure of room for so many numbers. */
function reserve(count: number): void {
  if (!(count >= 0 && at + count <= CAPACITY)) throw new NotData('too large');
}

/** Nothing but a number, read once, may say how far the next value is away. */
const lengthOf = (items: ArrayLike<unknown>): number => numberOr(items.length, NaN);

function write(value: unknown, depth: number): void {
  reserve(2);
  if (depth > DEEPEST) throw new NotData('too deep');
  switch (typeof value) {
    case 'number':
      mail[at++] = NUMBER;
      mail[at++] = value;
      return;
    case 'string':
      mail[at++] = STRING;
      return writeUnits(value);
    case 'boolean':
      mail[at++] = value ? TRUE : FALSE;
      return;
    case 'undefined':
      mail[at++] = UNDEFINED;
      return;
    case 'object':
      if (value === null) mail[at++] = NULL;
      else writeObject(value, depth);
      return;
    default:
      throw new NotData(typeof value);
  }
}

function writeUnits(text: string): void {
  const length = text.length;
  reserve(1 + length);
  mail[at++] = length;
  for (let i = 0; i < length; i++) mail[at++] = unitAt(text, i);
}

function writeObject(value: object, depth: number): void {
  if (value instanceof Tensor) return writeTensor(value);
  if (isArray(value) || isView(value)) return writeItems(value as never, depth);
  if (value instanceof PromiseClass || typeof (value as Exports)['then'] === 'function') {
    throw new NotData('promise');
  }
  const prototype = prototypeOf(value) as object | null;
  const isPlain = prototype === null || prototype === plainPrototype;
  // An instance of a class is the fields it has; a Map or a Date has none, and is not data.
  if (!isPlain && keysOf(value).length === 0) throw new NotData('object');
  writeRecord(value as Exports, depth);
}

function writeItems(items: ArrayLike<unknown>, depth: number): void {
  const length = lengthOf(items);
  reserve(2 + length);
  mail[at++] = LIST;
  mail[at++] = length;
  for (let i = 0; i < length; i++) write(items[i], depth + 1);
}

function writeRecord(record: Exports, depth: number): void {
  const keys = keysOf(record);
  mail[at++] = RECORD;
  const count = at++;
  let written = 0;
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i] as string;
    const field = record[key];
    // Extra fields that are not data (a method, say) are no business of the grader's.
    if (typeof field === 'function' || typeof field === 'symbol') continue;
    writeUnits(key);
    write(field, depth + 1);
    written++;
  }
  mail[count] = written;
}

function writeTensor({ dtype, shape, data }: Tensor): void {
  mail[at++] = TENSOR;
  mail[at++] = indexOfDtype(dtype);
  writeNumbers(shape);
  writeNumbers(data);
}

function indexOfDtype(dtype: unknown): number {
  for (let i = 0; i < dtypes.length; i++) if (dtypes[i] === dtype) return i;
  return -1;
}

/** A shape or the data of a tensor: numbers only, whatever was put in their place. */
function writeNumbers(items: ArrayLike<unknown>): void {
  const length = lengthOf(items);
  reserve(1 + length);
  mail[at++] = length;
  if (isView(items)) copyInto(mail, items as never, at);
  else for (let i = 0; i < length; i++) mail[at + i] = numberOr(items[i], NaN);
  at += length;
}

const numberOr = (value: unknown, otherwise: number): number =>
  typeof value === 'number' ? value : otherwise;

// --- Errors out --------------------------------------------------------------------------------

/** Runs `work`, and says in the mailbox how it ended. */
function guarded(work: () => void): void {
  try {
    startPrintingAnew();
    at = BODY;
    work();
    mail[0] = ANSWER;
  } catch (thrown) {
    if (thrown instanceof NotData) end(NOT_DATA, [thrown.what]);
    else endThrown(describeThrown(thrown));
  }
}

function end(how: number, texts: string[]): void {
  at = BODY;
  for (let i = 0; i < texts.length; i++) write(texts[i], 0);
  mail[0] = how;
}

let lastStack = '';

function endThrown(described: string[]): void {
  lastStack = described[2] as string;
  described.length = 2;
  end(THREW, described);
}

/** The stack of what was thrown last: it is long, and takes too much time in the mailbox. */
export const stackOfThrown = (): string => lastStack;

/** Name, message and stack of whatever was thrown, none of it trusted. */
function describeThrown(thrown: unknown): string[] {
  try {
    if (typeof thrown !== 'object' || thrown === null) {
      return [typeof thrown, typeof thrown === 'symbol' ? 'a symbol' : clip(toText(thrown)), ''];
    }
    const error = thrown as { name?: unknown; message?: unknown; stack?: unknown };
    return [textOr(error.name), textOr(error.message), textOr(error.stack)];
  } catch {
    return ['Error', 'an error that cannot be read', ''];
  }
}

const textOr = (value: unknown): string => (typeof value === 'string' ? clip(value) : '');
const clip = (text: string): string => cut(text, 0, LONGEST_MESSAGE);

// --- What the host may ask for -----------------------------------------------------------------

/** Calls an exported function. */
export function callExport(exports: Exports, name: string): void {
  guarded(() => void called(exports, name));
}

/** Calls it, and after the result come the arguments, as they are then. */
export function observeExport(exports: Exports, name: string): void {
  guarded(() => write(withoutFunctions(called(exports, name)), 0));
}

function called(exports: Exports, name: string): unknown[] {
  const args = read() as unknown[];
  const result = apply(exports[name] as () => unknown, undefined, args);
  at = BODY;
  write(result, 0);
  return args;
}

/** What is left of them as data: a function has nothing that could have changed. */
function withoutFunctions(args: unknown[]): unknown[] {
  for (let i = 0; i < args.length; i++) if (typeof args[i] === 'function') args[i] = undefined;
  return args;
}

/** Takes an exported class through steps. */
export function driveExport(exports: Exports, name: string): void {
  guarded(() => {
    const answers = drive(exports[name], read() as DriveStep[]);
    at = BODY;
    write(answers, 0);
  });
}

/** Which kind of thing `exports[name]` is, and the names of everything exported. */
export function describeExport(exports: Exports, name: string): void {
  guarded(() => {
    write(typeof exports[name], 0);
    const names: string[] = [];
    const keys = keysOf(exports);
    for (let i = 0; i < keys.length && i < 100; i++) names[i] = keys[i] as string;
    write(names, 0);
  });
}

// --- What the student's code finds ---------------------------------------------------------------

/**
 * Gives the student a `console` that prints through the host, and neither a clock nor luck. The host
 * is told before a line is made and gets it afterwards; lines without room are only counted.
 */
export function furnish(begin: () => void, print: (line: string) => void): void {
  mail[PRINTED] = 0;
  const hasRoom = (): boolean => {
    mail[PRINTED] = (mail[PRINTED] as number) + 1;
    const isKept = (mail[PRINTED] as number) <= PRINTED_LINES;
    if (isKept) begin();
    return isKept;
  };
  Object.assign(globalThis, { console: consoleOn({ hasRoom, print }), structuredClone: copyOf });
  globalThis.Proxy = knownProxy();
  Math.random = steadyRandom();
  globalThis.Date = stoppedClock();
}

/** `structuredClone`, of what the course has: numbers, nested arrays, records and typed arrays. */
function copyOf(value: unknown): unknown {
  const copies = new Map<unknown, unknown>();
  const copied = (of: unknown): unknown => {
    if (typeof of !== 'object' || of === null) return of;
    if (isView(of)) return (of as unknown as Float64Array).slice();
    if (copies.has(of)) return copies.get(of);
    const copy: Exports = isArray(of) ? ([] as unknown as Exports) : {};
    copies.set(of, copy);
    for (const key of keysOf(of)) copy[key] = copied((of as Exports)[key]);
    return copy;
  };
  return copied(value);
}

/** The same work gets the same verdict, also where it draws numbers: Marsaglia's xorshift. */
function steadyRandom(): () => number {
  let state = 0x9e3779b9;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

/** … or asks for the time: it is always the beginning of 1970. */
function stoppedClock(): DateConstructor {
  const RealDate = Date;
  const Stopped = function (this: unknown, ...parts: unknown[]): unknown {
    if (new.target === undefined) return toText(new RealDate(0));
    return construct(RealDate, parts.length > 0 ? parts : [0], new.target);
  };
  Stopped.prototype = RealDate.prototype;
  RealDate.prototype.constructor = Stopped as never;
  return Object.assign(Stopped, {
    now: () => 0,
    parse: RealDate.parse,
    UTC: RealDate.UTC,
  }) as unknown as DateConstructor;
}
