/** The laws of lesson 03: dense and flatten. */
import { tensor, Tensor } from '#tensor';
import fc from 'fast-check';
import { extents, real, tensorOf, tensors } from '../kit/arbitraries.ts';
import { equal } from '../kit/claims.ts';
import { exercise } from '../kit/exercise.ts';
import { math } from '../kit/oracles.ts';
import { aTensor } from '../kit/results.ts';

/** A batch x `[n, in]` with a layer w `[out, in]`, b `[out]` that fits it. */
const denseInputs = extents(3).chain(([n, inputs, outputs]) =>
  fc.tuple(tensorOf([n!, inputs!]), tensorOf([outputs!, inputs!]), tensorOf([outputs!])),
);

/** Two batches of the same shape and a w that fits both. */
const linearInputs = extents(3).chain(([n, inputs, outputs]) =>
  fc.tuple(tensorOf([n!, inputs!]), tensorOf([n!, inputs!]), tensorOf([outputs!, inputs!]), real()),
);

/** One extent of x, w or b off by one, or an axis too many. */
const unfitting = fc
  .tuple(extents(3, 3), fc.constantFrom('w', 'b', 'x'))
  .chain(([[n, inputs, outputs], wrong]) =>
    fc.tuple(
      tensorOf(wrong === 'x' ? [n!, inputs! + 1] : [n!, inputs!]),
      tensorOf(wrong === 'w' ? [outputs!, inputs! + 1] : [outputs!, inputs!]),
      tensorOf(wrong === 'b' ? [outputs! + 1] : [outputs!]),
    ),
  );

const zeros = (n: number) => new Tensor([n], new Float64Array(n));

const affine = (x: Tensor, w: Tensor, b: Tensor): Tensor =>
  tensor(
    x
      .toArray<number[][]>()
      .map(
        (row) =>
          math.add(math.multiply(w.toArray<number[][]>(), row), b.toArray<number[]>()) as number[],
      ),
  );

const dense = exercise(3, ['x', 'w', 'b'], aTensor)
  .formula('each row of the answer is W·x + b', denseInputs, affine)
  .law('linear in x when b = 0', linearInputs, (dense, x1, x2, w, a) => {
    const b = zeros(w.shape[0]!);
    const right = dense(x1, w, b)
      .mul(a)
      .add(dense(x2, w, b));
    equal(dense(x1.mul(a).add(x2), w, b), right, {
      received: 'dense(a·x₁ + x₂)',
      expected: 'a·dense(x₁) + dense(x₂)',
    });
  })
  .law('each row is computed by itself', denseInputs, (dense, x, w, b) => {
    const whole = dense(x, w, b);
    for (let row = 0; row < x.shape[0]!; row++) {
      equal(dense(x.slice(row, row + 1), w, b), whole.slice(row, row + 1), {
        received: `dense(row ${row})`,
        expected: `dense(x), row ${row}`,
      });
    }
  })
  .rejects('shapes that do not fit', unfitting)
  .pure(denseInputs);

const batches = tensors({ minRank: 2, maxRank: 4, maxSize: 24 });

const flatten = exercise(2, ['x'], aTensor)
  .example('the printed batch of two 3×3 images', [tensor([[[1]]])], tensor([[1]]))
  .formula('[n, d1, …] becomes [n, d1·…] in the same order', [batches], (x) => {
    const n = x.shape[0]!;
    return new Tensor([n, x.size / n], x.data);
  })
  .rejects('less than two axes', [tensors({ minRank: 1, maxRank: 1 })])
  .pure([batches]);

export const exercises = { dense, flatten };
