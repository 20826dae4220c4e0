/** Other right solutions of lesson 03: odd ones, which the checks must not accuse. */
import { ones, tensor, Tensor, zeros } from '#tensor';

function fits(x: Tensor, w: Tensor, b: Tensor): boolean {
  const ranks = [x, w, b].map(({ rank }) => rank).join();
  return ranks === '2,2,1' && x.shape[1] === w.shape[1] && b.shape[0] === w.shape[0];
}

/** The sum over i as the formula has it, index by index. */
export function dense_loops(x: Tensor, w: Tensor, b: Tensor): Tensor {
  if (!fits(x, w, b)) throw new TypeError('shapes');
  const [n, inputs, outputs] = [x.shape[0]!, x.shape[1]!, w.shape[0]!];
  const y = new Float64Array(n * outputs);
  for (let s = 0; s < n; s++) {
    for (let j = 0; j < outputs; j++) {
      for (let i = 0; i < inputs; i++) y[s * outputs + j]! += x.at(s, i) * w.at(j, i);
      y[s * outputs + j]! += b.at(j);
    }
  }
  return new Tensor([n, outputs], y);
}

/** Starts at the bias and adds from the last input to the first; refuses with a string. */
export function dense_backwards(x: Tensor, w: Tensor, b: Tensor): Tensor {
  // oxlint-disable-next-line no-throw-literal -- any throw is a rejection
  if (!fits(x, w, b)) throw 'these shapes do not fit';
  const rows = x.toArray<number[][]>();
  const neurons = w.toArray<number[][]>();
  return tensor(
    rows.map((row) =>
      neurons.map((weights, j) => row.reduceRight((sum, v, i) => sum + v * weights[i]!, b.at(j))),
    ),
  );
}

/** (W·xᵀ)ᵀ + b */
export function dense_transposedTwice(x: Tensor, w: Tensor, b: Tensor): Tensor {
  if (b.shape.join() !== `${w.shape[0]}`) throw new RangeError(`b needs length ${w.shape[0]}`);
  return w.matmul(x.transpose()).transpose().add(b);
}

/** The bias as one more weight, of an input that is always 1. */
export function dense_biasAsWeight(x: Tensor, w: Tensor, b: Tensor): Tensor {
  if (!fits(x, w, b)) throw new Error('no');
  const withOne = x.toArray<number[][]>().map((row) => row.concat(1));
  const withBias = w.toArray<number[][]>().map((row, j) => row.concat(b.data[j]!));
  return tensor(withOne).matmul(tensor(withBias).transpose());
}

/** Every pair of a sample and a neuron at once: [n, 1, in] times [1, out, in]. */
export function dense_broadcast(x: Tensor, w: Tensor, b: Tensor): Tensor {
  if (!fits(x, w, b)) throw new RangeError('shapes');
  const [n, inputs, outputs] = [x.shape[0]!, x.shape[1]!, w.shape[0]!];
  const products = x.reshape([n, 1, inputs]).mul(w.reshape([1, outputs, inputs]));
  return products.sum(-1).add(b);
}

/** An outer product for each input, added up into one tensor. */
export function dense_outerProducts(x: Tensor, w: Tensor, b: Tensor): Tensor {
  if (!fits(x, w, b)) throw new RangeError('shapes');
  const [columns, weights] = [x.transpose(), w.transpose()];
  let y = zeros([x.shape[0]!, w.shape[0]!]).add(b);
  for (let i = 0; i < columns.shape[0]!; i++) {
    const column = columns.slice(i, i + 1).transpose();
    y = y.add(column.matmul(weights.slice(i, i + 1)));
  }
  return y;
}

/** a·b = ((a + b)² − (a − b)²) / 4, on copies that it changes in place. */
export function dense_quarterSquares(x: Tensor, w: Tensor, b: Tensor): Tensor {
  if (!fits(x, w, b)) throw new RangeError('shapes');
  const out: number[][] = [];
  for (const row of x.toArray<number[][]>()) {
    const sums = [...b.data];
    while (row.length > 0) {
      const i = row.length - 1;
      const value = row.pop()!;
      for (let j = 0; j < sums.length; j++) {
        sums[j]! += ((value + w.at(j, i)) ** 2 - (value - w.at(j, i)) ** 2) / 4;
      }
    }
    out.push(sums);
  }
  return tensor(out);
}

/** Leaves nearly all the refusing to matrices of the right shape. */
export function dense_onesTimesBias(x: Tensor, w: Tensor, b: Tensor): Tensor {
  if (x.rank !== 2 || b.rank !== 1) throw new RangeError(`x [${x.shape}], b [${b.shape}]`);
  const biases = ones([x.shape[0]!, 1]).matmul(b.reshape([1, w.shape[0]!]));
  return x.matmul(w.transpose()).add(biases);
}

/** Lets `reshape` work the extent out, and copies rank 2 as well. */
export function flatten_inferred(x: Tensor): Tensor {
  // oxlint-disable-next-line no-throw-literal -- any throw is a rejection
  if (x.rank === 1) throw 'no batch';
  return x.reshape([x.shape[0]!, -1]);
}

/** Returns a rank-2 argument itself. */
export function flatten_sameMatrix(x: Tensor): Tensor {
  if (x.rank === 2) return x;
  if (x.rank < 2) throw new TypeError('rank');
  return new Tensor([x.shape[0]!, x.size / x.shape[0]!], x.data);
}

/** Joins the last two axes until only two are left. */
export function flatten_axisByAxis(x: Tensor): Tensor {
  if (x.rank < 2) throw new RangeError('rank');
  if (x.rank === 2) return x.map((value) => value);
  const [last, next] = [x.shape.at(-1)!, x.shape.at(-2)!];
  return flatten_axisByAxis(x.reshape([...x.shape.slice(0, -2), next * last]));
}

/** Sample by sample through nested arrays. */
export function flatten_nested(x: Tensor): Tensor {
  if (x.rank < 2) throw new RangeError('rank');
  const numbersIn = (item: unknown): number[] =>
    Array.isArray(item) ? item.flatMap(numbersIn) : [item as number];
  return tensor(x.toArray<unknown[]>().map(numbersIn));
}

/** Every element by its index along every axis, the position by Horner's rule. */
export function flatten_indices(x: Tensor): Tensor {
  const [n, ...extents] = x.shape;
  if (extents.length === 0) throw new RangeError('rank');
  const length = extents.reduce((product, extent) => product * extent);
  const rows = Array.from({ length: n! }, () => Array.from<number>({ length }));
  const visit = (index: number[], place: number): void => {
    const extent = extents[index.length - 1];
    if (extent === undefined) rows[index[0]!]![place] = x.at(...index);
    else for (let i = 0; i < extent; i++) visit([...index, i], place * extent + i);
  };
  for (let s = 0; s < n!; s++) visit([s], 0);
  return tensor(rows);
}

/** One slice of the batch after the other, from the last to the first. */
export function flatten_slices(x: Tensor): Tensor {
  if (!(x.shape.length > 1)) throw new Error(`[${x.shape}] has no samples`);
  const data: number[] = [];
  for (let s = x.shape[0]! - 1; s >= 0; s--) data.unshift(...x.slice(s, s + 1).data);
  return new Tensor([x.shape[0]!, data.length / x.shape[0]!], data);
}

// --- dense with a memory, and on three axes -----------------------------------------------------

/** Keeps the transposed weights of each w it has met. */
export function dense_keptTransposes(x: Tensor, w: Tensor, b: Tensor): Tensor {
  if (!fits(x, w, b)) throw `[${x.shape}] into [${w.shape}]`;
  const turned = transposes.get(w) ?? w.transpose();
  transposes.set(w, turned);
  return x.matmul(turned).add(b);
}

const transposes = new WeakMap<Tensor, Tensor>();

/** All products at once, [n, out, in], summed along the last axis. */
export function dense_threeAxes(x: Tensor, w: Tensor, b: Tensor): Tensor {
  if (x.rank + w.rank + b.rank !== 5 || b.rank !== 1) throw new TypeError('ranks');
  const [[n, inputs], [outputs, expected]] = [x.shape, w.shape];
  if (inputs !== expected || b.shape[0] !== outputs) throw new TypeError('shapes');
  return x.reshape([n!, 1, inputs!]).mul(w).sum(-1).add(b);
}
