/** The exercises of lesson 05 in their order. */
import { describeMlp } from './describe.ts';
import { mlpForward } from './forward.ts';
import { xorMlp } from './xor.ts';

export const exercises = { mlpForward, describeMlp, xorMlp };
