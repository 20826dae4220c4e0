/** What the tables in the text of the lesson have to say. */
import { randn, zeros } from '#tensor';
import { mlpBackward } from '../../../reference/backprop.ts';
import { type Computed, numbersUpTo, type Row } from '../tables.ts';

function vanishing(): Row[] {
  const layers = numbersUpTo(10).map((k) => ({ w: randn([16, 16], k).div(4), b: zeros([16]) }));
  const target = randn([32, 16], 101).map((value) => (value > 0 ? 1 : 0));
  const { grads } = mlpBackward(randn([32, 16], 100), target, layers);
  const lengths = grads.map(({ dw }) => Math.sqrt(dw.mul(dw).sum().item()));
  return lengths.map((length, k) => [k + 1, length, k === 0 ? '' : length / lengths[k - 1]!]);
}

export const tables: readonly Computed[] = [['mlpBackward', 2, vanishing]];
