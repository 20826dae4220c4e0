/** All operators, by name: each says what a slip of the hand could make of one node. */
import type { Operator } from './edits.ts';
import { CALLS } from './operators-calls.ts';
import { EXPRESSIONS } from './operators-expressions.ts';
import { NAMES } from './operators-names.ts';
import { STATEMENTS } from './operators-statements.ts';

export const OPERATORS: Readonly<Record<string, Operator>> = {
  ...EXPRESSIONS,
  ...CALLS,
  ...STATEMENTS,
  ...NAMES,
};
