/** Honest pull requests through the command that the workflow runs; hostile ones are in `attacks`. */
import { expect, test } from 'vitest';
import { write } from '../../fixture/checkout.ts';
import { NUMBERS, SOLVED } from '../../fixture/submissions.ts';
import { commandsIn } from '../attacks/harm.ts';
import { FENCE, kindsIn, PullRequests } from './pull-requests.ts';

const pulls = new PullRequests();

test('a solved lesson earns its points, and leaves the results and nothing else', async () => {
  const outcome = await pulls.grade((folder) => {
    write(folder, { [NUMBERS]: SOLVED[NUMBERS] });
  });
  expect(outcome.report.lessons.map(({ score }) => score)).toEqual([4, 0]);
  expect(outcome.report.score).toBe(4);
  expect(outcome.summary).toMatch(/^# Score: 4 of 7 points$/m);
  expect(outcome.summary).not.toContain('Ignored files');
  expect(outcome.printed.trimEnd().split('\n').at(-1)).toBe('Score: 4 of 7 points');
  expect(kindsIn(outcome)).toEqual(FENCE);
  expect(outcome.traces).toBe('');
  expect(outcome.workspace).toEqual(['results', 'step-summary.md', 'submission', 'trusted']);
  expect(outcome.comment).toContain('### gradlings: 4 of 7 points');
});

test('a wrong answer is marked on its own line', async () => {
  const { report, printed } = await pulls.grade((folder) => {
    const wrong = SOLVED[NUMBERS].replaceAll(/return .*;/g, "throw new Error('oops');");
    write(folder, { [NUMBERS]: wrong });
  });
  expect(report.score).toBe(0);
  const errors = commandsIn(printed).filter((line) => line.startsWith('::error '));
  expect(errors).toHaveLength(2);
  for (const line of errors) {
    expect(line).toMatch(/^::error file=lessons\/01-numbers\/exercise\.ts,line=\d+,col=\d+,/);
  }
});
