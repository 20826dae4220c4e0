/** How verdicts become points. */
import { describe, expect, test } from 'vitest';
import { type Expected, type Judged, score } from '../../../engine/grade/score.ts';
import { rounded, totals } from '../../../engine/kit/totals.ts';

const EXPECTED: Expected[] = [
  { name: 'printed', kind: 'example' },
  { name: 'closed form', kind: 'formula' },
  { name: 'odd', kind: 'law' },
  { name: 'rejects', kind: 'contract' },
];

const all = (status: Judged['status']) => EXPECTED.map(({ name }) => ({ name, status }));

const passing = (...names: string[]): Judged[] =>
  EXPECTED.map(({ name }) => ({ name, status: names.includes(name) ? 'passed' : 'failed' }));

describe('points', () => {
  test.for<[string, Judged[], number]>([
    ['everything passed', all('passed'), 6],
    ['everything to do', all('todo'), 0],
    ['everything but the formula', passing('printed', 'odd', 'rejects'), 0],
    ['only the formula', passing('closed form'), 3],
    ['the formula and one of three', passing('closed form', 'odd'), 4],
    ['no verdict at all', [], 0],
    ['the formula has no verdict', all('passed').filter(({ name }) => name !== 'closed form'), 0],
    ['one verdict is missing', all('passed').slice(1), 5],
    ['a verdict twice', [...all('passed'), { name: 'odd', status: 'passed' }], 5],
    [
      'a formula passed and failed',
      [...all('passed'), { name: 'closed form', status: 'failed' }],
      0,
    ],
    ['a verdict nobody expected', [...all('passed'), { name: 'extra', status: 'passed' }], 6],
    [
      'the formula to do, the rest passed',
      all('passed').with(1, { name: 'closed form', status: 'todo' }),
      0,
    ],
  ])('%s', ([, answered, points]) => {
    expect(score(6, EXPECTED, answered)).toBeCloseTo(points, 12);
  });

  test('full marks are exact', () => {
    const seven = Array.from({ length: 8 }, (_, i) => ({
      name: String(i),
      kind: i ? ('law' as const) : ('formula' as const),
    }));
    const answered = seven.map(({ name }) => ({ name, status: 'passed' as const }));
    expect(score(0.1 + 0.2, seven, answered)).toBe(0.1 + 0.2);
  });

  test('two formulas must both hold', () => {
    const two: Expected[] = [
      { name: 'a', kind: 'formula' },
      { name: 'b', kind: 'formula' },
    ];
    const judged = (...statuses: Judged['status'][]) =>
      score(
        2,
        two,
        two.map(({ name }, i) => ({ name, status: statuses[i]! })),
      );
    expect(judged('passed', 'failed')).toBe(0);
    expect(judged('passed', 'passed')).toBe(2);
  });

  test('an exercise of no formula earns nothing', () => {
    expect(score(2, [{ name: 'a', kind: 'law' }], [{ name: 'a', status: 'passed' }])).toBe(0);
  });

  test('are given in hundredths, and never rounded up to points that were not earned', () => {
    expect([5 / 3, 2 - 1e-3, 0.1 + 0.2, 0.29].map(rounded)).toEqual([1.66, 1.99, 0.3, 0.29]);
    const some = { score: 0.1, maxScore: 1 };
    expect(totals([some, some, some])).toEqual({ score: 0.3, maxScore: 3 });
    expect(totals([])).toEqual({ score: 0, maxScore: 0 });
  });
});
