/** The exercises of lesson 04 in their order; the laws of each stand beside those of its kin. */
import { chainGradient } from './chain.ts';
import { collapseLinear } from './collapse.ts';
import { gelu, geluPrime, silu, siluPrime } from './gated.ts';
import { leakyRelu, leakyReluPrime, relu, reluPrime } from './rectifiers.ts';
import { sigmoid, sigmoidPrime, tanh, tanhPrime } from './saturating.ts';
import { softmax, softmaxJacobian } from './softmax.ts';

export const exercises = {
  collapseLinear,
  sigmoid,
  sigmoidPrime,
  tanh,
  tanhPrime,
  relu,
  reluPrime,
  leakyRelu,
  leakyReluPrime,
  gelu,
  geluPrime,
  silu,
  siluPrime,
  softmax,
  softmaxJacobian,
  chainGradient,
};
