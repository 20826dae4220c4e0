/** Other right solutions of lesson 05: odd ones, which the checks must not accuse. */
import { eye, type Layer, ones, randn, tensor, Tensor, zeros } from '#tensor';

// --- mlpForward --------------------------------------------------------------------------------

/** Sample by sample, neuron by neuron; refuses with a string. */
export function mlpForward_loops(x: Tensor, layers: Layer[]): Tensor {
  const answers: number[][] = [];
  for (const sample of x.toArray<number[][]>()) {
    let a = sample;
    for (const { w, b } of layers) {
      const next: number[] = [];
      // oxlint-disable-next-line no-throw-literal -- any throw is a rejection
      if (w.shape[1] !== a.length || b.size !== w.shape[0]) throw 'these do not fit';
      for (let j = 0; j < w.shape[0]!; j++) {
        let z = 0;
        for (let i = a.length - 1; i >= 0; i--) z += w.at(j, i) * a[i]!;
        next.push(1 / (1 + Math.E ** -(z + b.at(j))));
      }
      a = next;
    }
    answers.push(a);
  }
  return tensor(answers);
}

/** The last layer of what the others answer; σ by way of tanh. */
export function mlpForward_recursive(x: Tensor, layers: Layer[]): Tensor {
  if (layers.length === 0) return x;
  const { w, b } = layers.at(-1)!;
  if (b.shape.join() !== String(w.shape[0])) throw new TypeError('b');
  const z = mlpForward_recursive(x, layers.slice(0, -1)).matmul(w.transpose()).add(b);
  return z.map((v) => (1 + Math.tanh(v / 2)) / 2);
}

/** Columns instead of rows: W·A + b, with the batch as the second axis. */
export function mlpForward_columns(x: Tensor, layers: Layer[]): Tensor {
  let a = x.transpose();
  for (const { w, b } of layers) {
    if (b.size !== w.shape[0]) throw new RangeError(`${b.size} biases for ${w.shape[0]} neurons`);
    const z = w.matmul(a).add(b.reshape([b.size, 1]));
    a = ones(z.shape).div(z.neg().exp().add(1));
  }
  return a.transpose();
}

/** The bias as one more weight, of an input that is always 1; two branches for σ. */
export function mlpForward_biasAsWeight(x: Tensor, layers: Layer[]): Tensor {
  const sigma = (z: number) => {
    const e = Math.exp(-Math.abs(z));
    return (z < 0 ? e : 1) / (1 + e);
  };
  let rows = x.toArray<number[][]>();
  for (const { w, b } of layers) {
    const neurons = w.toArray<number[][]>().map((weights, j) => [b.at(j)].concat(weights));
    const fits = neurons.length === b.size && rows.every((a) => a.length === w.shape[1]);
    if (!fits) throw new Error('the layers do not chain');
    rows = rows.map((a) =>
      neurons.map((weights) =>
        sigma([1, ...a].reduce((sum, value, i) => sum + value * weights[i]!, 0)),
      ),
    );
  }
  return tensor(rows);
}

/** Checks the whole chain first, and then works in place on copies. */
export function mlpForward_copies(x: Tensor, layers: Layer[]): Tensor {
  const widths = [x.shape[1], ...layers.map(({ w }) => w.shape[0])];
  for (const [i, { w, b }] of layers.entries()) {
    if (w.shape[1] !== widths[i] || b.size !== widths[i + 1]) throw new RangeError(`layer ${i}`);
  }
  const queue = [...layers];
  let a = x;
  while (queue.length > 0) {
    const { w, b } = queue.shift()!;
    const z = zeros([a.shape[0]!, w.shape[0]!]).add(b);
    const sums = a.matmul(w.transpose()).data;
    for (let i = 0; i < z.size; i++) z.data[i] = 1 / (1 + Math.exp(-z.data[i]! - sums[i]!));
    a = z;
  }
  return a;
}

/** 1 − σ(−z), and a product with the identity for good measure. */
export function mlpForward_complement(x: Tensor, layers: Layer[]): Tensor {
  return layers.reduce((a, { w, b }) => {
    if (a.shape[1] !== w.shape[1] || b.size !== w.shape[0]) throw new RangeError('shapes');
    const z = a.matmul(w.transpose()).matmul(eye(b.size)).add(b);
    return z.exp().add(1).pow(-1).neg().add(1);
  }, x);
}

// --- describeMlp -------------------------------------------------------------------------------

type Description = { hiddenLayers: number; parameters: number; deep: boolean };

/** Makes the network, and counts the numbers in it. */
export function describeMlp_builds(sizes: number[]): Description {
  const layers = sizes.slice(1).map((out, i) => ({ w: zeros([out, sizes[i]!]), b: zeros([out]) }));
  const parameters = layers.flatMap(({ w, b }) => [w.size, b.size]).reduce((a, b) => a + b, 0);
  return { hiddenLayers: layers.length - 1, parameters, deep: layers.length >= 3 };
}

/** Counts every connection one by one. */
export function describeMlp_oneByOne(sizes: number[]): Description {
  let parameters = 0;
  for (let k = 1; k < sizes.length; k++) {
    for (let j = 0; j < sizes[k]!; j++) {
      parameters++;
      for (let i = 0; i < sizes[k - 1]!; i++) parameters++;
    }
  }
  const hiddenLayers = sizes.slice(1, -1).length;
  return { hiddenLayers, parameters, deep: !(hiddenLayers < 2) };
}

/** (in + 1)·out from the output to the input, and more fields than asked for. */
export function describeMlp_moreFields(sizes: number[]): object {
  const rest = [...sizes];
  let parameters = 0;
  for (let out = rest.pop()!; rest.length > 0; out = rest.pop()!) {
    parameters += (rest.at(-1)! + 1) * out;
  }
  const hidden = sizes.filter((_, i) => i > 0 && i < sizes.length - 1);
  return {
    sizes: hidden,
    deep: hidden.length > 1,
    parameters,
    hiddenLayers: hidden.length,
    toString: () => 'an MLP',
  };
}

/** One layer off at a time. */
export function describeMlp_recursive(sizes: number[]): Description {
  const [first, second, ...others] = sizes;
  const parameters = first! * second! + second!;
  if (others.length === 0) return { hiddenLayers: 0, parameters, deep: false };
  const rest = describeMlp_recursive(sizes.slice(1));
  return {
    hiddenLayers: rest.hiddenLayers + 1,
    parameters: parameters + rest.parameters,
    deep: rest.hiddenLayers >= 1,
  };
}

// --- xorMlp ------------------------------------------------------------------------------------

/** OR, but not AND. */
export function xorMlp_orButNotAnd(): Layer[] {
  return [
    {
      w: tensor([
        [20, 20],
        [20, 20],
      ]),
      b: tensor([-10, -30]),
    },
    { w: tensor([[20, -40]]), b: tensor([-10]) },
  ];
}

/** Either one without the other, or the other without the one. */
export function xorMlp_eitherWithoutTheOther(): Layer[] {
  return [
    {
      w: tensor([
        [12, -12],
        [-12, 12],
      ]),
      b: tensor([-6, -6]),
    },
    { w: tensor([[9, 9]]), b: tensor([-4.5]) },
  ];
}

/** One hidden neuron for each row of the truth table, as whole numbers. */
export function xorMlp_fourNeurons(): Layer[] {
  const corners = tensor(
    [
      [-30, -30],
      [-30, 30],
      [30, -30],
      [30, 30],
    ],
    'int32',
  );
  return [
    { w: corners, b: tensor([15, -15, -15, -45], 'int32') },
    { w: tensor([[-5, 5, 5, -5]], 'int32'), b: tensor([0], 'int32') },
  ];
}

/** Hardly enough: 0.0999… and 0.9000… by a search for the smallest k. */
export function xorMlp_justEnough(): Layer[] {
  const network = (k: number): Layer[] => [
    {
      w: tensor([
        [2 * k, 2 * k],
        [-2 * k, -2 * k],
      ]),
      b: tensor([-k, 3 * k]),
    },
    { w: tensor([[2 * k, 2 * k]]), b: tensor([-3 * k]) },
  ];
  const corners = tensor([
    [0, 0],
    [0, 1],
  ]);
  let k = 1;
  for (; ; k += 1 / 1024) {
    const [low, high] = mlpForward_recursive(corners, network(k)).data;
    if (low! <= 0.1 && high! >= 0.9) return network(k);
  }
}

/** Weights so large that x₁ − x₂ must be taken before the bias is added. */
export function xorMlp_huge(): Layer[] {
  const huge = 1e20;
  return [
    {
      w: tensor([
        [huge, -huge],
        [-huge, huge],
      ]),
      b: tensor([-10, -10]),
    },
    { w: tensor([[20, 20]]), b: tensor([-10]) },
  ];
}

/** Trains a network from random weights, and doubles them to be on the safe side. */
export function xorMlp_trained(): Layer[] {
  const x = [0, 1, 2, 3].map((n) => [n >> 1, n & 1]);
  let [w1, b1] = [randn([4, 2], 3).mul(2), zeros([4])];
  let [w2, b2] = [randn([1, 4], 4).mul(2), zeros([1])];
  const inputs = tensor(x);
  const targets = tensor(x.map(([p, q]) => [p! ^ q!]));
  for (let step = 0; step < 300; step++) {
    const h = mlpForward_copies(inputs, [{ w: w1, b: b1 }]);
    const y = mlpForward_copies(h, [{ w: w2, b: b2 }]);
    const dz2 = y.sub(targets);
    const dz1 = dz2.matmul(w2).mul(h).mul(h.neg().add(1));
    w2 = w2.sub(dz2.transpose().matmul(h).mul(1));
    b2 = b2.sub(dz2.sum(0).mul(1));
    w1 = w1.sub(dz1.transpose().matmul(inputs).mul(1));
    b1 = b1.sub(dz1.sum(0).mul(1));
  }
  return [
    { w: w1, b: b1 },
    { w: w2.mul(2), b: b2.mul(2) },
  ];
}

// --- objects of a class, and more neurons than needed -------------------------------------------

/** A description as an object of a class. */
class Described {
  readonly hiddenLayers: number;
  readonly parameters: number;
  readonly deep: boolean;
  constructor([inputs, ...neurons]: readonly number[]) {
    this.hiddenLayers = neurons.length - 1;
    this.deep = this.hiddenLayers > 1;
    const before = [inputs!, ...neurons];
    this.parameters = neurons.reduce((sum, n, i) => sum + n * (before[i]! + 1), 0);
  }
}

export const describeMlp_object = (sizes: number[]): Description => new Described(sizes);

/** Five ORs and five NANDs, of whole numbers, and a vote among them. */
export function xorMlp_tenNeurons(): readonly Layer[] {
  const five = Array.from({ length: 5 });
  const w = [...five.map(() => [20, 20]), ...five.map(() => [-20, -20])];
  const b = [...five.map(() => -10), ...five.map(() => 30)];
  return Object.freeze([
    { w: tensor(w, 'int32'), b: tensor(b, 'int32') },
    { w: tensor([w.map(() => 4)], 'int32'), b: tensor([-30], 'int32') },
  ]);
}
