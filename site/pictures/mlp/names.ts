import { subscript } from '../parts/format.ts';

/** The names of the neurons, layer by layer, of a network with so many neurons in each layer. */
export const namesOf = (widths: readonly number[]): string[][] =>
  widths.map((width, k) => {
    if (k < widths.length - 1) return numbered(`h${'′'.repeat(k)}`, width);
    return width === 1 ? ['y'] : numbered('y', width);
  });

const numbered = (letter: string, count: number): string[] =>
  Array.from({ length: count }, (_, i) => `${letter}${subscript(i + 1)}`);
