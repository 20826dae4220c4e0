/**
 * A course with a hole: what its exercise answers is run as code outside of the sandbox, as if it had
 * got there by itself. So it can be seen what it finds there.
 */
import fc from 'fast-check';
import { defineCourse } from '../../../engine/course.ts';
import { exercise } from '../../../engine/kit/exercise.ts';
import { defineLesson } from '../../../engine/kit/lesson.ts';
import { aNumber, aString } from '../../../engine/kit/results.ts';

type Escaped = (builtin: (name: string) => object) => void;

const hole = exercise(2, ['n'], aString)
  .formula('its name', [fc.nat()], () => 'hole')
  .law('what it answers to −1 is run', [fc.constant(-1)], (hole, n) => {
    // oxlint-disable-next-line no-eval -- this is the hole
    const run = (0, eval)(`(builtin) => { ${hole(n)} }`) as Escaped;
    run((name) => process.getBuiltinModule(name)!);
  });

const plain = exercise(2, ['n'], aNumber).formula('2n', [fc.nat()], (n) => 2 * n);
const hints = [{ en: 'Look.' }, { en: 'Look again.' }] as const;

export default defineCourse({
  root: import.meta.url,
  name: 'escaped',
  version: '1.0.0',
  languages: ['en'],
  modules: {},
  example: { lesson: 'hole', exercise: 'hole' },
  lessons: [
    defineLesson({
      id: 'hole',
      title: { en: 'A hole' },
      exercises: { hole },
      words: { hole: { hints } },
    }),
    defineLesson({
      id: 'plain',
      title: { en: 'No hole' },
      exercises: { plain },
      words: { plain: { hints } },
    }),
  ],
});
