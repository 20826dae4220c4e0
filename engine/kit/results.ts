/** What an exercise promises to return: the host's check of values nobody trusts. */
import { Tensor } from '#tensor';
import type { Data } from '../sandbox/codec.ts';
import { isList, isRecord } from './agree.ts';
import { Broken, type Kind } from './failure.ts';

/** Reads a value as `R`, or throws what is wrong with it. */
export interface Result<R> {
  readonly kind: Kind;
  read(data: Data, path: string): R;
}

function result<R>(kind: Kind, read: (data: Data, path: string) => R | undefined): Result<R> {
  return {
    kind,
    read(data, path) {
      const value = read(data, path);
      if (value !== undefined) return value;
      throw new Broken({ type: 'wrong-kind', path, promised: kind, received: data });
    },
  };
}

export const aTensor = result('tensor', (data) => (data instanceof Tensor ? data : undefined));

export const aNumber = result('number', (data) => (typeof data === 'number' ? data : undefined));

export const aBoolean = result('boolean', (data) => (typeof data === 'boolean' ? data : undefined));

export const aString = result('string', (data) => (typeof data === 'string' ? data : undefined));

export function listOf<R>(item: Result<R>): Result<R[]> {
  return result('list', (data, path) =>
    isList(data) ? data.map((value, i) => item.read(value, `${path}[${i}]`)) : undefined,
  );
}

/** A plain object with at least these fields; others are dropped. */
export function aRecord<R extends object>(fields: { [K in keyof R]: Result<R[K]> }): Result<R> {
  return result('record', (data, path) => {
    if (!isRecord(data)) return undefined;
    const entries = Object.entries<Result<unknown>>(fields).map(([key, field]) => [
      key,
      field.read(data[key], `${path}.${key}`),
    ]);
    return Object.fromEntries(entries) as R;
  });
}
