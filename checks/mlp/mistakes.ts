/** Mistakes that are known to be made in lesson 05, for the proof that the checks catch them. */
import { type Layer, tensor, Tensor } from '#tensor';

function mustFit(x: Tensor, { w, b }: Layer): void {
  const fits = x.rank === 2 && x.shape[1] === w.shape[1] && b.size === w.shape[0];
  if (!fits) throw new RangeError(`w [${w.shape}] and b [${b.shape}] after [${x.shape}]`);
}

function dense(x: Tensor, layer: Layer): Tensor {
  mustFit(x, layer);
  return x.matmul(layer.w.transpose()).add(layer.b);
}

const sigmoidOf = (z: number): number => 1 / (1 + Math.exp(-z));

const sigmoid = (z: Tensor): Tensor => z.map(sigmoidOf);

const rightForward = (x: Tensor, layers: readonly Layer[]): Tensor =>
  layers.reduce((a, layer) => sigmoid(dense(a, layer)), x);

/** The right network with another activation. */
const activatedBy = (x: Tensor, layers: readonly Layer[], f: (z: number) => number): Tensor =>
  layers.reduce((a, layer) => dense(a, layer).map(f), x);

const isLast = (layers: readonly Layer[], i: number): boolean => i === layers.length - 1;

// --- mlpForward: where the sigmoids stand ------------------------------------------------------

/** No sigmoid after the last layer, as in a network for regression. */
export function mlpForward_lastIsLinear(x: Tensor, layers: Layer[]): Tensor {
  return layers.reduce((a, layer, i) => {
    const z = dense(a, layer);
    return isLast(layers, i) ? z : sigmoid(z);
  }, x);
}

/** One sigmoid at the very end: the hidden layers collapse into one. */
export function mlpForward_hiddenAreLinear(x: Tensor, layers: Layer[]): Tensor {
  return sigmoid(layers.reduce(dense, x));
}

/** No sigmoid at all. */
export function mlpForward_noSigmoid(x: Tensor, layers: Layer[]): Tensor {
  return layers.reduce(dense, x);
}

/** A sigmoid in the loop, and another one around the result. */
export function mlpForward_sigmoidTwice(x: Tensor, layers: Layer[]): Tensor {
  return sigmoid(rightForward(x, layers));
}

/** Takes the sigmoid of what comes in, not of what comes out. */
export function mlpForward_sigmoidBefore(x: Tensor, layers: Layer[]): Tensor {
  return layers.reduce((a, layer) => dense(sigmoid(a), layer), x);
}

/** tanh after every layer. */
export function mlpForward_tanh(x: Tensor, layers: Layer[]): Tensor {
  return activatedBy(x, layers, Math.tanh);
}

/** ReLU after the hidden layers, and a sigmoid only after the last. */
export function mlpForward_hiddenRelu(x: Tensor, layers: Layer[]): Tensor {
  return layers.reduce((a, layer, i) => {
    const z = dense(a, layer);
    return isLast(layers, i) ? sigmoid(z) : z.maximum(0);
  }, x);
}

/** The step function of lesson 02, smoothed at the end only. */
export function mlpForward_hiddenStep(x: Tensor, layers: Layer[]): Tensor {
  return layers.reduce((a, layer, i) => {
    const z = dense(a, layer);
    return isLast(layers, i) ? sigmoid(z) : z.map((v) => (v >= 0 ? 1 : 0));
  }, x);
}

/** Softmax after the last layer: a classifier's output. */
export function mlpForward_softmaxAtTheEnd(x: Tensor, layers: Layer[]): Tensor {
  const z = dense(rightForward(x, layers.slice(0, -1)), layers.at(-1)!);
  const e = z.sub(z.max(-1, true)).exp();
  return e.div(e.sum(-1, true));
}

// --- mlpForward: the sigmoid itself ------------------------------------------------------------

/** 1/(1 + e^z): without the minus. */
export function mlpForward_withoutTheMinus(x: Tensor, layers: Layer[]): Tensor {
  return activatedBy(x, layers, (z) => 1 / (1 + Math.exp(z)));
}

/** 1/1 + e^−z: without the parentheses. */
export function mlpForward_withoutTheParentheses(x: Tensor, layers: Layer[]): Tensor {
  return activatedBy(x, layers, (z) => 1 / 1 + Math.exp(-z));
}

/** e^z/(1 + e^z), which is ∞/∞ from z = 710 on. */
export function mlpForward_overflows(x: Tensor, layers: Layer[]): Tensor {
  return activatedBy(x, layers, (z) => Math.exp(z) / (1 + Math.exp(z)));
}

/** Holds every z inside [−10, 10], for fear of an overflow. */
export function mlpForward_clipped(x: Tensor, layers: Layer[]): Tensor {
  return activatedBy(x, layers, (z) => sigmoidOf(Math.max(-10, Math.min(10, z))));
}

/** Rounds the output to four decimals. */
export function mlpForward_rounded(x: Tensor, layers: Layer[]): Tensor {
  return rightForward(x, layers).map((y) => Math.round(y * 1e4) / 1e4);
}

/** Rounds the output to the class, 0 or 1. */
export function mlpForward_decided(x: Tensor, layers: Layer[]): Tensor {
  return rightForward(x, layers).map((y) => (y >= 0.5 ? 1 : 0));
}

/** Computes in float32, which has seven digits. */
export function mlpForward_float32(x: Tensor, layers: Layer[]): Tensor {
  return activatedBy(x, layers, (z) => Math.fround(sigmoidOf(Math.fround(z))));
}

// --- mlpForward: the layers --------------------------------------------------------------------

/** Leaves out the biases. */
export function mlpForward_noBias(x: Tensor, layers: Layer[]): Tensor {
  return layers.reduce((a, layer) => {
    mustFit(a, layer);
    return sigmoid(a.matmul(layer.w.transpose()));
  }, x);
}

/** Gives the biases to the output layer only. */
export function mlpForward_lastBiasOnly(x: Tensor, layers: Layer[]): Tensor {
  return layers.reduce((a, layer, i) => {
    const z = dense(a, layer);
    return sigmoid(isLast(layers, i) ? z : z.sub(layer.b));
  }, x);
}

/** x·w without a transpose, which only square layers survive. */
export function mlpForward_untransposed(x: Tensor, layers: Layer[]): Tensor {
  return layers.reduce((a, layer) => {
    mustFit(a, layer);
    return sigmoid(a.matmul(layer.w).add(layer.b));
  }, x);
}

/** Reshapes w to [in, out] instead of transposing it. */
export function mlpForward_reshapedWeights(x: Tensor, layers: Layer[]): Tensor {
  return layers.reduce((a, layer) => {
    mustFit(a, layer);
    return sigmoid(a.matmul(layer.w.reshape(layer.w.shape.toReversed())).add(layer.b));
  }, x);
}

/** Uses w as it is where it happens to be square. */
export function mlpForward_squareUntransposed(x: Tensor, layers: Layer[]): Tensor {
  return layers.reduce((a, { w, b }) => {
    mustFit(a, { w, b });
    return sigmoid(a.matmul(w.shape[0] === w.shape[1] ? w : w.transpose()).add(b));
  }, x);
}

/** Runs the layers from the last to the first. */
export function mlpForward_lastLayerFirst(x: Tensor, layers: Layer[]): Tensor {
  return layers.reduceRight((a, layer) => sigmoid(dense(a, layer)), x);
}

/** Feeds x to every layer, instead of what the layer before it answered. */
export function mlpForward_alwaysFromX(x: Tensor, layers: Layer[]): Tensor {
  let a = x;
  for (const layer of layers) a = sigmoid(dense(x, layer));
  return a;
}

/** Returns from inside the loop: only the first layer is run. */
export function mlpForward_firstLayerOnly(x: Tensor, layers: Layer[]): Tensor {
  for (const layer of layers) return sigmoid(dense(x, layer));
  return x;
}

/** Stops one layer early. */
export function mlpForward_withoutTheLast(x: Tensor, layers: Layer[]): Tensor {
  return rightForward(x, layers.slice(0, -1));
}

/** Begins at the second layer, as if the first were the input. */
export function mlpForward_withoutTheFirst(x: Tensor, layers: Layer[]): Tensor {
  return rightForward(x, layers.slice(1));
}

/** Has the three layers of the document's network written into the code. */
export function mlpForward_threeLayers(x: Tensor, layers: Layer[]): Tensor {
  const [first, second, third] = layers;
  return sigmoid(dense(sigmoid(dense(sigmoid(dense(x, first!)), second!)), third!));
}

/** Runs through the first layer once for each of the layers. */
export function mlpForward_firstLayerAgain(x: Tensor, layers: Layer[]): Tensor {
  return layers.reduce((a) => sigmoid(dense(a, layers[0]!)), x);
}

/** Answers the worked example, whatever it is asked. */
export function mlpForward_exampleOnly(x: Tensor, layers: Layer[]): Tensor {
  const outputs = layers.at(-1)!.b.size;
  return new Tensor(
    [x.shape[0]!, outputs],
    Array.from({ length: x.shape[0]! * outputs }, () => 0.7235),
  );
}

// --- mlpForward: the batch ---------------------------------------------------------------------

/** Answers for the first sample only. */
export function mlpForward_firstRowOnly(x: Tensor, layers: Layer[]): Tensor {
  return rightForward(x.slice(0, 1), layers);
}

/** Takes the mean of the batch away before each sigmoid, as batch normalisation does. */
export function mlpForward_centredBatch(x: Tensor, layers: Layer[]): Tensor {
  return layers.reduce((a, layer) => {
    const z = dense(a, layer);
    return sigmoid(z.sub(z.mean(0)));
  }, x);
}

/** Returns the outputs as a flat list, without the batch axis. */
export function mlpForward_flatOutput(x: Tensor, layers: Layer[]): Tensor {
  const y = rightForward(x, layers);
  return y.reshape([y.size]);
}

// --- mlpForward: what does not chain -----------------------------------------------------------

/** The neurons of one layer by loops, which read 0 where there is nothing to read. */
function looselyDense(x: Tensor, { w, b }: Layer): Tensor {
  const neurons = w.toArray<number[][]>();
  return tensor(
    x
      .toArray<number[][]>()
      .map((row) =>
        neurons.map((weights, j) =>
          weights.reduce((sum, weight, i) => sum + weight * (row[i] ?? 0), b.data[j] ?? 0),
        ),
      ),
  );
}

const looseForward = (x: Tensor, layers: readonly Layer[]): Tensor =>
  layers.reduce((a, layer) => sigmoid(looselyDense(a, layer)), x);

function mustChain(layers: readonly Layer[]): void {
  for (const [i, { w, b }] of layers.entries()) {
    const before = i > 0 ? layers[i - 1]!.b.size : w.shape[1];
    if (w.shape[1] !== before || b.size !== w.shape[0]) throw new RangeError(`layer ${i}`);
  }
}

/** Compares the layers with one another, but never the first of them with x. */
export function mlpForward_uncheckedX(x: Tensor, layers: Layer[]): Tensor {
  mustChain(layers);
  return looseForward(x, layers);
}

/** Compares x with the first layer, but the layers not with one another. */
export function mlpForward_uncheckedChain(x: Tensor, layers: Layer[]): Tensor {
  mustFit(x, layers[0]!);
  for (const { w, b } of layers) if (b.size !== w.shape[0]) throw new RangeError('b');
  return looseForward(x, layers);
}

/** Leaves b to broadcasting, which accepts a single bias for a whole layer. */
export function mlpForward_broadcastBias(x: Tensor, layers: Layer[]): Tensor {
  return layers.reduce((a, { w, b }) => sigmoid(a.matmul(w.transpose()).add(b)), x);
}

/** Reads as many biases as there are neurons, and takes 0 for those that are missing. */
export function mlpForward_missingBiasIsZero(x: Tensor, layers: Layer[]): Tensor {
  return layers.reduce((a, { w, b }) => {
    if (a.shape[1] !== w.shape[1]) throw new RangeError('w');
    return sigmoid(looselyDense(a, { w, b }));
  }, x);
}

/** Turns a w of shape [in, out] round, instead of rejecting it. */
export function mlpForward_eitherLayout(x: Tensor, layers: Layer[]): Tensor {
  return layers.reduce((a, { w, b }) => {
    const turned = a.shape[1] === w.shape[1] ? w : w.transpose();
    return sigmoid(dense(a, { w: turned, b }));
  }, x);
}

/** Answers NaN where something does not fit. */
export function mlpForward_answersNaN(x: Tensor, layers: Layer[]): Tensor {
  try {
    return rightForward(x, layers);
  } catch {
    return new Tensor([x.shape[0]!, 1], Array(x.shape[0]!).fill(NaN));
  }
}

// --- mlpForward: side effects ------------------------------------------------------------------

/** Remembers outputs under x and the weights, whatever the biases are. */
export function mlpForward_remembersWithoutBiases(x: Tensor, layers: Layer[]): Tensor {
  const output = rightForward(x, layers);
  const key = JSON.stringify([x.toArray(), layers.map(({ w }) => w.toArray())]);
  if (!outputs.has(key)) outputs.set(key, output);
  return outputs.get(key)!;
}

const outputs = new Map<string, Tensor>();

/** Takes the layers out of the caller's list as it uses them. */
export function mlpForward_consumesLayers(x: Tensor, layers: Layer[]): Tensor {
  let a = x;
  while (layers.length > 0) a = sigmoid(dense(a, layers.shift()!));
  return a;
}

/** Writes each transposed w into the layer it came from. */
export function mlpForward_transposesInPlace(x: Tensor, layers: Layer[]): Tensor {
  let a = x;
  for (const layer of layers) {
    mustFit(a, layer);
    layer.w = layer.w.transpose();
    a = sigmoid(a.matmul(layer.w).add(layer.b));
  }
  return a;
}

// --- describeMlp -------------------------------------------------------------------------------

type Description = { hiddenLayers: number; parameters: number; deep: boolean };

/** The right description, with some of its parts replaced. */
function described(sizes: readonly number[], parts: Partial<Description> = {}): Description {
  const hiddenLayers = sizes.length - 2;
  return {
    hiddenLayers,
    parameters: weights(sizes) + sum(sizes.slice(1)),
    deep: hiddenLayers >= 2,
    ...parts,
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);

const weights = (sizes: readonly number[]): number =>
  sum(sizes.slice(1).map((out, i) => sizes[i]! * out));

/** Counts the weights and forgets the biases. */
export function describeMlp_weightsOnly(sizes: number[]): Description {
  return described(sizes, { parameters: weights(sizes) });
}

/** Gives a bias to every input too. */
export function describeMlp_biasesForInputs(sizes: number[]): Description {
  return described(sizes, { parameters: weights(sizes) + sum(sizes) });
}

/** Gives biases to the hidden layers only. */
export function describeMlp_noOutputBias(sizes: number[]): Description {
  return described(sizes, { parameters: weights(sizes) + sum(sizes.slice(1, -1)) });
}

/** Counts one bias for each layer instead of one for each neuron. */
export function describeMlp_oneBiasPerLayer(sizes: number[]): Description {
  return described(sizes, { parameters: weights(sizes) + sizes.length - 1 });
}

/** Counts a bias for each input of a layer, not for each of its neurons. */
export function describeMlp_biasPerInput(sizes: number[]): Description {
  return described(sizes, { parameters: weights(sizes) + sum(sizes.slice(0, -1)) });
}

/** Multiplies all the widths with one another. */
export function describeMlp_product(sizes: number[]): Description {
  return described(sizes, { parameters: sizes.reduce((product, n) => product * n) });
}

/** Counts neurons, not parameters. */
export function describeMlp_neurons(sizes: number[]): Description {
  return described(sizes, { parameters: sum(sizes.slice(1)) });
}

/** Stops one pair of layers early. */
export function describeMlp_withoutTheLastPair(sizes: number[]): Description {
  const { parameters } = described(sizes.slice(0, -1));
  return described(sizes, { parameters });
}

/** Connects every layer with the input. */
export function describeMlp_allFromInput(sizes: number[]): Description {
  const parameters = sum(sizes.slice(1)) * (sizes[0]! + 1);
  return described(sizes, { parameters });
}

/** Counts the input as a hidden layer. */
export function describeMlp_inputIsHidden(sizes: number[]): Description {
  const hiddenLayers = sizes.length - 1;
  return described(sizes, { hiddenLayers });
}

/** Counts every width as a hidden layer. */
export function describeMlp_allAreHidden(sizes: number[]): Description {
  return described(sizes, { hiddenLayers: sizes.length });
}

/** Counts the hidden neurons instead of the layers. */
export function describeMlp_hiddenNeurons(sizes: number[]): Description {
  return described(sizes, { hiddenLayers: sum(sizes.slice(1, -1)) });
}

/** Calls a network deep from one hidden layer on. */
export function describeMlp_deepFromOne(sizes: number[]): Description {
  return described(sizes, { deep: sizes.length > 2 });
}

/** Calls a network deep only from three hidden layers on. */
export function describeMlp_deepFromThree(sizes: number[]): Description {
  return described(sizes, { deep: sizes.length - 2 > 2 });
}

/** Calls every network deep. */
export function describeMlp_alwaysDeep(sizes: number[]): Description {
  return described(sizes, { deep: true });
}

/** Calls a network deep if it is large. */
export function describeMlp_deepIfLarge(sizes: number[]): Description {
  return described(sizes, { deep: described(sizes).parameters > 30 });
}

/** Calls a network deep if two of its hidden layers are wider than one neuron. */
export function describeMlp_deepIfWide(sizes: number[]): Description {
  const wide = sizes.slice(1, -1).filter((width) => width > 1);
  return described(sizes, { deep: wide.length >= 2 });
}

/** Describes the document's network, whatever it is asked. */
export function describeMlp_documentOnly(_sizes: number[]): Description {
  return { hiddenLayers: 2, parameters: 34, deep: true };
}

/** Takes the input's width off the caller's list. */
export function describeMlp_shifts(sizes: number[]): Description {
  const description = described(sizes);
  sizes.shift();
  return description;
}

/** Adds the parameters to those of every earlier call. */
export function describeMlp_totalNotReset(sizes: number[]): Description {
  counted += described(sizes).parameters;
  return described(sizes, { parameters: counted });
}

let counted = 0;

// --- xorMlp ------------------------------------------------------------------------------------

const neurons = (w: number[][], b: number[]): Layer => ({ w: tensor(w), b: tensor(b) });

/** OR and NAND with the weights of the gates, times k. */
const orAndNand = (k: number): Layer =>
  neurons(
    [
      [2 * k, 2 * k],
      [-2 * k, -2 * k],
    ],
    [-k, 3 * k],
  );

const and = (k: number): Layer => neurons([[2 * k, 2 * k]], [-3 * k]);

/** The weights that suit the step function, too small for the sigmoid. */
export function xorMlp_weightsOfTheStep(): Layer[] {
  return [orAndNand(1), and(1)];
}

/** Rounds to XOR, but with outputs of 0.18 and 0.74. */
export function xorMlp_unclear(): Layer[] {
  return [orAndNand(2), and(2)];
}

/** Outputs of 0.109 and 0.885: nearly clear. */
export function xorMlp_nearlyClear(): Layer[] {
  return [orAndNand(2.6), and(2.6)];
}

/** One layer, which is AND. */
export function xorMlp_singleLayer(): Layer[] {
  return [and(10)];
}

/** Zeros throughout: 1/2 everywhere. */
export function xorMlp_zeros(): Layer[] {
  return [
    neurons(
      [
        [0, 0],
        [0, 0],
      ],
      [0, 0],
    ),
    neurons([[0, 0]], [0]),
  ];
}

/** Puts OR on top instead of AND. */
export function xorMlp_orOnTop(): Layer[] {
  return [orAndNand(10), neurons([[20, 20]], [-10])];
}

/** Puts NAND on top instead of AND: the outputs are the wrong way round. */
export function xorMlp_nandOnTop(): Layer[] {
  return [orAndNand(10), neurons([[-20, -20]], [30])];
}

/** Two equal hidden neurons, which are as good as one. */
export function xorMlp_twins(): Layer[] {
  const twins = [
    [20, 20],
    [20, 20],
  ];
  return [neurons(twins, [-10, -10]), and(10)];
}

/** Leaves the biases at 0, so that the lines all go through the origin. */
export function xorMlp_noBias(): Layer[] {
  return [orAndNand(10), and(10)].map(({ w, b }) => ({ w, b: b.mul(0) }));
}

/** Reads w as [in, out]: the two gates are the columns. */
export function xorMlp_gatesAsColumns(): Layer[] {
  const { w, b } = orAndNand(10);
  return [{ w: w.transpose(), b }, and(10)];
}

/** Returns the hidden layer only: OR and NAND, but nothing that joins them. */
export function xorMlp_hiddenLayerOnly(): Layer[] {
  return [orAndNand(10)];
}

/** Solves it with three layers, 2→2→1→1. */
export function xorMlp_threeLayers(): Layer[] {
  return [orAndNand(10), and(10), neurons([[20]], [-10])];
}

/** The output layer's weights as a vector [h], without an axis for its single neuron. */
export function xorMlp_weightsAsVector(): Layer[] {
  return [orAndNand(10), { w: tensor([20, 20]), b: tensor([-30]) }];
}

/** The output layer's bias as a lone number, of shape []. */
export function xorMlp_biasAsScalar(): Layer[] {
  return [orAndNand(10), { w: tensor([[20, 20]]), b: tensor(-30) }];
}

/** Nested arrays where tensors belong. */
export function xorMlp_plainArrays(): object[] {
  const both = [orAndNand(10), and(10)];
  return both.map(({ w, b }) => ({ w: w.toArray(), b: b.toArray() }));
}
