/** The laws of the course, asked by Node itself as `gradlings debug` does: they hold there too. */
import fc from 'fast-check';
import { test } from 'vitest';
import { course } from '../../checks/course.ts';
import { subjectOf } from '../../engine/kit/subject.ts';
import { nativeSandbox } from '../../engine/node/native.ts';

test.each(course.lessons)('every law of $id holds of the solution', async ({ id, load }) => {
  const sandbox = nativeSandbox(await import(`../../reference/${id}.ts`));
  const { lesson } = await load();
  for (const [name, { returns, checks }] of lesson.exercises) {
    const subject = subjectOf(returns, (asked) => sandbox.ask(name, asked));
    for (const { inputs, claim } of checks) {
      const holds = fc.property(inputs, (drawn) => claim(subject as never, drawn));
      fc.assert(holds, { seed: 3, numRuns: 2 });
    }
  }
});
