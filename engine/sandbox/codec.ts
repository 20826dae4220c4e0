/**
 * The host's half of the mailbox that `wire.ts` describes: writes what an exercise is given, reads
 * what it answers. What comes out was written next to code nobody trusts, so `Reader` checks
 * everything.
 */
import { Tensor } from '#tensor';
import { NodeRef } from './inside/drive.ts';
import { ForeignRef } from './inside/foreign-ref.ts';
import * as wire from './inside/wire.ts';

export { ForeignRef, NodeRef };

/** What an exercise can be given. */
export type Arg =
  | Data
  | FunctionSource
  | NodeRef
  | ForeignRef
  | readonly Arg[]
  | { readonly [key: string]: Arg };

/** What an exercise can answer. */
export type Data =
  | number
  | string
  | boolean
  | null
  | undefined
  | Tensor
  | readonly Data[]
  | { readonly [key: string]: Data };

/**
 * A function the student's code receives: its source text, compiled inside the sandbox. It has to
 * stand by itself, as nothing around it comes along.
 *
 *     numericalGradient(new FunctionSource('(x) => x * x'), x)
 */
export class FunctionSource {
  readonly source: string;
  constructor(source: string) {
    this.source = source;
  }
}

/** Under which keys of an answer stood functions: no data, but one of them may have been promised. */
const FUNCTIONS = new WeakMap<object, readonly string[]>();
export const functionsIn = (record: object): readonly string[] => FUNCTIONS.get(record) ?? [];

/** Writes `value` into `mail` and gives the place after it; throws a RangeError without room. */
export function write(mail: Float64Array, value: Arg): number {
  const end = put(mail, wire.BODY, value);
  if (end > mail.length) throw new RangeError(`a question of ${end} numbers is too large to ask`);
  return end;
}

/** Puts `value` at `at`, and gives the place after it. Beyond the end of `mail` nothing is put. */
function put(mail: Float64Array, at: number, value: Arg): number {
  if (typeof value === 'number') {
    mail[at] = wire.NUMBER;
    mail[at + 1] = value;
    return at + 2;
  }
  if (value instanceof Tensor) return putTensor(mail, at, value);
  if (typeof value === 'string') return putString(mail, putKind(mail, at, wire.STRING), value);
  if (value instanceof FunctionSource) {
    return putString(mail, putKind(mail, at, wire.FUNCTION), value.source);
  }
  if (value instanceof NodeRef || value instanceof ForeignRef) {
    mail[at] = value instanceof NodeRef ? wire.NODE : wire.FOREIGN;
    mail[at + 1] = value.index;
    return at + 2;
  }
  if (typeof value !== 'object' || value === null) return putKind(mail, at, kindOf(value));
  if (isList(value)) {
    mail[at] = wire.LIST;
    mail[at + 1] = value.length;
    return value.reduce((next: number, item) => put(mail, next, item), at + 2);
  }
  const fields = Object.entries(value);
  mail[at] = wire.RECORD;
  mail[at + 1] = fields.length;
  return fields.reduce(
    (next, [key, field]) => put(mail, putString(mail, next, key), field),
    at + 2,
  );
}

const isList = (value: Arg): value is readonly Arg[] => Array.isArray(value);

function kindOf(value: boolean | null | undefined): number {
  if (value === undefined) return wire.UNDEFINED;
  if (value === null) return wire.NULL;
  return value ? wire.TRUE : wire.FALSE;
}

function putKind(mail: Float64Array, at: number, kind: number): number {
  mail[at] = kind;
  return at + 1;
}

function putString(mail: Float64Array, at: number, text: string): number {
  mail[at] = text.length;
  for (let i = 0; i < text.length; i++) mail[at + 1 + i] = text.charCodeAt(i);
  return at + 1 + text.length;
}

function putTensor(mail: Float64Array, at: number, { dtype, shape, data }: Tensor): number {
  mail[at] = wire.TENSOR;
  mail[at + 1] = wire.DTYPES.indexOf(dtype);
  mail[at + 2] = shape.length;
  for (const [axis, extent] of shape.entries()) mail[at + 3 + axis] = extent;
  mail[at + 3 + shape.length] = data.length;
  const elements = at + 4 + shape.length;
  if (elements + data.length <= mail.length) mail.set(data, elements);
  return elements + data.length;
}

/** What came out of the sandbox is not a value of the course. */
export class MalformedValue extends Error {}

/** Reads one value after another out of a mailbox; throws `MalformedValue` where there is none. */
export class Reader {
  readonly #mail: Float64Array;
  #at = wire.BODY;
  #depth = 0;

  constructor(mail: Float64Array) {
    this.#mail = mail;
  }

  value(): Data {
    const kind = this.#next();
    switch (kind) {
      case wire.UNDEFINED:
        return undefined;
      case wire.NULL:
        return null;
      case wire.FALSE:
        return false;
      case wire.TRUE:
        return true;
      case wire.NUMBER:
        return this.#next();
      case wire.STRING:
        return this.#text();
      case wire.LIST:
        return this.#nested(() => this.#list());
      case wire.RECORD:
        return this.#nested(() => this.#record());
      case wire.TENSOR:
        return this.#tensor();
      default:
        throw new MalformedValue('a value of unknown kind');
    }
  }

  string(): string {
    const value = this.value();
    if (typeof value === 'string') return value;
    throw new MalformedValue('an answer that cannot be read');
  }

  #next(): number {
    const number = this.#mail[this.#at++];
    if (number === undefined) throw new MalformedValue('an answer without an end');
    return number;
  }

  /** A length or an extent, of which at least so much must be there. */
  #count(): number {
    const count = this.#next();
    if (Number.isInteger(count) && count >= 0 && count <= this.#mail.length) return count;
    throw new MalformedValue('an answer that cannot be read');
  }

  #take(count: number): Float64Array {
    const taken = this.#mail.subarray(this.#at, this.#at + count);
    this.#at += count;
    if (taken.length < count) throw new MalformedValue('an answer without an end');
    return taken;
  }

  #text(): string {
    let text = '';
    for (const unit of this.#take(this.#count())) text += String.fromCharCode(unit);
    return text;
  }

  #nested(read: () => Data): Data {
    if (++this.#depth > wire.DEEPEST + 1) throw new MalformedValue('too deep');
    const value = read();
    this.#depth--;
    return value;
  }

  #list(): Data[] {
    const length = this.#count();
    const items: Data[] = [];
    for (let i = 0; i < length; i++) items.push(this.value());
    return items;
  }

  #record(): Data {
    const length = this.#count();
    const record: Record<string, Data> = Object.create(null);
    const functions: string[] = [];
    for (let i = 0; i < length; i++) {
      const key = this.#text();
      if (this.#mail[this.#at] === wire.FUNCTION) {
        this.#at++;
        functions.push(key);
      } else record[key] = this.value();
    }
    if (functions.length > 0) FUNCTIONS.set(record, functions);
    return record;
  }

  #tensor(): Tensor {
    const dtype = wire.DTYPES[this.#next()];
    if (dtype === undefined) throw new MalformedValue('a tensor of unknown dtype');
    const rank = this.#count();
    if (rank > wire.DEEPEST) throw new MalformedValue(`a tensor of ${rank} axes`);
    const shape = [...this.#take(rank)];
    const held = this.#count();
    const data = this.#take(held);
    if (spanOf(shape) > this.#mail.length) throw new MalformedValue('too large');
    try {
      return new Tensor(shape, data, dtype);
    } catch {
      throw new MalformedValue(`a tensor of shape [${shape.join(', ')}] that holds ${held} values`);
    }
  }
}

/** How many elements there would be without extents of 0, which hide how large the others are. */
const spanOf = (shape: readonly number[]): number =>
  shape.reduce((span, extent) => span * Math.max(1, extent), 1);
