/**
 * How values cross the wall of the sandbox: as JSON text, with a tag where JSON has no word.
 *
 *     1.5  "text"  true  null     themselves
 *     ["n", "NaN"]                NaN, Infinity, -Infinity, -0
 *     ["u"]                       undefined
 *     ["a", …items]               an array (typed arrays come out as arrays)
 *     ["o", [key, value], …]      a plain object
 *     ["t", dtype, shape, data]   a tensor
 *     ["f", source]               a function, given as source text (inwards only)
 *     ["r", n]                    the n-th node of a driven class (inwards only)
 *
 * What comes out was written next to code nobody trusts, so `decode` checks everything.
 */
import { Tensor } from '#tensor';

/** What an exercise can be given. */
export type Arg =
  | Data
  | FunctionSource
  | NodeRef
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

/** A function the student's code receives: its source text, compiled inside the sandbox. */
export class FunctionSource {
  readonly source: string;
  constructor(source: string) {
    this.source = source;
  }
}

/** The n-th node made while driving a class. */
export class NodeRef {
  readonly index: number;
  constructor(index: number) {
    this.index = index;
  }
}

type Wire = number | string | boolean | null | readonly Wire[];

export function encode(value: Arg): string {
  return JSON.stringify(toWire(value));
}

function toWire(value: Arg): Wire {
  if (typeof value === 'number') return numberToWire(value);
  if (value === undefined) return ['u'];
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Tensor) {
    return ['t', value.dtype, value.shape, flatToWire(value.data)];
  }
  if (value instanceof FunctionSource) return ['f', value.source];
  if (value instanceof NodeRef) return ['r', value.index];
  if (isList(value)) return ['a', ...value.map(toWire)];
  return ['o', ...Object.entries(value).map(([key, field]): Wire => [key, toWire(field)])];
}

const isList = (value: Arg): value is readonly Arg[] => Array.isArray(value);

function flatToWire(data: Tensor['data']): readonly Wire[] {
  const numbers = Array.from(data);
  return numbers.every(isOrdinary) ? numbers : numbers.map(numberToWire);
}

/** Whether JSON has a word for it. */
const isOrdinary = (value: unknown): boolean => Number.isFinite(value) && !Object.is(value, -0);

function numberToWire(value: number): Wire {
  if (isOrdinary(value)) return value;
  return ['n', Object.is(value, -0) ? '-0' : String(value)];
}

/** Reads one value; throws `MalformedValue` where the text is not one. */
export function decode(text: string): Data {
  let wire: unknown;
  try {
    wire = JSON.parse(text);
  } catch {
    throw new MalformedValue('an answer that cannot be read');
  }
  return fromWire(wire);
}

/** What came out of the sandbox is not a value of the course. */
export class MalformedValue extends Error {}

function fromWire(wire: unknown): Data {
  if (!Array.isArray(wire)) {
    if (typeof wire === 'object' && wire !== null) throw new MalformedValue('an untagged object');
    return wire as number | string | boolean | null;
  }
  const [tag, ...rest] = wire as unknown[];
  switch (tag) {
    case 'n':
      return Number(rest[0]);
    case 'u':
      return undefined;
    case 'a':
      return rest.map(fromWire);
    case 'o':
      return objectFromWire(rest as [string, unknown][]);
    case 't':
      return tensorFromWire(rest);
    default:
      throw new MalformedValue('a value of unknown kind');
  }
}

function objectFromWire(entries: readonly [string, unknown][]): Data {
  const object: Record<string, Data> = Object.create(null);
  for (const [key, field] of entries) object[key] = fromWire(field);
  return object;
}

function flatFromWire(wires: readonly unknown[]): readonly number[] {
  return (wires.every(isOrdinary) ? wires : wires.map(fromWire)) as number[];
}

const DTYPES: readonly unknown[] = ['float64', 'float32', 'int32', 'bool'];

function tensorFromWire([dtype, shape, data]: unknown[]): Tensor {
  const extents = flatFromWire(shape as unknown[]);
  const values = flatFromWire(data as unknown[]);
  if (!DTYPES.includes(dtype)) throw new MalformedValue(`a tensor of dtype ${String(dtype)}`);
  try {
    return new Tensor(extents, values, dtype as Tensor['dtype']);
  } catch {
    const [of, holds] = [extents.join(', '), values.length];
    throw new MalformedValue(`a tensor of shape [${of}] that holds ${holds} values`);
  }
}
