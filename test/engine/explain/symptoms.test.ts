/** What no list foresees is seen by comparing answers with right ones, or not at all. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Tensor } from '#tensor';
import { ask, widerCases } from '../../../engine/explain/cases.ts';
import {
  type Symptom,
  type SymptomId,
  tellSymptom,
} from '../../../engine/explain/symptom-words.ts';
import { symptomOf } from '../../../engine/explain/symptoms.ts';
import { extents, real, rowsOf, tensorOf } from '../../../engine/kit/arbitraries.ts';
import { equal, finite } from '../../../engine/kit/claims.ts';
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
  const cases = await inSandbox(code, (sandbox) => {
    expect(sandbox.importProblem).toBeUndefined();
    return widerCases(graded, 1, () => 20).map((asked) => ask(sandbox, name, graded, asked));
  });
  return symptomOf(lesson, name, cases);
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

type Summary = { size: number; wide: boolean };

const exercises = {
  softplus: exercise(1, ['x'], aTensor).formula('ln(1 + eˣ)', [matrices], (x) =>
    x.map((v) => Math.log(1 + Math.exp(v))),
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
};
const lesson = {
  title: {},
  words: {},
  exercises: new Map(Object.entries(exercises)),
} as unknown as Lesson;

const SEEN: [id: SymptomId, name: string, code: string, argument?: string][] = [
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
  ['onlyOneRow', 'rowSums', '(x) => x.sum(1).mul(0).add(x.shape[0] === 1 ? x.sum() : 0.25)', 'x'],
];

describe('a symptom', () => {
  test.each(SEEN)('%s is seen in %s', async (id, name, code, argument) => {
    const symptom = await symptomIn(name, code);
    expect(symptom).toEqual({ id, ...(argument !== undefined && { name: argument }) });
  });

  test.each([...new Set(SEEN.map(([id]) => id))])('%s has words', (id) => {
    expect(tellSymptom({ id, name: '`$&`' }, 'ko')).toMatch(/[가-힣]/);
    expect(tellSymptom({ id, name: 'x' }, 'en')).not.toMatch(/\$/);
  });
});

/** What a symptom states must have happened: each of these once had one that had not. */
const NOT_SO: [why: string, name: string, code: string][] = [
  ['words are no numbers', 'kind', "() => 'whole'"],
  ['nor are truth values', 'areBelow', '(a, b) => a.sub(b).data.every((gap) => gap > 0)'],
  [
    'a field beside right numbers is wrong',
    'summary',
    '(x) => ({ size: x.size, wide: x.shape[1] <= x.shape[0] })',
  ],
  [
    'wrong cases are answered by an error',
    'product',
    '(a, b) => { if (a.length * b.length > 1) throw new Error(); return a.map(([v]) => b[0].map((w) => v * w)); }',
  ],
  [
    'what comes back as it was given is right',
    'samples',
    "(x) => { if (x.rank !== 2) throw new RangeError('rank'); return x; }",
  ],
  ['it is right where it is nearly 0 alone', 'sine', '(x) => x.map((v) => v - v ** 3 / 8)'],
];

test.each(NOT_SO)('nothing is seen where %s: %s', async (_, name, code) => {
  expect(await symptomIn(name, code)).toBeUndefined();
});

test('of rows that are to be added up it is not asked whether each is treated by itself', async () => {
  const symptom = await symptomIn('columnSums', '(x) => x.slice(0, 1).sum(0)');
  expect(symptom).toMatchObject({ id: 'onlyOneRow' });
  expect(tellSymptom(symptom!, 'en')).toMatch(/added up/);
});

const UNSEEN: [why: string, code: string][] = [
  ['it is right', `(x) => ${LOG_ADD}`],
  ['a factor has no name', `(x) => ${LOG_ADD}.mul(1.003)`],
  ['one case in ten speaks against it', `(x) => ${LOG_ADD}.mul(x.data[0] > 2.4 ? 3 : 2)`],
  [
    'sides are right and wrong at random',
    `(x) => x.map((v, i) => i % 2 ? 7 : Math.log(1 + Math.exp(v)))`,
  ],
  [
    'it throws now and then',
    `(x) => { if (x.size > 6) throw new Error(); return ${LOG_ADD}.neg(); }`,
  ],
  ['it has another shape', '(x) => x.sum(0)'],
  ['its numbers are no numbers', '(x) => x.map(() => NaN).sum(0)'],
];

test.each(UNSEEN)('nothing is seen where %s', async (_, code) => {
  expect(await symptomIn('softplus', code)).toBeUndefined();
});
