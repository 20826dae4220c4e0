/** Other right solutions of lesson 09: odd ones, which the checks must not accuse. */
import { type Layer, randn, Tensor, tensor, zeros } from '#tensor';

type Options = { lr: number; steps: number };
type Trained = { layers: Layer[]; losses: number[] };

// --- accuracy ----------------------------------------------------------------------------------

/** One sample after the other. */
export function accuracy_loop(probs: Tensor, labels: number[]): number {
  let right = 0;
  for (let i = 0; i < labels.length; i++) {
    const p = probs.at(i, 0);
    if ((labels[i] === 1 && p > 0.5) || (labels[i] === 0 && p < 0.5)) right += 1;
  }
  return right / labels.length;
}

/** `Math.round` sends exactly 0.5 upwards. */
export function accuracy_rounds(probs: Tensor, labels: number[]): number {
  const shares = labels.map((label, i) => Number(Math.round(probs.data[i]!) === label));
  return shares.reduce((sum, share) => sum + share / labels.length, 0);
}

/** 1 minus the share of wrong ones; exactly 0.5 counts as a 1. */
export function accuracy_oneMinusErrors(probs: Tensor, labels: number[]): number {
  const predicted = probs.map((p) => (p >= 0.5 ? 1 : 0));
  const truth = new Tensor(probs.shape, labels);
  return 1 - predicted.sub(truth).abs().mean().item();
}

/** The output and the label lie on the same side: (p − 1/2)·(label − 1/2) > 0. */
export function accuracy_sameSign(probs: Tensor, labels: number[]): number {
  const sides = probs.reshape([labels.length]).sub(0.5).mul(tensor(labels).sub(0.5));
  return sides.sign().maximum(0).sum().item() / labels.length;
}

// --- train -------------------------------------------------------------------------------------

const sigmoid = (z: Tensor): Tensor => z.map((v) => 1 / (1 + Math.exp(-v)));

const outputOf = (x: Tensor, layers: readonly Layer[]): Tensor =>
  layers.reduce((a, { w, b }) => sigmoid(a.matmul(w.transpose()).add(b)), x);

const lossOf = (x: Tensor, target: Tensor, layers: readonly Layer[]): number =>
  outputOf(x, layers).sub(target).pow(2).mean().item();

/** Each layer trains the ones behind it first, and hands back what it would like as its input. */
export function train_recursive(
  x: Tensor,
  target: Tensor,
  layers: Layer[],
  { lr, steps }: Options,
): Trained {
  const stepped = (a: Tensor, [layer, ...rest]: Layer[]): { layers: Layer[]; wish: Tensor } => {
    if (!layer) return { layers: [], wish: a.sub(target).mul(2 / a.size) };
    const y = sigmoid(a.matmul(layer.w.transpose()).add(layer.b));
    const behind = stepped(y, rest);
    const dz = behind.wish.mul(y).mul(y.neg().add(1));
    const w = layer.w.sub(dz.transpose().matmul(a).mul(lr));
    const b = layer.b.sub(dz.sum(0).mul(lr));
    return { layers: [{ w, b }, ...behind.layers], wish: dz.matmul(layer.w) };
  };
  const before = lossOf(x, target, layers);
  if (steps === 0) return { layers, losses: [before] };
  const after = train_recursive(x, target, stepped(x, layers).layers, { lr, steps: steps - 1 });
  return { layers: after.layers, losses: [before, ...after.losses] };
}

/** Measures every slope, as lesson 07 does it first: slow, and good to ten digits. */
export function train_differences(
  x: Tensor,
  target: Tensor,
  layers: Layer[],
  { lr, steps }: Options,
): Trained {
  const slopes = (at: Tensor, f: (moved: Tensor) => number): Tensor =>
    at.map((value, i) => {
      const h = Math.cbrt(Number.EPSILON) * Math.max(1, Math.abs(value));
      const to = (v: number): number => f(at.map((other, j) => (i === j ? v : other)));
      return (to(value + h) - to(value - h)) / (value + h - (value - h));
    });
  const losses = [lossOf(x, target, layers)];
  let now = layers;
  for (let step = 0; step < steps; step++) {
    const from = now;
    now = from.map(({ w, b }, k) => ({
      w: w.sub(slopes(w, (moved) => lossOf(x, target, from.with(k, { w: moved, b }))).mul(lr)),
      b: b.sub(slopes(b, (moved) => lossOf(x, target, from.with(k, { w, b: moved }))).mul(lr)),
    }));
    losses.push(lossOf(x, target, now));
  }
  return { layers: now, losses };
}

/** In place, on copies; the losses in a typed array, and a field more than asked for. */
export function train_inPlaceOnCopies(
  x: Tensor,
  target: Tensor,
  layers: Layer[],
  { lr, steps }: Options,
): object {
  const copies = layers.map(({ w, b }) => ({ w: w.map((v) => v), b: b.map((v) => v) }));
  const losses = new Float64Array(steps + 1);
  const [n, outputs] = target.shape as [number, number];
  for (let step = 0; step <= steps; step++) {
    losses[step] = lossOf(x, target, copies);
    if (step === steps) break;
    const ys = copies.map((_, k) => outputOf(x, copies.slice(0, k + 1)));
    let dy = ys
      .at(-1)!
      .sub(target)
      .div(n / 2)
      .div(outputs);
    for (let k = copies.length - 1; k >= 0; k--) {
      const { w, b } = copies[k]!;
      const input = k === 0 ? x : ys[k - 1]!;
      const dz = dy.mul(ys[k]!.sub(ys[k]!.pow(2)));
      dy = dz.matmul(w);
      for (let s = 0; s < n; s++) {
        for (let j = 0; j < b.size; j++) {
          b.data[j]! -= lr * dz.at(s, j);
          for (let i = 0; i < input.shape[1]!; i++) {
            w.data[j * input.shape[1]! + i]! -= lr * dz.at(s, j) * input.at(s, i);
          }
        }
      }
    }
  }
  return { layers: copies, losses, steps };
}

/** Bias as one more weight, of an input that is always 1. */
export function train_biasAsWeight(
  x: Tensor,
  target: Tensor,
  layers: Layer[],
  { lr, steps }: Options,
): Trained {
  const joined = (a: Tensor): Tensor => tensor(a.toArray<number[][]>().map((row) => row.concat(1)));
  let ws = layers.map(({ w, b }) =>
    tensor(w.toArray<number[][]>().map((row, j) => row.concat(b.at(j)))),
  );
  const losses: number[] = [];
  for (let step = 0; ; step++) {
    const inputs = [x];
    for (const w of ws) inputs.push(sigmoid(joined(inputs.at(-1)!).matmul(w.transpose())));
    const error = inputs.at(-1)!.sub(target);
    losses.push(error.matmul(error.transpose()).mul(eyeOf(error)).sum().item() / error.size);
    if (step === steps) break;
    let dy = error.mul(2 / error.size);
    const next: Tensor[] = [];
    for (let k = ws.length - 1; k >= 0; k--) {
      const y = inputs[k + 1]!;
      const dz = dy.mul(y.mul(y.sub(1))).neg();
      next.unshift(ws[k]!.sub(dz.transpose().matmul(joined(inputs[k]!)).mul(lr)));
      dy = tensor(
        dz
          .matmul(ws[k]!)
          .toArray<number[][]>()
          .map((row) => row.slice(0, -1)),
      );
    }
    ws = next;
  }
  const trained = ws.map((w) => {
    const rows = w.toArray<number[][]>();
    return {
      w: tensor(rows.map((row) => row.slice(0, -1))),
      b: tensor(rows.map((r) => r.at(-1)!)),
    };
  });
  return { layers: trained, losses };
}

const eyeOf = ({ shape }: Tensor): Tensor =>
  zeros([shape[0]!, shape[0]!]).map((_, i) => (i % (shape[0]! + 1) === 0 ? 1 : 0));

// --- trainXor ----------------------------------------------------------------------------------

/** Not trained at all, but no check can see that: the gates of lesson 05. */
export function trainXor_constant(_seed: number): Layer[] {
  return [
    {
      w: tensor([
        [20, 20],
        [-20, -20],
      ]),
      b: tensor([-10, 30]),
    },
    { w: tensor([[20, 20]]), b: tensor([-30]) },
  ];
}

const corners = tensor([
  [0, 0],
  [0, 1],
  [1, 0],
  [1, 1],
]);
const xor = tensor([[0], [1], [1], [0]]);

function start(h: number, seed: number): Layer[] {
  return [
    { w: randn([h, 2], 2 * seed), b: zeros([h]) },
    { w: randn([1, h], 2 * seed + 1), b: zeros([1]) },
  ];
}

/** Four hidden neurons, twenty steps at a time, and a new start after too many of them. */
export function trainXor_inPortions(seed: number): Layer[] {
  for (let attempt = 0; ; attempt++) {
    let layers = start(4, seed + 10_000 * attempt);
    for (let portion = 0; portion < 10; portion++) {
      const trained = train_recursive(corners, xor, layers, { lr: 10, steps: 20 });
      if (trained.losses.at(-1)! < 0.01) return trained.layers;
      layers = trained.layers;
    }
  }
}

type Params = Record<'w' | 'b', Tensor>;

/** Adam, with what it remembers in the shape of the layers. */
export function trainXor_adam(seed: number): Layer[] {
  const each = (f: (of: (all: readonly Params[]) => Tensor) => Tensor): Layer[] =>
    [0, 1].map((k) => ({ w: f((all) => all[k]!.w), b: f((all) => all[k]!.b) }));
  for (let attempt = 0; ; attempt++) {
    let layers = start(4, seed + 7919 * attempt);
    let m = each((of) => of(layers).mul(0));
    let v = m;
    for (let t = 1; t <= 800; t++) {
      if (lossOf(corners, xor, layers) < 0.008) return layers;
      const { layers: stepped } = train_recursive(corners, xor, layers, { lr: 1, steps: 1 });
      const [from, mBefore, vBefore] = [layers, m, v];
      const grad = each((of) => of(from).sub(of(stepped)));
      m = each((of) => of(mBefore).mul(0.9).add(of(grad).mul(0.1)));
      v = each((of) => of(vBefore).mul(0.999).add(of(grad).pow(2).mul(0.001)));
      layers = each((of) => {
        const root = of(v)
          .div(1 - 0.999 ** t)
          .sqrt();
        return of(from).sub(
          of(m)
            .mul(0.1 / (1 - 0.9 ** t))
            .div(root.add(1e-8)),
        );
      });
    }
  }
}

/** A wide layer, random numbers of its own, and momentum, on plain arrays in place. */
export function trainXor_momentum(seed: number): Layer[] {
  let state = seed * 2654435761 + 12345;
  const next = (): number => {
    state = (state * 16807 + 11) % 2147483647;
    return (state / 2147483647) * 4 - 2;
  };
  for (;;) {
    const layers = withMomentum(12, next);
    if (lossOf(corners, xor, layers) < 0.01) return layers;
  }
}

function withMomentum(h: number, next: () => number): Layer[] {
  const theta = Array.from({ length: 4 * h + 1 }, (_, i) => (i < 3 * h ? next() : 0));
  const velocity = theta.map(() => 0);
  for (let step = 0; step < 400; step++) {
    const grad = theta.map(() => 0);
    let loss = 0;
    for (const [s, [x1, x2]] of corners.toArray<number[][]>().entries()) {
      const hidden = Array.from({ length: h }, (_, j) => {
        const z = theta[j]! * x1! + theta[h + j]! * x2! + theta[3 * h + j]!;
        return 1 / (1 + Math.exp(-z));
      });
      const z = hidden.reduce((sum, y, j) => sum + y * theta[2 * h + j]!, theta[4 * h]!);
      const y = 1 / (1 + Math.exp(-z));
      const error = y - xor.at(s, 0);
      loss += error * error;
      const dz = (error / 2) * y * (1 - y);
      grad[4 * h]! += dz;
      for (const [j, a] of hidden.entries()) {
        const dh = dz * theta[2 * h + j]! * a * (1 - a);
        grad[2 * h + j]! += dz * a;
        grad[j]! += dh * x1!;
        grad[h + j]! += dh * x2!;
        grad[3 * h + j]! += dh;
      }
    }
    if (loss < 0.02) break;
    for (const [i, g] of grad.entries()) {
      velocity[i] = 0.8 * velocity[i]! + g;
      theta[i]! -= 2 * velocity[i]!;
    }
  }
  const rows = Array.from({ length: h }, (_, j) => [theta[j]!, theta[h + j]!]);
  return [
    { w: tensor(rows), b: tensor(theta.slice(3 * h, 4 * h)) },
    { w: tensor([theta.slice(2 * h, 3 * h)]), b: tensor([theta[4 * h]!]) },
  ];
}
