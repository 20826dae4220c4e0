/** Where what an exercise asks for has changed since it was handed out. */
import { expect, test } from 'vitest';
import { stubChanges } from '../../../../engine/command/renewal/stub-changes.ts';
import { COUNTING, NUMBERS, SOLVED, STUBS } from '../../../fixture/submissions.ts';

const OLD = STUBS[NUMBERS];
const NAMES = ['mean', 'scale'];
const FRESH = OLD.replace('Every number of `xs` times `by`.', 'Every number, `by` times.').replace(
  'by: number)',
  'by = 2)',
);

test('nothing has changed, nothing is told', () => {
  expect(stubChanges(OLD, OLD, undefined, NAMES)).toEqual([]);
});

test('a comment and a signature, old and new, and that nothing is written yet', () => {
  const change = {
    exercise: 'scale',
    old: [
      '/** Every number of `xs` times `by`. */',
      'export function scale(xs: number[], by: number): number[] {',
    ],
    fresh: [
      '/** Every number, `by` times. */',
      'export function scale(xs: number[], by = 2): number[] {',
    ],
  };
  expect(stubChanges(OLD, FRESH, OLD, NAMES)).toEqual([{ ...change, standing: 'to do' }]);
  expect(stubChanges(OLD, FRESH, undefined, NAMES)).toEqual([{ ...change, standing: 'to do' }]);
  expect(stubChanges(OLD, FRESH, SOLVED[NUMBERS], NAMES)).toEqual([
    { ...change, standing: 'begun' },
  ]);
});

test('a comment of the student is not yet an answer', () => {
  const noted = OLD.replace('/** Every', '// what?\n/** Every');
  expect(stubChanges(OLD, FRESH, noted, NAMES)).toMatchObject([{ standing: 'to do' }]);
});

test('a file that cannot be read, or has no such exercise', () => {
  expect(stubChanges(OLD, FRESH, '<<<<<<< HEAD', NAMES)).toMatchObject([{ standing: 'unknown' }]);
  expect(stubChanges(OLD, FRESH, '// nothing', NAMES)).toMatchObject([{ standing: 'unknown' }]);
});

test('what stands around the exercises, and exercises that are new or gone', () => {
  const fresh = `import { tensor } from '#tensor';\n${OLD.slice(0, OLD.indexOf('/** Every'))}`;
  expect(stubChanges(OLD, fresh, OLD, NAMES)).toMatchObject([
    { exercise: undefined, old: [], fresh: ["import { tensor } from '#tensor';"] },
    { exercise: 'scale', fresh: [] },
  ]);
  expect(stubChanges(fresh, OLD, OLD, NAMES)).toMatchObject([
    { exercise: undefined },
    { exercise: 'scale', old: [] },
  ]);
});

test('a class is begun with its first method', () => {
  const [old] = [STUBS[COUNTING]];
  const fresh = old.replace('that is `n` further', 'that is further by `n`');
  const begun = old.replace("throw new Error('not written yet');", 'this.total = start;');
  expect(stubChanges(old, fresh, old, ['Counter'])).toMatchObject([{ standing: 'to do' }]);
  expect(stubChanges(old, fresh, begun, ['Counter'])).toMatchObject([{ standing: 'begun' }]);
});
