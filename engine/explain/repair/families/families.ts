/** All ways of making candidates, the likeliest first. */
import type { Family } from '../candidate.ts';
import { EXPRESSIONS } from './expressions.ts';
import { KIN } from './kin.ts';
import { STATEMENTS } from './statements-all.ts';

export const FAMILIES: readonly Family[] = [...EXPRESSIONS, ...STATEMENTS, ...KIN];
