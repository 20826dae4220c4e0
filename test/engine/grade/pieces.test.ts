/** What already works of an exercise, piece by piece, before all of it does. */
import { describe, expect, test } from 'vitest';
import { showBegun, showFailure } from '../../../engine/command/failure.ts';
import { tellExercise } from '../../../engine/formats/evidence.ts';
import type { ExerciseReport } from '../../../engine/formats/report.ts';
import { WORDS } from '../../../engine/formats/words.ts';
import { exerciseReport } from '../../../engine/grade/exercise-report.ts';
import { prepare } from '../../../engine/grade/submission.ts';
import { real } from '../../../engine/kit/arbitraries.ts';
import { equal } from '../../../engine/kit/claims.ts';
import { exercise } from '../../../engine/kit/exercise.ts';
import { aNumber, listOf } from '../../../engine/kit/results.ts';
import type { Subject } from '../../../engine/kit/subject.ts';
import { stripper } from '../../../engine/node/files.ts';
import type { Arg } from '../../../engine/sandbox/codec.ts';
import type { DriveStep } from '../../../engine/sandbox/inside/drive.ts';
import { DRAW, judge } from '../judge.ts';

type Numbers = Subject<number[]>;

const ask = (It: Numbers, x: number, calls: readonly string[], expected: number): void => {
  const steps = calls.map((method, i): DriveStep<Arg> => ['call', i, method]);
  equal(It.drive([['new', x], ...steps, ['get', calls.length, 'x']]), [expected]);
};

/** A number that can be doubled and negated; both laws need `undo`, which is written last. */
const It = exercise(4, ['x'], listOf(aNumber))
  .definition('doubled and undone: x', [real()], (it, x) => ask(it, x, ['double', 'undo'], x), {
    pieces: {
      'new It': (it, x) => ask(it, x, [], x),
      double: (it, x) => ask(it, x, ['double'], 2 * x),
    },
  })
  .definition('negated and undone: x', [real()], (it, x) => ask(it, x, ['negate', 'undo'], x), {
    pieces: { negate: (it, x) => ask(it, x, ['negate'], -x) },
  })
  .law('undone: x', [real()], (it, x) => ask(it, x, ['undo'], x), {
    pieces: { undo: (it, x) => ask(it, x, ['undo'], x) },
  })
  .law('0 doubled and undone: 0', [], (it) => ask(it, 0, ['double', 'undo'], 0), {
    pieces: { double: (it) => ask(it, 0, ['double'], 0) },
  });

const TODO = "throw new Error('not written yet');";

const made = (data: string): string => `const it = new It(${data}); it.from = this; return it;`;

const RIGHT = {
  constructor: 'this.x = x;',
  double: made('2 * this.x'),
  negate: made('-this.x'),
  undo: 'return this.from ?? this;',
};

type Bodies = Readonly<Record<keyof typeof RIGHT, string>>;

const UNWRITTEN: Bodies = { constructor: TODO, double: TODO, negate: TODO, undo: TODO };

/** What is not given is not written. */
function classOf(bodies: Partial<Bodies>): string {
  const { constructor: begin, double, negate, undo } = { ...UNWRITTEN, ...bodies };
  return `export class It {
    constructor(x) { ${begin} }
    double() { ${double} }
    negate() { ${negate} }
    undo() { ${undo} }
  }`;
}

async function reportOn(source: string): Promise<ExerciseReport> {
  const prepared = prepare('exercise.ts', source, stripper);
  const { verdicts } = await judge(prepared, 'It', It);
  const laws = It.checks.map(({ name }) => name);
  const heading = { lesson: 'pieces', name: 'It', mark: '' };
  return exerciseReport(heading, It, laws, verdicts, {}, { ...DRAW, language: 'en' });
}

const standing = ({ pieces = [] }: ExerciseReport): Record<string, string> =>
  Object.fromEntries(pieces.map(({ name, status }) => [name, status]));

const { constructor: begin, double, negate } = RIGHT;
const [passed, failed, todo] = ['passed', 'failed', 'todo'];

describe('what is there is tried, whatever is still to be written', () => {
  test.for<[bodies: Partial<Bodies>, status: string, pieces: Record<string, string>]>([
    [UNWRITTEN, 'todo', {}],
    [{ constructor: begin }, 'todo', { 'new It': passed, double: todo, negate: todo, undo: todo }],
    [
      { constructor: begin, negate },
      'todo',
      { 'new It': passed, double: todo, negate: passed, undo: todo },
    ],
    [
      { constructor: begin, double: made('3 * this.x'), negate },
      'failed',
      { 'new It': passed, double: failed, negate: passed, undo: todo },
    ],
    // Of two checks that look at `double`, one finds it wrong.
    [
      { constructor: begin, double: made('2 * this.x || 1') },
      'failed',
      { 'new It': passed, double: failed, negate: todo, undo: todo },
    ],
    [
      { ...RIGHT, undo: 'return this;' },
      'failed',
      { 'new It': passed, double: passed, negate: passed, undo: passed },
    ],
    [RIGHT, 'passed', {}],
  ])('%#', async ([bodies, status, pieces]) => {
    const report = await reportOn(classOf(bodies));
    expect({ status: report.status, pieces: standing(report) }).toEqual({ status, pieces });
    expect(report.score).toBe(status === 'passed' ? 4 : 0);
  });

  test('a method that has been taken out is not begun', async () => {
    const report = await reportOn(`export class It { constructor(x) { ${begin} } }`);
    expect(standing(report)).toMatchObject({ 'new It': passed, double: todo, undo: todo });
  });

  test('what has no such method is told as that, and as nothing that the code threw', async () => {
    const report = await reportOn(classOf({ ...RIGHT, double: 'return 2 * this.x;' }));
    expect(report.message).toBe('`undo` is called on something that has no such method.');
  });

  test('nothing is said of what had to be stopped', async () => {
    const report = await reportOn(classOf({ constructor: begin, double: 'while (true) {}' }));
    expect(standing(report)).not.toHaveProperty('double');
  });
});

describe('what is shown', () => {
  const options = { language: 'en', columns: 80, rows: 20, lineAt: () => undefined } as const;
  const graded = (report: ExerciseReport) => {
    const lesson = {
      id: 'numbers',
      title: '',
      file: '',
      score: 0,
      maxScore: 4,
      exercises: [report],
    };
    return { lesson, exercise: report };
  };

  test('of a piece that is wrong, the smallest call that needs nothing else', async () => {
    const wrong = { constructor: begin, double, negate: made('this.x') };
    const report = await reportOn(classOf(wrong));
    const text = showFailure([graded(report)], options).join('\n');
    expect(text).toContain('right so far: new It, double · wrong: negate · not yet: undo');
    expect(text).toContain('✗ negated and undone: x');
    expect(text).toMatch(/called +a = new It\(1\); b = a\.negate\(\); b\.x\n/);
    expect(text).toMatch(/returned +b\.x = 1\n +expected +b\.x = -1/);
  });

  test('of a piece that is wrong, before what fails for another reason', async () => {
    const undo = 'return new It(7);';
    const report = await reportOn(classOf({ ...RIGHT, negate: made('this.x'), undo }));
    expect(report.checks[report.telling!]!.name).toBe('negated and undone: x');
  });

  test('of what is to do, how far one has come, in reports too', async () => {
    const report = await reportOn(classOf({ constructor: begin, double }));
    const told = 'right so far: new It, double · not yet: negate, undo';
    expect(showBegun(graded(report), options).join('\n')).toContain(told);
    expect(tellExercise(report, WORDS.en)).toContain(told);
    expect(tellExercise(report, WORDS.ko)).toContain('여기까지 맞음: new It, double');
  });

  test('nothing, where nothing is begun', async () => {
    expect(showBegun(graded(await reportOn(classOf({}))), options)).toEqual([]);
  });
});

test('a case of a piece is seen again by its line', async () => {
  const source = classOf({ constructor: begin, double, negate: made('this.x') });
  const prepared = prepare('exercise.ts', source, stripper);
  const { verdicts } = await judge(prepared, 'It', It);
  const path = verdicts[1]!.broken!.path!;
  const again = await judge(prepared, 'It', It, { ...DRAW, path });
  expect(again.verdicts[1]!.broken).toEqual(verdicts[1]!.broken);
});
