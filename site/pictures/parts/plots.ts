// What the plots of several pictures are made of.
import type * as Plot from '@observablehq/plot';
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
