// The examples whose numbers can be dragged, by lesson and name.
import * as activations from './activations.ts';
import * as backprop from './backprop.ts';
import * as digits from './digits.ts';
import type { Example } from './example.ts';
import * as layers from './layers.ts';
import * as losses from './losses.ts';
import * as mlp from './mlp.ts';
import * as optimizers from './optimizers.ts';
import * as perceptron from './perceptron.ts';
import * as shapes from './shapes.ts';
import * as training from './training.ts';

export const EXAMPLES: Readonly<Record<string, Readonly<Record<string, Example>>>> = {
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
};
