/** The course of this repository. A new lesson is one line here, and a folder in `checks`. */
import { defineCourse } from './engine/course.ts';

export default defineCourse({
  root: import.meta.url,
  name: 'gradlings',
  version: '0.1.0',
  languages: ['en', 'ko'],
  modules: { '#tensor': 'gradlings/tensor', '#digits': 'reference/digit-images.ts' },
  corePage: { en: 'lessons/TENSOR.md', ko: 'lessons/TENSOR.ko.md' },
  symbols: [
    ...'out label softmax flatten tanh relu ReLU GELU SiLU MSE MAE MLP XOR AND NAND SGD'.split(' '),
    ...'ImageNet Adam RMSProp AdaGrad loss losses grads layers theta alpha steps deep'.split(' '),
    'parameters',
  ],
  example: { lesson: 'activations', exercise: 'softmax' },
  practice: [{ id: 'start', load: () => import('./checks/start/lesson.ts') }],
  lessons: [
    { id: 'shapes', points: 10, hasHunts: true, load: () => import('./checks/shapes/lesson.ts') },
    { id: 'perceptron', points: 10, load: () => import('./checks/perceptron/lesson.ts') },
    { id: 'layers', points: 5, hasHunts: true, load: () => import('./checks/layers/lesson.ts') },
    {
      id: 'activations',
      points: 20,
      hasHunts: true,
      load: () => import('./checks/activations/lesson.ts'),
    },
    { id: 'mlp', points: 8, load: () => import('./checks/mlp/lesson.ts') },
    { id: 'losses', points: 14, hasHunts: true, load: () => import('./checks/losses/lesson.ts') },
    {
      id: 'backprop',
      points: 15,
      hasHunts: true,
      load: () => import('./checks/backprop/lesson.ts'),
    },
    {
      id: 'optimizers',
      points: 13,
      hasHunts: true,
      load: () => import('./checks/optimizers/lesson.ts'),
    },
    {
      id: 'training',
      points: 5,
      load: () => import('./checks/training/lesson.ts'),
      imports: 'earlier lessons',
    },
    {
      id: 'digits',
      points: 14,
      extra: true,
      load: () => import('./checks/digits/lesson.ts'),
      imports: 'earlier lessons',
    },
  ],
});
