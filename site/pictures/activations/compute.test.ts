import { type Tensor, tensor } from '#tensor';
import { describe, expect, it } from 'vitest';
import * as module from '../../../reference/activations.ts';
import { referenceFunctions } from '../../grader/functions.ts';
import { ACTIVATIONS, chain, curve, hasKink, softmax } from './compute.ts';

const reference = referenceFunctions(module);

const rounded = (numbers: readonly number[], decimals = 4): number[] =>
  numbers.map((value) => Number(value.toFixed(decimals)));

describe('curve', () => {
  it.each([
    ['sigmoid', 2, 0.8808, 0.105],
    ['tanh', 1, 0.7616, 0.42],
    ['relu', -1.5374, 0, 0],
    ['leakyRelu', -2, -0.02, 0.01],
    ['gelu', 1, 0.8413, 1.0833],
    ['silu', 1, 0.7311, 0.9277],
  ] as const)("has the lesson's numbers for %s(%d)", (activation, x, y, slope) => {
    const { at } = curve(reference, { activation, x, leak: 0.01 });
    expect(rounded([at.y, at.slope])).toEqual([y, slope]);
  });

  it.each(ACTIVATIONS)('%s: the slopes are those of the curve that is drawn', (activation) => {
    const { points } = curve(reference, { activation, x: 0, leak: 0.25 });
    for (let i = 1; i < points.length - 1; i++) {
      const [before, here, after] = [points[i - 1]!, points[i]!, points[i + 1]!];
      if (Math.abs(here.x) < 0.04) continue; // beside 0 the steps are of another length
      const secant = (after.y - before.y) / (after.x - before.x);
      expect(Math.abs(secant - here.slope), `at ${here.x}`).toBeLessThan(1e-3);
    }
  });

  it('has both sides of a kink and, at 0, the convention', () => {
    const slopesAround0 = (activation: 'relu' | 'leakyRelu') =>
      curve(reference, { activation, x: 0, leak: 0.25 })
        .points.filter(({ x }) => Math.abs(x) < 0.04)
        .map(({ slope }) => slope);
    expect(slopesAround0('relu')).toEqual([0, 0, 1]);
    expect(slopesAround0('leakyRelu')).toEqual([0.25, 0.25, 1]);
    expect(ACTIVATIONS.filter(hasKink)).toEqual(['relu', 'leakyRelu']);
  });

  it('hands on the leaky slope, also one above 1', () => {
    const { at } = curve(reference, { activation: 'leakyRelu', x: -1, leak: 2 });
    expect(at).toEqual({ x: -1, y: -2, slope: 2 });
  });

  it('draws what it is given, right or wrong, and refuses another shape', () => {
    const wrong = { ...reference, reluPrime: reference.relu };
    expect(curve(wrong, { activation: 'relu', x: 3, leak: 0 }).at.slope).toBe(3);
    const short = { ...reference, tanh: () => tensor([1]) };
    expect(() => curve(short, { activation: 'tanh', x: 0, leak: 0 })).toThrow('differs');
  });
});

describe('chain', () => {
  const factors = (activation: (typeof ACTIVATIONS)[number], z: number): readonly number[] =>
    chain(reference, { activations: [activation], z, leak: 0.01, layers: 10 }).lines[0]!.factors;

  it("has the lesson's table", () => {
    expect(factors('sigmoid', 0)).toEqual(Array.from({ length: 10 }, (_, i) => 0.25 ** (i + 1)));
    expect(factors('sigmoid', 1)[0]).toBeCloseTo(0.1966, 4);
    expect(factors('sigmoid', 1)[9]).toBeCloseTo(0.00000008632, 11);
    expect(factors('tanh', 1)[2]).toBeCloseTo(0.07407, 5);
    expect(factors('tanh', 1)[9]).toBeCloseTo(0.0001707, 7);
    expect(factors('relu', 1)).toEqual(Array(10).fill(1));
    expect(factors('relu', 0)).toEqual(Array(10).fill(0));
  });

  it('multiplies the derivatives of the others out', () => {
    expect(factors('leakyRelu', -1)[2]).toBeCloseTo(1e-6, 12);
    expect(factors('gelu', 1)[1]).toBeCloseTo(1.0833154706 ** 2, 9);
    expect(factors('silu', 1)[9]).toBeCloseTo(0.9276705118 ** 10, 9);
  });

  it('asks chainGradient, and not the derivatives, where it can', () => {
    const mistaken = { ...reference, chainGradient: () => 7 };
    const settings = { activations: ['tanh', 'silu'], z: 0, leak: 0, layers: 1 } as const;
    const { lines } = chain(mistaken, settings);
    expect(lines.map((line) => line.factors)).toEqual([[7], [0.5]]);
  });
});

describe('softmax', () => {
  const logits = [0.674, 1.489, 0.6908, 0.4289, 1.1718];
  const printed = [0.1492, 0.337, 0.1517, 0.1167, 0.2454];

  it("gives the document's printed result with plus, and another with minus", () => {
    const plus = softmax(reference, { logits, shift: 0, sign: 'plus' });
    const minus = softmax(reference, { logits, shift: 0, sign: 'minus' });
    expect(rounded(plus.p)).toEqual(printed);
    expect(rounded(plus.exponentials)).toEqual([1.9621, 4.4327, 1.9953, 1.5356, 3.2278]);
    expect(plus.sum).toBeCloseTo(13.1534, 4);
    expect(rounded(minus.p)).toEqual([0.2319, 0.1027, 0.2281, 0.2964, 0.141]);
    expect(minus.sum).toBeCloseTo(2.1975, 4);
  });

  it('does not change under a shift, where the plain formula is ∞/∞', () => {
    const there = softmax(reference, { logits, shift: 1000, sign: 'plus' });
    expect(rounded(there.p)).toEqual(printed);
    expect(there.x[0]).toBe(1000.674);
    expect(there.sum).toBe(Infinity);
  });

  it('shows a softmax without the shift as it is', () => {
    const plain = (x: Tensor): Tensor => x.exp().div(x.exp().sum(-1, true));
    const { p } = softmax({ ...reference, softmax: plain }, { logits, shift: 1000, sign: 'plus' });
    expect(p).toEqual(Array(5).fill(NaN));
  });
});
