// The formulas to choose from: those of the text first.
export interface Preset {
  readonly id: string;
  readonly formula: string;
  readonly values: Readonly<Record<string, number>>;
}

/** σ(z) in operations that `Value` has. */
const sigmoid = (z: string): string => `1/(1 + exp(−${z}))`;

export const PRESETS: readonly Preset[] = [
  { id: 'text', formula: 'c = a·b; d = c + a; L = d²', values: { a: 2, b: -3 } },
  { id: 'twice', formula: 'y = x·x', values: { x: 3 } },
  {
    id: 'tanh',
    formula: 'z = w·x + b; p = tanh(z); L = (p − t)²',
    values: { w: 0.5, x: 2, b: -0.5, t: 1 },
  },
  {
    id: 'network',
    formula: `z₁ = x·w₁ + b₁; y₁ = ${sigmoid('z₁')}; z₂ = y₁·w₂ + b₂; y₂ = ${sigmoid('z₂')}; L = (y₂ − t)²`,
    values: { x: 2, 'w₁': 1, 'b₁': -2, 'w₂': 3, 'b₂': -1.5, t: 1 },
  },
];
