// Where a function over a square crosses a level: marching squares.

/**
 * An SVG path through the crossings, in steps of the grid. `values` are those at the grid's n by n
 * points, row by row from the top.
 */
export function levelPath(values: ArrayLike<number>, n: number, level: number): string {
  const parts: string[] = [];
  for (let row = 0; row + 1 < n; row++) {
    for (let column = 0; column + 1 < n; column++) {
      const at = row * n + column;
      const [a, b] = [values[at]! - level, values[at + 1]! - level];
      const [c, d] = [values[at + n + 1]! - level, values[at + n]! - level];
      const crossings: string[] = [];
      // Along the four sides, clockwise from the top left corner.
      if (a < 0 !== b < 0) crossings.push(point(column + a / (a - b), row));
      if (b < 0 !== c < 0) crossings.push(point(column + 1, row + b / (b - c)));
      if (c < 0 !== d < 0) crossings.push(point(column + d / (d - c), row + 1));
      if (d < 0 !== a < 0) crossings.push(point(column, row + a / (a - d)));
      // Where all four are crossed, either way of joining them is as good as the other.
      for (let i = 0; i + 1 < crossings.length; i += 2) {
        parts.push(`M${crossings[i]}L${crossings[i + 1]}`);
      }
    }
  }
  return parts.join('');
}

const point = (x: number, y: number): string => `${x.toFixed(2)},${y.toFixed(2)}`;
