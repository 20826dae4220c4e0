/** Every law of a lesson, asked of its solution by Node itself, as `gradlings debug` does. */
import fc from 'fast-check';
import type { LessonEntry } from '../../engine/course.ts';
import { subjectOf } from '../../engine/kit/subject.ts';
import { nativeSandbox } from '../../engine/node/native.ts';

export async function holdsNatively({ load }: LessonEntry, solution: object): Promise<void> {
  const sandbox = nativeSandbox(solution as Record<string, unknown>);
  const { lesson } = await load();
  for (const [name, { returns, checks }] of lesson.exercises) {
    const subject = subjectOf(returns, (asked) => sandbox.ask(name, asked));
    for (const { first, inputs, claim } of checks) {
      // What is there on purpose reaches what hardly any other case does.
      for (const cases of [...first, inputs]) {
        const holds = fc.property(cases, (drawn) => claim(subject as never, drawn));
        fc.assert(holds, { seed: 3, numRuns: cases === inputs ? 2 : 1 });
      }
    }
  }
}
