/** Every lesson with what its pictures have to show. */
import { activations } from './activations.ts';
import { backprop } from './backprop.ts';
import { digits } from './digits.ts';
import { layers } from './layers.ts';
import type { AnyLesson } from './lesson.ts';
import { losses } from './losses.ts';
import { mlp } from './mlp.ts';
import { optimizers } from './optimizers.ts';
import { perceptron } from './perceptron.ts';
import { shapes } from './shapes.ts';
import { training } from './training.ts';

export const LESSONS: readonly AnyLesson[] = [
  shapes,
  perceptron,
  layers,
  activations,
  mlp,
  losses,
  backprop,
  optimizers,
  training,
  digits,
];
