/** All ways of making candidates, the likeliest first. */
import type { Family } from '../candidate.ts';
import { ARGUMENTS } from './arguments.ts';
import { AXES_FAMILIES } from './axes.ts';
import { CALLS } from './calls.ts';
import { CONDITIONS } from './conditions.ts';
import { copyMissing, emptiedInPlace } from './copies.ts';
import { DEFAULTS } from './defaults.ts';
import { LOOPS } from './loops.ts';
import { MOVES } from './moves.ts';
import { ORDER } from './order.ts';
import { RESULTS } from './results.ts';
import { STATEMENT_FAMILIES } from './statements.ts';
import { EXPRESSIONS } from './expressions.ts';
import { KIN } from './kin.ts';
import { unlessEmpty } from './unless-empty.ts';

/** Of calls and statements. */
export const STATEMENTS: readonly Family[] = [
  ...AXES_FAMILIES,
  ...CALLS,
  copyMissing,
  emptiedInPlace,
  ...ORDER,
  ...LOOPS,
  ...ARGUMENTS,
  ...CONDITIONS,
  unlessEmpty,
  ...STATEMENT_FAMILIES,
  ...MOVES,
  ...RESULTS,
  ...DEFAULTS,
];

export const FAMILIES: readonly Family[] = [...EXPRESSIONS, ...STATEMENTS, ...KIN];
