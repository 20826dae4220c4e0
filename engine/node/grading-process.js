/** Where a process of the pool starts, in JavaScript: TypeScript first, then the grader of lessons. */
import './compile-less.js';
import './bounds.js';
import './load-typescript.js';

const { grade } = await import('./lesson-worker.ts');

export default grade;
