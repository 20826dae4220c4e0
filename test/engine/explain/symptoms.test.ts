/** What no list foresees is seen by comparing answers with right ones, or not at all. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Tensor } from '#tensor';
import { ask, outcomeOf, widerCases } from '../../../engine/explain/cases.ts';
import {
  idOf,
  type Symptom,
  type SymptomId,
  tellSymptom,
} from '../../../engine/explain/symptom-words.ts';
import { symptomOf } from '../../../engine/explain/symptoms.ts';
import { extents, real, rowsOf, tensorOf } from '../../../engine/kit/arbitraries.ts';
import { equal, finite, holds } from '../../../engine/kit/claims.ts';
import { exercise } from '../../../engine/kit/exercise.ts';
import type { Lesson } from '../../../engine/kit/lesson.ts';
import { derivative, elementwise } from '../../../engine/kit/oracles.ts';
import {
  aBoolean,
  aNumber,
  aRecord,
  aString,
  aTensor,
  listOf,
} from '../../../engine/kit/results.ts';
import { inSandbox } from '../judge.ts';

async function symptomIn(name: string, f: string): Promise<Symptom | undefined> {
  const graded = lesson.exercises.get(name)!;
  const code = `import { Tensor } from '#tensor';\nexport const ${name} = ${f};`;
  return inSandbox(code, (sandbox) => {
    expect(sandbox.importProblem).toBeUndefined();
    const cases = widerCases(graded, 1, () => 30).map((asked) => ask(sandbox, name, graded, asked));
    return symptomOf(lesson, name, cases, undefined, (asked) => outcomeOf(sandbox, name, asked));
  });
}

const SIGMA = '1 / (1 + Math.exp(-v))';
const LOG_ADD = 'x.map((v) => Math.log(1 + Math.exp(v)))';

const matrices = extents(2, 4).chain((shape) => tensorOf(shape, real(3)));
const pairs = extents(2, 4).chain((shape) =>
  fc.tuple(tensorOf(shape, real(3)), tensorOf(shape, real(3))),
);
const products = extents(3, 3).chain(([n, k, m]) => fc.tuple(rowsOf(n!, k!), rowsOf(k!, m!)));
const chains = extents(3, 3).chain(([n, k, m]) =>
  fc
    .tuple(tensorOf([n!, k!], real(3)), tensorOf([k!, m!], real(3)))
    .map((chain): [Tensor[]] => [chain]),
);
const nearAndFar = tensorOf([4], fc.oneof(real(0.01), real(3)));
const far = tensorOf([3], fc.constantFrom(-1e4, -1000, 1000, 1e4));
const shifts = fc.integer({ min: 2, max: 7 }).map((n) => 10 ** n);
const spread = (x: Tensor): number => {
  const mean = x.mean().item();
  return x.sub(mean).pow(2).mean().item();
};
const share = (x: Tensor): Tensor => {
  const e = x.sub(x.max(-1, true)).exp();
  return e.div(e.sum(-1, true));
};
const aMatrix = listOf(listOf(aNumber));
const aState = aRecord<{ at: number }>({ at: aNumber });
const states = fc.record({ at: real(3), speed: real(3) });

type Blend = { y: Tensor; z: Tensor; n: number };
const steps = fc.array(tensorOf([2], real(3)), { minLength: 2, maxLength: 4 });
const lists = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 2, maxLength: 6 });
const others = fc.tuple(tensorOf([2, 3]), tensorOf([3, 2]));
const rowsBeside = extents(2, 4).chain(([n, m]) =>
  fc.tuple(tensorOf([n! + 1, m!]), tensorOf([m!])),
);

type Summary = { size: number; wide: boolean };

const exercises = {
  softplus: exercise(1, ['x'], aTensor).formula('ln(1 + eˣ)', [matrices], (x) =>
    x.map((v) => Math.log(1 + Math.exp(v))),
  ),
  step: exercise(1, ['z'], aNumber)
    .formula('1 where z > 0, else 0', [fc.constantFrom(-3, -1, -0.5, 0.5, 2, 4)], (z) =>
      z > 0 ? 1 : 0,
    )
    .example('step(0) = 1', [0], 1),
  slope: exercise(1, ['x'], aNumber).formula(
    'that of |x|',
    [fc.constantFrom(-3, -1, -0.5, 0.5, 2, 4)],
    Math.sign,
  ),
  squash: exercise(1, ['x'], aTensor)
    .formula('1 / (1 + e⁻ˣ)', [matrices], elementwise('1 / (1 + exp(-x))'))
    .law('f(−x) = 1 − f(x)', [matrices], (f, x) => equal(f(x.neg()), f(x).neg().add(1)))
    .stability('0 or 1 far out', [far], (f, x) =>
      equal(
        f(x),
        x.map((v) => (v > 0 ? 1 : 0)),
      ),
    )
    .pure([matrices]),
  squashPrime: exercise(1, ['x'], aTensor)
    .gradient('its derivative', [matrices], derivative('1 / (1 + exp(-x))'))
    .stability('0 far out', [far], (f, x) => equal(f(x), x.mul(0))),
  ramp: exercise(1, ['x'], aTensor)
    .formula('max(x, 0)', [tensorOf([4], fc.constantFrom(-3, -1.5, -0.5, 0.5, 2, 4))], (x) =>
      x.maximum(0),
    )
    .contract('0 at 0', [tensorOf([3])], (f, x) => equal(f(x.mul(0)), x.mul(0))),
  share: exercise(1, ['x'], aTensor)
    .formula('e^xᵢ / Σ e^xⱼ', [matrices], share)
    .stability('finite', [far], (f, x) => finite(f(x)), { cases: 20 }),
  sine: exercise(1, ['x'], aTensor).formula('sin x', [nearAndFar], (x) => x.map(Math.sin)),
  rowSums: exercise(1, ['x'], aTensor).formula('Σ_j', [matrices], (x) => x.sum(1)),
  columnSums: exercise(1, ['x'], aTensor).formula('Σ_i', [matrices], (x) => x.sum(0)),
  batchMean: exercise(1, ['x'], aTensor).formula('mean', [matrices], (x) => x.mean(0)),
  swapped: exercise(1, ['x'], aTensor).formula('xᵀ', [matrices], (x) => x.transpose()),
  product: exercise(1, ['a', 'b'], aMatrix).formula('a·b', products, (a, b) =>
    a.map((row) => b[0]!.map((_, j) => row.reduce((sum, v, k) => sum + v * b[k]![j]!, 0))),
  ),
  chained: exercise(1, ['ws'], aTensor).formula('w₁·w₂·…', chains, (ws) =>
    ws.reduce((product, w) => product.matmul(w)),
  ),
  gap: exercise(1, ['a', 'b'], aNumber).formula('Σ (a − b)² / n', pairs, (a, b) =>
    a.sub(b).pow(2).mean().item(),
  ),
  gapGrad: exercise(1, ['a', 'b'], aTensor).formula('2 (a − b) / n', pairs, (a, b) =>
    a.sub(b).mul(2 / a.size),
  ),
  powers: exercise(1, ['x', 'by', 'n'], listOf(aNumber)).formula(
    'x, x·by, x·by², …',
    [real(3), real(3), fc.integer({ min: 3, max: 9 })],
    (x, by, n) => Array.from({ length: n }, (_, t) => by ** t * x),
  ),
  drift: exercise(1, ['state', 'by'], aState).formula(
    'at + by',
    [states, real(3)],
    ({ at }, by) => ({ at: at + by }),
  ),
  counted: exercise(1, ['n'], listOf(aNumber)).formula('0 … n − 1', [fc.nat(30)], (n) => [
    ...Array(n).keys(),
  ]),
  variance: exercise(1, ['x'], aNumber).formula(
    'the mean square of x − x̄',
    [fc.tuple(tensorOf([4], real(3)), shifts).map(([x, by]) => x.add(by))],
    spread,
  ),
  named: exercise(1, ['x'], aString).formula('low, middle or high', [real(3)], (x) =>
    x < -1 ? 'low' : x < 1 ? 'middle' : 'high',
  ),
  kind: exercise(1, ['x'], aString).formula('whole or not', [real()], (x) =>
    x % 1 === 0 ? 'whole' : 'fraction',
  ),
  areBelow: exercise(1, ['a', 'b'], aBoolean).formula('all a < b', pairs, (a, b) =>
    a.sub(b).data.every((gap) => gap < 0),
  ),
  summary: exercise(1, ['x'], aRecord<Summary>({ size: aNumber, wide: aBoolean })).formula(
    'how many, and whether in more columns than rows',
    [matrices],
    ({ size, shape }) => ({ size, wide: shape[1]! > shape[0]! }),
  ),
  samples: exercise(1, ['x'], aTensor)
    .formula(
      'a row for each',
      [
        fc.oneof(
          matrices,
          extents(3, 3).chain((shape) => tensorOf(shape)),
        ),
      ],
      (x) => x.reshape([x.shape[0]!, x.size / x.shape[0]!]),
    )
    .rejects('a vector', [tensorOf([3])]),
  blend: exercise(
    1,
    ['x', 'options'],
    aRecord<Blend>({ y: aTensor, z: aTensor, n: aNumber }),
  ).formula(
    'y = rate·x², z = x + shift, n = |x|',
    [
      matrices,
      fc.record({ rate: real(3), shift: fc.option(real(3), { nil: undefined, freq: 2 }) }),
    ],
    (x, { rate, shift }) => ({
      y: x.mul(x).mul(rate),
      z: x.add(shift ?? 1),
      n: x.size,
    }),
  ),
  gate: exercise(1, [], aRecord<{ w: Tensor; b: number }>({ w: aTensor, b: aNumber })).definition(
    'and',
    [],
    (gate) => {
      const { w, b } = gate();
      const fires = (x: number, y: number) => x * w.data[0]! + y * w.data[1]! + b > 0;
      holds(fires(1, 1) && !fires(0, 1) && !fires(1, 0), 'and', {});
    },
  ),
  powersOf: exercise(1, ['x', 'options'], aTensor).formula(
    'x to the power, or squared',
    [
      matrices,
      fc.record({ power: fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined, freq: 3 }) }),
    ],
    (x, { power = 2 }) => x.pow(power),
  ),
  walked: exercise(
    1,
    ['state', 'g'],
    aRecord<{ at: Tensor; t: number }>({ at: aTensor, t: aNumber }),
  ).definition('at + g·t, t + 1', [steps], (walk, gs) => {
    let state = { at: gs[0]!.mul(0), t: 0 };
    for (const g of gs) {
      const next = { at: state.at.add(g.mul(state.t)), t: state.t + 1 };
      equal((state = walk(state, g)), next, { received: 'a step', expected: 'a step' });
    }
  }),
  averaged: exercise(
    1,
    ['state', 'g', 'options'],
    aRecord<{ at: Tensor; m: Tensor }>({ at: aTensor, m: aTensor }),
  ).definition(
    'm + (1 − rate)·(g − m), at + m',
    [steps, fc.record({ rate: fc.constantFrom(0.5, 0.75, 0.9) })],
    (walk, gs, options) => {
      let state = { at: gs[0]!, m: gs[0]!.mul(0) };
      for (const g of gs) {
        const m = state.m.mul(options.rate).add(g.mul(1 - options.rate));
        const next = { at: state.at.add(m), m };
        equal((state = walk(state, g, options)), next, { received: 'a step', expected: 'a step' });
      }
    },
  ),
  sorted: exercise(1, ['xs'], listOf(aNumber))
    .formula('by size', [lists], (xs) => xs.toSorted((a, b) => a - b))
    .pure([lists]),
  paired: exercise(1, ['a', 'b'], aTensor)
    .formula('a·b', pairs, (a, b) => a.mul(b))
    .rejects('other shapes', others)
    .rejects('other shapes that broadcast', rowsBeside),
  outer: exercise(1, ['a', 'b'], aTensor).formula(
    'aᵢbⱼ',
    [tensorOf([3], real(3)), tensorOf([3], real(3))],
    (a, b) => a.reshape([3, 1]).mul(b),
  ),
  total: exercise(1, ['x', 'w'], aNumber).formula('Σ x·w', pairs, (x, w) => x.mul(w).sum().item()),
  activated: exercise(1, ['x', 'kind'], aTensor).formula(
    'kind of x',
    [matrices, fc.constantFrom('linear', 'square', 'cube')],
    (x, kind) => x.pow(['', 'linear', 'square', 'cube'].indexOf(kind)),
  ),
};
const lesson = {
  title: {},
  words: {},
  exercises: new Map(Object.entries(exercises)),
} as unknown as Lesson;

const SUMMARY = (wide: string) => `({ size, shape }) => ({ size, wide: ${wide} })`;
const WIDE = { part: 'wide', wrong: '`wide`', isRestRight: true };
const BLEND = (y: string, z = 'x.add(o.shift ?? 1)') =>
  `(x, o) => ({ y: ${y}, z: ${z}, n: x.size })`;
const Y = { part: 'y', wrong: '`y`', isRestRight: true };
const AT = { part: 'at', wrong: '`at`', isRestRight: true };

const SEEN: [
  id: SymptomId,
  name: string,
  code: string,
  argument?: string | undefined,
  rest?: object,
][] = [
  ['stateReturned', 'drift', '({ at }) => ({ at })'],
  ['reversed', 'counted', '(n) => Array.from({ length: n }, (_, i) => n - 1 - i)'],
  [
    'transposed',
    'product',
    '(a, b) => b[0].map((_, j) => a.map((row) => row.reduce((sum, v, k) => sum + v * b[k][j], 0)))',
  ],
  ['negated', 'squash', `(x) => x.map((v) => -(${SIGMA}))`],
  ['twice', 'squash', `(x) => x.map((v) => 2 * (${SIGMA}))`],
  ['half', 'squash', `(x) => x.map((v) => 0.5 * (${SIGMA}))`],
  ['timesLn2', 'softplus', `(x) => ${LOG_ADD}.mul(Math.LN2)`],
  ['overLn2', 'softplus', '(x) => x.map((v) => Math.log2(1 + Math.exp(v)))'],
  ['overLn10', 'softplus', '(x) => x.map((v) => Math.log10(1 + Math.exp(v)))'],
  ['timesElements', 'gap', '(a, b) => a.sub(b).pow(2).sum().item()', 'a'],
  ['overElements', 'gapGrad', '(a, b) => a.sub(b).mul(2 / a.size ** 2)', 'a'],
  ['timesRows', 'batchMean', '(x) => x.sum(0)', 'x'],
  ['overRows', 'batchMean', '(x) => x.mean(0).div(x.shape[0])', 'x'],
  ['timesColumns', 'rowSums', '(x) => x.sum(1).mul(x.shape[1])', 'x'],
  ['overColumns', 'rowSums', '(x) => x.mean(1)', 'x'],
  ['transposed', 'chained', '(ws) => ws.reduce((p, w) => p.matmul(w)).transpose()'],
  [
    'permuted',
    'softplus',
    `(x) => { const y = ${LOG_ADD}; return new Tensor(y.shape, [...y.data].sort((a, b) => a - b)); }`,
  ],
  ['oneAhead', 'powers', '(x, by, n) => Array.from({ length: n }, (_, t) => by ** (t + 1) * x)'],
  ['oneBehind', 'powers', '(x, by, n) => Array.from({ length: n }, (_, t) => by ** (t - 1) * x)'],
  ['inputReturned', 'squash', '(x) => x', 'x'],
  ['inputReturned', 'drift', '(state) => state', 'state'],
  ['functionForDerivative', 'squashPrime', `(x) => x.map((v) => ${SIGMA})`, 'squash'],
  [
    'derivativeForFunction',
    'squash',
    `(x) => x.map((v) => (${SIGMA}) * (1 - ${SIGMA}))`,
    'squashPrime',
  ],
  ['notFinite', 'share', '(x) => { const e = x.exp(); return e.div(e.sum(-1, true)); }'],
  ['float32', 'squash', `(x) => x.map((v) => Math.fround(${SIGMA}))`],
  ['losesDigits', 'variance', '(x) => x.pow(2).mean().item() - x.mean().item() ** 2'],
  [
    'onlySmall',
    'softplus',
    `(x) => x.map((v) => Math.abs(v) < 1.5 ? Math.log(1 + Math.exp(v)) : 7)`,
  ],
  ['onlyPositive', 'softplus', '(x) => x.map((v) => v < 0 ? 7 : Math.log(1 + Math.exp(v)))'],
  ['onlyNegative', 'softplus', '(x) => x.map((v) => v > 0 ? 7 : Math.log(1 + Math.exp(v)))'],
  [
    'onlySquare',
    'swapped',
    '(x) => x.shape[0] === x.shape[1] ? x.transpose() : x.transpose().mul(0)',
    'x',
  ],
  ['onlyOneRow', 'rowSums', '(x) => x.sum(1).map((v) => x.shape[0] === 1 ? v : Math.cos(v))', 'x'],
  ['constant', 'squash', '(x) => x.map(() => 1)', '1'],
  ['uniform', 'counted', '(n) => Array(n).fill(n)'],
  ['otherFunction', 'rowSums', '(x) => x.sum(0)', 'columnSums'],
  ['confused', 'summary', SUMMARY('shape[1] + 2 > shape[0]'), 'true', { other: 'false', ...WIDE }],
  ['oneWord', 'named', "(x) => x < -2 ? 'low' : 'high'", '"high"'],
  [
    'lostWord',
    'named',
    "(x) => x < -1 ? 'low' : x < 0 ? 'high' : x < 1 ? 'low' : 'high'",
    '"middle"',
  ],
  ['timesFormula', 'gapGrad', '(a, b) => a.sub(b).mul(6)', '3·a.size'],
  ['timesFormula', 'total', '(x, w) => x.mul(w).sum().item() / 5', '1 / 5'],
  ['timesFormula', 'total', '(x, w) => x.mul(w).sum().item() * Math.sqrt(x.size)', '√x.size'],
  ['timesFormula', 'total', '(x, w) => x.mul(w).sum().item() * x.size ** 3', 'x.size³'],
  ['timesFormula', 'total', '(x, w) => x.mul(w).sum().item() / x.size ** 1.5', '1 / x.size^1.5'],
  ['timesFormula', 'total', '(x, w) => x.mul(w).sum().item() * -0.7', '− 0.7'],
  [
    'plusFormula',
    'gapGrad',
    '(a, b) => a.sub(b).mul(2 / a.size).sub(1 / (3 * a.size))',
    '− 1 / (3·a.size)',
  ],
  ['plusFormula', 'batchMean', '(x) => x.mean(0).add(2 / x.shape[0])', '+ 2 / x.shape[0]'],
  ['plusFormula', 'blend', BLEND('x.mul(x).mul(o.rate).sub(x)'), '− x', Y],
  ['asIfOne', 'outer', '(a, b) => a.reshape([3, 1]).mul(b).mul(0).add(b)', 'a'],
  ['partReturned', 'walked', '({ at, t }, g) => ({ at, t: t + 1 })', undefined, AT],
  [
    'onlyPart',
    'blend',
    BLEND('x.map(Math.cos).mul(o.rate).add(x.exp())'),
    undefined,
    { ...Y, part: '`y`' },
  ],
  [
    'timesFormula',
    'walked',
    '({ at, t }, g) => ({ at: at.add(g.mul(t)).mul(3), t: t + 1 })',
    '3',
    AT,
  ],
  ['answerFactor', 'sine', '(x) => x.map(Math.sin).mul(2 + x.data[0])'],
  ['rowFactor', 'share', '(x) => x.exp()'],
  ['answerTerm', 'sine', '(x) => x.map(Math.sin).add(x.sum().item())'],
  [
    'rowTerm',
    'activated',
    '(x, kind) => x.pow({ linear: 1, square: 2, cube: 3 }[kind]).add(x.sum(-1, true))',
  ],
  ['shapeNone', 'columnSums', '(x) => x.sum()'],
  ['shapeFlat', 'swapped', '(x) => x.transpose().reshape([-1])'],
  ['shapeReversed', 'swapped', '(x) => x.mul(2)'],
  ['shapeOneFirst', 'columnSums', '(x) => x.sum(0, true)'],
  ['shapeOneLast', 'rowSums', '(x) => x.sum(1, true)'],
  ['shapeShorter', 'counted', '(n) => [...Array(Math.max(0, n - 1)).keys()]'],
  ['shapeLonger', 'counted', '(n) => [...Array(n + 1).keys()]'],
  ['shapeOneRow', 'swapped', '(x) => x.transpose().slice(0, 1)'],
  ['shapeLacksFirst', 'swapped', '(x) => x.exp().sum(1)'],
  ['shapeLacksLast', 'swapped', '(x) => x.exp().sum(0)'],
  ['shapeNarrower', 'swapped', '(x) => x.slice(0, -1).transpose()'],
  [
    'shapeWider',
    'swapped',
    '({ shape: [n, m] }) => new Tensor([m, n + 1], [...Array(m * (n + 1)).keys()])',
  ],
  ['shapeOfArgument', 'columnSums', '(x) => x.mul(2)', 'x'],
  ['shapeEmpty', 'sorted', '(xs) => []'],
  ['wrongFirst', 'sorted', '(xs) => xs.toSorted((a, b) => a - b).with(0, 99)'],
  ['wrongLast', 'sorted', '(xs) => xs.toSorted((a, b) => a - b).with(xs.length - 1, 99)'],
  [
    'rightFirst',
    'powers',
    '(x, by, n) => Array.from({ length: n }, (_, t) => t ? Math.cos(by * t) : x)',
  ],
  [
    'wrongDiagonal',
    'outer',
    '(a, b) => a.reshape([3, 1]).mul(b).map((v, i) => i % 4 ? v : Math.cos(v))',
  ],
  [
    'rightDiagonal',
    'outer',
    '(a, b) => a.reshape([3, 1]).mul(b).map((v, i) => i % 4 ? Math.cos(v) : v)',
  ],
  [
    'wrongLastRow',
    'outer',
    '(a, b) => a.reshape([3, 1]).mul(b).map((v, i) => i < 6 ? v : Math.cos(v))',
  ],
  [
    'rightFirstColumn',
    'outer',
    '(a, b) => a.reshape([3, 1]).mul(b).map((v, i) => i % 3 ? Math.cos(v) : v)',
  ],
  ['independent', 'total', '(x, w) => x.map(Math.cos).sum().item()', 'w'],
  ['independent', 'blend', BLEND('x.map(Math.cos)'), 'rate', Y],
  ['signIgnored', 'total', '(x, w) => x.pow(4).mul(w).sum().item()', 'x'],
  ['onlyFirstRow', 'columnSums', '(x) => x.slice(0, 1).sum(0)', 'x'],
  ['lastIgnored', 'columnSums', '(x) => x.slice(0, -1).sum(0)', 'x'],
  ['firstIgnored', 'columnSums', '(x) => x.slice(1).sum(0)', 'x'],
  [
    'whereLeftOut',
    'blend',
    BLEND('x.mul(x).mul(o.rate)', 'x.add(o.shift ?? 2)'),
    'shift',
    { part: 'z', wrong: '`z`', isRestRight: true },
  ],
  [
    'whereWord',
    'activated',
    '(x, kind) => x.pow({ linear: 1, square: 2.5, cube: 3 }[kind])',
    'kind',
    { other: 'square' },
  ],
  [
    'whereWord',
    'activated',
    "(x, kind) => { if (kind === 'cube') throw new Error('?'); return x.pow({ linear: 1, square: 2 }[kind]); }",
    'kind',
    { other: 'cube', head: 'refuses' },
  ],
  [
    'refusesAll',
    'total',
    "(x, w) => { if (x !== w) throw new Error('no'); return x.mul(w).sum().item(); }",
  ],
  ['refusesNothing', 'paired', '(a, b) => a.map((v, i) => v * (b.data[i] ?? 0))'],
  ['whereVector', 'paired', '(a, b) => a.mul(b)', 'b', { head: 'letsIn' }],
  [
    'asIfSwapped',
    'powers',
    '(x, by, n) => Array.from({ length: n }, (_, t) => x ** t * by)',
    'by',
    { other: 'x' },
  ],
  [
    'asIfOther',
    'blend',
    BLEND('x.mul(x).mul(o.rate)', 'x.add(o.shift === undefined ? 1 : o.rate)'),
    'shift',
    { other: 'rate', part: 'z', wrong: '`z`', isRestRight: true },
  ],
  ['asIfLeftOut', 'powersOf', '(x, o) => x.pow(2)', 'power'],
  ['asIfOne', 'powersOf', '(x, o) => x.pow(o.power === undefined ? 2 : 1)', 'power'],
  ['asIfNext', 'powersOf', '(x, o) => x.pow((o.power ?? 1) + 1)', 'power'],
  ['asIfNegated', 'softplus', `(x) => x.map((v) => Math.log(1 + Math.exp(-v)))`, 'x'],
  ['asIfSize', 'softplus', `(x) => x.map((v) => Math.log(1 + Math.exp(Math.abs(v))))`, 'x'],
  ['asIfDoubled', 'softplus', `(x) => x.map((v) => Math.log(1 + Math.exp(2 * v)))`, 'x'],
  ['equalsFormula', 'paired', '(a, b) => a.sub(b).mul(3)', '3·(a − b)'],
  ['onlyLarge', 'sine', '(x) => x.map((v) => Math.abs(v) > 1 ? Math.sin(v) : 7)'],
  ['numberTooSmall', 'gate', '() => ({ w: new Tensor([2], [1, 1]), b: -3 })', 'b'],
  ['numberTooLarge', 'gate', '() => ({ w: new Tensor([2], [8, 1]), b: -1.5 })', 'w[0]'],
  ['argumentChanged', 'sorted', '(xs) => xs.sort((a, b) => a - b)', 'xs'],
];

describe('a symptom', () => {
  test.each(SEEN)('%s is seen in %s', async (id, name, code, argument, rest) => {
    const symptom = await symptomIn(name, code);
    expect(symptom).toEqual({ id, ...(argument !== undefined && { name: argument }), ...rest });
  });

  test.each([...new Set(SEEN.map(([id]) => id))])('%s has words', (id) => {
    expect(tellSymptom({ id, name: '`$&`' }, 'ko')).toMatch(/[가-힣]/);
    expect(tellSymptom({ id, name: 'x' }, 'en')).not.toMatch(/\$/);
  });
});

test.each(['wrong', 'fails', 'refuses', 'letsIn'] as const)(
  'where only some inputs are %s, it says which, in either language',
  (head) => {
    const symptom = { id: 'whereZero', name: '`n`', head } as Symptom;
    expect(tellSymptom(symptom, 'en')).toContain('`n`');
    expect(tellSymptom(symptom, 'ko')).toMatch(/`n`.*[가-힣]/);
  },
);

test('several fields are told of together', () => {
  const symptom: Symptom = { id: 'negated', part: 'dw', wrong: '`dw`, `db`', isRestRight: false };
  expect(tellSymptom(symptom, 'en')).toMatch(/^Wrong in the answers: `dw`, `db`\. Every `dw` /);
  expect(tellSymptom(symptom, 'ko')).toMatch(/^답에서 `dw`, `db`가 틀립니다\. 모든 `dw`의 /);
});

test('where each may be wrong in its own way, it says of which one it speaks', () => {
  const symptom: Symptom = { id: 'whereZero', name: '`n`', part: 'dw', wrong: '`dw`, `db`' };
  expect(tellSymptom(symptom, 'en')).toMatch(/`dw`, `db`\. In `dw`: wrong only where /);
  expect(tellSymptom(symptom, 'ko')).toMatch(/틀립니다\. `dw`는 이렇습니다\. `/);
  const alone: Symptom = { ...symptom, wrong: '`dw`', isRestRight: true };
  expect(tellSymptom(alone, 'en')).toMatch(/the rest is right\. Wrong only where /);
});

test('in a report it is called by the field it shows in, and by what happens', () => {
  expect(idOf({ id: 'negated' })).toBe('negated');
  expect(idOf({ id: 'negated', part: 'dw' })).toBe('negated.dw');
  expect(idOf({ id: 'whereZero', name: 'n', head: 'letsIn' })).toBe('letsIn.whereZero');
});

/** What a symptom states must have happened: each of these once had one that had not. */
const NOT_SO: [why: string, name: string, code: string][] = [
  [
    'what is everywhere alike is no number',
    'share',
    '(x) => x.map(() => Math.sin(50 * x.sum().item()) > 0 ? NaN : 1)',
  ],
  ['nor are truth values', 'areBelow', '(a, b) => a.sub(b).data.every((gap) => gap > 0)'],
  [
    'wrong cases are answered by an error',
    'product',
    '(a, b) => { if (a.length * b.length > 1) throw new Error(); return a.map(([v]) => b[0].map((w) => v * w)); }',
  ],
  ['it is right where it is nearly 0 alone', 'sine', '(x) => x.map((v) => v - v ** 3 / 8)'],
];

test.each(NOT_SO)('nothing is seen where %s: %s', async (_, name, code) => {
  expect(await symptomIn(name, code)).toBeUndefined();
});

test('nor is it as if something were 1 with which a state is 0 for ever', async () => {
  const symptom = await symptomIn(
    'averaged',
    '({ at, m }, g, { rate }) => ({ at: at.add(m.mul(3)), m: m.mul(rate).add(g.mul(1 - rate)) })',
  );
  expect(symptom?.id).not.toBe('asIfOne');
});

test('nor as if a sign were turned round, where 0 is answered otherwise', async () => {
  const code = (zero: number) => `(x) => x.map((v) => v ? Math.max(-v, 0) : ${zero})`;
  expect(await symptomIn('ramp', code(0))).toMatchObject({ id: 'asIfNegated' });
  expect((await symptomIn('ramp', code(1)))?.id).not.toBe('asIfNegated');
});

test('no answer is constant where an example is answered otherwise', async () => {
  expect(await symptomIn('step', '(z) => 0.25')).toMatchObject({ id: 'constant' });
  expect(await symptomIn('step', '(z) => z === 0 ? 0.5 : 0.25')).not.toMatchObject({
    id: 'constant',
  });
});

test('nor where 0, which no law asks for, is answered otherwise', async () => {
  expect(await symptomIn('slope', '(x) => 1')).toMatchObject({ id: 'constant' });
  // Nor is it as if x were 1.
  expect(await symptomIn('slope', '(x) => Math.abs(Math.sign(x))')).toBeUndefined();
});

const UNSEEN: [why: string, code: string][] = [
  ['it is right', `(x) => ${LOG_ADD}`],
  ['one case in ten speaks against it', `(x) => x.data[0] > 2.4 ? ${LOG_ADD} : ${LOG_ADD}.mul(2)`],
  [
    'sides are right and wrong at random',
    `(x) => x.map((v, i) => i % 2 ? 7 : Math.log(1 + Math.exp(v)))`,
  ],
  [
    'it throws now and then',
    `(x) => { if (x.size > 6) throw new Error(); return ${LOG_ADD}.neg(); }`,
  ],
];

test.each(UNSEEN)('nothing is seen where %s', async (_, code) => {
  expect(await symptomIn('softplus', code)).toBeUndefined();
});
