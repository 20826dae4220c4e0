/**
 * Mutants that no law tells from a right solution, and rightly so: they differ from it only where
 * the contract is silent. By exercise, then by what was changed.
 */
export const LISTED: Readonly<Record<string, Readonly<Record<string, string>>>> = {};
