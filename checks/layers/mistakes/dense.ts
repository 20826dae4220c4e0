/** The known mistakes of `dense`, each with its diagnosis. */
export * from './denseProduct.ts';
export * from './denseBias.ts';
export * from './denseBesides.ts';
