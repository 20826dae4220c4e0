/** Where a process that proves starts, in JavaScript: TypeScript first, then the proof. */
import '../node/compile-less.js';
import './bounds.js';
import '../node/load-typescript.js';

const { watchDeclarations } = await import('./law-places.ts');
// Before any laws are loaded.
watchDeclarations();
const { prove } = await import('./worker.ts');

export default prove;
