/** The laws of xorMlp: any network 2→h→1 that tells XOR is right. */
import type { Layer } from '#tensor';
import { FORMULA } from '../../engine/kit/agree.ts';
import { equal, holds } from '../../engine/kit/claims.ts';
import { exercise } from '../../engine/kit/exercise.ts';
import { aRecord, aTensor, listOf } from '../../engine/kit/results.ts';
import { answer, biasFirst, biasLast, type Total } from './network.ts';
import { NETWORKS } from './readings.ts';

const XOR = [
  { x: [0, 0], label: 0 },
  { x: [0, 1], label: 1 },
  { x: [1, 0], label: 1 },
  { x: [1, 1], label: 0 },
] as const;

type Point = (typeof XOR)[number];

/** What is to be true of the output y where XOR is 0, and where it is 1. */
type Claims = readonly [where0: string, where1: string];

type Verdict = (output: number, label: 0 | 1) => boolean;

const roundsRight: Verdict = (y, label) => (label === 1 ? y > 0.5 : y < 0.5);

const isClear: Verdict = (y, label) => (label === 1 ? y >= 0.9 - FORMULA : y <= 0.1 + FORMULA);

/** Huge weights may cancel in one order of adding only: it is enough to be right in one. */
const TOTALS: readonly Total[] = [biasLast, biasFirst];

function mustTellXor(network: readonly Layer[], isRight: Verdict, claims: Claims): void {
  mustRun(network);
  const wrongPoints = TOTALS.map((total) =>
    XOR.find(({ x, label }) => !isRight(answer(x, network, total)[0]!, label)),
  );
  if (wrongPoints.includes(undefined)) return;
  const { x, label } = wrongPoints[0] as Point;
  holds(false, claims[label], { x: [...x], y: answer(x, network)[0]! });
}

/** Whether each w has a weight for every value and neuron; in which shape is asked elsewhere. */
function mustRun(network: readonly Layer[]): void {
  let width = 2;
  for (const [i, { w, b }] of network.entries()) {
    holds(w.size === b.size * width, `layer ${i + 1}: w is [out, in], b is [out]`, {
      in: width,
      w,
      b,
    });
    width = b.size;
  }
  holds(width === 1, 'the network has one output', { outputs: width });
}

const laws = exercise(3, [], listOf(aRecord<Layer>({ w: aTensor, b: aTensor })))
  .definition('the output rounds to XOR on {0, 1}²', [], (xorMlp) =>
    mustTellXor(xorMlp(), roundsRight, ['y < 1/2', 'y > 1/2']),
  )
  .contract('the output is at most 0.1 or at least 0.9', [], (xorMlp) =>
    mustTellXor(xorMlp(), isClear, ['y ≤ 0.1', 'y ≥ 0.9']),
  )
  .contract('two layers 2→h→1: w is [h, 2] and [1, h], b is [h] and [1]', [], (xorMlp) => {
    const network = xorMlp();
    const h = network[0]?.b.size ?? 0;
    const shapes = network.map(({ w, b }) => ({ w: [...w.shape], b: [...b.shape] }));
    const expected = [
      { w: [h, 2], b: [h] },
      { w: [1, h], b: [1] },
    ];
    equal(shapes, expected, { received: 'shapes of the layers', expected: '2→h→1' });
  });

export const xorMlp = NETWORKS.reduce(
  (read, { id, holds, words }) => read.reading(id, holds, words),
  laws,
);
