/** Mistakes that are known to be made in lesson 03, for the proof that the checks catch them. */
import { tensor, Tensor, zeros } from '#tensor';

function fits(x: Tensor, w: Tensor, b: Tensor): boolean {
  const areRanks = x.rank === 2 && w.rank === 2 && b.rank === 1;
  return areRanks && x.shape[1] === w.shape[1] && b.size === w.shape[0];
}

function mustFit(x: Tensor, w: Tensor, b: Tensor): void {
  if (!fits(x, w, b)) throw new RangeError(`dense of [${x.shape}], [${w.shape}], [${b.shape}]`);
}

function extentsOf(x: Tensor, w: Tensor): [n: number, inputs: number, outputs: number] {
  return [x.shape[0]!, w.shape[1]!, w.shape[0]!];
}

/** y_sj = start(s, j) + Σ_i term(s, j, i), the shape of nearly every hand-written layer. */
function sums(
  [n, inputs, outputs]: [number, number, number],
  start: (s: number, j: number) => number,
  term: (s: number, j: number, i: number) => number,
): Tensor {
  const out: number[] = [];
  for (let s = 0; s < n; s++) {
    for (let j = 0; j < outputs; j++) {
      let sum = start(s, j);
      for (let i = 0; i < inputs; i++) sum += term(s, j, i);
      out.push(sum);
    }
  }
  return new Tensor([n, outputs], out);
}

// --- dense: the matrix product -----------------------------------------------------------------

/** x·w: no transpose, which only a square w survives. */
export function dense_untransposed(x: Tensor, w: Tensor, b: Tensor): Tensor {
  mustFit(x, w, b);
  return x.matmul(w).add(b);
}

/** Reshapes w to [in, out], which renames its places but does not turn rows into columns. */
export function dense_reshapedWeights(x: Tensor, w: Tensor, b: Tensor): Tensor {
  mustFit(x, w, b);
  return x.matmul(w.reshape([w.shape[1]!, w.shape[0]!])).add(b);
}

/** Takes w as [in, out] wherever its first extent fits x: wrong for every square w. */
export function dense_guessesLayout(x: Tensor, w: Tensor, b: Tensor): Tensor {
  mustFit(x, w, b);
  return x.matmul(w.shape[0] === x.shape[1] ? w : w.transpose()).add(b);
}

/** W·xᵀ + b, the formula for columns: the answer lies on its side, [out, n]. */
export function dense_columns(x: Tensor, w: Tensor, b: Tensor): Tensor {
  mustFit(x, w, b);
  return w.matmul(x.transpose()).add(b.reshape([b.size, 1]));
}

/** Answers for the first sample of the batch only. */
export function dense_firstRowOnly(x: Tensor, w: Tensor, b: Tensor): Tensor {
  mustFit(x, w, b);
  return x.slice(0, 1).matmul(w.transpose()).add(b);
}

/** Carries the sum of one neuron on into the next one. */
export function dense_sumNotReset(x: Tensor, w: Tensor, b: Tensor): Tensor {
  mustFit(x, w, b);
  const [n, inputs, outputs] = extentsOf(x, w);
  const out: number[] = [];
  for (let s = 0; s < n; s++) {
    let sum = 0;
    for (let j = 0; j < outputs; j++) {
      for (let i = 0; i < inputs; i++) sum += x.at(s, i) * w.at(j, i);
      out.push(sum + b.at(j));
    }
  }
  return new Tensor([n, outputs], out);
}

/** Leaves out the last input of every neuron. */
export function dense_lastInputMissing(x: Tensor, w: Tensor, b: Tensor): Tensor {
  mustFit(x, w, b);
  const [n, inputs, outputs] = extentsOf(x, w);
  return sums(
    [n, inputs - 1, outputs],
    (_, j) => b.at(j),
    (s, j, i) => x.at(s, i) * w.at(j, i),
  );
}

/** Has the extents of the worked example, 5 and 3, written into its loops. */
export function dense_fiveToThree(x: Tensor, w: Tensor, b: Tensor): Tensor {
  mustFit(x, w, b);
  return sums(
    [x.shape[0]!, 5, 3],
    (_, j) => b.at(j),
    (s, j, i) => x.at(s, i) * w.at(j, i),
  );
}

/** Knows the answer of the worked example, and nothing else. */
export function dense_exampleOnly(x: Tensor, w: Tensor, b: Tensor): Tensor {
  mustFit(x, w, b);
  return tensor([[0.5, 4, 2]]);
}

// --- dense: the bias ---------------------------------------------------------------------------

/** x·wᵀ: forgets b. */
export function dense_noBias(x: Tensor, w: Tensor, b: Tensor): Tensor {
  mustFit(x, w, b);
  return x.matmul(w.transpose());
}

/** Subtracts b, as if it were a threshold. */
export function dense_minusBias(x: Tensor, w: Tensor, b: Tensor): Tensor {
  mustFit(x, w, b);
  return x.matmul(w.transpose()).sub(b);
}

/** Adds the first bias to every neuron. */
export function dense_oneBiasForAll(x: Tensor, w: Tensor, b: Tensor): Tensor {
  mustFit(x, w, b);
  return x.matmul(w.transpose()).add(b.at(0));
}

/** Gives a bias to each sample instead of each neuron. */
export function dense_biasPerSample(x: Tensor, w: Tensor, b: Tensor): Tensor {
  mustFit(x, w, b);
  return sums(
    extentsOf(x, w),
    (s) => b.data[s]!,
    (s, j, i) => x.at(s, i) * w.at(j, i),
  );
}

/** Adds b inside the inner loop: once for each input. */
export function dense_biasForEachInput(x: Tensor, w: Tensor, b: Tensor): Tensor {
  mustFit(x, w, b);
  return sums(
    extentsOf(x, w),
    () => 0,
    (s, j, i) => x.at(s, i) * w.at(j, i) + b.at(j),
  );
}

/** Keeps the biases it has repeated for an earlier batch, whose size need not be this one's. */
export function dense_biasOfEarlierBatch(x: Tensor, w: Tensor, b: Tensor): Tensor {
  mustFit(x, w, b);
  const layer = JSON.stringify([w.toArray(), b.toArray()]);
  const bias = repeatedBiases.get(layer) ?? zeros([x.shape[0]!, b.size]).add(b);
  repeatedBiases.set(layer, bias);
  return x.matmul(w.transpose()).add(bias);
}

const repeatedBiases = new Map<string, Tensor>();

/** Remembers answers under x and w, whatever b is. */
export function dense_remembersWithoutBias(x: Tensor, w: Tensor, b: Tensor): Tensor {
  mustFit(x, w, b);
  const key = JSON.stringify([x.toArray(), w.toArray()]);
  const answer = answers.get(key) ?? x.matmul(w.transpose()).add(b);
  answers.set(key, answer);
  return answer;
}

const answers = new Map<string, Tensor>();

// --- dense: what comes on top ------------------------------------------------------------------

/** Goes on to the sigmoid, as a perceptron does. */
export function dense_withSigmoid(x: Tensor, w: Tensor, b: Tensor): Tensor {
  mustFit(x, w, b);
  return x
    .matmul(w.transpose())
    .add(b)
    .map((z) => 1 / (1 + Math.exp(-z)));
}

/** Subtracts the mean of the batch, so that samples change each other's answers. */
export function dense_centredBatch(x: Tensor, w: Tensor, b: Tensor): Tensor {
  mustFit(x, w, b);
  return x.sub(x.mean(0)).matmul(w.transpose()).add(b);
}

/** Rounds to the four decimals that are printed. */
export function dense_rounded(x: Tensor, w: Tensor, b: Tensor): Tensor {
  mustFit(x, w, b);
  return x
    .matmul(w.transpose())
    .add(b)
    .map((value) => Number(value.toFixed(4)));
}

/** Answers in float32. */
export function dense_float32(x: Tensor, w: Tensor, b: Tensor): Tensor {
  mustFit(x, w, b);
  const y = x.matmul(w.transpose()).add(b);
  return new Tensor(y.shape, y.data, 'float32');
}

/** Cuts large answers off at ±1000, against an overflow that is far away. */
export function dense_cutOff(x: Tensor, w: Tensor, b: Tensor): Tensor {
  mustFit(x, w, b);
  return x.matmul(w.transpose()).add(b).minimum(1000).maximum(-1000);
}

// --- dense: shapes that do not fit, and arguments ----------------------------------------------

/** Leaves the shapes to `matmul` and `add`: broadcasting accepts a b that does not fit. */
export function dense_broadcastBias(x: Tensor, w: Tensor, b: Tensor): Tensor {
  return x.matmul(w.transpose()).add(b);
}

/** Accepts a single bias and repeats it for every neuron. */
export function dense_singleBias(x: Tensor, w: Tensor, b: Tensor): Tensor {
  if (b.size > 1) mustFit(x, w, b);
  return x.matmul(w.transpose()).add(b);
}

/** Refuses a b that is too short, and overlooks one that is too long. */
export function dense_longBias(x: Tensor, w: Tensor, b: Tensor): Tensor {
  const outputs = w.shape[0]!;
  mustFit(x, w, b.slice(0, outputs));
  return x.matmul(w.transpose()).add(b.slice(0, outputs));
}

/** Compares b with w, but never w with x: missing inputs count as 0, and others are ignored. */
export function dense_uncheckedInputs(x: Tensor, w: Tensor, b: Tensor): Tensor {
  mustFit(x.rank === 2 ? zeros([1, w.shape.at(-1)!]) : x, w, b);
  return sums(
    extentsOf(x, w),
    (_, j) => b.at(j),
    (s, j, i) => (i < x.shape[1]! ? x.at(s, i) * w.at(j, i) : 0),
  );
}

/** Counts the numbers in b and not its axes: with a row, [out, 1] broadcasts to [out, out]. */
export function dense_biasOfAnyRank(x: Tensor, w: Tensor, b: Tensor): Tensor {
  if (b.rank > 0) mustFit(x, w, b.reshape([b.size]));
  else mustFit(x, w, b);
  return x.matmul(w.transpose()).add(b);
}

/** Lets axes precede the features as they like, as PyTorch's layer does. */
export function dense_leadingAxes(x: Tensor, w: Tensor, b: Tensor): Tensor {
  const inputs = x.shape.at(-1) ?? 0;
  const rows = x.reshape([-1, inputs]);
  mustFit(rows, w, b);
  const y = rows.matmul(w.transpose()).add(b);
  return y.reshape([...x.shape.slice(0, -1), b.size]);
}

/** Turns a w of shape [in, out] round instead of refusing it. */
export function dense_eitherLayout(x: Tensor, w: Tensor, b: Tensor): Tensor {
  const weights = fits(x, w, b) ? w : w.transpose();
  mustFit(x, weights, b);
  return x.matmul(weights.transpose()).add(b);
}

/** Answers NaN where the shapes do not fit, and throws nothing. */
export function dense_answersNaN(x: Tensor, w: Tensor, b: Tensor): Tensor {
  if (!fits(x, w, b)) return tensor(NaN);
  return x.matmul(w.transpose()).add(b);
}

/** Transposes w in its own place: the caller's weights are scrambled afterwards. */
export function dense_transposedInPlace(x: Tensor, w: Tensor, b: Tensor): Tensor {
  mustFit(x, w, b);
  const turned = w.transpose();
  w.data.set(turned.data);
  return x.matmul(turned).add(b);
}

// --- flatten: which numbers go where -----------------------------------------------------------

function mustBeBatch(x: Tensor): void {
  if (x.rank < 2) throw new RangeError(`flatten needs rank 2 or more, not [${x.shape}]`);
}

/** The extents of a batch of matrices, where the samples of other ranks count as one row. */
function asImages(x: Tensor): [n: number, h: number, w: number] {
  const w = x.shape.at(-1)!;
  return [x.shape[0]!, x.size / (x.shape[0]! * w), w];
}

/** Loses the batch: all samples in one row of rank 1. */
export function flatten_batchToo(x: Tensor): Tensor {
  mustBeBatch(x);
  return x.reshape([x.size]);
}

/** Lays the whole batch out as one sample. */
export function flatten_oneSample(x: Tensor): Tensor {
  mustBeBatch(x);
  return x.reshape([1, x.size]);
}

/** Column after column: the first axis of a sample runs fastest. */
export function flatten_columnMajor(x: Tensor): Tensor {
  mustBeBatch(x);
  const [n, h, w] = asImages(x);
  const out = x.map((_, k) => {
    const [s, at] = [Math.floor(k / (h * w)), k % (h * w)];
    return x.data[s * h * w + (at % h) * w + Math.floor(at / h)]!;
  });
  return out.reshape([n, h * w]);
}

/** Puts row i, column j at i·h + j: right for square images only. */
export function flatten_wrongStride(x: Tensor): Tensor {
  mustBeBatch(x);
  const [n, h, w] = asImages(x);
  const out = new Float64Array(x.size);
  for (let k = 0; k < x.size; k++) {
    const [s, i, j] = [Math.floor(k / (h * w)), Math.floor(k / w) % h, k % w];
    out[s * h * w + i * h + j] = x.data[k]!;
  }
  return new Tensor([n, h * w], out);
}

/** Deals the numbers out to the samples in turn, as if the batch were the last axis. */
export function flatten_dealtOut(x: Tensor): Tensor {
  mustBeBatch(x);
  const n = x.shape[0]!;
  return x.rank === 2 ? x : x.reshape([x.size / n, n]).transpose();
}

/** One sample to a column: the answer lies on its side, [d1·d2·…, n]. */
export function flatten_onItsSide(x: Tensor): Tensor {
  mustBeBatch(x);
  return x.reshape([x.shape[0]!, x.size / x.shape[0]!]).transpose();
}

/** Joins the first two axes of a sample and no further ones. */
export function flatten_oneLevel(x: Tensor): Tensor {
  mustBeBatch(x);
  const [n, ...extents] = x.shape;
  if (extents.length === 1) return x;
  return x.reshape([n!, extents[0]! * extents[1]!, ...extents.slice(2)]);
}

/** Keeps the last axis instead of the first. */
export function flatten_lastAxisKept(x: Tensor): Tensor {
  mustBeBatch(x);
  return x.reshape([x.size / x.shape.at(-1)!, x.shape.at(-1)!]);
}

/** Counts on exactly two axes in a sample, and loses the rest. */
export function flatten_imagesOnly(x: Tensor): Tensor {
  mustBeBatch(x);
  const [n, h, w = 1] = x.shape;
  return x.reshape([n!, h! * w]);
}

/** Has the extents of the printed example written into it. */
export function flatten_printedShape(x: Tensor): Tensor {
  mustBeBatch(x);
  return x.reshape([2, 9]);
}

/** Does nothing. */
export function flatten_identity(x: Tensor): Tensor {
  mustBeBatch(x);
  return x;
}

/** Averages each sample away: pooling, not flattening. */
export function flatten_mean(x: Tensor): Tensor {
  mustBeBatch(x);
  return x.reshape([x.shape[0]!, x.size / x.shape[0]!]).mean(1, true);
}

// --- flatten: ranks and arguments --------------------------------------------------------------

/** Knows images with channels, `[n, c, h, w]`, and nothing of more axes. */
export function flatten_atMostRank4(x: Tensor): Tensor {
  mustBeBatch(x);
  if (x.rank > 4) throw new RangeError(`flatten of [${x.shape}]`);
  return x.reshape([x.shape[0]!, -1]);
}

/** Remembers rows under the numbers in x, which say nothing of its shape. */
export function flatten_remembersNumbers(x: Tensor): Tensor {
  mustBeBatch(x);
  const key = x.data.join();
  const flat = flattened.get(key) ?? x.reshape([x.shape[0]!, -1]);
  flattened.set(key, flat);
  return flat;
}

const flattened = new Map<string, Tensor>();

/** Asks for more than two axes: refuses a batch that is flat already. */
export function flatten_rejectsRank2(x: Tensor): Tensor {
  if (x.rank < 3) throw new RangeError(`flatten needs images, not [${x.shape}]`);
  return x.reshape([x.shape[0]!, x.size / x.shape[0]!]);
}

/** Takes a rank-2 tensor for one sample without a batch. */
export function flatten_rank2IsOneSample(x: Tensor): Tensor {
  mustBeBatch(x);
  const n = x.rank === 2 ? 1 : x.shape[0]!;
  return x.reshape([n, x.size / n]);
}

/** Never looks at the rank: [n] becomes [n, 1]. */
export function flatten_anyRank(x: Tensor): Tensor {
  return x.reshape([x.shape[0]!, -1]);
}

/** Takes a vector for a batch of one sample. */
export function flatten_vectorIsOneSample(x: Tensor): Tensor {
  const n = x.rank === 1 ? 1 : x.shape[0]!;
  return x.reshape([n, x.size / n]);
}

/** Writes the new shape into its argument. */
export function flatten_inPlace(x: Tensor): Tensor {
  mustBeBatch(x);
  const n = x.shape[0]!;
  return Object.assign(x, { shape: [n, x.size / n] });
}
