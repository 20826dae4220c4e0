/** What an exercise promises to return: the host's check of values nobody trusts. */
import { type Dtype, Tensor } from '#tensor';
import { type Data, functionsIn } from '../sandbox/codec.ts';
import { isList, isRecord } from './agree.ts';
import { Broken, type Kind } from './failure.ts';

/** Reads a value as `R`, or throws what is wrong with it. */
export interface Result<R> {
  readonly kind: Kind;
  /** `path` is where the value stands in `answer`, which is all that came back. */
  read(data: Data, path?: string, answer?: Data): R;
}

type Reader<R> = (data: Data, path: string, answer: Data) => R | undefined;

/** `keys` are those of an object. */
function result<R>(kind: Kind, read: Reader<R>, keys?: readonly string[]): Result<R> {
  return {
    kind,
    read(data, path = '', answer = data) {
      const value = read(data, path, answer);
      if (value !== undefined) return value;
      const promised = { promised: kind, ...(keys && { keys }) };
      throw new Broken({ type: 'wrong-kind', path, ...promised, received: answer });
    },
  };
}

/**
 * A tensor.
 *
 *     exercise(2, ['x'], aTensor)
 */
export const aTensor = result('tensor', (data) => (data instanceof Tensor ? data : undefined));

/**
 * A tensor whose dtype is promised, too: that of an answer is compared nowhere else.
 *
 *     exercise(1, ['x'], aTensorOf('int32'))
 */
export const aTensorOf = (dtype: Dtype): Result<Tensor> =>
  result('tensor', (data) => {
    if (!(data instanceof Tensor)) return undefined;
    if (data.dtype === dtype) return data;
    throw new Broken({ type: 'untrue', statement: `y.dtype = '${dtype}'`, values: [['y', data]] });
  });

/**
 * A number; NaN and ±Infinity are numbers, too.
 *
 *     exercise(1, ['xs'], aNumber)
 */
export const aNumber = result('number', (data) => (typeof data === 'number' ? data : undefined));

/**
 * A number without a fraction.
 *
 *     exercise(1, ['n'], anInteger)
 */
export const anInteger: Result<number> = result('number', (data) => {
  if (typeof data !== 'number') return undefined;
  if (Number.isInteger(data)) return data;
  throw new Broken({ type: 'untrue', statement: 'y ∈ ℤ', values: [['y', data]] });
});

/**
 * `true` or `false`, and nothing that is like them.
 *
 *     exercise(1, ['a', 'b'], aBoolean)
 */
export const aBoolean = result('boolean', (data) => (typeof data === 'boolean' ? data : undefined));

/**
 * A string.
 *
 *     exercise(1, ['values'], aString)
 */
export const aString = result('string', (data) => (typeof data === 'string' ? data : undefined));

/**
 * A list, of any length, of such answers.
 *
 *     exercise(2, ['x'], listOf(aNumber))
 */
export function listOf<R>(item: Result<R>): Result<R[]> {
  return result('list', (data, path, answer) =>
    isList(data) ? data.map((value, i) => item.read(value, `${path}[${i}]`, answer)) : undefined,
  );
}

/**
 * A plain object with at least these fields; others are dropped.
 *
 *     aRecord({ theta: aTensor, steps: aNumber })
 */
export function aRecord<R extends object>(fields: { [K in keyof R]: Result<R[K]> }): Result<R> {
  const keys = Object.keys(fields);
  const read: Reader<R> = (data, path, answer) => {
    if (!isRecord(data)) return undefined;
    mustHave(keys, data, path, answer);
    const entries = Object.entries<Result<unknown>>(fields).map(([key, field]) => [
      key,
      field.read(data[key], `${path}.${key}`, answer),
    ]);
    return Object.fromEntries(entries) as R;
  };
  return result('record', read, keys);
}

function mustHave(
  keys: readonly string[],
  record: { readonly [key: string]: Data },
  path: string,
  answer: Data,
): void {
  const has = Object.keys(record);
  const functions = functionsIn(record).filter((key) => keys.includes(key));
  const lacks = keys.filter((key) => !has.includes(key) && !functions.includes(key));
  if (lacks.length + functions.length === 0) return;
  const strange = has.filter((key) => !keys.includes(key));
  throw new Broken({ type: 'wrong-keys', path, has, lacks, strange, functions, received: answer });
}
