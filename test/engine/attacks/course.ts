/** The course that hostile code is handed in for: numbers, as in the fixture, and tensors. */
import { tensor } from '#tensor';
import { defineCourse } from '../../../engine/course.ts';
import { real, tensors } from '../../../engine/kit/arbitraries.ts';
import { exercise } from '../../../engine/kit/exercise.ts';
import { defineLesson } from '../../../engine/kit/lesson.ts';
import { aNumber, aTensor } from '../../../engine/kit/results.ts';

const scalars = real().map((value) => tensor(value));

const exercises = {
  double: exercise(3, ['x'], aTensor)
    // Often asked, as some attacks begin late.
    .formula('2·x', [tensors()], (x) => x.mul(2), { cases: 50 })
    .rejects('a tensor without axes', [scalars])
    .pure([tensors()]),
  total: exercise(2, ['x'], aNumber)
    .formula('Σ x', [tensors()], (x) => x.sum().item())
    .rejects('a tensor without axes', [scalars]),
};

const hints = [{ en: 'What has `#tensor` for it?' }, { en: 'Without axes, throw.' }] as const;

export default defineCourse({
  root: import.meta.url,
  name: 'hostile',
  version: '1.0.0',
  languages: ['en'],
  modules: { '#tensor': 'gradlings/tensor' },
  example: { lesson: 'tensors', exercise: 'double' },
  lessons: [
    { id: 'numbers', load: () => import('../../fixture/checks/numbers/lesson.ts') },
    defineLesson({
      id: 'tensors',
      title: { en: 'Tensors' },
      exercises,
      words: { double: { hints }, total: { hints } },
    }),
  ],
});
