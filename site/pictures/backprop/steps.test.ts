import { describe, expect, it } from 'vitest';
import { referenceFunctions } from '../../grader/functions.ts';
import * as module from '../../../reference/backprop.ts';
import { graph } from './compute.ts';
import { definition, inNumbers } from './formula.ts';
import { placed } from './layout.ts';
import { PRESETS } from './presets.ts';
import { momentsOf, stateAfter } from './steps.ts';

const reference = referenceFunctions(module);
const data = graph(reference, PRESETS[0]!);

describe('the way forward and back', () => {
  const moments = momentsOf(data);
  const kinds = moments.map(({ kind }) => kind);

  it('computes every operation, begins at the end, and hands on along every edge', () => {
    const [forward, back] = [Array(3).fill('forward'), Array(5).fill('back')];
    expect(kinds).toEqual(['start', ...forward, 'seed', ...back]);
  });

  it('knows after each step what that step has found out', () => {
    const at = (step: number) => stateAfter(data, moments, step);
    expect(at(0).isKnown).toEqual([true, true, false, false, false]);
    expect(at(2).isKnown).toEqual([true, true, true, true, false]);
    expect(at(3).arrived).toEqual(Array(5).fill(undefined));
    expect(at(4).arrived.at(-1)).toBe(1);
    expect(at(7).arrived).toEqual([-8, undefined, -8, -8, 1]);
    expect(at(9)).toMatchObject({ arrived: [16, -16, -8, -8, 1], isDone: true });
    expect(at(8).isDone).toBe(false);
  });
});

describe('a formula in writing', () => {
  const written = (formula: string, values: Record<string, number> = {}): string[] => {
    const { nodes } = graph(reference, { formula, values });
    const formulas = nodes.map(({ node }) => node);
    const numbers = nodes.map((each) => each.data);
    return [
      definition(formulas, formulas.length - 1),
      inNumbers(formulas, formulas.length - 1, numbers),
    ];
  };

  it('stands as in the text', () => {
    expect(written('c = a·b', { a: 2, b: -3 })).toEqual(['c = a·b', '2·(−3)']);
    expect(written('d = a + b', { a: -6, b: 2 })).toEqual(['d = a + b', '−6 + 2']);
    expect(written('L = d²', { d: -4 })).toEqual(['L = d²', '(−4)²']);
    expect(written('x⁻²', { x: 2 })).toEqual(['L = x⁻²', '2⁻²']);
    expect(written('exp(x)/-2', { x: 0 })).toEqual(['L = u₁/(−2)', '1/(−2)']);
    expect(written('ln(x)', { x: 3 })).toEqual(['L = ln x', 'ln 3']);
  });
});

describe('the drawing', () => {
  it.each(PRESETS)('of $id keeps boxes apart, and operands before results', (preset) => {
    const formulas = graph(reference, preset).nodes.map(({ node }) => node);
    const titles = formulas.map((_, i) => definition(formulas, i));
    for (const room of [320, 4000]) {
      const { nodes, edges, width, height } = placed(formulas, titles, room);
      const isBeside = edges.every(({ from, to }) => nodes[from]!.x < nodes[to]!.x);
      if (room === 4000) expect(isBeside).toBe(true);
      if (isBeside) expect(width).toBeLessThanOrEqual(room);
      for (const { from, to } of edges) {
        const [operand, result] = [nodes[from]!, nodes[to]!];
        expect(isBeside ? operand.x < result.x : operand.y < result.y).toBe(true);
      }
      for (const [i, a] of nodes.entries()) {
        expect(a.x - a.width / 2).toBeGreaterThanOrEqual(0);
        expect(a.y + a.height / 2).toBeLessThanOrEqual(height);
        for (const b of nodes.slice(i + 1)) {
          const isApart =
            Math.abs(a.x - b.x) >= (a.width + b.width) / 2 ||
            Math.abs(a.y - b.y) >= (a.height + b.height) / 2;
          expect(isApart).toBe(true);
        }
      }
    }
  });
});
