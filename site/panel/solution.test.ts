import { describe, expect, it } from 'vitest';
import { solutionOf } from './solution.ts';

const FILE = `import { tensor } from '#tensor';

/** The first. */
export function first(x: number): number {
  return half(x) + second(x);
}

/** Of two. */
const half = (x: number): number => x / TWO;
const TWO = 2;
const unused = 3;

/**
 * The second.
 */
// It is short.
export const second = (x: number): number => x; // really
`;

describe('the code of an exercise', () => {
  it('comes with its helpers, in their order, and without what stands before it', () => {
    const lines = solutionOf(FILE, 'first', ['first', 'second'])!.split('\n');
    expect(lines).toEqual([
      'export function first(x: number): number {',
      '  return half(x) + second(x);',
      '}',
      '',
      'const half = (x: number): number => x / TWO;',
      '',
      'const TWO = 2;',
    ]);
  });

  it('has nothing of other exercises', () => {
    expect(solutionOf(FILE, 'second', ['first', 'second'])).toMatch(/^export const second = .*x;/);
    expect(solutionOf(FILE, 'second', ['first', 'second'])).not.toContain('half');
  });

  it('is not there in a file that is broken, or without it', () => {
    expect(solutionOf(`${FILE}}`, 'first', ['first'])).toBeUndefined();
    expect(solutionOf(FILE, 'third', ['third'])).toBeUndefined();
  });
});
