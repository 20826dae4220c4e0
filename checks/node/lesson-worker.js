/** Where a thread of the pool starts: TypeScript first, then the grader of lessons. */
import './load-typescript.js';

const { grade } = await import('./lesson-worker.ts');

export default grade;
