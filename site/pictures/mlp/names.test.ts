import { describe, expect, it } from 'vitest';
import { namesOf } from './names.ts';

describe('namesOf', () => {
  it('calls the hidden neurons h and the output y, as the lesson does', () => {
    expect(namesOf([2, 1])).toEqual([['h₁', 'h₂'], ['y']]);
    expect(namesOf([1])).toEqual([['y']]);
  });

  it('gives every neuron of a deeper network a name of its own', () => {
    expect(namesOf([2, 2, 3])).toEqual([
      ['h₁', 'h₂'],
      ['h′₁', 'h′₂'],
      ['y₁', 'y₂', 'y₃'],
    ]);
    expect(namesOf([])).toEqual([]);
  });
});
