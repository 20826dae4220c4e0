// What the plots of several pictures are made of.
import type * as Plot from '@observablehq/plot';
import { type Cell, largestDifference } from './compare.ts';
import { formatPower } from './format.ts';

/** Room around a plot, in CSS pixels. */
export const margins = (top: number, right: number, bottom: number, left: number) => ({
  marginTop: top,
  marginRight: right,
  marginBottom: bottom,
  marginLeft: left,
});

/** A line of its own colour, among others. */
export const series = (stroke: string, strokeDasharray = '') => ({
  stroke,
  strokeDasharray,
  strokeWidth: 2.5,
});

/** A dot of its own colour, on a line. */
export const spot = (fill: string, r: number) => ({
  r,
  fill,
  stroke: 'var(--picture-surface)',
  strokeWidth: 2,
});

/** The reference's line: grey, and wide enough to be seen on both sides of one's own. */
export const GHOST = {
  stroke: 'var(--picture-ghost)',
  strokeWidth: 6,
  strokeLinecap: 'round',
} as const;

/**
 * The reference's line, to lie beneath one's own, and where the two are farthest apart. Nothing
 * without a `ghost`.
 *
 *   ghostLine(plot, points, ghost?.points, 'x', 'y'), plot.line(points, { x: 'x', y: 'y', … })
 */
export function ghostLine<P extends object>(
  plot: typeof Plot,
  own: readonly P[],
  ghost: readonly P[] | undefined,
  x: keyof P & string,
  y: keyof P & string,
): Plot.Markish[] {
  if (!ghost) return [];
  const line = plot.line(ghost, { x, y, ...GHOST, clip: true });
  const widest = widestGap(own, ghost, y);
  if (widest === undefined) return [line];
  const [ours, right] = [own[widest]!, ghost[widest]!];
  const gap = [{ x: right[x], from: ours[y], to: right[y] }];
  return [
    line,
    plot.ruleX(gap, { x: 'x', y1: 'from', y2: 'to', ...NOW, strokeWidth: 2, clip: true }),
    plot.dot([ours, right], {
      x,
      y,
      r: 7,
      stroke: 'var(--picture-focus)',
      strokeWidth: 2,
      clip: true,
    }),
  ];
}

/** Which two of the points are farthest apart; none where all are the same. */
function widestGap<P>(own: readonly P[], ghost: readonly P[], y: keyof P): number | undefined {
  const numbers = (points: readonly P[]) => points.map((point) => [point[y] as Cell]);
  return largestDifference(numbers(own), numbers(ghost.slice(0, own.length)))?.row;
}

export const AXIS = { stroke: 'var(--picture-axis)' };
export const GRID = { stroke: 'var(--picture-grid)', strokeOpacity: 1 };
/** Where something is now that can be moved. */
export const NOW = { stroke: 'var(--picture-focus)', strokeDasharray: '3 4' };

/** A vertical axis of powers of ten, with a line at each. */
export const powersOfTen = (plot: typeof Plot, powers: readonly number[], label: string) => [
  plot.gridY(powers, GRID),
  plot.axisY(powers, {
    tickSize: 0,
    label,
    labelArrow: 'none',
    tickFormat: (power: number) => formatPower(Math.log10(power)),
  }),
];
