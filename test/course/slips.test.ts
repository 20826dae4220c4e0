/** No right solution of the course has a slip, and a copy that tells what it does is as right. */
import { expect, test } from 'vitest';
import course from '../../gradlings.config.ts';
import { ask, type Case, randomCases } from '../../engine/explain/cases.ts';
import { slipsSeen } from '../../engine/explain/slips/name-slip.ts';
import { observe } from '../../engine/explain/slips/observe.ts';
import { parseSource } from '../../engine/explain/slips/source.ts';
import { inSandbox, sandboxes } from '../engine/judge.ts';
import { solutionsOf, submissionOf } from '../mutants/subjects.ts';
import { targetsIn } from '../proof/subjects.ts';

/** A copy takes more steps, and training has none to spare. */
const isLate = (failure: Case['failure']): boolean =>
  failure !== undefined &&
  failure !== 'unusable' &&
  failure.type === 'problem' &&
  failure.problem.type === 'timeout';

test.for(course.lessons)('$id', async (entry) => {
  for (const target of await targetsIn(entry)) {
    const { name, exercise } = target;
    const questions = randomCases(exercise, 7, () => 1);
    for (const solution of solutionsOf(target)) {
      const submission = submissionOf(solution.code);
      const source = (await parseSource(submission.entry, solution.code))!;
      for (const question of questions) {
        const seen = await observe([source], submission, name, exercise, question, sandboxes);
        const what = `${solution.name}, ${question.check.name}`;
        const plain = await inSandbox(submission, (sandbox) =>
          ask(sandbox, name, exercise, question),
        );
        if (!isLate(seen!.failure)) expect(seen!.failure, what).toEqual(plain.failure);
        const slips = slipsSeen(name, seen!, source).map(({ id }) => id);
        expect(slips, what).toEqual([]);
      }
    }
  }
});
