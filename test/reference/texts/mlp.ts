/** What the tables in the text of the lesson have to say. */
import type { Layer } from '#tensor';
import { mlpForward, xorMlp } from '../../../reference/mlp.ts';
import { type Computed, corners } from '../tables.ts';

/** The gates of the text k times as steep: its own answer is k = 10, whose weights are ten times k = 1. */
const scaledGates = (k: number): Layer[] =>
  xorMlp().map(({ w, b }) => ({ w: w.mul(k / 10), b: b.mul(k / 10) }));

const outputs = (layers: Layer[]): number[] => Array.from(mlpForward(corners, layers).data);

export const tables: readonly Computed[] = [
  ['xorMlp', 2, () => [1, 2, 3, 10].map((k) => [k, outputs(scaledGates(k)), null].flat())],
];
