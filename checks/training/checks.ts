/** The laws of lesson 09: how good a network is, and how it gets better. */
import { accuracy } from './accuracy.ts';
import { train } from './train.ts';
import { trainXor } from './xor.ts';

export const exercises = { accuracy, train, trainXor };
