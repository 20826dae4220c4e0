/** What a course says of itself has to be: JavaScript is not compiled, and TypeScript runs without. */

/** What holds, and what to write where it does not. */
export type Demand = readonly [holds: boolean, what: string];

/** Tells the first that does not hold. */
export function demand(of: string, demands: readonly Demand[]): void {
  const broken = demands.find(([holds]) => !holds);
  if (broken) throw new TypeError(`${of}: ${broken[1]}`);
}

export const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.trim() !== '';

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
