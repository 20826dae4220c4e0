/** What no list foresees is seen by comparing answers with right ones, or not at all. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Tensor } from '#tensor';
import { course } from '../../../checks/course.ts';
import { ask, widerCases } from '../../../engine/explain/cases.ts';
import {
  type Symptom,
  type SymptomId,
  tellSymptom,
} from '../../../engine/explain/symptom-words.ts';
import { symptomOf } from '../../../engine/explain/symptoms.ts';
import { extents, real, tensorOf } from '../../../engine/kit/arbitraries.ts';
import { exercise } from '../../../engine/kit/exercise.ts';
import type { Lesson } from '../../../engine/kit/lesson.ts';
import { aNumber, aRecord, aTensor, listOf } from '../../../engine/kit/results.ts';
import { openSandboxes } from '../../../engine/node/files.ts';

const sandboxes = openSandboxes();

async function symptomIn(lesson: Lesson, name: string, f: string): Promise<Symptom | undefined> {
  const file = 'exercise.ts';
  const code = `import { Tensor } from '#tensor';\nexport const ${name} = ${f};`;
  const sandbox = await sandboxes.open({ entry: file, files: { [file]: code } });
  expect(sandbox.importProblem).toBeUndefined();
  const graded = lesson.exercises.get(name)!;
  const asked = widerCases(graded, 1, () => 20);
  const cases = asked.map((question) => ask(sandbox, name, graded, question));
  sandboxes.close(sandbox);
  return symptomOf(lesson, name, cases);
}

const SIGMA = '1 / (1 + Math.exp(-v))';
const LOG_ADD = 'x.map((v) => Math.log(1 + Math.exp(v)))';

const matrices = extents(2, 4).chain((shape) => tensorOf(shape, real(3)));
const nearAndFar = tensorOf([4], fc.oneof(real(0.01), real(3)));
const shifts = fc.integer({ min: 2, max: 7 }).map((n) => 10 ** n);
const spread = (x: Tensor): number => {
  const mean = x.mean().item();
  return x.sub(mean).pow(2).mean().item();
};

/** Exercises that the course does not have. */
const own = {
  title: { en: '', ko: '' },
  words: {},
  exercises: new Map(
    Object.entries({
      softplus: exercise(1, ['x'], aTensor).formula('ln(1 + eˣ)', [matrices], (x) =>
        x.map((v) => Math.log(1 + Math.exp(v))),
      ),
      sine: exercise(1, ['x'], aTensor).formula('sin x', [nearAndFar], (x) => x.map(Math.sin)),
      rowSums: exercise(1, ['x'], aTensor).formula('Σ_j', [matrices], (x) => x.sum(1)),
      batchMean: exercise(1, ['x'], aTensor).formula('mean', [matrices], (x) => x.mean(0)),
      swapped: exercise(1, ['x'], aTensor).formula('xᵀ', [matrices], (x) => x.transpose()),
      drift: exercise(1, ['state', 'by'], aRecord<{ at: number }>({ at: aNumber })).formula(
        'at + by',
        [fc.record({ at: real(3), speed: real(3) }), real(3)],
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
    }),
  ),
} as unknown as Lesson;

const lessonOf = async (id: string): Promise<Lesson> =>
  id === 'own' ? own : (await course.lessons.find((each) => each.id === id)!.load()).lesson;

const SEEN: [id: SymptomId, lesson: string, name: string, code: string, argument?: string][] = [
  ['stateReturned', 'own', 'drift', '({ at }) => ({ at })'],
  ['reversed', 'own', 'counted', '(n) => Array.from({ length: n }, (_, i) => n - 1 - i)'],
  [
    'transposed',
    'shapes',
    'matmul',
    '(a, b) => b[0].map((_, j) => a.map((row) => row.reduce((sum, v, k) => sum + v * b[k][j], 0)))',
  ],
  ['negated', 'activations', 'sigmoid', `(x) => x.map((v) => -(${SIGMA}))`],
  ['twice', 'activations', 'sigmoid', `(x) => x.map((v) => 2 * (${SIGMA}))`],
  ['half', 'activations', 'sigmoid', `(x) => x.map((v) => 0.5 * (${SIGMA}))`],
  ['timesLn2', 'own', 'softplus', `(x) => ${LOG_ADD}.mul(Math.LN2)`],
  ['overLn2', 'own', 'softplus', '(x) => x.map((v) => Math.log2(1 + Math.exp(v)))'],
  ['overLn10', 'own', 'softplus', '(x) => x.map((v) => Math.log10(1 + Math.exp(v)))'],
  ['timesElements', 'losses', 'mse', '(p, t) => p.sub(t).pow(2).sum().item()', 'pred'],
  ['overElements', 'losses', 'mseGrad', '(p, t) => p.sub(t).mul(2 / p.size ** 2)', 'pred'],
  ['timesRows', 'own', 'batchMean', '(x) => x.sum(0)', 'x'],
  ['overRows', 'own', 'batchMean', '(x) => x.mean(0).div(x.shape[0])', 'x'],
  ['timesColumns', 'own', 'rowSums', '(x) => x.sum(1).mul(x.shape[1])', 'x'],
  ['overColumns', 'own', 'rowSums', '(x) => x.mean(1)', 'x'],
  [
    'transposed',
    'activations',
    'collapseLinear',
    '(ws) => ws.reduce((p, w) => p.matmul(w)).transpose()',
  ],
  [
    'permuted',
    'own',
    'softplus',
    `(x) => { const y = ${LOG_ADD}; return new Tensor(y.shape, [...y.data].sort((a, b) => a - b)); }`,
  ],
  [
    'oneAhead',
    'optimizers',
    'descendQuadratic',
    '(a, x, lr, n) => Array.from({ length: n + 1 }, (_, t) => (1 - lr * a) ** (t + 1) * x)',
  ],
  [
    'oneBehind',
    'optimizers',
    'descendQuadratic',
    '(a, x, lr, n) => Array.from({ length: n + 1 }, (_, t) => (1 - lr * a) ** (t - 1) * x)',
  ],
  ['inputReturned', 'activations', 'sigmoid', '(x) => x', 'x'],
  ['inputReturned', 'optimizers', 'momentum', '(state) => state', 'state'],
  [
    'functionForDerivative',
    'activations',
    'sigmoidPrime',
    `(x) => x.map((v) => ${SIGMA})`,
    'sigmoid',
  ],
  [
    'derivativeForFunction',
    'activations',
    'sigmoid',
    `(x) => x.map((v) => (${SIGMA}) * (1 - ${SIGMA}))`,
    'sigmoidPrime',
  ],
  [
    'notFinite',
    'activations',
    'softmax',
    '(x) => { const e = x.exp(); return e.div(e.sum(-1, true)); }',
  ],
  ['float32', 'activations', 'sigmoid', `(x) => x.map((v) => Math.fround(${SIGMA}))`],
  ['losesDigits', 'own', 'variance', '(x) => x.pow(2).mean().item() - x.mean().item() ** 2'],
  [
    'onlySmall',
    'own',
    'softplus',
    `(x) => x.map((v) => Math.abs(v) < 1.5 ? Math.log(1 + Math.exp(v)) : 7)`,
  ],
  ['onlyPositive', 'own', 'softplus', '(x) => x.map((v) => v < 0 ? 7 : Math.log(1 + Math.exp(v)))'],
  ['onlyNegative', 'own', 'softplus', '(x) => x.map((v) => v > 0 ? 7 : Math.log(1 + Math.exp(v)))'],
  [
    'onlySquare',
    'own',
    'swapped',
    '(x) => x.shape[0] === x.shape[1] ? x.transpose() : x.transpose().mul(0)',
    'x',
  ],
  [
    'onlyOneRow',
    'own',
    'rowSums',
    '(x) => x.sum(1).mul(0).add(x.shape[0] === 1 ? x.sum() : 0.25)',
    'x',
  ],
];

describe('a symptom', () => {
  test.each(SEEN)('%s is seen in %s %s', async (id, lesson, name, code, argument) => {
    const symptom = await symptomIn(await lessonOf(lesson), name, code);
    expect(symptom).toEqual({ id, ...(argument !== undefined && { name: argument }) });
  });

  test.each([...new Set(SEEN.map(([id]) => id))])('%s has words', (id) => {
    expect(tellSymptom({ id, name: '`$&`' }, 'ko')).toMatch(/[가-힣]/);
    expect(tellSymptom({ id, name: 'x' }, 'en')).not.toMatch(/\$/);
  });
});

/** What a symptom states must have happened: each of these once had one that had not. */
const NOT_SO: [why: string, lesson: string, name: string, code: string][] = [
  ['words are no numbers', 'shapes', 'inferDtype', "(x) => 'float32'"],
  [
    'nor are truth values',
    'perceptron',
    'separates',
    '(w, b, points, labels) => points.matmul(w).add(b).toArray().every((z, i) => (z < 0 ? 1 : 0) === labels[i])',
  ],
  [
    'a field beside right numbers is wrong',
    'mlp',
    'describeMlp',
    '(n) => ({ hiddenLayers: n.length - 2, deep: n.length < 4, parameters: n.slice(1).reduce((sum, out, i) => sum + (n[i] + 1) * out, 0) })',
  ],
  [
    'wrong cases are answered by an error',
    'shapes',
    'transpose',
    '(m) => { if (m.length > 1 || m[0].length > 1) throw new Error(); return m; }',
  ],
  [
    'what comes back as it was given is right',
    'layers',
    'flatten',
    "(x) => { if (x.rank !== 2) throw new RangeError('rank'); return x; }",
  ],
  ['it is right where it is nearly 0 alone', 'own', 'sine', '(x) => x.map((v) => v - v ** 3 / 8)'],
];

test.each(NOT_SO)('nothing is seen where %s: %s %s', async (_, lesson, name, code) => {
  expect(await symptomIn(await lessonOf(lesson), name, code)).toBeUndefined();
});

test('of rows that are to be added up it is not asked whether each is treated by itself', async () => {
  const first =
    '(x, w, dy) => ({ dx: dy.matmul(w), dw: dy.transpose().matmul(x), db: dy.slice(0, 1).sum(0) })';
  const symptom = await symptomIn(await lessonOf('backprop'), 'denseBackward', first);
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
  expect(await symptomIn(own, 'softplus', code)).toBeUndefined();
});
