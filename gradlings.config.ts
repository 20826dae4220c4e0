/** The course of this repository. A new lesson is one line here, and a folder in `checks`. */
import { defineCourse } from './engine/course.ts';

export default defineCourse({
  root: import.meta.url,
  name: 'gradlings',
  version: '0.1.0',
  languages: ['en', 'ko'],
  modules: { '#tensor': 'gradlings/tensor' },
  corePage: { en: 'lessons/TENSOR.md', ko: 'lessons/TENSOR.ko.md' },
  symbols: [
    ...'out label softmax flatten tanh relu ReLU GELU SiLU MSE MAE MLP XOR AND NAND SGD'.split(' '),
    ...'ImageNet Adam RMSProp AdaGrad loss losses grads layers theta alpha steps deep'.split(' '),
    'parameters',
  ],
  example: { lesson: 'activations', exercise: 'softmax' },
  practice: [{ id: 'start', load: () => import('./checks/start/lesson.ts') }],
  lessons: [
    { id: 'shapes', load: () => import('./checks/shapes/lesson.ts') },
    { id: 'perceptron', load: () => import('./checks/perceptron/lesson.ts') },
    { id: 'layers', load: () => import('./checks/layers/lesson.ts') },
    { id: 'activations', load: () => import('./checks/activations/lesson.ts') },
    { id: 'mlp', load: () => import('./checks/mlp/lesson.ts') },
    { id: 'losses', load: () => import('./checks/losses/lesson.ts') },
    { id: 'backprop', load: () => import('./checks/backprop/lesson.ts') },
    { id: 'optimizers', load: () => import('./checks/optimizers/lesson.ts') },
    {
      id: 'training',
      load: () => import('./checks/training/lesson.ts'),
      imports: 'earlier lessons',
    },
  ],
});
