import { describe, expect, it } from 'vitest';
import { images, labels } from '#digits';
import { bitmapOf, countedOf, SIDE, type Stroke } from './bitmap.ts';
import { exampleOf, SHAPES, strokesOf } from './shapes.ts';

const line = (...places: readonly (readonly [number, number])[]): Stroke =>
  places.map(([x, y]) => ({ x, y }));
const ink = (bitmap: Uint8Array): number => bitmap.reduce((sum, pixel) => sum + pixel, 0);
const rowsWithInk = (bitmap: Uint8Array): number[] =>
  Array.from({ length: SIDE }, (_, row) => row).filter((row) =>
    bitmap.subarray(row * SIDE, (row + 1) * SIDE).includes(1),
  );
const columnsWithInk = (bitmap: Uint8Array): number[] =>
  Array.from({ length: SIDE }, (_, column) => column).filter((column) =>
    bitmap.some((pixel, i) => pixel === 1 && i % SIDE === column),
  );
const all = SHAPES.flatMap((ways) => ways.map((shape) => strokesOf(shape)));

describe('bitmapOf', () => {
  it('fills the height, and a frame of 20 pixels in the middle', () => {
    for (const strokes of all) {
      const bitmap = bitmapOf(strokes);
      expect(rowsWithInk(bitmap)).toHaveLength(SIDE);
      const columns = columnsWithInk(bitmap);
      expect(columns[0]).toBeGreaterThanOrEqual(6);
      expect(columns.at(-1)).toBeLessThanOrEqual(25);
    }
  });

  it('has as much ink as the images have, which fill the height, too', () => {
    const counts = Array.from({ length: labels.length }, (_, n) =>
      Array.from(images.slice(n, n + 1).data, (pixel) => 16 * pixel),
    );
    const inks = counts
      .map((each) => each.reduce((sum, count) => sum + count, 0))
      .sort((a, b) => a - b);
    const median = inks[inks.length / 2]!;
    for (const strokes of all) {
      expect(ink(bitmapOf(strokes))).toBeGreaterThan(median - 25);
      expect(ink(bitmapOf(strokes))).toBeLessThanOrEqual(median);
    }
    const isBlank = (row: readonly number[]): boolean => row.every((count) => count === 0);
    expect(counts.filter((each) => isBlank(each.slice(0, 8)) || isBlank(each.slice(56)))).toEqual(
      [],
    );
  });

  it('is the same wherever and however large it is written', () => {
    for (const strokes of all) {
      const elsewhere = strokes.map((stroke) =>
        stroke.map(({ x, y }) => ({ x: 0.5 * x + 8, y: 0.5 * y - 4 })),
      );
      expect(bitmapOf(elsewhere)).toEqual(bitmapOf(strokes));
    }
  });

  it('sets upright what leans', () => {
    const upright = bitmapOf([line([16, 2], [16, 30])]);
    for (const leaning of [line([22, 2], [10, 30]), line([12, 2], [20, 30])]) {
      const bitmap = bitmapOf([leaning]);
      // At the edge a pixel may fall on either side.
      expect(bitmap.filter((pixel, i) => pixel !== upright[i]).length).toBeLessThan(20);
    }
  });

  it('is empty where nothing is written, and bears a dot and a level line', () => {
    expect(ink(bitmapOf([]))).toBe(0);
    expect(ink(bitmapOf([[]]))).toBe(0);
    expect(ink(bitmapOf([line([3, 4])]))).toBeGreaterThan(0);
    expect(ink(bitmapOf([line([3, 4], [9, 4])]))).toBeGreaterThan(0);
  });
});

describe('countedOf', () => {
  it('counts the black pixels of each block of 4 × 4', () => {
    const bitmap = new Uint8Array(SIDE * SIDE);
    for (const [row, column] of [
      [0, 0],
      [3, 3],
      [4, 3],
      [31, 31],
    ] as const) {
      bitmap[row * SIDE + column] = 1;
    }
    const counts = countedOf(bitmap);
    expect([counts[0], counts[8], counts[63]]).toEqual([2, 1, 1]);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(4);
    expect(countedOf(bitmap.fill(1))).toEqual(Array(64).fill(16));
  });

  it('loses no ink', () => {
    const bitmap = bitmapOf(exampleOf(8, 0));
    expect(countedOf(bitmap).reduce((sum, count) => sum + count, 0)).toBe(ink(bitmap));
  });
});
