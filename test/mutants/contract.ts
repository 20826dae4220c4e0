/** What the contract leaves open, and so what tells no mutant from a right solution. */
import { DERIVATIVE, FORMULA } from '../../engine/kit/agree.ts';

/** Any answer that satisfies the laws is right: these are asked for something, not for a value. */
const FREE: ReadonlySet<string> = new Set(['andGate', 'orGate', 'nandGate', 'xorMlp', 'trainXor']);

export const isFree = (exercise: string): boolean => FREE.has(exercise);

/** Differences are as exact as their step, which is free. */
export const toleranceOf = (exercise: string): number =>
  exercise === 'numericalGradient' ? DERIVATIVE : FORMULA;

/**
 * Mutants that no law tells from a right solution, and rightly so: they differ from it only where
 * the contract is silent. By exercise, then by what was changed.
 */
export const LISTED: Readonly<Record<string, Readonly<Record<string, string>>>> = {};
