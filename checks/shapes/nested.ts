/** Nested arrays for the laws of shapeOf and inferDtype. */

export type Nested = number | boolean | readonly Nested[];

/** The cells in row-major order, arranged as an array of this shape. */
export function arrange(cells: readonly Nested[], [extent, ...inner]: readonly number[]): Nested {
  if (extent === undefined) return cells[0]!;
  const step = cells.length / extent;
  return Array.from({ length: extent }, (_, i) =>
    arrange(cells.slice(i * step, (i + 1) * step), inner),
  );
}

export function filled(shape: readonly number[], cell: (place: number) => Nested): Nested {
  const places = Array.from({ length: cellsIn(shape) }, (_, place) => place);
  return arrange(places.map(cell), shape);
}

export const cellsIn = (shape: readonly number[]): number =>
  shape.reduce((product, extent) => product * extent, 1);

/** 0, 1, 2, … in row-major order. */
export const counting = (shape: readonly number[]): Nested => filled(shape, (place) => place);
