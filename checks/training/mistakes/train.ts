/** The known mistakes of `train`, each with its diagnosis. */
export * from './trainStep.ts';
export * from './trainGradient.ts';
export * from './trainLosses.ts';
