/**
 * Inputs as wide as the words of the contract, drawn without a look at the laws: what the laws are
 * too narrow for shows here.
 */
import { ACTIVATIONS } from './activations.ts';
import { BACKPROP } from './backprop.ts';
import { LAYERS } from './layers.ts';
import { LOSSES } from './losses.ts';
import { OPTIMIZERS, TRAINING } from './optimizers.ts';
import type { Wide } from './parts.ts';
import { SHAPES } from './shapes.ts';

/** By exercise; those that take no arguments have none. */
export const WIDE: Readonly<Record<string, Wide>> = {
  ...SHAPES,
  ...LAYERS,
  ...ACTIVATIONS,
  ...LOSSES,
  ...BACKPROP,
  ...OPTIMIZERS,
  ...TRAINING,
};
