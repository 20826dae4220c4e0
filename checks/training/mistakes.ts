/** Mistakes that are known to be made in lesson 09, for the proof that the checks catch them. */
import { full, type Layer, randn, Tensor, tensor, zeros } from '#tensor';

// --- accuracy ----------------------------------------------------------------------------------

const isRight = (p: number, label: number | undefined): boolean => (p > 0.5 ? 1 : 0) === label;

const rightOnes = (probs: Tensor, labels: readonly number[]): number =>
  labels.filter((label, i) => isRight(probs.data[i]!, label)).length;

/** Counts, and does not divide. */
export function accuracy_count(probs: Tensor, labels: number[]): number {
  return rightOnes(probs, labels);
}

/** Answers in per cent. */
export function accuracy_percent(probs: Tensor, labels: number[]): number {
  return (100 * rightOnes(probs, labels)) / labels.length;
}

/** The share of wrong answers. */
export function accuracy_errorRate(probs: Tensor, labels: number[]): number {
  return 1 - rightOnes(probs, labels) / labels.length;
}

/** Rounds to two decimals. */
export function accuracy_rounded(probs: Tensor, labels: number[]): number {
  return Math.round((100 * rightOnes(probs, labels)) / labels.length) / 100;
}

/** Asks for the label itself: 0.9 is no 1. */
export function accuracy_exactMatch(probs: Tensor, labels: number[]): number {
  return labels.filter((label, i) => probs.data[i] === label).length / labels.length;
}

/** Asks the output to be within 0.1 of the label. */
export function accuracy_close(probs: Tensor, labels: number[]): number {
  const close = labels.filter((label, i) => Math.abs(probs.data[i]! - label) < 0.1);
  return close.length / labels.length;
}

/** The mean probability of the right class. */
export function accuracy_confidence(probs: Tensor, labels: number[]): number {
  const sure = labels.map((label, i) => (label === 1 ? probs.data[i]! : 1 - probs.data[i]!));
  return sure.reduce((sum, p) => sum + p, 0) / labels.length;
}

/** Compares with 0, as if the outputs were scores before the sigmoid. */
export function accuracy_zeroThreshold(probs: Tensor, labels: number[]): number {
  return labels.filter((label, i) => (probs.data[i]! > 0 ? 1 : 0) === label).length / labels.length;
}

/** Drops the decimals, so that every probability below 1 becomes 0. */
export function accuracy_truncates(probs: Tensor, labels: number[]): number {
  return labels.filter((label, i) => Math.trunc(probs.data[i]!) === label).length / labels.length;
}

/** Takes the most probable class of each row, but a row has one column. */
export function accuracy_argmax(probs: Tensor, labels: number[]): number {
  const classes = probs.argmax(-1);
  return labels.filter((label, i) => classes.at(i) === label).length / labels.length;
}

/** Counts a miss by a little as a hit. */
export function accuracy_tolerant(probs: Tensor, labels: number[]): number {
  const isClose = (p: number, label: number): boolean =>
    label === 1 ? p > 0.5 - 1e-6 : p < 0.5 + 1e-6;
  return labels.filter((label, i) => isClose(probs.data[i]!, label)).length / labels.length;
}

/** Finds the ones that it should find, and does not look at the zeros. */
export function accuracy_onlyOnes(probs: Tensor, labels: number[]): number {
  const ones = labels.filter((label) => label === 1).length;
  const found = labels.filter((label, i) => label === 1 && probs.data[i]! > 0.5).length;
  return ones === 0 ? 1 : found / ones;
}

/** Looks at the first sample, and has its answer. */
export function accuracy_firstSample(probs: Tensor, labels: number[]): number {
  return isRight(probs.data[0]!, labels[0]) ? 1 : 0;
}

/** Leaves out the last sample. */
export function accuracy_lastMissing(probs: Tensor, labels: number[]): number {
  let right = 0;
  for (let i = 0; i < labels.length - 1; i++) if (isRight(probs.data[i]!, labels[i])) right++;
  return right / labels.length;
}

/** Rounds the probabilities where they are. */
export function accuracy_inPlace(probs: Tensor, labels: number[]): number {
  for (const [i, p] of probs.data.entries()) probs.data[i] = p > 0.5 ? 1 : 0;
  return rightOnes(probs, labels) / labels.length;
}

/** Takes the labels out of the caller's list, one by one. */
export function accuracy_shiftsLabels(probs: Tensor, labels: number[]): number {
  let right = 0;
  for (const p of probs.data) if (isRight(p, labels.shift())) right++;
  return right / probs.size;
}

let counted = 0;

/** Goes on counting from call to call. */
export function accuracy_keepsCounting(probs: Tensor, labels: number[]): number {
  counted += rightOnes(probs, labels);
  return counted / labels.length;
}

// --- train -------------------------------------------------------------------------------------

type Options = { lr: number; steps: number };
type Trained = { layers: Layer[]; losses: number[] };

const sigmoidOf = (z: number): number => 1 / (1 + Math.exp(-z));

const sigmoid = (z: Tensor): Tensor => z.map(sigmoidOf);

const pass = (x: Tensor, { w, b }: Layer): Tensor => sigmoid(x.matmul(w.transpose()).add(b));

/** x, and what every layer gives. */
function forward(x: Tensor, layers: readonly Layer[]): Tensor[] {
  const ys = [x];
  for (const layer of layers) ys.push(pass(ys.at(-1)!, layer));
  return ys;
}

const lossOf = (y: Tensor, target: Tensor): number => y.sub(target).pow(2).mean().item();

const slopeOf = (y: Tensor): Tensor => y.map((p) => p * (1 - p));

/** The right gradients for what `forward` gave, or wrong ones for another dy or another slope. */
function backward(
  ys: readonly Tensor[],
  target: Tensor,
  layers: readonly Layer[],
  first = ys
    .at(-1)!
    .sub(target)
    .mul(2 / target.size),
  slope = slopeOf,
): Layer[] {
  const grads: Layer[] = [];
  let dy = first;
  for (let k = layers.length; k > 0; k--) {
    const dz = dy.mul(slope(ys[k]!));
    grads.unshift({ w: dz.transpose().matmul(ys[k - 1]!), b: dz.sum(0) });
    dy = dz.matmul(layers[k - 1]!.w);
  }
  return grads;
}

const gradients = (x: Tensor, target: Tensor, layers: readonly Layer[]): Layer[] =>
  backward(forward(x, layers), target, layers);

const moved = (layers: readonly Layer[], grads: readonly Layer[], lr: number): Layer[] =>
  layers.map(({ w, b }, k) => ({ w: w.sub(grads[k]!.w.mul(lr)), b: b.sub(grads[k]!.b.mul(lr)) }));

/** The right loop around some other way to take a step. */
function loop(
  x: Tensor,
  target: Tensor,
  layers: Layer[],
  steps: number,
  next: (layers: Layer[], step: number) => Layer[],
): Trained {
  const lossNow = (current: Layer[]): number => lossOf(forward(x, current).at(-1)!, target);
  const losses = [lossNow(layers)];
  let current = layers;
  for (let step = 0; step < steps; step++) {
    current = next(current, step);
    losses.push(lossNow(current));
  }
  return { layers: current, losses };
}

const trained = (x: Tensor, target: Tensor, layers: Layer[], { lr, steps }: Options): Trained =>
  loop(x, target, layers, steps, (now) => moved(now, gradients(x, target, now), lr));

// --- train: the step ---------------------------------------------------------------------------

/** Adds the gradient: climbs. */
export function train_climbs(x: Tensor, target: Tensor, layers: Layer[], options: Options) {
  return trained(x, target, layers, { ...options, lr: -options.lr });
}

/** Does not use the learning rate. */
export function train_noRate(x: Tensor, target: Tensor, layers: Layer[], options: Options) {
  return trained(x, target, layers, { ...options, lr: 1 });
}

/** Never moves a bias. */
export function train_weightsOnly(x: Tensor, target: Tensor, layers: Layer[], options: Options) {
  return loop(x, target, layers, options.steps, (now) =>
    moved(now, gradients(x, target, now), options.lr).map(({ w }, k) => ({ w, b: now[k]!.b })),
  );
}

/** Trains the last layer, and leaves the others as they were. */
export function train_lastLayer(x: Tensor, target: Tensor, layers: Layer[], options: Options) {
  return loop(x, target, layers, options.steps, (now) => [
    ...now.slice(0, -1),
    ...moved(now, gradients(x, target, now), options.lr).slice(-1),
  ]);
}

/** Moves a layer as soon as its gradient is known, and sends the next one back through it. */
export function train_layerByLayer(
  x: Tensor,
  target: Tensor,
  layers: Layer[],
  { lr, steps }: Options,
) {
  return loop(x, target, layers, steps, (now) => {
    const ys = forward(x, now);
    const next = [...now];
    let dy = ys
      .at(-1)!
      .sub(target)
      .mul(2 / target.size);
    for (let k = now.length - 1; k >= 0; k--) {
      const dz = dy.mul(slopeOf(ys[k + 1]!));
      const [dw, db] = [dz.transpose().matmul(ys[k]!), dz.sum(0)];
      next[k] = { w: now[k]!.w.sub(dw.mul(lr)), b: now[k]!.b.sub(db.mul(lr)) };
      dy = dz.matmul(next[k]!.w);
    }
    return next;
  });
}

/** One step for each sample instead of one for all. */
export function train_sampleBySample(
  x: Tensor,
  target: Tensor,
  layers: Layer[],
  { lr, steps }: Options,
) {
  return loop(x, target, layers, steps, (now) => {
    let next = now;
    for (let s = 0; s < x.shape[0]!; s++) {
      const [row, wanted] = [x.slice(s, s + 1), target.slice(s, s + 1)];
      next = moved(next, gradients(row, wanted, next), lr);
    }
    return next;
  });
}

/** Never sets the gradients back to zero, so that each step is along the sum of all so far. */
export function train_gradientsAddUp(
  x: Tensor,
  target: Tensor,
  layers: Layer[],
  { lr, steps }: Options,
) {
  let sum: Layer[] | undefined;
  return loop(x, target, layers, steps, (now) => {
    const grads = gradients(x, target, now);
    sum = sum ? moved(sum, grads, -1) : grads;
    return moved(now, sum, lr);
  });
}

/** Lowers the learning rate on the way. */
export function train_fadingRate(
  x: Tensor,
  target: Tensor,
  layers: Layer[],
  { lr, steps }: Options,
) {
  return loop(x, target, layers, steps, (now, step) =>
    moved(now, gradients(x, target, now), lr / (1 + step)),
  );
}

/** Halves the learning rate whenever the loss has risen. */
export function train_backsOff(x: Tensor, target: Tensor, layers: Layer[], options: Options) {
  let { lr } = options;
  let least = Infinity;
  return loop(x, target, layers, options.steps, (now) => {
    const loss = lossOf(forward(x, now).at(-1)!, target);
    if (loss > least) lr /= 2;
    least = Math.min(least, loss);
    return moved(now, gradients(x, target, now), lr);
  });
}

/** Takes every step along the gradient of the layers it began with. */
export function train_firstGradient(
  x: Tensor,
  target: Tensor,
  layers: Layer[],
  { lr, steps }: Options,
) {
  const grads = gradients(x, target, layers);
  return loop(x, target, layers, steps, (now) => moved(now, grads, lr));
}

// --- train: the gradient -----------------------------------------------------------------------

/** Leaves out the 2 of the square. */
export function train_halfGradient(x: Tensor, target: Tensor, layers: Layer[], options: Options) {
  return trained(x, target, layers, { ...options, lr: options.lr / 2 });
}

/** Divides by the samples only, although there are several outputs for each. */
export function train_meanOverSamples(
  x: Tensor,
  target: Tensor,
  layers: Layer[],
  { lr, steps }: Options,
) {
  return trained(x, target, layers, { lr: lr * target.shape[1]!, steps });
}

/** Takes the gradient of the sum, and reports the mean. */
export function train_gradientOfSum(
  x: Tensor,
  target: Tensor,
  layers: Layer[],
  { lr, steps }: Options,
) {
  return trained(x, target, layers, { lr: lr * target.size, steps });
}

/** The mean of the rows for a bias, where the loss has already made it a mean. */
export function train_meanBias(x: Tensor, target: Tensor, layers: Layer[], options: Options) {
  return loop(x, target, layers, options.steps, (now) => {
    const grads = gradients(x, target, now).map(({ w, b }) => ({ w, b: b.div(x.shape[0]!) }));
    return moved(now, grads, options.lr);
  });
}

/** Applies σ to the outputs a second time before taking its slope. */
export function train_sigmoidTwice(x: Tensor, target: Tensor, layers: Layer[], options: Options) {
  return loop(x, target, layers, options.steps, (now) => {
    const grads = backward(forward(x, now), target, now, undefined, (y) => slopeOf(sigmoid(y)));
    return moved(now, grads, options.lr);
  });
}

/** Leaves the slope of the sigmoid out. */
export function train_noSlope(x: Tensor, target: Tensor, layers: Layer[], options: Options) {
  return loop(x, target, layers, options.steps, (now) => {
    const grads = backward(forward(x, now), target, now, undefined, (y) => y.map(() => 1));
    return moved(now, grads, options.lr);
  });
}

/** The gradient of the cross-entropy, which does without the last slope. */
export function train_crossEntropy(x: Tensor, target: Tensor, layers: Layer[], options: Options) {
  return loop(x, target, layers, options.steps, (now) => {
    const ys = forward(x, now);
    const y = ys.at(-1)!;
    const dy = y.sub(target).div(slopeOf(y)).div(target.shape[0]!);
    return moved(now, backward(ys, target, now, dy), options.lr);
  });
}

/** Measures the gradient to one side, with a step that is far too long. */
export function train_coarseDifferences(
  x: Tensor,
  target: Tensor,
  layers: Layer[],
  { lr, steps }: Options,
) {
  const h = 1e-3;
  return loop(x, target, layers, steps, (now) => {
    const lossWith = (k: number, part: Partial<Layer>): number =>
      lossOf(forward(x, now.with(k, { ...now[k]!, ...part })).at(-1)!, target);
    const bump = (of: Tensor, i: number): Tensor => of.map((v, at) => (at === i ? v + h : v));
    const grads = now.map(({ w, b }, k) => {
      const here = lossWith(k, {});
      return {
        w: w.map((_, i) => (lossWith(k, { w: bump(w, i) }) - here) / h),
        b: b.map((_, i) => (lossWith(k, { b: bump(b, i) }) - here) / h),
      };
    });
    return moved(now, grads, lr);
  });
}

/** No sigmoid after the last layer. */
export function train_lastIsLinear(
  x: Tensor,
  target: Tensor,
  layers: Layer[],
  { lr, steps }: Options,
): Trained {
  const losses: number[] = [];
  let now = layers;
  for (;;) {
    const ys = forward(x, now.slice(0, -1));
    const { w, b } = now.at(-1)!;
    ys.push(ys.at(-1)!.matmul(w.transpose()).add(b));
    losses.push(lossOf(ys.at(-1)!, target));
    if (losses.length > steps) return { layers: now, losses };
    const slope = (y: Tensor): Tensor => (y === ys.at(-1) ? y.map(() => 1) : slopeOf(y));
    now = moved(now, backward(ys, target, now, undefined, slope), lr);
  }
}

// --- train: the losses and the number of steps -------------------------------------------------

/** Records a loss after each step, none before the first. */
export function train_lossesAfter(x: Tensor, target: Tensor, layers: Layer[], options: Options) {
  const { layers: after, losses } = trained(x, target, layers, options);
  return { layers: after, losses: losses.slice(1) };
}

/** Records a loss before each step, none after the last. */
export function train_lossesBefore(x: Tensor, target: Tensor, layers: Layer[], options: Options) {
  const { layers: after, losses } = trained(x, target, layers, options);
  return { layers: after, losses: losses.slice(0, options.steps) };
}

/** Takes one step more, in order to get that many losses. */
export function train_oneStepMore(x: Tensor, target: Tensor, layers: Layer[], options: Options) {
  const { lr, steps } = options;
  const { layers: after, losses } = trained(x, target, layers, { lr, steps: steps + 1 });
  return { layers: after, losses: losses.slice(0, steps + 1) };
}

/** Takes at least one step. */
export function train_atLeastOnce(x: Tensor, target: Tensor, layers: Layer[], options: Options) {
  return trained(x, target, layers, { ...options, steps: Math.max(1, options.steps) });
}

/** Stops when the loss is low enough. */
export function train_stopsEarly(
  x: Tensor,
  target: Tensor,
  layers: Layer[],
  { lr, steps }: Options,
): Trained {
  const { losses } = trained(x, target, layers, { lr, steps: 0 });
  let now = layers;
  while (losses.length <= steps && losses.at(-1)! > 1e-4) {
    const next = trained(x, target, now, { lr, steps: 1 });
    now = next.layers;
    losses.push(next.losses[1]!);
  }
  return { layers: now, losses };
}

/** Reports the sum of the squared errors. */
export function train_sumOfSquares(x: Tensor, target: Tensor, layers: Layer[], options: Options) {
  const { layers: after, losses } = trained(x, target, layers, options);
  return { layers: after, losses: losses.map((loss) => loss * target.size) };
}

/** Reports losses with four decimals. */
export function train_roundedLosses(x: Tensor, target: Tensor, layers: Layer[], options: Options) {
  const { layers: after, losses } = trained(x, target, layers, options);
  return { layers: after, losses: losses.map((loss) => Number(loss.toFixed(4))) };
}

/** Trains in float32. */
export function train_float32(x: Tensor, target: Tensor, layers: Layer[], options: Options) {
  const single = ({ shape, data }: Tensor): Tensor => new Tensor(shape, data, 'float32');
  const copies = layers.map(({ w, b }) => ({ w: single(w), b: single(b) }));
  return trained(single(x), single(target), copies, options);
}

/** Reports the losses, and the layers it was given. */
export function train_oldLayers(x: Tensor, target: Tensor, layers: Layer[], options: Options) {
  return { layers, losses: trained(x, target, layers, options).losses };
}

/** Returns the layers that had the least loss on the way. */
export function train_keepsBest(x: Tensor, target: Tensor, layers: Layer[], options: Options) {
  const all = [...Array(options.steps + 1).keys()].map((steps) =>
    trained(x, target, layers, { ...options, steps }),
  );
  const { losses } = all.at(-1)!;
  return { layers: all[losses.indexOf(Math.min(...losses))]!.layers, losses };
}

/** Knows the answer of the worked example, and nothing else. */
export function train_exampleOnly(): Trained {
  const layers = [
    { w: tensor([[1.375]]), b: tensor([-1.8125]) },
    { w: tensor([[3.125]]), b: tensor([-1.25]) },
  ];
  return { layers, losses: [0.25, 0.0728] };
}

// --- train: arguments and state ----------------------------------------------------------------

/** Writes the new numbers into the tensors it was given. */
export function train_inPlace(x: Tensor, target: Tensor, layers: Layer[], options: Options) {
  return loop(x, target, layers, options.steps, (now) => {
    const next = moved(now, gradients(x, target, now), options.lr);
    for (const [k, { w, b }] of now.entries()) {
      w.data.set(next[k]!.w.data);
      b.data.set(next[k]!.b.data);
    }
    return now;
  });
}

/** Turns the list of layers round, and it stays turned round for whoever gave it. */
export function train_reversesLayers(x: Tensor, target: Tensor, layers: Layer[], options: Options) {
  const right = trained(x, target, [...layers], options);
  layers.reverse();
  return right;
}

const history: number[] = [];

/** Appends to a list that outlives the call. */
export function train_keepsLosses(x: Tensor, target: Tensor, layers: Layer[], options: Options) {
  const { layers: after, losses } = trained(x, target, layers, options);
  history.push(...losses);
  return { layers: after, losses: [...history] };
}

// --- trainXor ----------------------------------------------------------------------------------

const points: [number, number][] = [
  [0, 0],
  [0, 1],
  [1, 0],
  [1, 1],
];
const corners = tensor(points);
const xor = tensor([[0], [1], [1], [0]]);

/** Layers 2→h→1 with the given weights, and biases of 0. */
const start = (w1: Tensor, w2: Tensor): Layer[] => [
  { w: w1, b: zeros([w1.shape[0]!]) },
  { w: w2, b: zeros([1]) },
];

function random(h: number, seed: number): Layer[] {
  const numbers = randn([3 * h], seed);
  return start(numbers.slice(0, 2 * h).reshape([h, 2]), numbers.slice(2 * h).reshape([1, h]));
}

/** Trains 2→h→1, right, on plain arrays: quick, as there are many of these mistakes. */
function learn(layers: Layer[], lr = 10, steps = 120, target = xor): Layer[] {
  const [first, last] = layers as [Layer, Layer];
  const [u, v] = [first.w.toArray<[number, number][]>(), last.w.toArray<number[][]>()[0]!];
  const [b, c] = [first.b.toArray<number[]>(), last.b.toArray<number[]>()];
  for (let step = 0; step < steps; step++) {
    const [du, db, dv] = [u.map(() => [0, 0]), b.map(() => 0), v.map(() => 0)];
    let dc = 0;
    for (const [s, [x1, x2]] of points.entries()) {
      const h = u.map(([u1, u2], j) => sigmoidOf(u1 * x1 + u2 * x2 + b[j]!));
      const y = sigmoidOf(h.reduce((sum, a, j) => sum + a * v[j]!, c[0]!));
      const dz = ((y - target.data[s]!) / 2) * y * (1 - y);
      dc += dz;
      for (const [j, a] of h.entries()) {
        const dh = dz * v[j]! * a * (1 - a);
        dv[j]! += dz * a;
        db[j]! += dh;
        du[j]![0]! += dh * x1;
        du[j]![1]! += dh * x2;
      }
    }
    c[0]! -= lr * dc;
    for (let j = 0; j < b.length; j++) {
      v[j]! -= lr * dv[j]!;
      b[j]! -= lr * db[j]!;
      u[j]![0]! -= lr * du[j]![0]!;
      u[j]![1]! -= lr * du[j]![1]!;
    }
  }
  return [
    { w: tensor(u), b: tensor(b) },
    { w: tensor([v]), b: tensor(c) },
  ];
}

/** Learns until it has learnt it, from one start after another. */
function learnt(seed: number): Layer[] {
  const layers = learn(random(8, seed));
  return lossOf(forward(corners, layers).at(-1)!, xor) < 0.01 ? layers : learnt(seed + 1);
}

/** Returns the start. */
export function trainXor_untrained(seed: number): Layer[] {
  return random(8, seed);
}

/** Starts from zeros: every hidden neuron gets the same gradient, and stays like the others. */
export function trainXor_zeros(): Layer[] {
  return learn(start(zeros([8, 2]), zeros([1, 8])));
}

/** Starts from equal weights, which stay equal. */
export function trainXor_equal(): Layer[] {
  return learn(start(full([8, 2], 0.5), full([1, 8], 0.5)));
}

/** One hidden neuron draws one line. */
export function trainXor_oneHidden(seed: number): Layer[] {
  return learn(random(1, seed));
}

/** Two hidden neurons are enough to represent XOR, but only some starts find it. */
export function trainXor_oneTry(seed: number): Layer[] {
  return learn(random(2, seed), 5, 100);
}

/** Too few steps. */
export function trainXor_tooShort(seed: number): Layer[] {
  return learn(random(8, seed), 10, 20);
}

/** A learning rate that suits Adam, not gradient descent on a sigmoid network. */
export function trainXor_smallRate(seed: number): Layer[] {
  return learn(random(8, seed), 0.01);
}

/** Stops as soon as all four points round to the right side. */
export function trainXor_accuracyOnly(seed: number): Layer[] {
  let layers = random(8, seed);
  const isRight = (y: Tensor): boolean => y.data.every((p, i) => (p > 0.5 ? 1 : 0) === xor.data[i]);
  while (!isRight(forward(corners, layers).at(-1)!)) layers = learn(layers, 10, 5);
  return layers;
}

/** Learns OR. */
export function trainXor_or(seed: number): Layer[] {
  return learn(random(8, seed), 10, 120, tensor([[0], [1], [1], [1]]));
}

/** Learns the opposite of XOR. */
export function trainXor_xnor(seed: number): Layer[] {
  return learn(random(8, seed), 10, 120, tensor([[1], [0], [0], [1]]));
}

/** No hidden layer. */
export function trainXor_singleLayer(seed: number): Layer[] {
  const layer = { w: randn([1, 2], seed), b: zeros([1]) };
  return trained(corners, xor, [layer], { lr: 10, steps: 20 }).layers;
}

/** Uses the seed as the size of its weights, and 0 is a size too. */
export function trainXor_seedAsSize(seed: number): Layer[] {
  const [first, last] = random(8, 1);
  const size = Math.min(seed, 1);
  return learn(start(first!.w.mul(size), last!.w.mul(size)));
}

/** Takes 0 for no seed at all, and throws. */
export function trainXor_noSeedZero(seed: number): Layer[] {
  if (!seed) throw new TypeError('no seed');
  return learnt(seed);
}

/** Adds a layer that sharpens the output: right, but not 2→h→1. */
export function trainXor_threeLayers(seed: number): Layer[] {
  return [...learnt(seed), { w: tensor([[20]]), b: tensor([-10]) }];
}

/** Returns what `train` returned, the losses included. */
export function trainXor_wholeResult(seed: number): Trained {
  const layers = learnt(seed);
  return { layers, losses: [lossOf(forward(corners, layers).at(-1)!, xor)] };
}

/** Weights as [in, out]. */
export function trainXor_transposed(seed: number): Layer[] {
  return learnt(seed).map(({ w, b }) => ({ w: w.transpose(), b }));
}

/** Biases as rows, [1, h] and [1, 1]. */
export function trainXor_rowBiases(seed: number): Layer[] {
  return learnt(seed).map(({ w, b }) => ({ w, b: b.reshape([1, b.size]) }));
}

/** Starts anywhere, whatever the seed is. */
export function trainXor_unseeded(): Layer[] {
  return learnt(Math.floor(Math.random() * 2 ** 32));
}

let kept: Layer[] | undefined;

/** Goes on training the network of the last call. */
export function trainXor_trainsOn(seed: number): Layer[] {
  kept = learn(kept ?? learnt(seed), 10, 5);
  return kept;
}
