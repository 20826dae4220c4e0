/**
 * What PyTorch, NumPy, TensorFlow.js, plain arrays and Python call the things that the core does, and
 * the code that does them here. That code is of no language and has four kinds of gaps: `x` and `y`
 * are tensors, and `x` is the one that the name was asked of; `f` is a function of a number, the
 * other letters are numbers, `…` is for its reader to write. Where the core has no one word for it,
 * the code is the nearest there is; where it is a lesson's to write, the code gives the tools alone.
 */
import * as core from '#tensor';

/** What a Tensor is asked for elsewhere, as a method or a property; no name of the core's own. */
export const METHODS_ELSEWHERE: ReadonlyMap<string, string> = byName({
  // What it is
  'x.shape[0]': 'length len',
  'x.size': 'numel nelement',
  'x.rank': 'ndim ndims dim ndimension',
  'x.shape': 'dims getShape',
  'x.dtype': 'type',

  // Reading
  'x.at(i, j)': 'get getItem item_at',
  'x.item()': 'value asScalar scalar toNumber',
  'x.item().toFixed(n)': 'toFixed',
  'x.item().toPrecision(n)': 'toPrecision',
  'x.toArray()': 'array arraySync numpy tolist toList to_list asArray toarray toJSON',
  'x.data': 'dataSync buffer bufferSync storage',
  'console.log(x)': 'print',

  // Elementwise
  'x.add(y)': 'plus add_ iadd',
  'x.sub(y)': 'subtract minus sub_ subtract_',
  'x.mul(y)': 'multiply mult times mul_ multiply_ hadamard logical_and logicalAnd',
  'x.div(y)': 'divide div_ divide_ true_divide truediv divNoNan',
  'x.pow(y)': 'power pow_ float_power',
  'x.maximum(y)': 'fmax logical_or logicalOr',
  'x.minimum(y)': 'fmin',
  'x.neg()': 'negative negate neg_',
  'x.abs()': 'absolute abs_ fabs',
  'x.exp()': 'exp_',
  'x.log()': 'log_ ln',
  'x.sqrt()': 'sqrt_',
  'x.sign()': 'sgn signum',
  'x.mul(x)': 'square square_ squared',
  'x.pow(-0.5)': 'rsqrt',
  'x.pow(-1)': 'reciprocal',
  'x.maximum(a).minimum(b)': 'clamp clip clipByValue clip_by_value clamp_ clip_',
  'x.maximum(a)': 'clamp_min',
  'x.minimum(b)': 'clamp_max',
  'x.map(Math.sin)': 'sin',
  'x.map(Math.cos)': 'cos',
  'x.map(Math.tan)': 'tan',
  'x.map(Math.atan)': 'atan arctan',
  'x.map(Math.sinh)': 'sinh',
  'x.map(Math.cosh)': 'cosh',
  'x.map(Math.floor)': 'floor',
  'x.map(Math.ceil)': 'ceil',
  'x.map(Math.round)': 'round rint',
  'x.map(Math.trunc)': 'trunc fix',
  'x.map(Math.log2)': 'log2',
  'x.map(Math.log10)': 'log10',
  'x.map(Math.log1p)': 'log1p',
  'x.map(Math.expm1)': 'expm1',
  'x.map(Math.cbrt)': 'cbrt',
  'x.map(erf)': 'erf',
  'x.map(f)': 'apply apply_ map_ vectorize flatMap',
  'x.map((v) => …)':
    'sigmoid sigmoid_ tanh tanh_ relu relu_ relu6 leakyRelu leaky_relu elu selu gelu silu swish ' +
    'softplus logSigmoid logsigmoid prelu hardtanh step heaviside mish expit',

  // Comparing
  'x.map((v) => (v > a ? 1 : 0))': 'greater gt greaterThan',
  'x.map((v) => (v >= a ? 1 : 0))': 'greaterEqual greater_equal ge gte',
  'x.map((v) => (v < a ? 1 : 0))': 'less lt lessThan',
  'x.map((v) => (v <= a ? 1 : 0))': 'lessEqual less_equal le lte',
  'x.map((v) => (v === a ? 1 : 0))': 'eq equal',
  'x.map((v) => (v !== a ? 1 : 0))': 'ne notEqual not_equal',
  'x.map((v) => (v > 0 ? a : b))': 'where masked_fill maskedFill',
  'x.map((v) => (v === 0 ? 1 : 0))': 'logical_not logicalNot',
  'x.map((v) => (Number.isNaN(v) ? 1 : 0))': 'isnan isNaN',
  'x.map((v) => (Number.isFinite(v) ? 1 : 0))': 'isfinite isFinite',
  'x.map((v) => (v !== 0 ? 1 : 0)).sum()': 'count_nonzero countNonZero',
  'x.sub(y).abs().max().item() < a': 'allclose isclose equals array_equal',

  // Products, and other shapes
  'x.matmul(y)': 'dot mm mv matMul bmm inner mmul matvec einsum tensordot',
  'x.mul(y).sum()': 'vdot',
  'x.reshape([-1, 1]).mul(y.reshape([1, -1]))': 'outer ger outerProduct',
  'x.transpose()': 'T t mT H mH adjoint permute swapaxes swapdims moveaxis movedim t_ transpose_',
  'x.reshape([-1])': 'flatten ravel flat as1D',
  'x.reshape([…])':
    'view resize unflatten unsqueeze unsqueeze_ squeeze squeeze_ expandDims expand_dims as2D as3D',
  'x.reshape(y.shape)': 'view_as reshape_as reshapeAs',
  'x.add(zeros([…]))': 'expand broadcast_to broadcastTo repeat tile',
  'x.add(zeros(y.shape))': 'expand_as',
  'x.slice(i, j)': 'narrow subarray split chunk array_split',
  'x.slice(i, i + 1)': 'row getRow select take gather index_select indexSelect unbind unstack pick',
  'tensor([...x.toArray<number[][]>(), ...y.toArray<number[][]>()])':
    'concat cat concatenate vstack row_stack append extend',
  'tensor([x.toArray(), y.toArray()])': 'stack',
  'tensor([...x.data, v])': 'push',
  'x.mul(eye(n))': 'diag diagflat',

  // Reducing
  'x.sum()': 'sum_ nansum reduce_sum reduceSum total',
  'x.mean()': 'average avg nanmean reduce_mean',
  'x.max()': 'amax nanmax reduce_max',
  'x.min()': 'amin nanmin reduce_min',
  'x.argmax()': 'argMax arg_max idxmax',
  'x.neg().argmax()': 'argMin argmin arg_min idxmin',
  'x.sub(x.mean()).pow(2).mean()': 'var variance',
  'x.sub(x.mean()).pow(2).mean().sqrt()': 'std stddev',
  'x.mul(x).sum().sqrt()': 'norm euclideanNorm',
  'x.exp().sum().log()': 'logsumexp logSumExp',
  'x.exp(), x.sum(-1, true), x.div(y)': 'softmax softmax_',
  'x.exp(), x.sum(-1, true), x.log(), x.sub(y)': 'logSoftmax log_softmax',
  'x.data.reduce((product, v) => product * v, 1)': 'prod',

  // As plain arrays do
  'x.data.forEach((v) => …)': 'forEach',
  'x.data.reduce((a, v) => …, 0)': 'reduce reduceRight',
  'x.data.filter((v) => …)': 'filter',
  'x.data.every((v) => …)': 'every all',
  'x.data.some((v) => …)': 'some any',
  'x.data.find((v) => …)': 'find findLast',
  'x.data.findIndex((v) => …)': 'findIndex findLastIndex nonzero argwhere',
  'x.data.indexOf(v)': 'indexOf lastIndexOf index',
  'x.data.includes(v)': 'includes',
  "x.data.join(', ')": 'join',
  'x.data.toSorted()': 'sort toSorted',
  'x.data.toReversed()': 'reverse toReversed flip',
  '[...x.data]': 'values',
  '[...x.data.entries()]': 'entries',

  // Copies: nothing ever changes a tensor, so none is needed. Other dtypes
  x: 'clone copy detach contiguous cpu cuda to requires_grad_ requiresGrad data_',
  'zeros(x.shape)': 'zero_ new_zeros',
  'ones(x.shape)': 'new_ones',
  'full(x.shape, v)': 'fill fill_ new_full',
  "new Tensor(x.shape, x.data, 'float64')": 'double astype asType cast',
  "new Tensor(x.shape, x.data, 'float32')": 'float toFloat',
  "new Tensor(x.shape, x.data, 'int32')": 'int long toInt',
  "new Tensor(x.shape, x.data, 'bool')": 'bool toBool',
});

/** What the core's methods need to be given. */
const TAKEN: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    'add sub mul div pow maximum minimum matmul'.split(' ').map((name) => [name, 'y']),
  ),
  at: 'i, j',
  map: 'f',
  reshape: '[…]',
  slice: 'i, j',
};

/**
 * What is imported or called as a function elsewhere, `np.…`, `torch.…`, `tf.…` and Python's own among
 * it; no name that the core exports. What is a method here is told as one: `exp` is `x.exp()`. A name
 * that `Math` has too may have been meant for a number: see it before speaking of tensors.
 */
export const FUNCTIONS_ELSEWHERE: ReadonlyMap<string, string> = new Map([
  ...[...METHODS_ELSEWHERE].filter(([name]) => !(name in core)),
  ...namesOfTheCore(),
  ...byName({
    // Making
    'tensor([…])':
      'array from fromArray asarray asArray as_tensor asTensor from_numpy ndarray tensor1d tensor2d ' +
      'tensor3d tensor4d vector matrix mat variable Variable FloatTensor DoubleTensor Matrix NDArray ' +
      'createTensor Vector',
    'tensor(v)': 'scalar constant',
    'zeros([…])': 'empty',
    'zeros(x.shape)': 'zeros_like zerosLike empty_like',
    'ones(x.shape)': 'ones_like onesLike',
    'full([…], v)': 'fill',
    'full(x.shape, v)': 'full_like fullLike',
    'arange(n)': 'range',
    'arange(n).mul((b - a) / (n - 1)).add(a)': 'linspace',
    'eye(n)': 'identity',
    'eye(n).slice(i, i + 1)': 'oneHot one_hot to_categorical',
    'randn([…], 1)':
      'normal randomNormal standard_normal random_normal truncatedNormal rand random uniform ' +
      'randomUniform random_sample randint randomInt default_rng manual_seed',
    'randn(x.shape, 1)': 'randn_like rand_like',

    // Python's own
    'x.item()': 'float',
    'x.toArray()': 'list',
    'String(x)': 'str repr',
    'x instanceof Tensor': 'isinstance is_tensor isTensor',
  }),
]);

/** What the libraries are called where they are used: the function stands behind the dot. */
export const MODULES_ELSEWHERE: ReadonlySet<string> = new Set(
  'np numpy jnp torch tf tensorflow nn F math linalg random'.split(' '),
);

/** The names, separated by blanks, each with the code that stands before them. */
function byName(namesOfCode: Readonly<Record<string, string>>): Map<string, string> {
  return new Map(
    Object.entries(namesOfCode).flatMap(([code, names]) =>
      names.split(' ').map((name) => [name, code] as const),
    ),
  );
}

/** `exp` → `x.exp()`, `shape` → `x.shape` */
function namesOfTheCore(): (readonly [string, string])[] {
  const properties = ['shape', 'size', 'rank', 'data', 'dtype'];
  const methods = Object.getOwnPropertyNames(core.Tensor.prototype).filter(
    (name) => !/^(constructor|toString|size|rank)$/.test(name),
  );
  return [
    ...properties.map((name) => [name, `x.${name}`] as const),
    ...methods.map((name) => [name, `x.${name}(${TAKEN[name] ?? ''})`] as const),
  ];
}
