/**
 * Slips as beginners make them, each in an otherwise right file of the course. They were written
 * before what names them, by what a reader would have to be told; how it is worded is left open.
 */

export interface Slip {
  readonly exercise: string;
  /** What the function is instead, or what of the file is replaced by what. */
  readonly code: string | readonly (readonly [is: string, becomes: string])[];
  /** What the explanation has to say. */
  readonly says: readonly RegExp[];
  /** A piece of the line that has to be shown; unless it does not matter. */
  readonly at?: string;
}

/** On one line of a function, as most slips are. */
const relu = (line: string): string => `export function relu(x: Tensor): Tensor {\n  ${line}\n}`;

const weightedSum = (...lines: string[]): string =>
  `export function weightedSum(x: Tensor, w: Tensor, b: number): number {
  if (x.rank !== 1 || w.rank !== 1 || x.size !== w.size) throw new RangeError('lengths');
  ${lines.join('\n  ')}
}`;

const softmax = (...lines: string[]): string =>
  `export function softmax(x: Tensor): Tensor {\n  ${lines.join('\n  ')}\n}`;

const transpose = (...lines: string[]): string =>
  `export function transpose(m: number[][]): number[][] {\n  ${lines.join('\n  ')}\n}`;

const strides = (...lines: string[]): string =>
  `export function stridesOf(shape: readonly number[]): number[] {\n  ${lines.join('\n  ')}\n}`;

const size = (...lines: string[]): string =>
  `export function sizeOf(shape: readonly number[]): number {\n  ${lines.join('\n  ')}\n}`;

const fn = (head: string, ...lines: string[]): string =>
  `export function ${head} {\n  ${lines.join('\n  ')}\n}`;
const SIZE = 'sizeOf(shape: readonly number[]): number';
const STRIDES = 'stridesOf(shape: readonly number[]): number[]';
const SHAPE = 'shapeOf(nested: Nested): number[]';
const TR = 'transpose(m: number[][]): number[][]';
const MM = 'matmul(a: number[][], b: number[][]): number[][]';
const FL = 'flatten(x: Tensor): Tensor';
const MO =
  'momentum({ theta, v }: MomentumState, grad: Tensor, { lr, alpha }: { lr: number; alpha: number })';

export const SLIPS: Readonly<Record<string, readonly Slip[]>> = {
  'a method that is not there': [
    {
      exercise: 'softmax',
      code: softmax('const e = x.sub(x.max(-1, true)).exp();', 'return e.div(e.summ(-1, true));'),
      says: [/summ/, /\bsum\b/],
      at: 'e.summ',
    },
    {
      exercise: 'softmax',
      code: softmax(
        'const e = x.subtract(x.max(-1, true)).exp();',
        'return e.div(e.sum(-1, true));',
      ),
      says: [/subtract/, /\.sub\b|`sub`|sub\(/],
      at: 'x.subtract',
    },
    {
      exercise: 'weightedSum',
      code: weightedSum('return w.dot(x).item() + b;'),
      says: [/dot/, /matmul/],
      at: 'w.dot',
    },
    {
      exercise: 'relu',
      code: relu('return x.clip(0, Infinity);'),
      says: [/clip/, /maximum/],
      at: 'x.clip',
    },
    {
      exercise: 'relu',
      code: relu('return x.relu();'),
      says: [/relu/],
      at: 'x.relu',
    },
    {
      exercise: 'relu',
      code: relu('return x.forEach((v) => (v > 0 ? v : 0));'),
      says: [/forEach/, /map|data/],
      at: 'x.forEach',
    },
    {
      exercise: 'dense',
      code: [['x.matmul(w.transpose()).add(b)', 'x.matmul(w.T).add(b)']],
      says: [/w\.T\b|`T`|\.T`/, /transpose\(\)/],
      at: 'w.T',
    },
    {
      exercise: 'dense',
      code: [['x.matmul(w.transpose()).add(b)', 'x.mm(w.t()).add(b)']],
      says: [/mm|\bt\b/, /matmul|transpose/],
      at: 'x.mm',
    },
    {
      exercise: 'dense',
      code: [['x.matmul(w.transpose()).add(b)', 'x.matmul(w.transposed()).add(b)']],
      says: [/transposed/, /transpose\b/],
      at: 'w.transposed',
    },
    {
      exercise: 'flatten',
      code: [['return x.reshape([', 'return x.view([']],
      says: [/view/, /reshape/],
      at: 'x.view',
    },
    {
      exercise: 'sigmoid',
      code: [['Math.exp(-v)', 'Math.Exp(-v)']],
      says: [/Exp/, /exp/],
      at: 'Math.Exp',
    },
    {
      exercise: 'mse',
      code: `export function mse(pred: Tensor, target: Tensor): number {
  if (String(pred.shape) !== String(target.shape)) throw new RangeError('shapes');
  return pred.sub(target).square().mean().item();
}`,
      says: [/square/, /mul|pow/],
      at: 'square()',
    },
    {
      exercise: 'sizeOf',
      code: size('let n = 1;', 'for (let i = 0; i < shape.size; i++) n *= shape[i];', 'return n;'),
      says: [/size/, /length/],
      at: 'shape.size',
    },
    {
      exercise: 'stridesOf',
      code: strides(
        'const out = [];',
        'for (let i = 0; i < shape.length; i++) {',
        '  out.append(shape.slice(i + 1).reduce((a, b) => a * b, 1));',
        '}',
        'return out;',
      ),
      says: [/append/, /push/],
      at: 'out.append',
    },
    {
      exercise: 'stridesOf',
      code: strides(
        'let out: number[] = [];',
        'let s = 1;',
        'for (const n of shape.reverse()) { out.insert(0, s); s *= n; }',
        'return out;',
      ),
      says: [/insert/],
      at: 'out.insert',
    },
    {
      exercise: 'weightedSum',
      code: weightedSum('return x.mul(w).sum().data[0] + b.item();'),
      says: [/item/, /\bb\b/, /number|수/i],
      at: 'b.item',
    },
    {
      exercise: 'stridesOf',
      code: strides('return shape.map((_, i) => shape.slice(i + 1).prod());'),
      says: [/prod/],
      at: 'prod()',
    },
  ],

  'a tensor taken for an array': [
    {
      exercise: 'weightedSum',
      code: weightedSum(
        'let z = b;',
        'for (let i = 0; i < x.length; i++) z += x[i] * w[i];',
        'return z;',
      ),
      says: [/length|\[i\]/, /size|at\(/],
      at: 'x.length',
    },
    {
      exercise: 'weightedSum',
      code: weightedSum(
        'let z = b;',
        'for (let i = 0; i < x.size; i++) z += x[i] * w[i];',
        'return z;',
      ),
      says: [/\[i\]|\[0\]/, /at\(/],
      at: 'x[i]',
    },
    {
      exercise: 'weightedSum',
      code: weightedSum('return x.reduce((z, v, i) => z + v * w.at(i), b);'),
      says: [/reduce/],
      at: 'x.reduce',
    },
    {
      exercise: 'weightedSum',
      code: weightedSum(
        'let z = b;',
        'let i = 0;',
        'for (const v of x) z += v * w.at(i++);',
        'return z;',
      ),
      says: [/for|iter|반복/, /toArray|data/],
      at: 'of x',
    },
    {
      exercise: 'relu',
      code: relu('return tensor(x.data.map((v) => Math.max(0, v)));'),
      says: [/import/, /tensor/],
      at: 'tensor(x.data',
    },
    {
      exercise: 'softmax',
      code: softmax('const e = [...x].map(Math.exp);', 'return e;'),
      says: [/iter|spread|\.\.\.|펼/, /toArray|data/],
      at: '[...x]',
    },
    {
      exercise: 'relu',
      code: relu('return Math.max(0, x);'),
      says: [/Math\.max/, /maximum|map/],
      at: 'Math.max',
    },
    {
      exercise: 'sigmoid',
      code: [['return x.map((v) => 1 / (1 + Math.exp(-v)));', 'return 1 / (1 + Math.exp(-x));']],
      says: [/-x|Math\.exp|−|-/, /map|neg|exp/],
      at: 'Math.exp(-x)',
    },
    {
      exercise: 'mse',
      code: `export function mse(pred: Tensor, target: Tensor): number {
  if (String(pred.shape) !== String(target.shape)) throw new RangeError('shapes');
  let sum = 0;
  for (let i = 0; i < pred.length; i++) sum += (pred[i] - target[i]) ** 2;
  return sum / pred.length;
}`,
      says: [/length/, /size/],
      at: 'pred.length',
    },
  ],

  'operators on tensors': [
    {
      exercise: 'weightedSum',
      code: weightedSum('return w * x + b;'),
      says: [/\*/, /w\.mul\(x\)|\.mul\(/],
      at: 'w * x',
    },
    {
      exercise: 'softmax',
      code: softmax('const e = x.sub(x.max(-1, true)).exp();', 'return e / e.sum(-1, true);'),
      says: [/\//, /e\.div\(|\.div\(/],
      at: 'e / e.sum',
    },
    {
      exercise: 'dense',
      code: [['return x.matmul(w.transpose()).add(b)', 'return x.matmul(w.transpose()) + b']],
      says: [/\+/, /\.add\(b\)|\.add\(/],
      at: '+ b',
    },
    {
      exercise: 'relu',
      code: relu('return x > 0 ? x : 0;'),
      says: [/>/, /map|maximum|tensor/i],
      at: 'x > 0',
    },
    {
      exercise: 'silu',
      code: [['return x.mul(sigmoid(x));', 'return x * sigmoid(x);']],
      says: [/\*/, /\.mul\(/],
      at: 'x * sigmoid',
    },
    {
      exercise: 'tanhPrime',
      code: `export function tanhPrime(x: Tensor): Tensor {
  return 1 - tanh(x) ** 2;
}`,
      says: [/\*\*|-/, /pow|mul|sub/],
      at: '1 - tanh',
    },
    {
      exercise: 'sgd',
      code: `export function sgd(theta: Tensor, grad: Tensor, { lr }: { lr: number }): Tensor {
  theta -= lr * grad;
  return theta;
}`,
      says: [/\*|-=/, /mul|sub/],
      at: 'lr * grad',
    },
    {
      exercise: 'perceptron',
      code: `export function perceptron(x: Tensor, w: Tensor, b: number): number {
  const z = w.mul(x).sum() + b;
  return sigmoid(z);
}`,
      says: [/\+/, /item|add/],
      at: 'sum() + b',
    },
    {
      exercise: 'weightedSum',
      code: weightedSum('return w.matmul(x).add(b);'),
      says: [/number|수/i, /item\(\)/],
    },
    {
      exercise: 'mse',
      code: `export function mse(pred: Tensor, target: Tensor): number {
  if (String(pred.shape) !== String(target.shape)) throw new RangeError('shapes');
  return pred.sub(target).pow(2).mean();
}`,
      says: [/number|수/i, /item\(\)/],
    },
  ],

  'arguments of the core': [
    {
      exercise: 'flatten',
      code: `export function flatten(x: Tensor): Tensor {
  if (x.rank < 2) throw new RangeError('rank');
  return x.reshape(x.shape[0], -1);
}`,
      says: [/reshape/, /\[/],
      at: 'x.reshape',
    },
    {
      exercise: 'softmax',
      code: softmax('const e = x.sub(x.max(-1, true)).exp();', 'return e.div(e.sum(true));'),
      says: [/sum/, /axis|축|-1/],
      at: 'e.sum(true)',
    },
    {
      exercise: 'softmax',
      code: softmax(
        'const e = x.sub(x.max(-1, true)).exp();',
        'return e.div(e.sum({ axis: -1, keepDims: true }));',
      ),
      says: [/sum/, /-1, true|axis|축/],
      at: 'e.sum({',
    },
    {
      exercise: 'andGate',
      code: [['return { w: tensor([1, 1]), b: -1.5 };', 'return { w: tensor(1, 1), b: -1.5 };']],
      says: [/tensor/, /\[1, 1\]|array|배열/],
      at: 'tensor(1, 1)',
    },
    {
      exercise: 'oneHot',
      code: `export function oneHot(labels: number[], classes: number): Tensor {
  if (!labels.every((label) => Number.isInteger(label) && label >= 0 && label < classes)) {
    throw new RangeError('labels');
  }
  return zeros(labels.length, classes).map((_, i) => (labels[Math.floor(i / classes)] === i % classes ? 1 : 0));
}`,
      says: [/zeros/, /import|array|배열|\[/],
      at: 'zeros(labels.length',
    },
    {
      exercise: 'dense',
      code: [['x.matmul(w.transpose()).add(b)', 'x.matmul(w.transpose).add(b)']],
      says: [/transpose/, /\(\)/],
      at: 'w.transpose)',
    },
    {
      exercise: 'weightedSum',
      code: weightedSum(
        'let z = b;',
        'for (let i = 0; i < x.size; i++) z += x.at([i]) * w.at([i]);',
        'return z;',
      ),
      says: [/\bat\b/, /index|인덱스|at\(/],
      at: 'x.at([i])',
    },
    {
      exercise: 'relu',
      code: relu('return x.map(Math.max(0));'),
      says: [/map/, /function|함수/],
      at: 'x.map',
    },
  ],

  'calls that give, or are given, nothing': [
    {
      exercise: 'softmax',
      code: softmax(
        'const e = x.sub(x.max(-1, true)).exp();',
        'e.div(e.sum(-1, true));',
        'return;',
      ),
      says: [/softmax/, /return/],
      at: 'return;',
    },
    {
      exercise: 'softmax',
      code: softmax(
        'const shifted = (t: Tensor): any => {',
        '  const largest = t.max(-1, true);',
        '  if (t.size === 0) return t;',
        '  return;',
        '};',
        'const e = shifted(x).exp();',
        'return e.div(e.sum(-1, true));',
      ),
      says: [/shifted/, /return/],
      at: 'return;',
    },
    {
      exercise: 'relu',
      code: relu('return x.map((v: number): any => { if (v > 0) return v; });'),
      says: [/return/],
      at: 'x.map',
    },
    {
      exercise: 'relu',
      code: relu('return x.map((): any => undefined);'),
      says: [/undefined|return/],
      at: 'x.map',
    },
    {
      exercise: 'weightedSum',
      code: weightedSum(
        'const isLike = (a: Tensor, b: Tensor): any => {};',
        "if (!isLike(x, w)) throw new RangeError('unlike');",
        'return w.matmul(x).item() + b;',
      ),
      says: [/isLike/, /return/],
      at: 'isLike =',
    },
    {
      exercise: 'weightedSum',
      code: weightedSum(
        'const apply = (f: any) => f(x, w).item() + b;',
        'return apply((a: Tensor, c: Tensor) => { a.matmul(c); });',
      ),
      says: [/return/],
      at: 'a.matmul',
    },
    {
      exercise: 'sigmoid',
      code: [['Math.exp(-v)', '(Math as any).exp()']],
      says: [/exp/, /nothing|않/],
      at: '.exp()',
    },
    {
      exercise: 'dense',
      code: [['x.matmul(w.transpose()).add(b)', '(x as any).matmul(w.transpose()).add()']],
      says: [/add/, /nothing|않/],
      at: '.add()',
    },
    {
      exercise: 'relu',
      code: relu('return (x as any).map();'),
      says: [/map/, /nothing|않/],
      at: '.map()',
    },
    {
      exercise: 'relu',
      code: relu('return new (Tensor as any)(x.shape);'),
      says: [/Tensor/, /argument|인수/],
      at: 'x.shape',
    },
    {
      exercise: 'relu',
      code: relu('return x.map((v) => (Math.max as any)(...[0], v) && (Object as any).values());'),
      says: [/values/, /nothing|않/],
      at: 'values()',
    },
    {
      exercise: 'sizeOf',
      code: size(
        'const times: any = (n: number, by: number) => n * by;',
        'let n = 1;',
        'for (const e of shape) n = times(n);',
        'return n;',
      ),
      says: [/times/, /by/],
      at: 'times(n)',
    },
    {
      exercise: 'relu',
      code: relu(
        'const over: any = (t: Tensor, { least }: any) => t.maximum(least); return over(x);',
      ),
      says: [/over\(x\)/, /least/],
      at: 'over(x)',
    },
    {
      exercise: 'stridesOf',
      code: strides(
        'const out: number[] = [];',
        'let s = 1;',
        'for (const e of [...shape].reverse()) {',
        '  (out as any).push();',
        '  s *= e;',
        '}',
        'return out.reverse();',
      ),
      says: [/push/, /nothing|않/],
      at: 'push()',
    },
    {
      exercise: 'transpose',
      code: transpose('return (Array as any).from((_: any, j: number) => m.map((row) => row[j]));'),
      says: [/Array\.from/, /length/],
      at: 'Array',
    },
    {
      exercise: 'relu',
      code: relu('const y: any = (v: number) => Math.max(0, v); return y.add(0);'),
      says: [/function|함수/, /nobody|호출/],
      at: 'const y',
    },
    {
      exercise: 'relu',
      code: relu('return ((v: number) => Math.max(0, v)) as any;'),
      says: [/function|함수/, /nobody|호출/],
      at: 'Math.max',
    },
    {
      exercise: 'sigmoid',
      code: [['Math.exp(-v)', '(Math as any)']],
      says: [/Math/, /function|함수/],
      at: '(Math',
    },
    {
      exercise: 'weightedSum',
      code: `export function weightedSum(x: Tensor, w: Tensor, b: number): number {
  const fits = (): any => { x.size === w.size; };
  if (fits() === false) throw new RangeError('lengths');
  return w.data.reduce((z, v, i) => z + v * (x.data[i] ?? 0), b);
}`,
      says: [/fits/, /return/],
      at: 'x.size === w.size',
    },
    {
      exercise: 'relu',
      code: relu('return x.maximum(0).add(Math as any);'),
      says: [/Math/, /function|함수/],
      at: 'Math as any',
    },
    {
      exercise: 'andGate',
      code: [['return { w: tensor([1, 1]), b: -1.5 };', 'return { w: tensor([1, 1]) } as any;']],
      says: [/`b`/],
      at: '{ w: tensor',
    },
    {
      exercise: 'sizeOf',
      code: size('let [n, one]: any = [1];', 'for (const e of shape) n *= e * one;', 'return n;'),
      says: [/`one`/, /element|원소/],
      at: '[1]',
    },
  ],
  'a method that is not called': [
    {
      exercise: 'weightedSum',
      code: weightedSum('return w.matmul(x).item + b;'),
      says: [/item/, /item\(\)|call|호출/],
      at: '.item + b',
    },
    {
      exercise: 'softmax',
      code: softmax('const e = x.sub(x.max(-1, true)).exp;', 'return e.div(e.sum(-1, true));'),
      says: [/exp/, /exp\(\)|call|호출/],
    },
    {
      exercise: 'weightedSum',
      code: weightedSum('return w.matmul(x).item;'),
      says: [/item|function|함수/, /\(\)|call|호출/],
    },
  ],

  'names that are not there': [
    {
      exercise: 'sigmoid',
      code: [['Math.exp(-v)', 'exp(-v)']],
      says: [/\bexp\b/, /Math\.exp/],
      at: 'exp(-v)',
    },
    {
      exercise: 'sigmoid',
      code: [['Math.exp(-v)', 'math.exp(-v)']],
      says: [/math/, /Math/],
      at: 'math.exp(-v)',
    },
    {
      exercise: 'sigmoid',
      code: [['Math.exp(-v)', 'np.exp(-v)']],
      says: [/np/, /Math\.exp|\.exp/],
      at: 'np.exp(-v)',
    },
    {
      exercise: 'relu',
      code: relu('return x.maximum(zeros(x.shape));'),
      says: [/zeros/, /import/],
      at: 'zeros(x.shape)',
    },
    {
      exercise: 'sizeOf',
      code: size('let n = 1;', 'for (const i of range(shape.length)) n *= shape[i];', 'return n;'),
      says: [/range/],
      at: 'range(',
    },
    {
      exercise: 'sizeOf',
      code: size('let n = 1;', 'for (let i = 0; i < len(shape); i++) n *= shape[i];', 'return n;'),
      says: [/len/, /length/],
      at: 'len(shape)',
    },
    {
      exercise: 'step',
      code: `export function step(z: number): number {
  if (z >= 0) return True;
  return 0;
}`,
      says: [/True/, /true/],
      at: 'True',
    },
    {
      exercise: 'sizeOf',
      code: size('let product = 1;', 'for (const n of shape) prodcut *= n;', 'return product;'),
      says: [/prodcut/, /product/],
      at: 'prodcut',
    },
    {
      exercise: 'sizeOf',
      code: size('const n = 1;', 'for (const extent of shape) n *= extent;', 'return n;'),
      says: [/\bn\b/, /let/],
      at: 'n *= extent',
    },
    {
      exercise: 'sizeOf',
      code: size('if (shape.length === 0) return 1;', 'return self.product(shape);'),
      says: [/self/],
      at: 'self.product',
    },
  ],

  'arrays and numbers': [
    {
      exercise: 'ewa',
      code: `export function ewa(values: number[], beta: number): number[] {
  const vs: number[] = [];
  for (const value of values) vs.push(beta * (vs[-1] ?? 0) + (1 - beta) * value);
  return vs;
}`,
      says: [/-1/, /\.at\(-1\)/],
      at: 'vs[-1]',
    },
    {
      exercise: 'descendQuadratic',
      code: `export function descendQuadratic(a: number, x0: number, lr: number, steps: number): number[] {
  const xs = [x0];
  for (let i = 0; i < steps; i++) xs.push(xs[-1] - lr * a * xs[-1]);
  return xs;
}`,
      says: [/-1/, /\.at\(-1\)/],
      at: 'xs[-1]',
    },
    {
      exercise: 'sizeOf',
      code: size('let n = 1;', 'for (const extent in shape) n *= extent;', 'return n;'),
      says: [/in\b/, /of\b/],
      at: 'in shape',
    },
    {
      exercise: 'sizeOf',
      code: size(
        'let n = 1;',
        'for (let i = 0; i <= shape.length; i++) n *= shape[i];',
        'return n;',
      ),
      says: [/undefined|past|끝|없/],
      at: 'shape[i]',
    },
    {
      exercise: 'transpose',
      code: transpose(
        'const t = [];',
        'for (let j = 0; j < m[0].length; j++) for (let i = 0; i < m.length; i++) t[j][i] = m[i][j];',
        'return t;',
      ),
      says: [/t\[j\]|t\[0\]/, /undefined|없/],
      at: 't[j][i]',
    },
    {
      exercise: 'transpose',
      code: transpose('return m[0].map((_, j) => m.map((row, i) => m[i, j]));'),
      says: [/,/, /\[i\]\[j\]/],
      at: 'm[i, j]',
    },
    {
      exercise: 'tanhPrime',
      code: `export function tanhPrime(x: Tensor): Tensor {
  return x.map((v) => 1 - Math.tanh(v) ^ 2);
}`,
      says: [/\^/, /\*\*/],
      at: '^ 2',
    },
    {
      exercise: 'mse',
      code: `export function mse(pred: Tensor, target: Tensor): number {
  if (String(pred.shape) !== String(target.shape)) throw new RangeError('shapes');
  let sum = 0;
  for (let i = 0; i < pred.size; i++) sum += (pred.data[i] - target.data[i]) ^ 2;
  return sum / pred.size;
}`,
      says: [/\^/, /\*\*/],
      at: '^ 2',
    },
    {
      exercise: 'mse',
      code: `export function mse(pred: Tensor, target: Tensor): number {
  if (pred.shape !== target.shape) throw new RangeError('shapes');
  return pred.sub(target).pow(2).mean().item();
}`,
      says: [/!==/, /array|배열/],
      at: 'pred.shape !==',
    },
    {
      exercise: 'chainGradient',
      code: `export function chainGradient(zs: number[], activation: 'sigmoid' | 'tanh' | 'relu'): number {
  if (activation = 'sigmoid') return sigmoidPrime(new Tensor([zs.length], zs)).data.reduce((a, b) => a * b, 1);
  if (activation === 'tanh') return tanhPrime(new Tensor([zs.length], zs)).data.reduce((a, b) => a * b, 1);
  return reluPrime(new Tensor([zs.length], zs)).data.reduce((a, b) => a * b, 1);
}`,
      says: [/=/, /===/],
      at: "activation = 'sigmoid'",
    },
    {
      exercise: 'ewa',
      code: `export function ewa(values: number[], beta: number): number[] {
  let v = 0;
  return values.map((value) => { v = beta * v + (1 - beta) * value; });
}`,
      says: [/return|돌려/],
    },
    {
      exercise: 'shapeOf',
      code: `export function shapeOf(nested: Nested): number[] {
  if (typeof nested !== 'object') return [];
  const shapes = nested.map((item) => shapeOf(item));
  if (shapes.some((s) => s !== shapes[0])) throw new RangeError('ragged');
  return [nested.length, ...(shapes[0] ?? [])];
}`,
      says: [/!==/, /array|배열/],
      at: 's !== shapes[0]',
    },
    {
      exercise: 'sizeOf',
      code: size('let n = 1;', 'for (const extent of shape) n =* extent;', 'return n;'),
      says: [/\*=|=\*/],
      at: '=*',
    },
    {
      exercise: 'broadcastShape',
      code: [
        [
          'const rank = Math.max(a.length, b.length);',
          'const rank = Math.max([a.length, b.length]);',
        ],
      ],
      says: [/Math\.max/, /\.\.\.|array|배열/],
      at: 'Math.max([',
    },
    {
      exercise: 'adam',
      code: [['export function adam(', 'export async function adam(']],
      says: [/async|promise/i],
    },
    {
      exercise: 'flatten',
      code: `export function flatten(x: Tensor): Tensor {
  if (x.rank < 2) throw new RangeError('rank');
  x.reshape([x.shape[0]!, -1]);
  return x;
}`,
      says: [/reshape/, /thrown away|버립니다/],
      at: 'x.reshape',
    },
    {
      exercise: 'flatten',
      code: `export function flatten(x: Tensor): Tensor {
  if (x.rank < 2) throw new RangeError('rank');
  return
    x.reshape([x.shape[0]!, -1]);
}`,
      says: [/return/],
      at: 'return',
    },
    {
      exercise: 'relu',
      code: relu('x.map((v) => (v > 0 ? v : 0));'),
      says: [/return|돌려/],
    },
    {
      exercise: 'relu',
      code: relu('return x.map((v) => { v > 0 ? v : 0 });'),
      says: [/return|돌려/],
      at: 'x.map',
    },
  ],

  'keys of an answer': [
    {
      exercise: 'describeMlp',
      code: `export function describeMlp(sizes: number[]) {
  const hidden = sizes.length - 2;
  let params = 0;
  for (let i = 1; i < sizes.length; i++) params += sizes[i - 1]! * sizes[i]! + sizes[i]!;
  return { hidden, params, deep: hidden >= 2 };
}`,
      says: [/hiddenLayers/, /parameters/, /\bhidden\b/, /params/],
    },
    {
      exercise: 'andGate',
      code: [['return { w: tensor([1, 1]), b: -1.5 };', 'return { W: tensor([1, 1]), b: -1.5 };']],
      says: [/\bW\b/, /\bw\b/],
    },
    {
      exercise: 'andGate',
      code: [
        [
          'return { w: tensor([1, 1]), b: -1.5 };',
          'return { weights: tensor([1, 1]), bias: -1.5 };',
        ],
      ],
      says: [/weights/, /bias/, /\bw\b/, /\bb\b/],
    },
    {
      exercise: 'andGate',
      code: [['return { w: tensor([1, 1]), b: -1.5 };', 'return [tensor([1, 1]), -1.5];']],
      says: [/object|객체|array|배열/],
    },
    {
      exercise: 'denseBackward',
      code: `export function denseBackward(x: Tensor, w: Tensor, dy: Tensor) {
  return { dX: dy.matmul(w), dW: dy.transpose().matmul(x), db: dy.sum(0) };
}`,
      says: [/dX/, /dx/, /dW/, /dw/],
    },
    {
      exercise: 'transpose',
      code: transpose('return m.map((row, i) => row.map((_, j) => m[j]?.[i]));'),
      says: [/`m\[j\]\?\.\[i\]`/, /undefined/, /\[\d\]/],
    },
    {
      exercise: 'xorMlp',
      code: [['tensor([or.w, nand.w])', '[or.w, nand.w]']],
      says: [/Tensor/, /`tensor\(\[or\.w, nand\.w\]\)`/],
      at: '[or.w, nand.w]',
    },
    {
      exercise: 'xorMlp',
      code: [['{ w: tensor([and.w]), b: tensor([and.b]) }', '{ w: tensor([and.w]) }']],
      says: [/`b`/],
      at: '{ w: tensor([and.w]) }',
    },
    {
      exercise: 'train',
      code: [['{ lr, steps }: { lr: number; steps: number },', 'lr: number, steps: number,']],
      says: [/object|객체/, /`\{ lr, steps \}`/],
      at: 'lr: number, steps: number,',
    },
    {
      exercise: 'momentum',
      code: `export function momentum(theta: Tensor, v: Tensor, grad: Tensor, lr: number, alpha: number): MomentumState {
  const next = v.mul(alpha).add(grad);
  return { theta: theta.sub(next.mul(lr)), v: next };
}`,
      says: [/object|객체/, /`\{ theta, v \}`/],
      at: 'theta: Tensor, v: Tensor',
    },
    {
      exercise: 'train',
      code: [
        ['losses.push(loss)', 'losses.push(difference(trained[0]!.b, trained[0]!.b))'],
        ['const losses: number[]', 'const losses: unknown[]'],
      ],
      says: [/Tensor/, /\.item\(\)|number|수/],
    },
  ],

  brackets: [
    {
      exercise: 'relu',
      code: [['  return x.maximum(0);\n}', '  return x.maximum(0);\n']],
      says: [/\{/, /clos|닫/],
      at: 'export function relu(',
    },
    {
      exercise: 'softmax',
      code: [['return e.div(e.sum(-1, true));', 'return e.div(e.sum(-1, true);']],
      says: [/\(/, /clos|닫/],
      at: 'return e.div(',
    },
    {
      exercise: 'sigmoid',
      code: [['x.map((v) => 1 / (1 + Math.exp(-v)));', 'x.map((v) => 1 / (1 + Math.exp(-v))));']],
      says: [/\)/],
      at: 'Math.exp(-v))))',
    },
    {
      exercise: 'chainGradient',
      code: [
        [
          '  for (const factor of factors.data) product *= factor;\n',
          '  for (const factor of factors.data) {\n    product *= factor;\n',
        ],
      ],
      says: [/\{/, /clos|닫/],
      at: 'for (const factor of factors.data) {',
    },
    {
      exercise: 'andGate',
      code: [['tensor([1, 1]), b: -1.5', 'tensor([1, 1), b: -1.5']],
      says: [/\[/, /clos|닫|\]/],
      at: 'tensor([1, 1)',
    },
    {
      exercise: 'softmaxJacobian',
      code: [['needs [k]; got [${x.shape}]`', 'needs [k]; got [${x.shape}]']],
      says: [/backtick|백틱/, /never ended|끝나지 않/],
      at: 'got [${x.shape}]);',
    },
    {
      exercise: 'sizeOf',
      code: size('return shape.reduce((size, extent) => size * extent, 1);', '}'),
      says: [/\}/],
    },
  ],

  'other syntax': [
    {
      exercise: 'relu',
      code: [['export function relu(', 'enum Side { Left, Right }\nexport function relu(']],
      says: [/enum/],
      at: 'enum Side',
    },
    {
      exercise: 'sizeOf',
      code: `export function sizeOf(shape: readonly number[]): number {
  let n = 1
  for i in range(len(shape)):
    n *= shape[i]
  return n
}`,
      says: [/for/, /\(|Python|파이썬/],
      at: 'for i in',
    },
    {
      exercise: 'relu',
      code: `def relu(x):
  return x.maximum(0)
`,
      says: [/def/, /function/],
      at: 'def relu',
    },
    {
      exercise: 'step',
      code: `export function step(z: number): number {
  if z >= 0 {
    return 1;
  }
  return 0;
}`,
      says: [/if/, /\(/],
      at: 'if z',
    },
    {
      exercise: 'step',
      code: `export function step(z: number): number {
  if (z >= 0) {
    return 1;
  } elif (z < 0) {
    return 0;
  }
}`,
      says: [/elif/, /else if/],
      at: 'elif',
    },
    {
      exercise: 'step',
      code: `export function step(z: number): number {
  return 1 if z >= 0 else 0;
}`,
      says: [/\?/, /:/],
      at: '1 if z',
    },
    {
      exercise: 'geluPrime',
      code: [['Math.exp((-v * v) / 2)', 'Math.exp(-v ** 2 / 2)']],
      says: [/\*\*/, /\(/],
      at: '-v ** 2',
    },
    {
      exercise: 'relu',
      code: [['export function relu(', '# the rectifier\nexport function relu(']],
      says: [/#/, /\/\//],
      at: '# the rectifier',
    },
    {
      exercise: 'perceptronUpdate',
      code: [
        [
          'return { w: w.add(x.mul(lr * e)), b: b + lr * e };',
          'return { w: w.add(x.mul(lr * e)) b: b + lr * e };',
        ],
      ],
      says: [/,|쉼표/],
      at: 'b: b + lr',
    },
    {
      exercise: 'andGate',
      code: [
        ['return { w: tensor([1, 1]), b: -1.5 };', 'return { w = tensor([1, 1]), b = -1.5 };'],
      ],
      says: [/:|콜론/],
      at: 'w = tensor',
    },
    {
      exercise: 'relu',
      code: relu('const zero = “0”;\n  return x.maximum(0);'),
      says: [/“/, /"|'/],
      at: '“0”',
    },
    {
      exercise: 'step',
      code: `export function step(z: number): number {
  return z >= 0 and 1 or 0;
}`,
      says: [/and/, /&&/],
      at: 'and 1',
    },
    {
      exercise: 'relu',
      code: relu('return x.map(lambda v: max(0, v));'),
      says: [/lambda/, /=>/],
      at: 'lambda',
    },
    {
      exercise: 'relu',
      code: relu('return x.map(v -> Math.max(0, v));'),
      says: [/->/, /=>/],
      at: 'v ->',
    },
    {
      exercise: 'step',
      code: `export function step(z: number): number {
  let z = z >= 0;
  return z ? 1 : 0;
}`,
      says: [/\bz\b/],
    },
    {
      exercise: 'relu',
      code: relu('const y = await x.maximum(0);\n  return y;'),
      says: [/await/],
      at: 'await',
    },
  ],

  'exports and imports': [
    {
      exercise: 'relu',
      code: [['export function relu(', 'function relu(']],
      says: [/relu/, /export/],
      at: 'function relu(',
    },
    {
      exercise: 'relu',
      code: [['export function relu(', 'export default function relu(']],
      says: [/default/],
      at: 'export default function relu(',
    },
    {
      exercise: 'relu',
      code: [['export function relu(', 'export function reLU(']],
      says: [/relu/, /reLU/],
    },
    {
      exercise: 'relu',
      code: [["from '#tensor'", "from 'tensor'"]],
      says: [/#tensor/],
      at: "from 'tensor'",
    },
    {
      exercise: 'relu',
      code: [["from '#tensor'", "from '../../reference/tensor.ts'"]],
      says: [/#tensor/],
      at: 'reference/tensor.ts',
    },
    {
      exercise: 'relu',
      code: [["from '#tensor';", "from '#tensor';\nimport { helper } from './helpers.ts';"]],
      says: [/helpers/],
      at: './helpers.ts',
    },
    {
      exercise: 'relu',
      code: [["from '#tensor';", "from '#tensor';\nimport * as tf from '@tensorflow/tfjs';"]],
      says: [/tfjs/, /#tensor/],
      at: 'tfjs',
    },
    {
      exercise: 'relu',
      code: [['import { erf, eye, Tensor } from', 'import { erf, eyes, Tensor } from']],
      says: [/eyes/, /\beye\b/],
      at: 'eyes',
    },
    {
      exercise: 'relu',
      code: [['import { erf, eye, Tensor } from', 'import { erf, eye, Tensor, softplus } from']],
      says: [/softplus/],
      at: 'softplus',
    },
    {
      exercise: 'relu',
      code: [['import { erf, eye, Tensor } from', 'import tensor from']],
      says: [/default|\{/],
      at: 'import tensor',
    },
    {
      exercise: 'relu',
      code: [['export function relu(', 'module.exports = { relu };\nfunction relu(']],
      says: [/export/],
      at: 'module.exports',
    },
  ],
  'members of tensors': [
    {
      exercise: 'flatten',
      code: fn(
        FL,
        "if (x.rank < 2) throw new RangeError('r');",
        'return x.reshape([x.shape[0], x.shape[-1]]);',
      ),
      says: [/-1/, /\.at\(-1\)/],
      at: 'x.shape[-1]',
    },
    {
      exercise: 'flatten',
      code: fn(
        FL,
        "if (x.shape.length() < 2) throw new RangeError('r');",
        'return x.reshape([x.shape[0], -1]);',
      ),
      says: [/length/],
      at: 'length()',
    },
    {
      exercise: 'flatten',
      code: fn(
        FL,
        "if (x.ndim < 2) throw new RangeError('r');",
        'return x.reshape([x.shape[0], -1]);',
      ),
      says: [/ndim/, /rank/],
      at: 'x.ndim',
    },
    {
      exercise: 'flatten',
      code: fn(
        FL,
        "if (x.rank < 2) throw new RangeError('r');",
        'return x.reshape([x.size(0), -1]);',
      ),
      says: [/size/, /shape|method|메서드|function|함수/],
      at: 'x.size(0)',
    },
    {
      exercise: 'flatten',
      code: fn(
        FL,
        "if (x.rank < 2) throw new RangeError('r');",
        'const [n] = x.shape();',
        'return x.reshape([n, -1]);',
      ),
      says: [/shape/],
      at: 'x.shape()',
    },
    {
      exercise: 'flatten',
      code: fn(FL, "if (x.rank < 2) throw new RangeError('r');", 'return x.flatten(1);'),
      says: [/flatten/, /reshape/],
      at: 'x.flatten(1)',
    },
    {
      exercise: 'relu',
      code: fn(
        'relu(x: Tensor): Tensor',
        'return Tensor(x.shape, x.data.map((v) => Math.max(0, v)));',
      ),
      says: [/new/],
      at: 'return Tensor(',
    },
    {
      exercise: 'relu',
      code: fn('relu(x: Tensor): Tensor', 'return x.data.map((v) => Math.max(0, v));'),
      says: [/Tensor/, /array|배열|Float64Array/i],
    },
    {
      exercise: 'relu',
      code: fn('relu(x: Tensor): Tensor', 'return x.toArray().map((v) => Math.max(0, v));'),
      says: [/Tensor|number|숫자|array|배열/],
    },
    {
      exercise: 'relu',
      code: fn('relu(x: Tensor): Tensor', 'return x.apply((v) => Math.max(0, v));'),
      says: [/apply/, /map/],
      at: 'x.apply',
    },
    {
      exercise: 'relu',
      code: fn('relu(x: Tensor): Tensor', 'return x.Map((v) => Math.max(0, v));'),
      says: [/Map/, /map/],
      at: 'x.Map',
    },
    {
      exercise: 'relu',
      code: fn('relu(x: Tensor): Tensor', 'if (x < 0) return 0;', 'return x;'),
      says: [/</, /map|element|원소|number|숫자/],
      at: 'x < 0',
    },
    {
      exercise: 'gelu',
      code: fn('gelu(x: Tensor): Tensor', 'return x.mul(erf(x.div(Math.SQRT2)).add(1).div(2));'),
      says: [/erf\(x/, /`x\.map\(erf\)`/],
      at: 'erf(',
    },
    {
      exercise: 'softmax',
      code: fn(
        'softmax(x: Tensor): Tensor',
        'const e = Math.exp(x);',
        'return e.div(e.sum(-1, true));',
      ),
      says: [/Math\.exp/, /x\.exp\(\)|map/],
      at: 'Math.exp(x)',
    },
    {
      exercise: 'softmax',
      code: fn(
        'softmax(x: Tensor): Tensor',
        'const e = x.sub(Math.max(...x)).exp();',
        'return e.div(e.sum(-1, true));',
      ),
      says: [/\.\.\.|spread|iter|펼|반복/, /max|data|toArray/],
      at: '...x',
    },
    {
      exercise: 'softmax',
      code: fn('softmax(x: Tensor): Tensor', 'const e = x.exp();', 'return e.div(e.sum(axis=-1));'),
      says: [/axis/],
      at: 'axis=-1',
    },
    {
      exercise: 'softmax',
      code: fn(
        'softmax(x: Tensor): Tensor',
        'const e = x.sub(x.max(-1, keepDims=true)).exp();',
        'return e.div(e.sum(-1, true));',
      ),
      says: [/keepDims/],
      at: 'keepDims=true',
    },
    {
      exercise: 'collapseLinear',
      code: fn(
        'collapseLinear(ws: Tensor[]): Tensor',
        'let p = ws[0];',
        'for (let i = 1; i < ws.size; i++) p = p.matmul(ws[i]);',
        'return p;',
      ),
      says: [/size/, /length/],
      at: 'ws.size',
    },
    {
      exercise: 'collapseLinear',
      code: fn('collapseLinear(ws: Tensor[]): Tensor', 'return ws.matmul();'),
      says: [/matmul/, /array|배열/],
      at: 'ws.matmul',
    },
    {
      exercise: 'collapseLinear',
      code: fn(
        'collapseLinear(ws: Tensor[]): Tensor',
        'return ws.reduce((p, w) => { p.matmul(w); });',
      ),
      says: [/return|돌려/],
    },
    {
      exercise: 'softmaxJacobian',
      code: [['eye(x.size).sub(p)', 'eye(x.shape).sub(p)']],
      says: [/eye\(x\.shape\)/, /`eye\(1\)`/],
      at: 'eye(x.shape)',
    },
    {
      exercise: 'softmaxJacobian',
      code: [['return p.reshape([x.size, 1])', 'return p.reshape([x.length, 1])']],
      says: [/length/, /size/],
      at: 'x.length',
    },
  ],
  'arrays and what is in them': [
    {
      exercise: 'stridesOf',
      code: fn(
        STRIDES,
        'const out = new Array(shape.length).map(() => 1);',
        'for (let k = shape.length - 2; k >= 0; k--) out[k] = out[k + 1] * shape[k + 1];',
        'return out;',
      ),
      says: [/Array\(|empty|빈|hole|fill|undefined/],
    },
    {
      exercise: 'stridesOf',
      code: fn(
        STRIDES,
        'const out = [1] * shape.length;',
        'for (let k = shape.length - 2; k >= 0; k--) out[k] = out[k + 1] * shape[k + 1];',
        'return out;',
      ),
      says: [/\*/, /array|배열|fill/],
      at: '[1] *',
    },
    {
      exercise: 'transpose',
      code: fn(
        TR,
        'const t = Array(m[0].length).fill([]);',
        'for (const row of m) row.forEach((v, j) => t[j].push(v));',
        'return t;',
      ),
      says: [/fill/, /same|같은/],
    },
    {
      exercise: 'transpose',
      code: fn(
        TR,
        'const t = [];',
        'for (let j = 0; j < m[0].length; j++) t.push(m.map((row) => row(j)));',
        'return t;',
      ),
      says: [/row\(j\)|row/, /\[j\]|function|함수/],
      at: 'row(j)',
    },
    {
      exercise: 'transpose',
      code: fn(TR, 'return m[0].map((_, j) => { m.map((row) => row[j]) });'),
      says: [/return|돌려/],
    },
    {
      exercise: 'matmul',
      code: fn(
        MM,
        "if (a[0].length != b.length) throw 'no';",
        'return a.map((row) => b[0].map((_, j) => row.reduce((s, v, t) => { s + v * b[t][j] }, 0)));',
      ),
      says: [/return|돌려/],
    },
    {
      exercise: 'matmul',
      code: fn(
        MM,
        "if (a[0].length !== b.length) throw new RangeError('no');",
        'const out = [];',
        'for (let i = 0; i < a.length; i++) {',
        '  out[i] = [];',
        '  for (let j = 0; j < b[0].length; j++) {',
        '    for (let t = 0; t < b.length; t++) out[i][j] += a[i][t] * b[t][j];',
        '  }',
        '}',
        'return out;',
      ),
      says: [/undefined|0/, /out\[i\]\[j\]|NaN/],
      at: 'out[i][j] +=',
    },
    {
      exercise: 'shapeOf',
      code: fn(
        SHAPE,
        'const inner = nested.map((n) => shapeOf(n));',
        'return [nested.length, ...inner[0]];',
      ),
      says: [/map/, /number|수/],
      at: 'nested.map',
    },
    {
      exercise: 'shapeOf',
      code: fn(
        SHAPE,
        "if (typeof nested === 'array') return [nested.length, ...shapeOf(nested[0])];",
        'return [];',
      ),
      says: [/typeof|'array'/, /Array\.isArray/],
      at: "'array'",
    },
    {
      exercise: 'shapeOf',
      code: fn(
        SHAPE,
        'if (nested.isArray()) return [nested.length, ...shapeOf(nested[0])];',
        'return [];',
      ),
      says: [/isArray/, /Array\.isArray/],
      at: 'isArray',
    },
    {
      exercise: 'sizeOf',
      code: fn(SIZE, 'return shape.product();'),
      says: [/product/],
      at: 'shape.product',
    },
    {
      exercise: 'sizeOf',
      code: fn(
        SIZE,
        'let n = 1;',
        'for (let i; i < shape.length; i++) n *= shape[i];',
        'return n;',
      ),
      says: [/\bi\b/, /undefined|0|value|값/],
    },
    {
      exercise: 'sizeOf',
      code: fn(
        SIZE,
        'let n = 1;',
        'for (let i = 0, i < shape.length, i++) n *= shape[i];',
        'return n;',
      ),
      says: [/;|세미콜론/],
      at: 'let i = 0,',
    },
    {
      exercise: 'sizeOf',
      code: fn(SIZE, 'let n = 1;', 'shape.forEach(extent => n *= extent;);', 'return n;'),
      says: [/;|세미콜론|\)/],
      at: 'forEach',
    },
    {
      exercise: 'sizeOf',
      code: fn(SIZE, 'n = 1;', 'for (const extent of shape) n *= extent;', 'return n;'),
      says: [/\bn\b/, /let/],
      at: 'n = 1',
    },
    {
      exercise: 'sizeOf',
      code: fn(
        SIZE,
        'if (shape == []) return 1;',
        'let n = 0;',
        'for (const e of shape) n = n === 0 ? e : n * e;',
        'return n;',
      ),
      says: [/==/, /array|배열|length/],
      at: 'shape == []',
    },
    {
      exercise: 'sizeOf',
      code: fn(SIZE, 'return shape[0:].reduce((a, b) => a * b, 1);'),
      says: [/slice|:/],
      at: 'shape[0:]',
    },
    {
      exercise: 'sizeOf',
      code: fn(SIZE, 'return shape.reduce((a, b) => a * b);'),
      says: [/reduce/, /empty|빈|start|처음|초기/],
    },
    {
      exercise: 'inferDtype',
      code: [['numbers.every(Number.isInteger)', 'numbers.every(Number.isInteger())']],
      says: [/isInteger|every/, /function|함수|\(\)/],
      at: 'Number.isInteger()',
    },
    {
      exercise: 'broadcastShape',
      code: [['const n = padB[axis]!;', 'const n = padB(axis);']],
      says: [/padB/, /function|함수|\[/],
      at: 'padB(axis)',
    },
    {
      exercise: 'miniBatches',
      code: fn(
        'miniBatches(order: number[], batchSize: number): number[][]',
        "if (batchSize < 1) raise RangeError('batch');",
        'const out = [];',
        'for (let i = 0; i < order.length; i += batchSize) out.push(order.slice(i, i + batchSize));',
        'return out;',
      ),
      says: [/raise/, /throw/],
      at: 'raise',
    },
    {
      exercise: 'ewa',
      code: fn(
        'ewa(values: number[], beta: number): number[]',
        'const out = [];',
        'let v = 0;',
        'for (const x of values) {',
        '  v = beta v + (1 - beta) * x;',
        '  out.push(v);',
        '}',
        'return out;',
      ),
      says: [/\*|operator|연산자/],
      at: 'beta v',
    },
    {
      exercise: 'ewa',
      code: fn(
        'ewa(values: number[], beta: number): number[]',
        'const out = [];',
        'let v = 0;',
        'for (const x of values) {',
        '  v = beta * v + (1 - beta)x;',
        '  out.push(v);',
        '}',
        'return out;',
      ),
      says: [/\*|operator|연산자/],
      at: '(1 - beta)x',
    },
    {
      exercise: 'ewa',
      code: fn(
        'ewa(values: number[], beta: number): number[]',
        'const out = [];',
        'let v = 0;',
        'for (const x of values) {',
        '  v = beta * v + (1 - beta)(x);',
        '  out.push(v);',
        '}',
        'return out;',
      ),
      says: [/\(1 - beta\)|function|함수/, /\*|function|함수/],
      at: '(1 - beta)(x)',
    },
    {
      exercise: 'descendQuadratic',
      code: fn(
        'descendQuadratic(a: number, x0: number, lr: number, steps: number): number[]',
        'const xs = [x0];',
        'for (let t = 0; t < steps; t++) xs.append(xs[t] * (1 - lr * a));',
        'return xs;',
      ),
      says: [/append/, /push/],
      at: 'xs.append',
    },
    {
      exercise: 'descendQuadratic',
      code: fn(
        'descendQuadratic(a: number, x0: number, lr: number, steps: number): number[]',
        'const xs = [x0];',
        'for (let t = 0; t < steps; t++) xs.push[xs[t] * (1 - lr * a)];',
        'return xs;',
      ),
      says: [/push/, /\(/],
      at: 'xs.push[',
    },
  ],
  'objects, classes, names': [
    {
      exercise: 'gelu',
      code: [['import { erf, eye, Tensor } from', 'import { eye, Tensor } from']],
      says: [/erf/, /import/, /^(?!.*`type`)/],
      at: 'erf(',
    },
    {
      exercise: 'gelu',
      code: [['import { erf, eye, Tensor } from', 'import { type erf, eye, Tensor } from']],
      says: [/erf/, /without `type`|`type` 없이/],
      at: 'erf(',
    },
    {
      exercise: 'gelu',
      code: [
        [
          'import { erf, eye, Tensor } from',
          "import type { erf } from '#tensor';\nimport { eye, Tensor } from",
        ],
      ],
      says: [/erf/, /without `type`|`type` 없이/],
      at: 'erf(',
    },
    {
      exercise: 'relu',
      code: relu("const { maximum } = require('#tensor'); return maximum(x, 0);"),
      says: [/require/, /import \{ … \} from '#tensor'/],
      at: 'require(',
    },
    {
      exercise: 'relu',
      code: relu('module.exports.last = x; return x.maximum(0);'),
      says: [/module/, /export function/],
      at: 'module.exports',
    },
    {
      exercise: 'relu',
      code: relu('exports.last = x; return x.maximum(0);'),
      says: [/exports/, /export function/],
      at: 'exports.last',
    },
    {
      exercise: 'momentum',
      code: fn(
        MO.replace('{ theta, v }', '{ theta, velocity }'),
        'const next = velocity.mul(alpha).add(grad);',
        'return { theta: theta.sub(next.mul(lr)), v: next };',
      ),
      says: [/velocity/],
      at: 'velocity',
    },
    {
      exercise: 'momentum',
      code: fn(
        MO,
        'const next = v.mul(alpha).add(grad);',
        'return { theta: theta.sub(next.mul(lr)) };',
      ),
      says: [/\bv\b/],
    },
    {
      exercise: 'momentum',
      code: fn(MO, 'v = v * alpha + grad;', 'theta = theta - lr * v;', 'return { theta, v };'),
      says: [/\*/, /\.mul\(/],
      at: 'v * alpha',
    },
    {
      exercise: 'rmsprop',
      code: [
        [
          'const gNext = average(g, grad.mul(grad), rho);\n  return { theta: theta.sub(grad.mul(lr).div(gNext.sqrt().add(eps)))',
          'const gNext = average(g, grad.mul(grad), rho);\n  return { theta: theta.sub(grad.mul(lr).div(Math.sqrt(gNext).add(eps)))',
        ],
      ],
      says: [/Math\.sqrt/, /gNext\.sqrt\(\)|\.sqrt\(\)|map/],
      at: 'Math.sqrt(gNext)',
    },
    {
      exercise: 'adam',
      code: [
        [
          '{ lr, beta1 = 0.9, beta2 = 0.999, eps = 1e-8 }: AdamOptions,\n): AdamState {\n  requireSameShape({ theta, m, v, grad });\n  const tNext = t + 1;\n  const mNext = average(m, grad, beta1);',
          'options: AdamOptions,\n): AdamState {\n  const { lr, beta_1: beta1, beta2 = 0.999, eps = 1e-8 } = options;\n  const tNext = t + 1;\n  const mNext = average(m, grad, beta1);',
        ],
      ],
      says: [/beta_1|beta1|undefined/],
    },
    {
      exercise: 'mlpForward',
      code: fn(
        'mlpForward(x: Tensor, layers: Layer[]): Tensor',
        'let a = x;',
        'for (const layer of layers) a = sigmoid(a.matmul(layer.W.transpose()).add(layer.b));',
        'return a;',
      ),
      says: [/\bW\b/, /\bw\b/],
      at: 'layer.W',
    },
    {
      exercise: 'mlpForward',
      code: fn(
        'mlpForward(x: Tensor, layers: Layer[]): Tensor',
        'let a = x;',
        'for (const { weights, bias } of layers) a = sigmoid(a.matmul(weights.transpose()).add(bias));',
        'return a;',
      ),
      says: [/weights/],
      at: 'weights',
    },
    {
      exercise: 'mlpForward',
      code: fn(
        'mlpForward(x: Tensor, layers: Layer[]): Tensor',
        'let a = x;',
        'for (const i in layers) a = sigmoid(dense(a, i));',
        'return a;',
      ),
      says: [/\bin\b/, /\bof\b/],
      at: 'in layers',
    },
    {
      exercise: 'chainGradient',
      code: fn(
        "chainGradient(zs: number[], activation: 'sigmoid' | 'tanh' | 'relu'): number",
        'let p = 1;',
        'for (const z of zs) {',
        '  const t = new Tensor([1], [z]);',
        '  if (activation === sigmoid) p *= sigmoidPrime(t).item();',
        '  if (activation === tanh) p *= tanhPrime(t).item();',
        '  if (activation === relu) p *= reluPrime(t).item();',
        '}',
        'return p;',
      ),
      says: [/function|함수|quote|따옴표|'sigmoid'/],
      at: 'activation === sigmoid',
    },
    {
      exercise: 'accuracy',
      code: fn(
        'accuracy(probs: Tensor, labels: number[]): number',
        'let right = 0;',
        'for (let i = 0; i < labels.length; i++) if ((probs.data[i] > 0.5) === labels[i]) right++;',
        'return right / labels.length;',
      ),
      says: [/===/, /boolean|true/],
      at: '=== labels[i]',
    },
    {
      exercise: 'step',
      code: fn('step(z: number): number', 'return z >= 0;'),
      says: [/number|숫자/i],
    },
    {
      exercise: 'step',
      code: fn('step(z: number): number', "return z >= 0 ? '1' : '0';"),
      says: [/number|숫자/i],
    },
    {
      exercise: 'step',
      code: fn('step(z: number): number', 'if (z >= 0) { return 1 } else { 0 }'),
      says: [/return|돌려/],
    },
    {
      exercise: 'step',
      code: fn('step(z: number): number', 'if (z => 0) return 1;', 'return 0;'),
      says: [/>=/],
      at: 'z => 0',
    },
    {
      exercise: 'step',
      code: fn('step(z: number): number', 'console.log(z >= 0 ? 1 : 0);'),
      says: [/return|돌려/],
    },
    {
      exercise: 'step',
      code: fn('step(z: number): number', 'return z => 0 ? 1 : 0;'),
      says: [/>=|function|함수/],
    },
    {
      exercise: 'perceptron',
      code: fn(
        'perceptron(x: Tensor, w: Tensor, b: number): number',
        'const sigmoid = sigmoid(weightedSum(x, w, b));',
        'return sigmoid;',
      ),
      says: [/sigmoid/],
      at: 'const sigmoid',
    },
    {
      exercise: 'perceptron',
      code: fn(
        'perceptron(x: Tensor, w: Tensor, b: number): number',
        'return sigmoid(weightedsum(x, w, b));',
      ),
      says: [/weightedsum/, /weightedSum/],
      at: 'weightedsum',
    },
    {
      exercise: 'perceptron',
      code: fn(
        'perceptron(x: Tensor, w: Tensor, b: number): number',
        'return sigmoid(weightedSum(x, w));',
      ),
      says: [/b\b|undefined|third|argument|인수/],
    },
    {
      exercise: 'perceptron',
      code: fn(
        'perceptron(x: Tensor, w: Tensor, b: number): number',
        'return sigmoid(weightedSum);',
      ),
      says: [/weightedSum/, /call|호출|\(/],
    },
    {
      exercise: 'separates',
      code: fn(
        'separates(w: Tensor, b: number, points: Tensor, labels: number[]): boolean',
        'for (let i = 0; i < labels.length; i++) {',
        '  if (step(weightedSum(points[i], w, b)) !== labels[i]) return false;',
        '}',
        'return true;',
      ),
      says: [/points\[i\]|\[i\]/, /slice|at\(/],
      at: 'points[i]',
    },
    {
      exercise: 'perceptronUpdate',
      code: fn(
        'perceptronUpdate(p: Perceptron, x: Tensor, target: number, lr: number): Perceptron',
        'const e = target - step(weightedSum(x, p.w, p.b));',
        'return { w: p.w + lr * e * x, b: p.b + lr * e };',
      ),
      says: [/\*|\+/, /\.mul\(|\.add\(/],
      at: 'lr * e * x',
    },
    {
      exercise: 'perceptronUpdate',
      code: fn(
        'perceptronUpdate(p: Perceptron, x: Tensor, target: number, lr: number): Perceptron',
        'const e = target - step(weightedSum(x, w, b));',
        'return { w: p.w.add(x.mul(lr * e)), b: p.b + lr * e };',
      ),
      says: [/\bw\b/, /p\.w|defined|정의|없/],
      at: 'weightedSum(x, w, b)',
    },
    {
      exercise: 'Value',
      code: [
        [
          'mul(other: Value | number): Value {\n    const [a, b] = [this, toValue(other)];\n    return new Value(',
          'mul(other: Value | number): Value {\n    const [a, b] = [this, toValue(other)];\n    return Value(',
        ],
      ],
      says: [/new/],
      at: 'return Value(',
    },
    {
      exercise: 'Value',
      code: [['const y = Math.exp(this.data);', 'const y = Math.exp(data);']],
      says: [/data/, /this/],
      at: 'Math.exp(data)',
    },
    {
      exercise: 'Value',
      code: [['const y = Math.tanh(this.data);', 'const y = Math.tanh(self.data);']],
      says: [/self/, /this/],
      at: 'self.data',
    },
    {
      exercise: 'Value',
      code: [['input.grad += slope * value.grad;', 'input.grad =+ slope * value.grad;']],
      says: [/\+=/],
      at: '=+',
    },
    { exercise: 'Value', code: [['this.data = data;\n', 'data = data;\n']], says: [/data/] },
    {
      exercise: 'Value',
      code: [
        [
          '  /** ∂(−a) = −1·∂a */\n  neg(): Value {',
          '  /** ∂(−a) = −1·∂a */\n  function neg(): Value {',
        ],
      ],
      says: [/function/],
      at: 'function neg',
    },
  ],
  'files that cannot be loaded': [
    {
      exercise: 'relu',
      code: [
        [
          "import { erf, eye, Tensor } from '#tensor';",
          "import { erf, eye, Tensor } from '#tensor'\nimport { dense } from '../03-layers/exercise.ts';",
        ],
      ],
      says: [/03-layers|layers/],
    },
    {
      exercise: 'relu',
      code: [
        [
          "import { erf, eye, Tensor } from '#tensor';",
          "const { erf, eye, Tensor } = require('#tensor');",
        ],
      ],
      says: [/require/, /import/],
    },
    {
      exercise: 'chainGradient',
      code: [
        [
          "import { erf, eye, Tensor } from '#tensor';",
          "import { erf, eye, tensor } from '#tensor';",
        ],
      ],
      says: [/Tensor/],
    },
    {
      exercise: 'relu',
      code: [
        [
          "import { erf, eye, Tensor } from '#tensor';",
          "from '#tensor' import { erf, eye, Tensor };",
        ],
      ],
      says: [/import/],
    },
    {
      exercise: 'relu',
      code: [
        [
          "import { erf, eye, Tensor } from '#tensor';",
          "import { erf, eye, Tensor } from '#tensor;",
        ],
      ],
      says: [/quotation|따옴표/],
      at: "'#tensor;",
    },
    {
      exercise: 'relu',
      code: [['export function relu(', 'Export function relu(']],
      says: [/Export/, /export/],
      at: 'Export',
    },
    {
      exercise: 'relu',
      code: [
        ['export function relu(x: Tensor): Tensor {', 'export fucntion relu(x: Tensor): Tensor {'],
      ],
      says: [/fucntion/, /function/],
      at: 'fucntion',
    },
    {
      exercise: 'relu',
      code: [
        ['export function relu(x: Tensor): Tensor {', 'export function relu(x: Tensor): Tensor'],
      ],
      says: [/\{/],
      at: 'export function relu',
    },
    {
      exercise: 'relu',
      code: [['export function relu(x: Tensor): Tensor {', 'export relu(x: Tensor): Tensor {']],
      says: [/function/],
      at: 'export relu',
    },
    {
      exercise: 'relu',
      code: [
        [
          'export function relu(x: Tensor): Tensor {',
          '<<<<<<< HEAD\nexport function relu(x: Tensor): Tensor {',
        ],
      ],
      says: [/<<<</],
      at: '<<<<<<<',
    },
    {
      exercise: 'relu',
      code: [
        [
          'export function relu(x: Tensor): Tensor {\n',
          'export function relu(x: Tensor): Tensor {\n  /* max(0, x)\n',
        ],
      ],
      says: [/\*\//],
    },
    {
      exercise: 'relu',
      code: [['  return x.maximum(0);', '  retrun x.maximum(0);']],
      says: [/retrun/, /return/],
      at: 'retrun',
    },
    {
      exercise: 'relu',
      code: [['  return x.maximum(0);', '  return x.maximum(0）;']],
      says: [/）/],
      at: '）',
    },
    {
      exercise: 'relu',
      code: [['  return x.maximum(0);', '  return x..maximum(0);']],
      says: [/dot|점/],
      at: 'x..maximum',
    },
    {
      exercise: 'relu',
      code: [['  return x.maximum(0);', '  const y: Tensor := x.maximum(0);\n  return y;']],
      says: [/:=|=/],
      at: ':=',
    },
    {
      exercise: 'relu',
      code: [['  return x.maximum(0);', '  const y = x.maximum(0)\n  return y,']],
      says: [/value is missing|값이 빠졌/],
      at: '}',
    },
    {
      exercise: 'relu',
      code: [['  return x.maximum(0);', '  const x = x.maximum(0);\n  return x;']],
      says: [/\bx\b/],
    },
    {
      exercise: 'relu',
      code: [['  return x.maximum(0);', '  while (true) {}']],
      says: [/loop|반복/],
    },
    {
      exercise: 'relu',
      code: [['  return x.maximum(0);', '  return relu(x);']],
      says: [/itself|자기/],
    },
  ],
};
