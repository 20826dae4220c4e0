/**
 * Wrong for another reason than what looks like a slip in them: to name that would be an untrue
 * explanation. Some of these are right, and pass.
 */
import type { Slip } from './cases.ts';

type Innocent = Pick<Slip, 'exercise' | 'code'>;

const fn = (head: string, ...lines: string[]): string =>
  `export function ${head} {\n  ${lines.join('\n  ')}\n}`;

const SIZE = 'sizeOf(shape: readonly number[]): number';
const STRIDES = 'stridesOf(shape: readonly number[]): number[]';
const STEP = 'step(z: number): number';
const RELU = 'relu(x: Tensor): Tensor';
const EWA = 'ewa(values: number[], beta: number): number[]';
const QUAD = 'descendQuadratic(a: number, x0: number, lr: number, steps: number): number[]';
const SUM = 'weightedSum(x: Tensor, w: Tensor, b: number): number';
const FITS = "if (x.rank !== 1 || w.rank !== 1 || x.size !== w.size) throw new RangeError('n');";

export const RIGHT: readonly Innocent[] = [
  {
    exercise: 'stridesOf',
    code: fn(
      STRIDES,
      'const out: number[] = [];',
      'const keep = (s: number) => { if (s < 0) return; out.push(s); };',
      'shape.forEach((_, axis) => { keep(shape.slice(axis + 1).reduce((a, b) => a * b, 1)); });',
      'return out;',
    ),
  },
  {
    exercise: 'sizeOf',
    code: fn(
      SIZE,
      'const times: any = (n: number, by: number) => (by === undefined ? n : n * by);',
      'let n = times(1);',
      'for (const e of shape) n = times(n, e);',
      'return n;',
    ),
  },
  {
    exercise: 'sizeOf',
    code: fn(
      SIZE,
      'const empty = Array.from({ length: shape.length }, (): any => undefined);',
      'return empty.reduce((n, _, i) => n * shape[i]!, 1);',
    ),
  },
  {
    exercise: 'sizeOf',
    code: fn(SIZE, 'let n = 1;', 'for (const i in shape) n *= shape[i]!;', 'return n;'),
  },
  {
    exercise: 'sizeOf',
    code: fn(
      SIZE,
      'let [n, e] = [1, 0 as number | undefined];',
      'for (let i = 0; (e = shape[i]) !== undefined; i++) n *= e;',
      'return n;',
    ),
  },
  { exercise: 'step', code: fn(STEP, 'return +(z >= 0);') },
  { exercise: 'step', code: fn(STEP, 'return Number(z < 0) ^ 1;') },
  {
    exercise: 'ewa',
    code: fn(
      EWA,
      'const vs: number[] = [];',
      'vs[-1] = 0;',
      'values.forEach((x, i) => (vs[i] = beta * vs[i - 1]! + (1 - beta) * x));',
      'return [...vs];',
    ),
  },
  {
    exercise: 'weightedSum',
    code: fn(
      SUM,
      FITS,
      'const n = (x as any).length ?? x.size;',
      'let z = b;',
      'for (let i = 0; i < n; i++) z += x.at(i) * w.at(i);',
      'return z;',
    ),
  },
  {
    exercise: 'weightedSum',
    code: fn(
      SUM,
      FITS,
      'const read = (t: any, i: number) => (Array.isArray(t) ? t[i] : t.at(i));',
      'let z = b;',
      'for (let i = 0; i < x.size; i++) z += read(x, i) * read(w, i);',
      'return z;',
    ),
  },
  {
    exercise: 'relu',
    code: fn(
      RELU,
      'console.log(`x is ${x}`, x + "", [x]);',
      'return x.map((v) => (v > 0 ? v : 0));',
    ),
  },
  {
    exercise: 'relu',
    code: fn(
      RELU,
      'const self = { T: x, length: x.size };',
      'return self.T.map((v) => (v > 0 ? v : 0));',
    ),
  },
  {
    exercise: 'mse',
    code: fn(
      'mse(pred: Tensor, target: Tensor): number',
      'if (`${pred.shape}` !== `${target.shape}`) throw new RangeError("shapes");',
      'let s = 0;',
      'pred.data.forEach((p: number, i: number) => { s += (p - target.data[i]!) ** 2; });',
      'return s / pred.size;',
    ),
  },
];

export const WRONG_ELSEWHERE: readonly Innocent[] = [
  {
    exercise: 'sgd',
    code: fn(
      'sgd(theta: Tensor, grad: Tensor, lr: { lr: number }): Tensor',
      'const rate = lr.lr;',
      'return theta.add(grad.mul(rate));',
    ),
  },
  {
    exercise: 'sgd',
    code: fn(
      'sgd(theta: Tensor, grad: Tensor, lr: { lr: number }): Tensor',
      'const { lr: rate } = lr;',
      'return theta.add(grad.mul(rate));',
    ),
  },
  {
    exercise: 'sizeOf',
    code: fn(
      SIZE,
      'let [n, i] = [0, 0];',
      'for (; i < shape.length; n += shape[i++]!) {}',
      'if (n < 0) {} else n += 1;',
      'return n;',
    ),
  },
  {
    exercise: 'stridesOf',
    code: fn(
      STRIDES,
      'const out: number[] = [];',
      'const keep = (s: number) => { if (s < 0) return; out.push(s); };',
      'shape.forEach((_, axis) => { keep(shape.slice(axis).reduce((a, b) => a * b, 1)); });',
      'return out;',
    ),
  },
  {
    exercise: 'sizeOf',
    code: fn(
      SIZE,
      'const times: any = (n: number, by?: number) => (by === undefined ? n : n * by);',
      'let n = times(0);',
      'for (const e of shape) n = times(n, e);',
      'return n + 1;',
    ),
  },
  {
    exercise: 'sizeOf',
    code: fn(
      SIZE,
      'const named: any = (n: number, _why: string) => n;',
      'return shape.reduce((a, b) => a + named(b), 0);',
    ),
  },
  {
    exercise: 'sizeOf',
    code: fn(
      SIZE,
      'const first = (k: number) => { for (const e of shape) if (e > k) return e; };',
      'const empty = Array.from({ length: shape.length }, (): any => undefined);',
      'return empty.reduce((n, _, i) => n + shape[i]!, 0) + (first(9) ?? 0);',
    ),
  },
  {
    exercise: 'sizeOf',
    code: fn(
      SIZE,
      'const seen: any = new Map();',
      'for (const e of shape) seen.set(e);',
      'return [...seen.keys()].reduce((a: number, b: number) => a + b, 0);',
    ),
  },
  {
    exercise: 'sizeOf',
    code: fn(
      SIZE,
      'const walk = (at: number): any => { if (at >= shape.length) return; n += shape[at]!; return walk(at + 1); };',
      'let n = 0;',
      'walk(0);',
      'return n;',
    ),
  },
  {
    exercise: 'sizeOf',
    code: fn(SIZE, 'let n = 0;', 'for (const i in shape) n += shape[i]!;', 'return n;'),
  },
  {
    exercise: 'sizeOf',
    code: fn(
      SIZE,
      'let [n, e] = [0, 0 as number | undefined];',
      'for (let i = 0; (e = shape[i]) !== undefined; i++) n += e;',
      'return n;',
    ),
  },
  { exercise: 'step', code: fn(STEP, 'return Number(z <= 0) ^ 1;') },
  {
    exercise: 'ewa',
    code: fn(
      EWA,
      'const vs: number[] = [];',
      'vs[-1] = 0;',
      'values.forEach((x, i) => (vs[i] = (1 - beta) * vs[i - 1]! + beta * x));',
      'return [...vs];',
    ),
  },
  {
    exercise: 'weightedSum',
    code: fn(
      SUM,
      FITS,
      'const n = (x as any).length ?? x.size;',
      'let z = 0;',
      'for (let i = 0; i < n; i++) z += x.at(i) * w.at(i);',
      'return z;',
    ),
  },
  {
    exercise: 'weightedSum',
    code: fn(
      SUM,
      FITS,
      'const read = (t: any, i: number) => (t.length ? t[i] : t.at(i));',
      'let z = -b;',
      'for (let i = 0; i < x.size; i++) z += read(x, i) * read(w, i);',
      'return z;',
    ),
  },
  {
    exercise: 'weightedSum',
    code: fn(SUM, FITS, 'if ((x as any).T) return 0;', 'return w.matmul(x).item() - b;'),
  },
  {
    exercise: 'weightedSum',
    code: fn(
      SUM,
      FITS,
      'const hash = (x.size ^ 7) & 3;',
      'return w.matmul(x).item() + b + 0.001 * (hash + 1);',
    ),
  },
  {
    exercise: 'relu',
    code: fn(RELU, 'console.log(`x is ${x}`, x + "");', 'return x.map((v) => (v < 0 ? v : 0));'),
  },
  {
    exercise: 'relu',
    code: fn(
      RELU,
      'const self = { T: x, length: x.size };',
      'return self.T.map((v) => (v < 0 ? v : 0));',
    ),
  },
  {
    exercise: 'descendQuadratic',
    code: fn(
      QUAD,
      'const xs = [x0];',
      'while (xs.length <= steps) xs.push(xs.at(-1)! + lr * a * xs.at(-1)!);',
      'return xs;',
    ),
  },
  {
    exercise: 'descendQuadratic',
    code: fn(
      QUAD,
      'const xs: number[] = [];',
      'for (let t = 0; t <= steps; t++) xs[t] = (xs[t - 1] ?? x0) * (1 - lr * a);',
      'return xs;',
    ),
  },
  {
    exercise: 'mse',
    code: fn(
      'mse(pred: Tensor, target: Tensor): number',
      'if (`${pred.shape}` !== `${target.shape}`) throw new RangeError("shapes");',
      'if (pred === target) return 0;',
      'return pred.sub(target).abs().mean().item();',
    ),
  },
  {
    exercise: 'softmax',
    code: fn(
      'softmax(x: Tensor): Tensor',
      'const last = x.shape[x.rank - 1] ?? 1;',
      'const e = x.neg().exp();',
      'return e.div(e.sum(-1, true)).mul(last / last);',
    ),
  },
  {
    exercise: 'shapeOf',
    code: fn(
      'shapeOf(nested: Nested): number[]',
      'if (!(nested as any).length) return [];',
      'return [(nested as any).length, ...shapeOf((nested as any)[0])];',
    ),
  },
  {
    exercise: 'oneHot',
    code: fn(
      'oneHot(labels: number[], classes: number): Tensor',
      'const rows = labels.map((l) => Array.from({ length: classes }, (_, i) => (i === l ? 1 : 0)));',
      'return new Tensor([labels.length, classes], rows.flat());',
    ),
  },
  {
    exercise: 'andGate',
    code: [['return { w: tensor([1, 1]), b: -1.5 };', 'return { w: tensor([1, 1]), b: 1.5 };']],
  },
  {
    exercise: 'transpose',
    code: fn('transpose(m: number[][]): number[][]', 'return m.map((row) => [...row].reverse());'),
  },
  {
    exercise: 'matmul',
    code: [
      [
        'return a.map((row) => columns.map((column) => dot(row, column)));',
        'return columns.map((column) => a.map((row) => dot(row, column)));',
      ],
    ],
  },
  {
    exercise: 'miniBatches',
    code: fn(
      'miniBatches(order: number[], batchSize: number): number[][]',
      'const out: number[][] = [];',
      'const rest = [...order];',
      'let batch: number[];',
      'while ((batch = rest.splice(0, batchSize)).length > 0) out.push(batch);',
      'return out;',
    ),
  },
];
