/** What the checks of lesson 10 draw: images, networks that fit them, and networks that do not. */
import fc, { type Arbitrary } from 'fast-check';
import { type Layer, Tensor, tensor } from '#tensor';
import { labels, layer, layers, real, smooth, tensorOf } from '../../engine/kit/arbitraries.ts';
import { imagesIn } from './network.ts';

export type Images = [x: Tensor, layers: Layer[]];
export type Answered = [x: Tensor, labels: number[], layers: Layer[]];

const widths = (most: number): Arbitrary<number[]> =>
  fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: most });

/** An image is a row of pixels, a picture of rows, or has several channels. */
const shapesOfImage: Arbitrary<number[]> = fc.constantFrom([3], [2, 2], [1, 4], [2, 1, 2], [1]);

const size = (shape: readonly number[]): number =>
  shape.reduce((product, each) => product * each, 1);

/** Up to four images of one shape, and a network of up to `most` layers. */
export const images = (most = 3, of = real(2), weights = real(2)): Arbitrary<Images> =>
  fc
    .tuple(fc.integer({ min: 1, max: 4 }), shapesOfImage, widths(most))
    .chain(([n, shape, outs]) =>
      fc.tuple(tensorOf([n, ...shape], of), layers([size(shape), ...outs], weights)),
    );

/** Where no neuron is at its kink, or so near to one that rounding could tell. */
export function isOffKinks([x, network]: readonly [Tensor, readonly Layer[]]): boolean {
  return imagesIn(x).every((image) => {
    let values = image;
    return network.slice(0, -1).every(({ w, b }) => {
      const zs = Array.from(b.data, (start, j) =>
        values.reduce((sum, value, i) => sum + value * w.at(j, i), start),
      );
      values = zs.map((z) => Math.max(0, z));
      return zs.every((z) => Math.abs(z) > 1e-3);
    });
  });
}

/** The same with a label for each image, where the loss has a gradient. */
export const answered = (most = 3, of = smooth(2), weights = smooth(2)): Arbitrary<Answered> =>
  images(most, of, weights)
    .filter(isOffKinks)
    .chain(([x, network]) =>
      fc.tuple(fc.constant(x), labels(x.shape[0]!, network.at(-1)!.b.size), fc.constant(network)),
    );

/** So deep that few would write it out; every layer passes on about what it gets. */
export const deep: Arbitrary<Answered> = fc
  .tuple(
    tensorOf([2, 1, 2], smooth(1)),
    layers([2, 2, 2, 2, 2, 2, 2, 3], fc.constantFrom(0.7, 0.9, 1.1, 0.4)),
  )
  .filter(isOffKinks)
  .chain(([x, network]) => fc.tuple(fc.constant(x), labels(2, 3), fc.constant(network)));

/** Three neurons in a row that are never active for one image, and are for the other. */
export const SILENT: Images = [
  tensor([
    [1, -2],
    [-1, 2],
  ]),
  [
    {
      w: tensor([
        [1, 0],
        [0, 1],
        [1, 1],
      ]),
      b: tensor([0.25, -0.5, 0.125]),
    },
    {
      w: tensor([
        [1, 2, 3],
        [-1, 1, -2],
      ]),
      b: tensor([0.5, -0.5]),
    },
  ],
];

// --- What does not fit -------------------------------------------------------------------------

const otherThan = (extent: number): Arbitrary<number> =>
  fc.integer({ min: 1, max: 4 }).map((other) => (other < extent ? other : other + 1));

/** The images have more or fewer pixels than the first layer takes. */
export const unfittingImages: Arbitrary<Images> = images().chain(([, network]) =>
  otherThan(network[0]!.w.shape[1]!).chain((pixels) =>
    fc.tuple(tensorOf([2, pixels]), fc.constant(network)),
  ),
);

/** One layer takes another number of inputs than the one before it gives. */
export const brokenChain: Arbitrary<Images> = fc
  .tuple(images(), fc.integer({ min: 1, max: 3 }))
  .chain(([[x, network], outs]) => {
    const last = network.at(-1)!.b.size;
    return fc.tuple(
      fc.constant(x),
      otherThan(last)
        .chain((inputs) => layer(inputs, outs))
        .map((stranger) => network.concat(stranger)),
    );
  });

/** A b of another length, of one number among them, which broadcasting would accept. */
export const unfittingBias: Arbitrary<Images> = images()
  .chain(([x, network]) =>
    fc.tuple(fc.constant(x), fc.constant(network), fc.nat({ max: network.length - 1 })),
  )
  .chain(([x, network, k]) => {
    const { w, b } = network[k]!;
    return otherThan(b.size)
      .chain((length) => tensorOf([length]))
      .map((other): Images => [x, network.with(k, { w, b: other })]);
  });

/** One of the labels is none of the classes. */
export const strangeLabels = (classes: number): Arbitrary<number> =>
  fc.constantFrom(-1, classes, classes + 3, 0.5, classes - 0.5, NaN);

export const wrongLabels: Arbitrary<Answered> = fc
  .tuple(answered(), fc.nat({ max: 99 }), fc.nat({ max: 99 }))
  .chain(([[x, chosen, network], place]) =>
    strangeLabels(network.at(-1)!.b.size).map((stranger): Answered => [
      x,
      chosen.with(place % chosen.length, stranger),
      network,
    ]),
  );

/** Logits of ±1000 and their like: e^z is out of reach. */
export const far: Arbitrary<Answered> = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 2, max: 4 }))
  .chain(([n, c]) =>
    fc.tuple(
      fc.constant(new Tensor([n, 1], Array<number>(n).fill(1))),
      labels(n, c),
      fc.tuple(layer(1, c, fc.constantFrom(1000, -1000, 720, -720, 0, 1))),
    ),
  );
