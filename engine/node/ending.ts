/** How the engine's own files end: they are TypeScript as they are written, and compiled in a package. */
export const ENDING = import.meta.url.endsWith('.ts') ? '.ts' : '.js';
