/** Code that tries to hang, to break out, to look behind the scenes or to be graded too well. */
import { ANSWER_ATTACKS } from './answers.ts';
import type { CodeAttack } from './attack.ts';
import { BREAKOUT_ATTACKS } from './breakouts.ts';
import { BUILT_IN_ATTACKS } from './built-ins.ts';
import { GUESS_ATTACKS } from './guesses.ts';
import { LIMIT_ATTACKS } from './limits.ts';
import { OBJECT_ATTACKS } from './objects.ts';

export const CODE_ATTACKS: readonly CodeAttack[] = [
  ...LIMIT_ATTACKS,
  ...BREAKOUT_ATTACKS,
  ...ANSWER_ATTACKS,
];

/** Others, by what the language has for it: a class of their own. */
export const MORE_ATTACKS: readonly CodeAttack[] = [
  ...OBJECT_ATTACKS,
  ...GUESS_ATTACKS,
  ...BUILT_IN_ATTACKS,
];
