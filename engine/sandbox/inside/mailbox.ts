/**
 * The mailbox from inside: reads what is asked, and writes what is answered, number by number, without
 * calling anything that the student could have replaced. A getter or a proxy is read once, and can
 * change its mind only before that. `wire.ts` says what the numbers mean.
 */
import { Tensor } from '#tensor';
import { NodeRef } from './drive.ts';
import { ForeignRef } from './foreign-ref.ts';
import { isArray, isView, keysOf, Numbers, uncurry, unitAt } from './untouched.ts';
import {
  BODY,
  CAPACITY,
  DEEPEST,
  DTYPES,
  FALSE,
  FOREIGN,
  FUNCTION,
  LANDMARK,
  LIST,
  NODE,
  NULL,
  NUMBER,
  RECORD,
  STRING,
  TENSOR,
  TRUE,
  UNDEFINED,
} from './wire.ts';

type Fields = Record<string, unknown>;

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

/** From its beginning again. */
export function rewind(): void {
  at = BODY;
}

/** What came back instead of data: the host has the words for it. */
export class NotData {
  readonly what: string;
  constructor(what: string) {
    this.what = what;
  }
}

// --- Values in ---------------------------------------------------------------------------------

const next = (): number => mail[at++] as number;

export function read(): unknown {
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
    case FOREIGN:
      return new ForeignRef(next());
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

export function write(value: unknown, depth = 0): void {
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
  if (value instanceof PromiseClass || typeof (value as Fields)['then'] === 'function') {
    throw new NotData('promise');
  }
  const prototype = prototypeOf(value) as object | null;
  const isPlain = prototype === null || prototype === plainPrototype;
  // An instance of a class is the fields it has; a Map or a Date has none, and is not data.
  if (!isPlain && keysOf(value).length === 0) throw new NotData('object');
  writeRecord(value as Fields, depth);
}

function writeItems(items: ArrayLike<unknown>, depth: number): void {
  const length = lengthOf(items);
  reserve(2 + length);
  mail[at++] = LIST;
  mail[at++] = length;
  for (let i = 0; i < length; i++) write(items[i], depth + 1);
}

function writeRecord(record: Fields, depth: number): void {
  const keys = keysOf(record);
  mail[at++] = RECORD;
  const count = at++;
  let written = 0;
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i] as string;
    const field = record[key];
    if (typeof field === 'symbol') continue;
    writeUnits(key);
    // A field that is no data (a method, say) is only told of: it may be one that was promised.
    if (typeof field === 'function') writeFunction();
    else write(field, depth + 1);
    written++;
  }
  mail[count] = written;
}

function writeFunction(): void {
  reserve(1);
  mail[at++] = FUNCTION;
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
