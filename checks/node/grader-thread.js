/** Where a grading thread starts: TypeScript first, then the grader, which answers messages. */
import './load-typescript.js';

await import('./grader-thread.ts');
