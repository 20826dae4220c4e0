/**
 * Code that stands where a function of one tensor is asked for. There, `right` answers rightly, so
 * that an attack which succeeds would show in its points.
 */
import type { Problem } from '../../../engine/sandbox/problem.ts';

export interface CodeAttack {
  readonly tries: string;
  /** Exports `answer`; the rest of the file is honest. */
  readonly code: string;
  /** The problem it must be named as, or nothing where the answer is simply wrong. */
  readonly named: Problem['type'] | undefined;
}

/** A function of one tensor. */
export const body = (code: string): string => `export function answer(x) { ${code} }`;

type ByWhatItTries = Readonly<Record<string, string>>;

/** Whole files, by what they try, that must be named as this; or not at all. */
export const files = (named: CodeAttack['named'], codes: ByWhatItTries): CodeAttack[] =>
  Object.entries(codes).map(([tries, code]) => ({ tries, code, named }));

/** Functions, by what they try, of which there is the body alone. */
export const bodies = (named: CodeAttack['named'], codes: ByWhatItTries): CodeAttack[] =>
  Object.entries(codes).map(([tries, code]) => ({ tries, code: body(code), named }));

/** Right only where `isWon` says that the attack has succeeded. */
export const prize = (isWon: string): string => body(`return (${isWon}) ? right(x) : x.mul(-3);`);

/** An attack in the place of `double`, to which honest functions may be added. */
export const asDouble = (code: string, name = 'answer'): string => `
  ${code}
  export { ${name} as double };
  function right(x) { return x.mul(2); }
`;
