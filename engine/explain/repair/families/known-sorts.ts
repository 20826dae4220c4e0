/** What sort of value the language and the core of tensors answer with. */
import type { Sort } from './types.ts';

export const LITERALS: Readonly<Record<string, Sort>> = {
  number: 'number',
  boolean: 'boolean',
  string: 'text',
};

export const made = (name: string): Sort =>
  name === 'Tensor' ? 'tensor' : name.endsWith('Array') ? 'list' : 'record';

export const CALLS: Readonly<Record<string, Sort>> = {
  tensor: 'tensor',
  zeros: 'tensor',
  ones: 'tensor',
  full: 'tensor',
  eye: 'tensor',
  arange: 'tensor',
  randn: 'tensor',
  erf: 'number',
  Number: 'number',
  Boolean: 'boolean',
  String: 'text',
};

export const METHODS: ReadonlyMap<string, Sort> = new Map(
  Object.entries({
    tensor:
      'matmul transpose reshape neg exp log sqrt abs sign add sub mul div pow maximum minimum sum mean argmax',
    list: 'toArray filter flat flatMap toReversed toSorted toSpliced concat entries keys values with fill subarray splice',
    number: 'item indexOf lastIndexOf findIndex push unshift',
    boolean: 'every some includes has',
    text: 'join toString toFixed',
  }).flatMap(([sort, names]) => names.split(' ').map((name) => [name, sort as Sort] as const)),
);
