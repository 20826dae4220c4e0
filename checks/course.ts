/** The lessons of this course, in order. A new one is one line here and a folder beside this. */
import { defineCourse } from '../engine/course.ts';

export const course = defineCourse({
  module: import.meta.url,
  example: { lesson: 'activations', exercise: 'softmax' },
  corePage: { en: 'lessons/TENSOR.md', ko: 'lessons/TENSOR.ko.md' },
  practice: [{ folder: '00-start', load: () => import('./start/lesson.ts') }],
  lessons: [
    { folder: '01-shapes', load: () => import('./shapes/lesson.ts') },
    { folder: '02-perceptron', load: () => import('./perceptron/lesson.ts') },
    { folder: '03-layers', load: () => import('./layers/lesson.ts') },
    { folder: '04-activations', load: () => import('./activations/lesson.ts') },
    { folder: '05-mlp', load: () => import('./mlp/lesson.ts') },
    { folder: '06-losses', load: () => import('./losses/lesson.ts') },
    { folder: '07-backprop', load: () => import('./backprop/lesson.ts') },
    { folder: '08-optimizers', load: () => import('./optimizers/lesson.ts') },
    {
      folder: '09-training',
      load: () => import('./training/lesson.ts'),
      imports: 'earlier lessons',
    },
  ],
});
