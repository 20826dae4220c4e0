/** The judges of places: which lines count, and how many mutants have to be explained. */
import { describe, expect, test } from 'vitest';
import course from '../../gradlings.config.ts';
import { knownOf, targetsIn } from '../proof/subjects.ts';
import { changedLines, writtenWith } from './difference.ts';
import { tellingOf } from './locating.ts';
import { isExplained, leastOf, type Row, rowOf, tellPlaces } from './places.ts';
import { Questions } from './questions.ts';
import { solutionsOf } from './subjects.ts';
import { Trial } from './trial.ts';

const CODE = 'function f(x) {\n  let a = x;\n\n  a += 2;\n\n  return [\n    a,\n    x,\n  ];\n}\n';

const linesOf = (code: string, after = ''): number[] => {
  const { line, endLine } = changedLines(CODE, { code, after });
  return [line, endLine];
};

describe('the lines in which a mutant is another', () => {
  test('are those of the change', () => {
    expect(linesOf(CODE.replace('2', '3'))).toEqual([4, 4]);
    expect(linesOf(CODE.replace('a,\n    x', 'x,\n    a'))).toEqual([7, 8]);
    expect(linesOf(CODE.replace(' += 2', ''))).toEqual([4, 4]);
  });

  test('have their neighbours among them where nothing is left', () => {
    expect(linesOf(CODE.replace('a += 2;', ';'), ';')).toEqual([2, 6]);
    expect(linesOf(CODE.replace('    a,\n', ''))).toEqual([6, 8]);
  });
});

test('a mutant is written with the types of its solution', () => {
  const typed = CODE.replace('(x)', '(x: 1)');
  const plain = CODE.replace('(x)', '(x   )');
  expect(writtenWith(plain.replace('2', '30'), plain, typed)).toBe(typed.replace('2', '30'));
});

test('of each lesson it is told how many are located, and how many wrongly', () => {
  const row = (locating: Row['locating'], naming: Row['naming'] = 'unnamed'): Row => ({
    lesson: 'start',
    locating,
    naming,
  });
  const told = tellPlaces([row('line'), row('block'), row('wrong'), row('nowhere', 'true')]);
  expect(told).toMatch(/^4 places asked for: 50\.0 % located .*, 25\.0 % located wrongly \(1\)/);
  expect(told).toContain('75.0 % one or the other, 1 neither');
});

test('so many have to be explained that a sample seldom has fewer by chance', () => {
  // Of 10, fewer than 3 are 0.37 times in a million, fewer than 4 are 9.
  expect(leastOf(10, 0.9)).toBe(3);
  expect(leastOf(250, 0.9)).toBe(200);
  expect(leastOf(2000, 0.9)).toBe(1733);
});

describe('what is told of a mutant', async () => {
  const [target] = await targetsIn(course.practice[0]!);
  const known = await knownOf(target!);
  const [solution] = solutionsOf(target!);
  const mutant = solution!.mutants.find(({ operator }) => operator === 'another arithmetic')!;
  const questions = new Questions(target!.name, target!.exercise);

  /** As if another solution had become this mutant. */
  const telling = (from: string, code: string) => {
    const trial = new Trial(solution!, questions);
    const caught = { solution: { ...solution!, code: from }, mutant: { ...mutant, code }, trial };
    return tellingOf(caught, target!, known);
  };

  test('is right where it was made', async () => {
    const told = await telling(solution!.code, mutant.code);
    expect(told.locating.type).toMatch(/^lines?$/);
    expect(isExplained(rowOf('start', told))).toBe(true);
  });

  test('is wrong where the change was another', async () => {
    const code = `${mutant.code}const one = 1;\n`;
    const told = await telling(code.replace('one = 1', 'one = 2'), code);
    expect(told.locating.type).toBe('wrong');
  });
});
