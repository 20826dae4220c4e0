/** Mistakes that students of lesson 07 make; each is a wrong solution that some check catches. */

import { type Layer, ones, Tensor, zeros } from '#tensor';

const sigmoid = (x: Tensor): Tensor => x.map((v) => 1 / (1 + Math.exp(-v)));

// --- numericalGradient -------------------------------------------------------------------------

type Loss = (x: Tensor) => number;

const STEP = Math.cbrt(Number.EPSILON);

/** x with its i-th element moved. */
const moved = (x: Tensor, i: number, by: number): Tensor =>
  x.map((value, j) => (i === j ? value + by : value));

const central = (f: Loss, x: Tensor, i: number, h: number): number =>
  (f(moved(x, i, h)) - f(moved(x, i, -h))) / (2 * h);

/** Looks to the right only. */
export function numericalGradient_forward(f: Loss, x: Tensor, h = STEP): Tensor {
  return x.map((_, i) => (f(moved(x, i, h)) - f(x)) / h);
}

/** Looks to the right only, with a step so small that it hardly shows. */
export function numericalGradient_forwardTinyStep(f: Loss, x: Tensor, h = 1e-8): Tensor {
  return numericalGradient_forward(f, x, h);
}

/** Looks to the left only. */
export function numericalGradient_backward(f: Loss, x: Tensor, h = 1e-7): Tensor {
  return x.map((_, i) => (f(x) - f(moved(x, i, -h))) / h);
}

/** Divides by h, though the two points are 2h apart. */
export function numericalGradient_forgetsTwo(f: Loss, x: Tensor, h = STEP): Tensor {
  return x.map((_, i) => 2 * central(f, x, i, h));
}

/** Takes the left from the right the wrong way round. */
export function numericalGradient_leftMinusRight(f: Loss, x: Tensor, h = STEP): Tensor {
  return x.map((_, i) => -central(f, x, i, h));
}

/** Never looks at the h it is given. */
export function numericalGradient_ignoresH(f: Loss, x: Tensor, _h?: number): Tensor {
  return x.map((_, i) => central(f, x, i, STEP));
}

/** Scales a given h by the size of the element, as only the default should be. */
export function numericalGradient_scalesGivenH(f: Loss, x: Tensor, h = STEP): Tensor {
  return x.map((value, i) => central(f, x, i, h * Math.max(1, Math.abs(value))));
}

/** Takes a step so small that the difference drowns in rounding. */
export function numericalGradient_tooSmallStep(f: Loss, x: Tensor, h = 1e-12): Tensor {
  return x.map((_, i) => central(f, x, i, h));
}

/** Takes a step that is thousands of times too large. */
export function numericalGradient_tooLargeStep(f: Loss, x: Tensor, h = 0.1): Tensor {
  return x.map((_, i) => central(f, x, i, h));
}

/** Takes a step that is a hundred times too large. */
export function numericalGradient_coarseStep(f: Loss, x: Tensor, h = 1e-3): Tensor {
  return x.map((_, i) => central(f, x, i, h));
}

/** Takes a step that is some sixteen times too large. */
export function numericalGradient_wideStep(f: Loss, x: Tensor, h = 1e-4): Tensor {
  return x.map((_, i) => central(f, x, i, h));
}

/** Takes a step that suits a one-sided difference. */
export function numericalGradient_narrowStep(f: Loss, x: Tensor, h = 1e-8): Tensor {
  return x.map((_, i) => central(f, x, i, h));
}

/** Makes the step relative to the element, which leaves none at 0. */
export function numericalGradient_noStepAtZero(f: Loss, x: Tensor, h?: number): Tensor {
  return x.map((value, i) => central(f, x, i, h ?? STEP * Math.abs(value)));
}

/** Moves all elements at once, which adds up the slopes along them. */
export function numericalGradient_movesAll(f: Loss, x: Tensor, h = STEP): Tensor {
  return x.map(() => (f(x.add(h)) - f(x.sub(h))) / (2 * h));
}

/** Measures the first element and leaves the rest at 0. */
export function numericalGradient_firstElementOnly(f: Loss, x: Tensor, h = STEP): Tensor {
  return x.map((_, i) => (i === 0 ? central(f, x, i, h) : 0));
}

/** Leaves each element where it was moved to. */
export function numericalGradient_doesNotMoveBack(f: Loss, x: Tensor, h = STEP): Tensor {
  let at = x;
  return x.map((_, i) => {
    const right = moved(at, i, h);
    at = moved(at, i, -h);
    return (f(right) - f(at)) / (2 * h);
  });
}

/** Moves x itself to and fro, which does not lead back to exactly where it was. */
export function numericalGradient_inPlace(f: Loss, x: Tensor, h = STEP): Tensor {
  return x.map((_, i) => {
    x.data[i] = x.data[i]! + h;
    const right = f(x);
    x.data[i] = x.data[i]! - 2 * h;
    const left = f(x);
    x.data[i] = x.data[i]! + h;
    return (right - left) / (2 * h);
  });
}

/** Gives the slopes in one row, whatever the shape of x. */
export function numericalGradient_flatResult(f: Loss, x: Tensor, h = STEP): Tensor {
  return x.map((_, i) => central(f, x, i, h)).reshape([x.size]);
}

/** Gives f all elements in one row, whatever the shape of x. */
export function numericalGradient_flattensX(f: Loss, x: Tensor, h = STEP): Tensor {
  const flat = x.reshape([x.size]);
  return x.map((_, i) => central(f, flat, i, h));
}

/** Moves the points in float32, where such a step is mostly rounding. */
export function numericalGradient_float32(f: Loss, x: Tensor, h = STEP): Tensor {
  return x.map((_, i) => central(f, new Tensor(x.shape, x.data, 'float32'), i, h));
}

// --- productMeanGradients ----------------------------------------------------------------------

type ProductMean = { loss: number; dx: Tensor; dy: Tensor };

const productMean = (x: Tensor, y: Tensor): number => x.mul(y).sub(1).mean().item();

/** Gives each factor its own value instead of the other's. */
export function productMeanGradients_swapped(x: Tensor, y: Tensor): ProductMean {
  return { loss: productMean(x, y), dx: x.div(x.size), dy: y.div(x.size) };
}

/** Forgets that the mean divides by n. */
export function productMeanGradients_forgetsMean(x: Tensor, y: Tensor): ProductMean {
  return { loss: productMean(x, y), dx: y, dy: x };
}

/** Divides by the number of rows, which is n only at rank 1. */
export function productMeanGradients_meanOverRows(x: Tensor, y: Tensor): ProductMean {
  const rows = x.shape[0]!;
  return { loss: productMean(x, y), dx: y.div(rows), dy: x.div(rows) };
}

/** Divides by the 3 of the document's example. */
export function productMeanGradients_alwaysThree(x: Tensor, y: Tensor): ProductMean {
  return { loss: productMean(x, y), dx: y.div(3), dy: x.div(3) };
}

/** Leaves the −1 out of the loss. */
export function productMeanGradients_lossWithoutOne(x: Tensor, y: Tensor): ProductMean {
  return { loss: x.mul(y).mean().item(), dx: y.div(x.size), dy: x.div(x.size) };
}

/** Adds the loss up instead of taking the mean. */
export function productMeanGradients_lossIsSum(x: Tensor, y: Tensor): ProductMean {
  return { loss: x.mul(y).sub(1).sum().item(), dx: y.div(x.size), dy: x.div(x.size) };
}

/** Carries the −1 on into the gradients. */
export function productMeanGradients_keepsTheConstant(x: Tensor, y: Tensor): ProductMean {
  return { loss: productMean(x, y), dx: y.sub(1).div(x.size), dy: x.sub(1).div(x.size) };
}

/** Stops at ∂loss/∂z. */
export function productMeanGradients_stopsAtZ(x: Tensor, y: Tensor): ProductMean {
  const dz = ones(x.shape).div(x.size);
  return { loss: productMean(x, y), dx: dz, dy: dz };
}

/** Gives the gradients in one row, whatever the shape of x. */
export function productMeanGradients_flat(x: Tensor, y: Tensor): ProductMean {
  const [dx, dy] = [y.div(x.size).reshape([x.size]), x.div(x.size).reshape([x.size])];
  return { loss: productMean(x, y), dx, dy };
}

/** Multiplies in place. */
export function productMeanGradients_inPlace(x: Tensor, y: Tensor): ProductMean {
  const [dx, dy] = [y.div(x.size), x.div(x.size)];
  for (let i = 0; i < x.size; i++) x.data[i]! *= y.data[i]!;
  return { loss: x.sub(1).mean().item(), dx, dy };
}

// --- sigmoidBackward ---------------------------------------------------------------------------

const sigmoidSlope = (y: Tensor): Tensor => y.map((p) => p * (1 - p));

/** Applies σ to what is its output already. */
export function sigmoidBackward_sigmoidAgain(y: Tensor, dy: Tensor): Tensor {
  return sigmoidSlope(sigmoid(y)).mul(dy);
}

/** Leaves out what arrives from behind. */
export function sigmoidBackward_forgetsDy(y: Tensor, _dy: Tensor): Tensor {
  return sigmoidSlope(y);
}

/** Leaves out the factor y. */
export function sigmoidBackward_withoutY(y: Tensor, dy: Tensor): Tensor {
  return y.neg().add(1).mul(dy);
}

/** Leaves out the factor 1 − y. */
export function sigmoidBackward_withoutComplement(y: Tensor, dy: Tensor): Tensor {
  return y.mul(dy);
}

/** Has the sign of 1 − y turned round. */
export function sigmoidBackward_wrongSign(y: Tensor, dy: Tensor): Tensor {
  return y.sub(1).mul(y).mul(dy);
}

/** Uses the derivative of tanh. */
export function sigmoidBackward_tanhSlope(y: Tensor, dy: Tensor): Tensor {
  return y.map((p) => 1 - p * p).mul(dy);
}

/** Takes y for dy and dy for y. */
export function sigmoidBackward_swappedArguments(y: Tensor, dy: Tensor): Tensor {
  return sigmoidSlope(dy).mul(y);
}

/** Takes the largest slope there is for the slope everywhere. */
export function sigmoidBackward_alwaysAQuarter(_y: Tensor, dy: Tensor): Tensor {
  return dy.div(4);
}

/** Is off by a thousandth. */
export function sigmoidBackward_slightlyOff(y: Tensor, dy: Tensor): Tensor {
  return sigmoidSlope(y).mul(dy).mul(1.001);
}

/** Goes back to x first, which is infinite where y is 0 or 1. */
export function sigmoidBackward_viaInput(y: Tensor, dy: Tensor): Tensor {
  const x = y.map((p) => Math.log(p / (1 - p)));
  return x.map((v, i) => (dy.data[i]! * Math.exp(v)) / (1 + Math.exp(v)) ** 2);
}

/** Adds the gradients of all elements up. */
export function sigmoidBackward_sum(y: Tensor, dy: Tensor): Tensor {
  const total = sigmoidSlope(y).mul(dy).sum().item();
  return y.map(() => total);
}

/** Writes the gradient over dy. */
export function sigmoidBackward_overwritesDy(y: Tensor, dy: Tensor): Tensor {
  for (let i = 0; i < dy.size; i++) dy.data[i]! *= y.data[i]! * (1 - y.data[i]!);
  return dy;
}

// --- flattenBackward ---------------------------------------------------------------------------

/** Hands the gradient on in the flat shape. */
export function flattenBackward_staysFlat(dy: Tensor, _shape: number[]): Tensor {
  return dy.map((value) => value);
}

/** Takes every sample for an image of two axes. */
export function flattenBackward_imagesOnly(dy: Tensor, shape: number[]): Tensor {
  return dy.reshape([shape[0]!, shape[1]!, dy.size / (shape[0]! * shape[1]!)]);
}

/** Fills the last axis slowest, column by column. */
export function flattenBackward_columnMajor(dy: Tensor, shape: number[]): Tensor {
  const [samples, ...rest] = shape;
  return folded(dy, shape, (place) => {
    const size = dy.size / samples!;
    const [sample, within] = [Math.floor(place / size), place % size];
    return sample * size + columnMajor(within, rest);
  });
}

/** Counts the samples fastest, as if the batch came last. */
export function flattenBackward_batchLast(dy: Tensor, shape: number[]): Tensor {
  return dy.transpose().reshape(shape);
}

/** Turns each row round. */
export function flattenBackward_reversed(dy: Tensor, shape: number[]): Tensor {
  const size = dy.shape[1]!;
  return folded(dy, shape, (place) => place - (place % size) + size - 1 - (place % size));
}

/** Gives every sample the gradient of the first. */
export function flattenBackward_firstSample(dy: Tensor, shape: number[]): Tensor {
  return folded(dy, shape, (place) => place % dy.shape[1]!);
}

/** Shares the gradient out among the elements of a sample. */
export function flattenBackward_sharesOut(dy: Tensor, shape: number[]): Tensor {
  return dy.div(dy.shape[1]!).reshape(shape);
}

/** Takes n off the shape, and with it out of the caller's own array. */
export function flattenBackward_shiftsShape(dy: Tensor, shape: number[]): Tensor {
  const n = shape.shift()!;
  return dy.reshape([n, ...shape]);
}

/** Sets dy to 0 when it is done with it. */
export function flattenBackward_clearsDy(dy: Tensor, shape: number[]): Tensor {
  const dx = dy.reshape(shape);
  dy.data.fill(0);
  return dx;
}

/** A tensor of this shape whose element at `place` is the one of dy at `from(place)`. */
function folded(dy: Tensor, shape: number[], from: (place: number) => number): Tensor {
  return new Tensor(
    shape,
    dy.data.map((_, place) => dy.data[from(place)]!),
  );
}

/** Where the element at a row-major place stands when the first axis runs fastest. */
function columnMajor(place: number, shape: readonly number[]): number {
  let [left, stride, index] = [place, shape.reduce((a, b) => a * b, 1), 0];
  for (const extent of shape.toReversed()) {
    stride /= extent;
    index += (left % extent) * stride;
    left = Math.floor(left / extent);
  }
  return index;
}

// --- denseBackward -----------------------------------------------------------------------------

type DenseGradients = { dx: Tensor; dw: Tensor; db: Tensor };

const rightDense = (x: Tensor, w: Tensor, dy: Tensor): DenseGradients => ({
  dx: dy.matmul(w),
  dw: dy.transpose().matmul(x),
  db: dy.sum(0),
});

/** Lays dw out as `[in, out]`. */
export function denseBackward_dwTransposed(x: Tensor, w: Tensor, dy: Tensor): DenseGradients {
  return { ...rightDense(x, w, dy), dw: x.transpose().matmul(dy) };
}

/** Transposes w on the way back as well: fits square layers only. */
export function denseBackward_transposesW(x: Tensor, w: Tensor, dy: Tensor): DenseGradients {
  return { ...rightDense(x, w, dy), dx: dy.matmul(w.transpose()) };
}

/** Takes the mean of dy over the batch for db. */
export function denseBackward_dbMean(x: Tensor, w: Tensor, dy: Tensor): DenseGradients {
  return { ...rightDense(x, w, dy), db: dy.mean(0) };
}

/** Does not add db up over the batch. */
export function denseBackward_dbPerSample(x: Tensor, w: Tensor, dy: Tensor): DenseGradients {
  return { ...rightDense(x, w, dy), db: dy };
}

/** Keeps the batch axis of db, with extent 1. */
export function denseBackward_dbKeepsAxis(x: Tensor, w: Tensor, dy: Tensor): DenseGradients {
  return { ...rightDense(x, w, dy), db: dy.sum(0, true) };
}

/** Adds db up over the neurons instead of the samples. */
export function denseBackward_dbOverNeurons(x: Tensor, w: Tensor, dy: Tensor): DenseGradients {
  return { ...rightDense(x, w, dy), db: dy.sum(1) };
}

/** Divides dw by the batch once more. */
export function denseBackward_dwMean(x: Tensor, w: Tensor, dy: Tensor): DenseGradients {
  const right = rightDense(x, w, dy);
  return { ...right, dw: right.dw.div(x.shape[0]!) };
}

/** Takes every dy for 1. */
export function denseBackward_ignoresDy(x: Tensor, w: Tensor, dy: Tensor): DenseGradients {
  return rightDense(x, w, ones(dy.shape));
}

/** Looks at the first sample only. */
export function denseBackward_firstSample(x: Tensor, w: Tensor, dy: Tensor): DenseGradients {
  const right = rightDense(x, w, dy);
  return { dx: right.dx, dw: dy.slice(0, 1).transpose().matmul(x.slice(0, 1)), db: right.db };
}

/** Adds the gradient of all samples up for x too. */
export function denseBackward_dxAddedUp(x: Tensor, w: Tensor, dy: Tensor): DenseGradients {
  const total = dy.matmul(w).sum(0);
  return { ...rightDense(x, w, dy), dx: zeros(x.shape).add(total) };
}

/** Exchanges dx and dw. */
export function denseBackward_swapped(x: Tensor, w: Tensor, dy: Tensor): DenseGradients {
  const { dx, dw, db } = rightDense(x, w, dy);
  return { dx: dw, dw: dx, db };
}

/** Keeps db at 1, its derivative in y. */
export function denseBackward_dbOnes(x: Tensor, w: Tensor, dy: Tensor): DenseGradients {
  return { ...rightDense(x, w, dy), db: ones([w.shape[0]!]) };
}

/** Computes in float32, which has seven digits. */
export function denseBackward_float32(x: Tensor, w: Tensor, dy: Tensor): DenseGradients {
  const { dx, dw, db } = rightDense(x, w, dy);
  return { dx: dx.map(Math.fround), dw: dw.map(Math.fround), db: db.map(Math.fround) };
}

/** Updates w on the way. */
export function denseBackward_updatesW(x: Tensor, w: Tensor, dy: Tensor): DenseGradients {
  const right = rightDense(x, w, dy);
  for (let i = 0; i < w.size; i++) w.data[i]! -= 0.1 * right.dw.data[i]!;
  return right;
}

// --- mlpBackward -------------------------------------------------------------------------------

type Gradients = { loss: number; grads: { dw: Tensor; db: Tensor }[] };

/** The steps of the right way, any of which a mistake may replace. */
interface Steps {
  readonly activate: (z: Tensor, isLast: boolean) => Tensor;
  readonly loss: (error: Tensor) => number;
  readonly begin: (error: Tensor) => Tensor;
  readonly slope: (y: Tensor, isLast: boolean) => Tensor;
  /** What layer k had as its input. */
  readonly input: (ys: readonly Tensor[], k: number) => Tensor;
  readonly gradient: (dz: Tensor, x: Tensor) => { dw: Tensor; db: Tensor };
  readonly carry: (dz: Tensor, w: Tensor, dw: Tensor) => Tensor;
}

const rightSteps: Steps = {
  activate: sigmoid,
  loss: (error) => error.mul(error).mean().item(),
  begin: (error) => error.mul(2 / error.size),
  slope: sigmoidSlope,
  input: (ys, k) => ys[k]!,
  gradient: (dz, x) => ({ dw: dz.transpose().matmul(x), db: dz.sum(0) }),
  carry: (dz, w) => dz.matmul(w),
};

function backprop(x: Tensor, target: Tensor, layers: Layer[], wrong: Partial<Steps>): Gradients {
  const { activate, loss, begin, slope, input, gradient, carry } = { ...rightSteps, ...wrong };
  const last = layers.length - 1;
  const ys = [x];
  for (const [k, { w, b }] of layers.entries()) {
    ys.push(activate(ys[k]!.matmul(w.transpose()).add(b), k === last));
  }
  const error = ys.at(-1)!.sub(target);
  const grads: Gradients['grads'] = [];
  let dy = begin(error);
  for (let k = last; k >= 0; k--) {
    const dz = dy.mul(slope(ys[k + 1]!, k === last));
    const { dw, db } = gradient(dz, input(ys, k));
    grads.unshift({ dw, db });
    dy = carry(dz, layers[k]!.w, dw);
  }
  return { loss: loss(error), grads };
}

/** Goes past the last sigmoid as if it were not there. */
export function mlpBackward_noLastSlope(x: Tensor, target: Tensor, layers: Layer[]): Gradients {
  const slope = (y: Tensor, isLast: boolean) => (isLast ? ones(y.shape) : sigmoidSlope(y));
  return backprop(x, target, layers, { slope });
}

/** Goes past the hidden sigmoids as if they were not there. */
export function mlpBackward_noHiddenSlopes(x: Tensor, target: Tensor, layers: Layer[]): Gradients {
  const slope = (y: Tensor, isLast: boolean) => (isLast ? sigmoidSlope(y) : ones(y.shape));
  return backprop(x, target, layers, { slope });
}

/** Takes the slope at σ(y) instead of σ(z). */
export function mlpBackward_sigmoidAgain(x: Tensor, target: Tensor, layers: Layer[]): Gradients {
  return backprop(x, target, layers, { slope: (y) => sigmoidSlope(sigmoid(y)) });
}

/** Leaves out the 2 of the derivative of a square. */
export function mlpBackward_forgetsTwo(x: Tensor, target: Tensor, layers: Layer[]): Gradients {
  return backprop(x, target, layers, { begin: (error) => error.div(error.size) });
}

/** Halves the loss, and the gradient with it. */
export function mlpBackward_halvedLoss(x: Tensor, target: Tensor, layers: Layer[]): Gradients {
  const { loss, grads } = mlpBackward_forgetsTwo(x, target, layers);
  return { loss: loss / 2, grads };
}

/** Forgets on the way back that the loss is a mean. */
export function mlpBackward_forgetsMean(x: Tensor, target: Tensor, layers: Layer[]): Gradients {
  return backprop(x, target, layers, { begin: (error) => error.mul(2) });
}

/** Adds the squares up: no mean, neither in the loss nor in the gradient. */
export function mlpBackward_sumOfSquares(x: Tensor, target: Tensor, layers: Layer[]): Gradients {
  const loss = (error: Tensor) => error.mul(error).sum().item();
  return backprop(x, target, layers, { loss, begin: (error) => error.mul(2) });
}

/** Divides by the samples, not by samples times outputs. */
export function mlpBackward_dividesBySamples(
  x: Tensor,
  target: Tensor,
  layers: Layer[],
): Gradients {
  return backprop(x, target, layers, { begin: (error) => error.mul(2 / x.shape[0]!) });
}

/** Starts from target − y. */
export function mlpBackward_wrongSign(x: Tensor, target: Tensor, layers: Layer[]): Gradients {
  return backprop(x, target, layers, { begin: (error) => error.mul(-2 / error.size) });
}

/** Gives a layer its own output for its input. */
export function mlpBackward_ownOutput(x: Tensor, target: Tensor, layers: Layer[]): Gradients {
  return backprop(x, target, layers, { input: (ys, k) => ys[k + 1]! });
}

/** Gives every layer the input of the network. */
export function mlpBackward_networkInput(x: Tensor, target: Tensor, layers: Layer[]): Gradients {
  return backprop(x, target, layers, { input: () => x });
}

/** Lays dw out as `[in, out]`. */
export function mlpBackward_dwTransposed(x: Tensor, target: Tensor, layers: Layer[]): Gradients {
  const gradient = (dz: Tensor, y: Tensor) => ({ dw: y.transpose().matmul(dz), db: dz.sum(0) });
  return backprop(x, target, layers, { gradient });
}

/** Takes a mean over the batch where db is a sum. */
export function mlpBackward_dbMean(x: Tensor, target: Tensor, layers: Layer[]): Gradients {
  const gradient = (dz: Tensor, y: Tensor) => ({ dw: dz.transpose().matmul(y), db: dz.mean(0) });
  return backprop(x, target, layers, { gradient });
}

/** Does not add db up over the batch. */
export function mlpBackward_dbPerSample(x: Tensor, target: Tensor, layers: Layer[]): Gradients {
  const gradient = (dz: Tensor, y: Tensor) => ({ dw: dz.transpose().matmul(y), db: dz });
  return backprop(x, target, layers, { gradient });
}

/** Carries the gradient back through wᵀ: fits square layers only. */
export function mlpBackward_transposesW(x: Tensor, target: Tensor, layers: Layer[]): Gradients {
  return backprop(x, target, layers, { carry: (dz, w) => dz.matmul(w.transpose()) });
}

/** Steps before it has gone back: the gradient goes on through weights already changed. */
export function mlpBackward_stepsOnTheWay(x: Tensor, target: Tensor, layers: Layer[]): Gradients {
  return backprop(x, target, layers, { carry: (dz, w, dw) => dz.matmul(w.sub(dw.mul(0.1))) });
}

/** Lists the gradients in the order in which they are found. */
export function mlpBackward_backToFront(x: Tensor, target: Tensor, layers: Layer[]): Gradients {
  const { loss, grads } = backprop(x, target, layers, {});
  return { loss, grads: grads.toReversed() };
}

/** Goes back through the last layer only. */
export function mlpBackward_lastLayerOnly(x: Tensor, target: Tensor, layers: Layer[]): Gradients {
  return backprop(x, target, layers, { carry: (dz, w) => zeros([dz.shape[0]!, w.shape[1]!]) });
}

/** Leaves the sigmoid out after the last layer. */
export function mlpBackward_linearOutput(x: Tensor, target: Tensor, layers: Layer[]): Gradients {
  return backprop(x, target, layers, {
    activate: (z, isLast) => (isLast ? z : sigmoid(z)),
    slope: (y, isLast) => (isLast ? ones(y.shape) : sigmoidSlope(y)),
  });
}

/** Learns from the first sample alone. */
export function mlpBackward_firstSample(x: Tensor, target: Tensor, layers: Layer[]): Gradients {
  return backprop(x.slice(0, 1), target.slice(0, 1), layers, {});
}

/** Computes σ as e^z/(1 + e^z), which is ∞/∞ far to the right. */
export function mlpBackward_overflows(x: Tensor, target: Tensor, layers: Layer[]): Gradients {
  const activate = (z: Tensor) => z.map((v) => Math.exp(v) / (1 + Math.exp(v)));
  return backprop(x, target, layers, { activate });
}

/** Takes a step of gradient descent on the layers it was given. */
export function mlpBackward_updatesLayers(x: Tensor, target: Tensor, layers: Layer[]): Gradients {
  const { loss, grads } = backprop(x, target, layers, {});
  for (const [k, { dw }] of grads.entries()) layers[k]!.w = layers[k]!.w.sub(dw);
  return { loss, grads };
}

/** Turns the list of layers round, and it stays turned round for whoever gave it. */
export function mlpBackward_reversesLayers(x: Tensor, target: Tensor, layers: Layer[]): Gradients {
  const right = backprop(x, target, [...layers], {});
  layers.reverse();
  return right;
}

/** Measures every weight by itself, in place of one pass back. */
export function mlpBackward_byDifferences(x: Tensor, target: Tensor, layers: Layer[]): Gradients {
  const lossWith = (k: number, part: Partial<Layer>): number =>
    backprop(x, target, layers.with(k, { ...layers[k]!, ...part }), {}).loss;
  const measured = (k: number, name: 'w' | 'b'): Tensor => {
    const at = layers[k]![name];
    return at.map((_, i) => central((part) => lossWith(k, { [name]: part }), at, i, STEP));
  };
  const grads = layers.map((_, k) => ({ dw: measured(k, 'w'), db: measured(k, 'b') }));
  return { loss: backprop(x, target, layers, {}).loss, grads };
}

/** Computes the error in the place of the target. */
export function mlpBackward_errorInTarget(x: Tensor, target: Tensor, layers: Layer[]): Gradients {
  const begin = (error: Tensor) => {
    target.data.set(error.data);
    return error.mul(2 / error.size);
  };
  return backprop(x, target, layers, { begin });
}

// --- Value -------------------------------------------------------------------------------------

type Input = readonly [value: RightValue, slope: number];

/** The right way, any part of which a mistake may replace. */
class RightValue {
  readonly data: number;
  grad = 0;
  readonly inputs: readonly Input[];

  constructor(data: number, inputs: readonly Input[] = []) {
    this.data = data;
    this.inputs = inputs;
  }

  made(data: number, ...inputs: Input[]): this {
    const Made = this.constructor as new (data: number, inputs: readonly Input[]) => this;
    return new Made(data, inputs);
  }
  operand(other: RightValue | number): RightValue {
    return typeof other === 'number' ? this.made(other) : other;
  }

  add(other: RightValue | number): RightValue {
    const b = this.operand(other);
    return this.made(this.data + b.data, [this, 1], [b, 1]);
  }
  sub(other: RightValue | number): RightValue {
    const b = this.operand(other);
    return this.made(this.data - b.data, [this, 1], [b, -1]);
  }
  mul(other: RightValue | number): RightValue {
    const b = this.operand(other);
    return this.made(this.data * b.data, [this, b.data], [b, this.data]);
  }
  div(other: RightValue | number): RightValue {
    const b = this.operand(other);
    return this.made(this.data / b.data, [this, 1 / b.data], [b, -this.data / b.data ** 2]);
  }
  neg(): RightValue {
    return this.made(-this.data, [this, -1]);
  }
  pow(n: number): RightValue {
    return this.made(this.data ** n, [this, n === 0 ? 0 : n * this.data ** (n - 1)]);
  }
  exp(): RightValue {
    return this.made(Math.exp(this.data), [this, Math.exp(this.data)]);
  }
  log(): RightValue {
    return this.made(Math.log(this.data), [this, 1 / this.data]);
  }
  tanh(): RightValue {
    const y = Math.tanh(this.data);
    return this.made(y, [this, 1 - y * y]);
  }
  relu(): RightValue {
    return this.made(Math.max(0, this.data), [this, this.data > 0 ? 1 : 0]);
  }

  backward(): void {
    this.grad = 1;
    for (const value of this.order().toReversed()) value.handOn();
  }
  handOn(): void {
    for (const [input, slope] of this.inputs) input.receive(slope * this.grad);
  }
  receive(gradient: number): void {
    this.grad += gradient;
  }
  /** Every value once, after all of its inputs. */
  order(): RightValue[] {
    const opened = new Set<RightValue>();
    const ordered = new Set<RightValue>();
    const stack: RightValue[] = [this];
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      if (opened.has(top)) {
        ordered.add(top);
        stack.pop();
      } else {
        opened.add(top);
        for (const [input] of top.inputs) stack.push(input);
      }
    }
    return [...ordered];
  }
}

/** Hands the gradient of a sum to the left operand only. */
export class Value_addLeftOnly extends RightValue {
  override add(other: RightValue | number): RightValue {
    return this.made(this.data + this.operand(other).data, [this, 1]);
  }
}

/** Hands on b and a for a sum, as for a product. */
export class Value_addAsProduct extends RightValue {
  override add(other: RightValue | number): RightValue {
    const b = this.operand(other);
    return this.made(this.data + b.data, [this, b.data], [b, this.data]);
  }
}

/** Forgets the minus in the derivative of a − b by b. */
export class Value_subPlus extends RightValue {
  override sub(other: RightValue | number): RightValue {
    const b = this.operand(other);
    return this.made(this.data - b.data, [this, 1], [b, 1]);
  }
}

/** Subtracts the wrong way round. */
export class Value_subSwapped extends RightValue {
  override sub(other: RightValue | number): RightValue {
    return this.operand(other).add(this.neg());
  }
}

/** Gives each factor its own value instead of the other's. */
export class Value_mulOwnFactor extends RightValue {
  override mul(other: RightValue | number): RightValue {
    const b = this.operand(other);
    return this.made(this.data * b.data, [this, this.data], [b, b.data]);
  }
}

/** Divides by b once where it should be b². */
export class Value_divNoSquare extends RightValue {
  override div(other: RightValue | number): RightValue {
    const b = this.operand(other);
    return this.made(this.data / b.data, [this, 1 / b.data], [b, -this.data / b.data]);
  }
}

/** Forgets the minus in the derivative of a/b by b. */
export class Value_divPlus extends RightValue {
  override div(other: RightValue | number): RightValue {
    const b = this.operand(other);
    return this.made(this.data / b.data, [this, 1 / b.data], [b, this.data / b.data ** 2]);
  }
}

/** Turns the sign of the number, but not of the gradient. */
export class Value_negPlus extends RightValue {
  override neg(): RightValue {
    return this.made(-this.data, [this, 1]);
  }
}

/** Negates the bare number: the result has no history. */
export class Value_negCutsTheChain extends RightValue {
  override neg(): RightValue {
    return this.made(-this.data);
  }
}

/** Forgets to lower the exponent. */
export class Value_powKeepsExponent extends RightValue {
  override pow(n: number): RightValue {
    return this.made(this.data ** n, [this, n * this.data ** n]);
  }
}

/** Forgets the factor n. */
export class Value_powForgetsFactor extends RightValue {
  override pow(n: number): RightValue {
    return this.made(this.data ** n, [this, this.data ** (n - 1)]);
  }
}

/** Computes aⁿ as e^(n·ln a), which has no answer for a ≤ 0. */
export class Value_powByLogarithm extends RightValue {
  override pow(n: number): RightValue {
    return this.log().mul(n).exp();
  }
}

/** Takes the derivative as n·aⁿ/a, which is 0/0 at 0. */
export class Value_powDividesByA extends RightValue {
  override pow(n: number): RightValue {
    const y = this.data ** n;
    return this.made(y, [this, (n * y) / this.data]);
  }
}

/** Takes n·aⁿ⁻¹ for n = 0 too, which is 0·∞ at 0. */
export class Value_powZeroAtZero extends RightValue {
  override pow(n: number): RightValue {
    return this.made(this.data ** n, [this, n * this.data ** (n - 1)]);
  }
}

/** Treats eᵃ as a power of a. */
export class Value_expAsPower extends RightValue {
  override exp(): RightValue {
    return this.made(Math.exp(this.data), [this, this.data * Math.exp(this.data - 1)]);
  }
}

/** Hands on a instead of 1/a. */
export class Value_logNotInverted extends RightValue {
  override log(): RightValue {
    return this.made(Math.log(this.data), [this, this.data]);
  }
}

/** Takes the logarithm to base 10. */
export class Value_logBaseTen extends RightValue {
  override log(): RightValue {
    return this.made(Math.log10(this.data), [this, 1 / (this.data * Math.LN10)]);
  }
}

/** Forgets the square in 1 − tanh²a. */
export class Value_tanhNoSquare extends RightValue {
  override tanh(): RightValue {
    const y = Math.tanh(this.data);
    return this.made(y, [this, 1 - y]);
  }
}

/** Is off by a thousandth. */
export class Value_tanhSlightlyOff extends RightValue {
  override tanh(): RightValue {
    const y = Math.tanh(this.data);
    return this.made(y, [this, 1.001 * (1 - y * y)]);
  }
}

/** Computes tanh as a quotient of exponentials, which is ∞/∞ far out. */
export class Value_tanhByFraction extends RightValue {
  override tanh(): RightValue {
    const [up, down] = [Math.exp(this.data), Math.exp(-this.data)];
    const y = (up - down) / (up + down);
    return this.made(y, [this, 1 - y * y]);
  }
}

/** Lets the gradient through everywhere. */
export class Value_reluAlwaysOpen extends RightValue {
  override relu(): RightValue {
    return this.made(Math.max(0, this.data), [this, 1]);
  }
}

/** Lets the gradient through at 0. */
export class Value_reluOpenAtZero extends RightValue {
  override relu(): RightValue {
    return this.made(Math.max(0, this.data), [this, this.data >= 0 ? 1 : 0]);
  }
}

/** Cuts the operand itself off at 0. */
export class Value_reluChangesOperand extends RightValue {
  override relu(): RightValue {
    const slope = this.data > 0 ? 1 : 0;
    (this as { data: number }).data = Math.max(0, this.data);
    return this.made(this.data, [this, slope]);
  }
}

/** Knows no plain numbers as operands. */
export class Value_numbersUnknown extends RightValue {
  override operand(other: RightValue | number): RightValue {
    return other as RightValue;
  }
}

/** Hands on the gradient of a·3 as it is. */
export class Value_numbersWithoutSlope extends RightValue {
  override mul(other: RightValue | number): RightValue {
    return typeof other === 'number' ? this.made(this.data * other, [this, 1]) : super.mul(other);
  }
}

/** Begins with the gradient 1, which only the result should have. */
export class Value_gradOneAtFirst extends RightValue {
  override grad = 1;
}

/** Adds to nothing: undefined + 1 is NaN. */
export class Value_gradNeverSet extends RightValue {
  override grad = undefined as unknown as number;
}

/** Overwrites what has arrived before. */
export class Value_overwrites extends RightValue {
  override receive(gradient: number): void {
    this.grad = gradient;
  }
}

/** Multiplies the contributions instead of adding them. */
export class Value_multiplies extends RightValue {
  override receive(gradient: number): void {
    this.grad = this.grad === 0 ? gradient : this.grad * gradient;
  }
}

/** Keeps its inputs in a Map, where the two sides of a·a are one. */
export class Value_operandsInMap extends RightValue {
  override made(data: number, ...inputs: Input[]): this {
    return super.made(data, ...new Map(inputs));
  }
}

/** Starts from 0: nothing ever moves. */
export class Value_noSeed extends RightValue {
  override backward(): void {
    for (const value of this.order().toReversed()) value.handOn();
  }
}

/** Starts from its own number instead of 1. */
export class Value_seedIsData extends RightValue {
  override backward(): void {
    this.grad = this.data;
    for (const value of this.order().toReversed()) value.handOn();
  }
}

/** Lets the result alone hand on; so does whoever goes forwards through the order instead of back. */
export class Value_oneOperationBack extends RightValue {
  override backward(): void {
    this.grad = 1;
    this.handOn();
  }
}

/** Goes level by level: a value may hand on before a longer path has arrived. */
export class Value_levelByLevel extends RightValue {
  override order(): RightValue[] {
    const found = new Set<RightValue>([this]);
    for (const value of found) for (const [input] of value.inputs) found.add(input);
    return [...found].toReversed();
  }
}

/** Lists a value before its inputs: it may hand on before another path has arrived. */
export class Value_ownTurnFirst extends RightValue {
  override order(): RightValue[] {
    const found = new Set<RightValue>();
    const stack: RightValue[] = [this];
    for (let top = stack.pop(); top; top = stack.pop()) {
      if (found.has(top)) continue;
      found.add(top);
      for (const [input] of top.inputs) stack.push(input);
    }
    return [...found].toReversed();
  }
}

/** Lists a value once for every use, so that it hands on more than it has. */
export class Value_visitsTwice extends RightValue {
  override order(): RightValue[] {
    const listed: RightValue[] = [this];
    for (let i = 0; i < listed.length && listed.length < 1000; i++) {
      for (const [input] of listed[i]!.inputs) listed.push(input);
    }
    return listed.toReversed();
  }
}

/** Takes values with the same number for one value. */
export class Value_knownByNumber extends RightValue {
  override order(): RightValue[] {
    const seen = new Set<number>();
    return super
      .order()
      .toReversed()
      .filter(({ data }) => !seen.has(data) && seen.add(data))
      .toReversed();
  }
}

/** Puts the values in order by a function that calls itself, as deep as the graph. */
export class Value_recursive extends RightValue {
  override order(): RightValue[] {
    const ordered = new Set<RightValue>();
    const visit = (value: RightValue): void => {
      if (ordered.has(value)) return;
      for (const [input] of value.inputs) visit(input);
      ordered.add(value);
    };
    visit(this);
    return [...ordered];
  }
}

/** Follows every path by itself, and gives up after many of them. */
export class Value_everyPath extends RightValue {
  override backward(): void {
    const paths: Input[] = [[this, 1]];
    for (let steps = 0; steps < 50_000; steps++) {
      const [value, gradient] = paths.pop() ?? [];
      if (!value) return;
      value.receive(gradient!);
      for (const [input, slope] of value.inputs) paths.push([input, gradient! * slope]);
    }
  }
}

/** Waits until every value made from it has handed on, even one that has no part in the result. */
export class Value_waitsForAll extends RightValue {
  uses = 0;
  override made(data: number, ...inputs: Input[]): this {
    for (const [input] of inputs) (input as Value_waitsForAll).uses++;
    return super.made(data, ...inputs);
  }
  override backward(): void {
    this.grad = 1;
    const ready: Value_waitsForAll[] = [this];
    for (let value = ready.pop(); value; value = ready.pop()) {
      value.handOn();
      for (const [input] of value.inputs as [Value_waitsForAll, number][]) {
        if (--input.uses === 0) ready.push(input);
      }
    }
  }
}

const tape: RightValue[] = [];

/** Writes the values of all expressions on one tape, and clears it after going back. */
export class Value_oneTape extends RightValue {
  constructor(data: number, inputs: readonly Input[] = []) {
    super(data, inputs);
    tape.push(this);
  }
  override backward(): void {
    this.grad = 1;
    for (const value of tape.splice(0).toReversed()) value.handOn();
  }
}
