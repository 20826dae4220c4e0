import type { Stand } from './standing.ts';

/** As it is now, and not only as it once was. */
export const isRight = ({ standing, isStale }: Pick<Stand, 'standing' | 'isStale'>): boolean =>
  standing === 'passed' && !isStale;
