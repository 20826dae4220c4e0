/** The way of every parameter over the steps, from where it begins. */
import type { Grid, PictureData } from './data.ts';

export interface Place {
  readonly step: number;
  /** Which parameter, from 0. */
  readonly parameter: number;
  readonly theta: number;
}

/** The way that was gone, or the right one, as far as it is told. */
export function pathIn({ inputs, answers }: PictureData, of: 'answered' | 'right'): Place[] {
  const reached = answers.map((answer) => thetaOf(answer.map((part) => part[of])));
  const path = [thetaOf(inputs), ...reached];
  return reached.every((theta) => theta === undefined) ? [] : path.flatMap(placesAt);
}

const thetaOf = (grids: readonly (Grid | undefined)[]): Grid | undefined =>
  grids.find((grid) => grid?.name === 'theta');

const placesAt = (grid: Grid | undefined, step: number): Place[] =>
  (grid?.rows.flat() ?? []).map((theta, parameter) => ({ step, parameter, theta }));
