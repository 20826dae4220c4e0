import { type Layer, ones, type Tensor, tensor, zeros } from '#tensor';
import { describe, expect, it } from 'vitest';
import * as module from '../../../reference/mlp.ts';
import { referenceFunctions } from '../../grader/functions.ts';
import { BY_HAND, gates, hidden, network } from './compute.ts';

const reference = referenceFunctions(module);

const SMALL = { probe: [0.5, 0.5], tiles: 2, lines: 2 };
const rounded = (numbers: readonly number[], decimals = 4): number[] =>
  numbers.map((value) => Number(value.toFixed(decimals)));

const listOf = (x: Tensor): number[] => Array.from(x.data);

describe('network', () => {
  it("has the lesson's numbers at x = (1, 2)", () => {
    const { layers } = network(reference, { weights: BY_HAND, x: [1, 2] });
    expect(layers[0]!.z).toEqual([1, 0]);
    expect(rounded(layers[0]!.a)).toEqual([0.7311, 0.5]);
    expect(rounded([...layers[1]!.z, ...layers[1]!.a])).toEqual([0.9621, 0.7235]);
  });

  it('takes its values from mlpForward: a forgotten last sigmoid shows', () => {
    const forgetful = {
      ...reference,
      mlpForward: (x: Tensor, layers: Layer[]) => {
        const last = layers.at(-1)!;
        return reference.mlpForward(x, layers.slice(0, -1)).matmul(last.w.transpose()).add(last.b);
      },
    };
    const { layers } = network(forgetful, { weights: BY_HAND, x: [1, 2] });
    expect(rounded(layers[1]!.a)).toEqual([0.9621]);
  });

  it('draws whatever xorMlp answers, up to a size', () => {
    const { layers } = network(reference, { weights: 'xorMlp', x: [0, 1] });
    expect(layers[0]).toMatchObject({
      w: [
        [20, 20],
        [-20, -20],
      ],
      b: [-10, 30],
      z: [10, 10],
    });
    expect(rounded(layers[1]!.a, 6)).toEqual([0.999955]);

    const wide = (out: number) => ({ w: ones([out, 2]), b: zeros([out]) });
    const broad = { ...reference, xorMlp: () => [wide(7)] };
    expect(() => network(broad, { weights: 'xorMlp', x: [0, 1] })).toThrow('outside');
    const endless = { ...reference, xorMlp: () => Array.from({ length: 7 }, () => wide(2)) };
    expect(() => network(endless, { weights: 'xorMlp', x: [0, 1] })).toThrow('outside');
  });
});

describe('hidden', () => {
  it("has the lesson's table for k = 10", () => {
    const { points } = hidden(reference, { weights: gates(10), ...SMALL });
    expect(points.map(({ h }) => rounded(h, 6))).toEqual([
      [0.000045, 1],
      [0.999955, 0.999955],
      [0.999955, 0.999955],
      [1, 0.000045],
    ]);
    expect(rounded(points.map(({ z }) => z))).toEqual([-9.9991, 9.9982, 9.9982, -9.9991]);
    const outputs = points.map(({ y }) => y);
    expect(rounded(outputs, 6)).toEqual([0.000045, 0.999955, 0.999955, 0.000045]);
  });

  it.each([
    [1, 0.3642, 0.4811],
    [2, 0.1775, 0.7401],
    [3, 0.062, 0.9192],
  ])('answers as the lesson says for k = %d', (k, zero, one) => {
    const { points } = hidden(reference, { weights: gates(k), ...SMALL });
    expect(rounded(points.map(({ y }) => y))).toEqual([zero, one, one, zero]);
  });

  it('is the same for xorMlp and ten times the gates', () => {
    expect(hidden(reference, { weights: 'xorMlp', ...SMALL })).toEqual(
      hidden(reference, { weights: gates(10), ...SMALL }),
    );
  });

  it('separates the points by the line of the output neuron, and by none in the plane of x', () => {
    const { points, output, first } = hidden(reference, { weights: gates(3), ...SMALL });
    const [w1, w2] = output.w[0] as [number, number];
    expect([w1 / output.b[0]!, w2 / output.b[0]!]).toEqual([-1 / 1.5, -1 / 1.5]);
    for (const { h, target } of points) {
      expect(w1 * h[0]! + w2 * h[1]! + output.b[0]! > 0).toBe(target === 1);
    }
    expect(first).toEqual({
      w: [
        [6, 6],
        [-6, -6],
      ],
      b: [-3, 9],
    });
  });

  it('sends every tile and every line of the mesh where mlpForward sends it', () => {
    const { surface, hiddenSurface, mesh, probe } = hidden(reference, {
      weights: gates(2),
      probe: [0.25, 0.75],
      tiles: 3,
      lines: 2,
    });
    const middles = [0, 0.5, 1].flatMap((x2) => [0, 0.5, 1].map((x1) => [x1, x2]));
    const [w, v] = gates(2).map((layer) => ({ w: tensor(layer.w), b: tensor(layer.b) }));
    expect(surface).toEqual(listOf(reference.mlpForward(tensor(middles), [w!, v!])));
    expect(hiddenSurface).toEqual(listOf(reference.mlpForward(tensor(middles), [v!])));
    expect(mesh).toHaveLength(4);
    expect(mesh[1]![0]!.x).toEqual([1, 0]);
    expect(mesh[3]!.at(-1)!.x).toEqual([1, 1]);
    for (const { x, h, y } of [...mesh.flat(), probe]) {
      expect(h).toEqual(listOf(reference.mlpForward(tensor([x]), [w!])));
      expect(y).toBe(reference.mlpForward(tensor([x]), [w!, v!]).item());
    }
  });

  it('draws a network of one layer or of three, and refuses one without a single output', () => {
    const layers = reference.xorMlp();
    const square = { w: tensor([1, 0, 0, 1]).reshape([2, 2]), b: tensor([0, 0]) };
    const deep = { ...reference, xorMlp: () => [square, ...layers] };
    const { first, points } = hidden(deep, { weights: 'xorMlp', ...SMALL });
    expect(first).toBeUndefined();
    expect(points[3]!.h).toHaveLength(2);

    const flat = { ...reference, xorMlp: () => [layers[1]!] };
    expect(hidden(flat, { weights: 'xorMlp', ...SMALL }).points[2]!.h).toEqual([1, 0]);

    for (const answer of [[], [square]]) {
      const wrong = { ...reference, xorMlp: () => answer };
      expect(() => hidden(wrong, { weights: 'xorMlp', ...SMALL })).toThrow('differs');
    }
  });
});
