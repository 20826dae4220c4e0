/** Code that tries to hang, to break out, to look behind the scenes or to be graded too well. */
import { ANSWER_ATTACKS } from './answers.ts';
import type { CodeAttack } from './attack.ts';
import { BREAKOUT_ATTACKS } from './breakouts.ts';
import { LIMIT_ATTACKS } from './limits.ts';

export const CODE_ATTACKS: readonly CodeAttack[] = [
  ...LIMIT_ATTACKS,
  ...BREAKOUT_ATTACKS,
  ...ANSWER_ATTACKS,
];
