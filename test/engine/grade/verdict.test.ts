/** What comes of a check: passed, failed with its smallest case, or a fault of the check's own. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Tensor } from '#tensor';
import { reportCheck } from '../../../engine/grade/check-report.ts';
import { prepare } from '../../../engine/grade/submission.ts';
import { listOfLength, real, tensors } from '../../../engine/kit/arbitraries.ts';
import { equal, finite, holds } from '../../../engine/kit/claims.ts';
import { type Exercise, exercise } from '../../../engine/kit/exercise.ts';
import { aNumber, aTensor, listOf } from '../../../engine/kit/results.ts';
import { stripper } from '../../../engine/node/files.ts';
import { NodeRef } from '../../../engine/sandbox/codec.ts';
import { DRAW, judge } from '../judge.ts';

const verdictsOn = async <R>(source: string, graded: Exercise<R>, draw = DRAW) =>
  (await judge(prepare('exercise.ts', source, stripper), 'f', graded, draw)).verdicts;

/** A long list first, of a length that cannot shrink; then short ones. */
const sum = exercise(1, ['xs'], aNumber).formula(
  'x₁ + x₂ + …',
  [fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 3 })],
  (xs) => xs.reduce((total, x) => total + x, 0),
  { first: [[listOfLength(9, fc.integer({ min: 1, max: 9 }))]] },
);

const odd = exercise(1, ['x'], aNumber).law('f(−x) = −f(x)', [real()], (f, x) =>
  equal(f(-x), -f(x), { received: 'f(−x)', expected: '−f(x)' }),
);

describe('a failed check', () => {
  const cubeFromTwo = 'export const f = (x) => (x > 2 ? x : 0);';

  test('has the smallest case, all its calls, both sides of the law and their names', async () => {
    const [verdict] = await verdictsOn(cubeFromTwo, odd);
    const report = reportCheck('f', 'f(−x) = −f(x)', verdict!, 'en');
    expect(report.calls).toHaveLength(2);
    expect(report.received?.name).toBe('f(−x)');
    expect(report.expected?.name).toBe('−f(x)');
    expect(report.counterexample).toMatch(/^f\(.*\); f\(.*\)$/);
  });

  test('is shown by the shortest case, be it random or on purpose', async () => {
    const [everywhere] = await verdictsOn('export const f = () => 0;', sum);
    expect(everywhere!.broken!.inputs).toEqual([[1]]);
    const firstThree = 'export const f = (xs) => xs.slice(0, 3).reduce((a, x) => a + x, 0);';
    const [inLongOnes] = await verdictsOn(firstThree, sum);
    expect(inLongOnes!.broken!.inputs).toEqual([Array.from({ length: 9 }, () => 1)]);
    for (const { broken } of [everywhere!, inLongOnes!]) {
      const source = broken!.path!.startsWith('0') ? firstThree : 'export const f = () => 0;';
      const [again] = await verdictsOn(source, sum, { ...DRAW, path: broken!.path! });
      expect(again!.broken!.inputs).toEqual(broken!.inputs);
    }
  });

  test('is replayed by seed and path: that case alone, with the same outcome', async () => {
    const [verdict] = await verdictsOn(cubeFromTwo, odd, { seed: 77, runs: 100 });
    const path = verdict!.broken!.path!;
    const [again] = await verdictsOn(cubeFromTwo, odd, { seed: 77, runs: 100, path });
    expect(again!.broken).toEqual(verdict!.broken);
    expect(again!.cases).toBe(1);
  });

  test('is replayed alone also where it holds by now and its neighbours do not', async () => {
    const [verdict] = await verdictsOn(cubeFromTwo, odd, { seed: 77, runs: 100 });
    const path = verdict!.broken!.path!;
    const [x] = verdict!.broken!.inputs as [number];
    const onlyThere = `export const f = (x) => (Math.abs(x) === ${Math.abs(x)} ? 0 : 1);`;
    const [again] = await verdictsOn(onlyThere, odd, { seed: 77, runs: 100, path });
    expect(again).toMatchObject({ status: 'passed', cases: 1 });
  });

  test.each(['0:999', '3:1:1:77:8'])('at %s, where there is none, is not run', async (path) => {
    const [verdict] = await verdictsOn(cubeFromTwo, odd, { ...DRAW, path });
    expect(verdict).toMatchObject({ status: 'failed', cases: 0 });
    expect(verdict!.broken?.failure).toEqual({ type: 'problem', problem: { type: 'no-case' } });
  });

  test('is the same every time for the same seed, and drawn anew for another', async () => {
    const source = 'export const f = (x) => x * x * x + (x === 3.217 ? 1 : 0) + 1e-3;';
    const seen = await Promise.all(
      [1, 1, 2].map((seed) => verdictsOn(source, odd, { seed, runs: 5 })),
    );
    expect(seen[0]).toEqual(seen[1]);
    expect(seen[2]![0]!.broken?.path).toBeDefined();
  });

  test('shows what the smallest case printed, not all the others', async () => {
    const source = 'export const f = (x) => { console.log("x =", x); return x > 2 ? x : 0; };';
    const [verdict] = await verdictsOn(source, odd);
    expect(verdict!.printed.lines).toHaveLength(2);
  });
});

test('a passed check shows what its first case printed', async () => {
  const [verdict] = await verdictsOn(
    'export const f = (x) => { console.log([x], { x }); return x; };',
    odd,
  );
  expect(verdict).toMatchObject({ status: 'passed', cases: 16 });
  expect(verdict!.printed.lines).toHaveLength(2);
});

describe('an answer that a law cannot be written down for', () => {
  const shift = exercise(1, ['x'], aTensor).law('f(x) + x = 0', [tensors()], (f, x: Tensor) =>
    finite(f(x).add(x)),
  );

  test('is a wrong answer, not a fault of the grader', async () => {
    const source = "import { zeros } from '#tensor';\nexport const f = () => zeros([7, 5]);";
    const [verdict] = await verdictsOn(source, shift);
    expect(verdict!.broken?.failure.type).toBe('unusable');
    const report = reportCheck('f', 'f(x) + x = 0', verdict!, 'en');
    expect(report.message).toContain('does not fit');
    expect(report.received?.value).toContain('tensor');
  });
});

describe('a check that is itself at fault', () => {
  test('breaks down loudly, whatever the submission', async () => {
    const broken = exercise(1, [], aNumber).law('breaks down', [real()], (_f, _x) => {
      throw new TypeError('a bug');
    });
    await expect(verdictsOn('export const f = () => 1;', broken)).rejects.toThrow(
      'itself broke down',
    );
  });

  test('an exhausted filter is no counterexample', async () => {
    const filtered = exercise(1, ['x'], aNumber).law('never drawn', [real()], (_f, _x) =>
      fc.pre(false),
    );
    await expect(verdictsOn('export const f = () => 1;', filtered)).rejects.toThrow(
      'itself broke down',
    );
  });
});

describe('a driven class', () => {
  const counter = exercise(1, ['start'], listOf(aNumber)).definition(
    'counts on',
    [fc.integer({ min: 0, max: 9 })],
    (f, start) => {
      const answers = f.drive([
        ['new', start],
        ['call', 0, 'plus', 2],
        ['call', 1, 'plus', new NodeRef(0)],
        ['get', 2, 'value'],
        ['get', 0, 'value'],
      ]);
      holds(answers[0] === 2 * start + 2 && answers[1] === start, '(a + 2) + a', { answers });
    },
  );
  const Counter = (plus: string) =>
    `export class f { constructor(v) { this.value = v; } plus(o) { ${plus} } }`;

  test('answers through its fields', async () => {
    const right = Counter('return new f(this.value + (o.value ?? o));');
    expect((await verdictsOn(right, counter))[0]!.status).toBe('passed');
    const wrong = Counter('this.value += o.value ?? o; return this;');
    expect((await verdictsOn(wrong, counter))[0]!.status).toBe('failed');
  });

  test('without the method asked for is told so', async () => {
    const [verdict] = await verdictsOn('export class f { value = 1; }', counter);
    expect(verdict!.broken?.failure).toMatchObject({
      problem: { type: 'threw', error: 'TypeError: no method plus' },
    });
  });
});

describe('after a call that had to be stopped', () => {
  const same = exercise(2, ['x'], aNumber)
    .law('f(1000) = 1000', [fc.constant(1000)], (f, x) => equal(f(x), x))
    .formula('x', [real()], (x) => x)
    .law('f(−x) = −f(x)', [real()], (f, x) => equal(f(-x), -f(x)));

  const outcome = async (body: string) => {
    const file = prepare('exercise.ts', `export const f = (x) => { ${body} };`, stripper);
    const { verdicts, steps } = await judge(file, 'f', same);
    const all = verdicts.map(({ status, broken }) => {
      const failure = broken?.failure;
      return failure?.type === 'problem' ? `${status}: ${failure.problem.type}` : status;
    });
    return { all, steps };
  };

  test('nothing is run any more where it was the formula: nothing can be earned', async () => {
    const loops = await outcome('for (;;);');
    expect(loops.all).toEqual(['failed: timeout', 'failed: timeout', 'skipped: not-run']);
    // One call to its end, a few for a smaller input, and one of the formula.
    expect(loops.steps).toBeLessThan(25_000_000);
    const eats = await outcome('const a = []; for (;;) a.push(1);');
    expect(eats.all).toEqual([
      'failed: out-of-memory',
      'failed: out-of-memory',
      'skipped: not-run',
    ]);
  });

  test('every other check is tried where it was not', async () => {
    const { all } = await outcome('if (x === 1000) for (;;); return x;');
    expect(all).toEqual(['failed: timeout', 'passed', 'passed']);
  });
});
