/** The numbers that a formula may have in it, beside each number of an answer: by name. */
import { Tensor } from '#tensor';
import { isList, isRecord } from '../../kit/agree.ts';
import type { Arg, Data } from '../../sandbox/codec.ts';
import { flatten } from '../answers.ts';
import { dataIn, shapeOf } from '../guesses.ts';

/** As it is written in code, and what it is for the entry at `i`. */
export interface Variable {
  readonly name: string;
  readonly at: (i: number) => number;
}

/** Arguments and fields that are numbers or fit the answer, what is left of them to 1, and extents. */
export function variablesIn(
  params: readonly string[],
  args: readonly Arg[],
  answer: Data,
): Variable[] {
  const named = namedIn(params, args);
  const single = named.flatMap(([name, data]) =>
    valuesOf(name, data, answer).concat(extentsOf(name, data)),
  );
  return single.concat(differencesIn(named, answer));
}

/** The arguments, and instead of records their fields. */
export function namedIn(params: readonly string[], args: readonly Arg[]): [string, Data][] {
  return args.flatMap((arg, i): [string, Data][] => {
    const data = dataIn(arg);
    if (isRecord(data)) return Object.entries(data);
    return params[i] === undefined ? [] : [[params[i], data]];
  });
}

function valuesOf(name: string, data: Data, answer: Data): Variable[] {
  if (typeof data === 'number') {
    const isShare = data > 0 && data < 1;
    const rest = isShare ? 1 - data : NaN;
    return [
      { name, at: () => data },
      { name: `(1 − ${name})`, at: () => rest },
    ];
  }
  const at = broadcast(shapeIn(data), shapeIn(answer));
  const { numbers } = flatten(data);
  return at ? [{ name, at: (i) => numbers[at(i)]! }] : [];
}

/** What is between two arguments of one shape. */
function differencesIn(named: readonly (readonly [string, Data])[], answer: Data): Variable[] {
  const tensors = named.filter(([, data]) => data instanceof Tensor || isList(data));
  return tensors.flatMap(([a, x], i) =>
    tensors.slice(i + 1).flatMap(([b, y]): Variable[] => {
      const at = broadcast(shapeIn(x), shapeIn(answer));
      if (!at || flatten(x).form !== flatten(y).form) return [];
      const [xs, ys] = [flatten(x).numbers, flatten(y).numbers];
      return [{ name: `(${a} − ${b})`, at: (k) => xs[at(k)]! - ys[at(k)]! }];
    }),
  );
}

const shapeIn = (data: Data): readonly number[] | undefined =>
  typeof data === 'number' ? [] : shapeOf(data as Arg);

/** Where the entry at `i` of a larger shape finds its own of a smaller one. */
function broadcast(
  from: readonly number[] | undefined,
  to: readonly number[] | undefined,
): ((i: number) => number) | undefined {
  if (!from || !to || from.length > to.length) return undefined;
  const inner = to.slice(to.length - from.length);
  if (from.some((extent, axis) => extent !== 1 && extent !== inner[axis])) return undefined;
  return (i) => {
    let [rest, place, stride] = [i, 0, 1];
    for (let axis = from.length - 1; axis >= 0; axis--) {
      if (from[axis] !== 1) place += (rest % inner[axis]!) * stride;
      rest = Math.floor(rest / inner[axis]!);
      stride *= from[axis]!;
    }
    return place;
  };
}

function extentsOf(name: string, data: Data): Variable[] {
  const shape = typeof data === 'number' ? [] : shapeIn(data);
  if (!shape || shape.length === 0) return [];
  const constant = (written: string, n: number): Variable => ({
    name: `${name}${written}`,
    at: () => n,
  });
  const size = shape.reduce((a, b) => a * b, 1);
  if (isList(data)) {
    return [
      constant('.length', shape[0]!),
      ...(shape.length > 1 ? [constant('[0].length', shape[1]!)] : []),
    ];
  }
  if (!(data instanceof Tensor)) return [];
  return [
    constant('.size', size),
    ...(shape.length > 1
      ? [constant('.shape[0]', shape[0]!), constant('.shape.at(-1)', shape.at(-1)!)]
      : []),
  ];
}
