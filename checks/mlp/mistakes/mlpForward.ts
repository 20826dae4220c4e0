/** The known mistakes of `mlpForward`, each with its diagnosis. */
export * from './mlpForwardSigmoids.ts';
export * from './mlpForwardLayers.ts';
export * from './mlpForwardRefusals.ts';
