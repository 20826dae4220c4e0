import { describe, expect, it } from 'vitest';
import { referenceFunctions } from '../../grader/functions.ts';
import * as module from '../../../reference/backprop.ts';
import { type GraphData, graph } from './compute.ts';
import { PRESETS } from './presets.ts';

const reference = referenceFunctions(module);
const preset = (id: string) => PRESETS.find((each) => each.id === id)!;

const named = ({ nodes }: GraphData) =>
  Object.fromEntries(
    nodes.flatMap((each) => (each.node.kind === 'constant' ? [] : [[each.node.name, each]])),
  );

describe('graph', () => {
  it("has the numbers of the lesson's table for L = (a·b + a)²", () => {
    const data = graph(reference, preset('text'));
    const { a, b, c, d, L } = named(data);
    expect([a, b, c, d, L].map((node) => node!.data)).toEqual([2, -3, -6, -4, 16]);
    expect([a, b, c, d, L].map((node) => node!.arrived)).toEqual([16, -16, -8, -8, 1]);
    expect([c, d, L].map((node) => node!.derivatives)).toEqual([[-3, 2], [1, 1], [-8]]);
    expect([a!.grad, b!.grad, c!.grad]).toEqual([16, -16, undefined]);
  });

  it('lets a receive −8 by way of d first, then 24 by way of c', () => {
    const { handings, nodes } = graph(reference, preset('text'));
    const toA = handings.filter(({ to }) => named({ nodes, handings })['a'] === nodes[to]);
    expect(toA.map(({ product, total, nth }) => [product, total, nth])).toEqual([
      [-8, -8, 1],
      [24, 16, 2],
    ]);
  });

  it('adds up what one operation hands to the same operand twice', () => {
    const { nodes, handings } = graph(reference, preset('twice'));
    expect(nodes.map(({ derivatives }) => derivatives)).toEqual([[], [3, 3]]);
    expect(handings.map(({ total }) => total)).toEqual([3, 6]);
    expect(nodes[0]!.grad).toBe(6);
  });

  it("has the lesson's gradients of the network 1→1→1", () => {
    const nodes = named(graph(reference, preset('network')));
    const grads = ['w₁', 'b₁', 'w₂', 'b₂'].map((name) => nodes[name]!.grad);
    expect(grads).toEqual([-0.375, -0.1875, -0.125, -0.25]);
    expect(['y₁', 'y₂', 'L'].map((name) => nodes[name]!.data)).toEqual([0.5, 0.5, 0.25]);
    expect(['y₁', 'y₂'].map((name) => nodes[name]!.arrived)).toEqual([-0.75, -1]);
  });

  it('gives every variable of every formula the gradient that backward finds', () => {
    const formulas = PRESETS.map(({ formula }) => formula).concat(
      '2 − x/3 + 1/x − (−x)^3',
      'relu(x)·ln(y) − exp(x·y)/tanh(z)',
      'u = x + y; v = u·u + u; v/u − 3·v',
      '(x − y)⁻² + 2·3',
    );
    const values = { x: 0.7, y: 1.3, z: -0.4, a: 1.1, b: -0.6, w: 0.3, t: 0.2 };
    for (const formula of formulas) {
      for (const { arrived, grad } of graph(reference, { formula, values }).nodes) {
        if (grad !== undefined) expect(arrived, formula).toBeCloseTo(grad, 10);
      }
    }
  });

  it('shows where a backward that overwrites differs from the chain rule', () => {
    class Overwriting extends module.Value {
      override backward(): void {
        this.grad = 1;
        const hand = (value: module.Value): void => {
          for (const [input, slope] of value.inputs) {
            input.grad = slope * value.grad;
            hand(input);
          }
        };
        hand(this);
      }
    }
    for (const method of ['add', 'mul', 'pow'] as const) {
      const made = module.Value.prototype[method] as (...args: unknown[]) => module.Value;
      (Overwriting.prototype as unknown as Record<string, unknown>)[method] = function (
        this: module.Value,
        ...args: unknown[]
      ) {
        const { data, inputs } = made.apply(this, args);
        return new Overwriting(data, ...inputs);
      };
    }
    const own = referenceFunctions({ Value: Overwriting });
    const { a } = named(graph(own, preset('text')));
    expect([a!.arrived, a!.grad]).toEqual([16, -8]);
  });
});
