/** Wide inputs of lessons 02 and 03. */
import fc from 'fast-check';
import { tensorOf } from '../../../engine/kit/arbitraries.ts';
import { type Arg } from '../../../engine/sandbox/codec.ts';
import { any, choose, list, of, ofShapes, tensors, whole, type Wide } from './parts.ts';

const neuron = whole(1, 30).chain((n) => of(tensorOf([n], any), tensorOf([n], any), any));

const differentLengths = fc
  .tuple(whole(1, 8), whole(1, 8), fc.boolean())
  .chain(([n, more, isOne]) => {
    const lengths = more % 2 ? [n, n + more] : [n + more, n];
    const [x, w] = isOne ? lengths.map((length) => (length === n ? 1 : length)) : lengths;
    return of(tensorOf([x!], any), tensorOf([w!], any), any);
  });

const small = whole(-4, 4);

/** Points with the labels that a line gives them, of which one may be turned round. */
const separated = fc
  .tuple(whole(1, 12), whole(1, 6))
  .chain(([n, d]) =>
    fc.tuple(tensorOf([d], small), small, tensorOf([n, d], small), whole(0, 2 * n)),
  )
  .map(([w, b, points, turned]): Arg[] => {
    const sides = [...points.matmul(w).add(b).data].map((z, i) =>
      Number(z >= 0 !== (i === turned)),
    );
    return [w, b, points, sides];
  });

const fitting = list(whole(1, 8), 3, 3).map(([n, inputs, outputs]) => [
  [n, inputs],
  [outputs, inputs],
  [outputs],
]);

const unfitting = list(whole(2, 5), 3, 3).chain(([n, i, o]) => {
  const x = [n, i];
  const w = [o, i];
  const b = [o];
  return choose(
    [x, [o, i! + 1], b],
    [[n, i! + 1], w, b],
    [x, w, [o! + 1]],
    [x, w, [o! - 1]],
    [x, w, [1]],
    [x, [i, o! + i!], [o! + i!]],
    [[n, 1], w, b],
    [x, [o, 1], b],
    [x, [1, i], b],
    [[n, i, 2], w, b],
    [[i], w, b],
    [x, [i], b],
    [x, w, [o, 1]],
    [x, w, [n, o]],
  );
});

export const LAYERS: Record<string, Wide> = {
  weightedSum: { right: neuron, wrong: differentLengths },
  step: { right: of(fc.oneof(any, choose(0, 1e-300, -1e-300, 0.5, 1, 1e300, -1e300))) },
  perceptron: { right: neuron },
  separates: { right: separated },
  perceptronUpdate: {
    right: whole(1, 12).chain((n) =>
      of(
        fc.record({ w: tensorOf([n], small), b: small }),
        tensorOf([n], small),
        whole(0, 1),
        choose(0.1, 1, 0.01, 3),
      ),
    ),
  },
  dense: { right: ofShapes(fitting), wrong: ofShapes(unfitting) },
  flatten: { right: of(tensors(2, 7)), wrong: of(tensors(0, 1)) },
};
