/** The known mistakes of `Value`, each with its diagnosis. */
export * from './ValueOperations.ts';
export * from './ValueBackward.ts';
