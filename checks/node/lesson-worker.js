/** Where a process of the pool starts: TypeScript first, then the grader of lessons. */
import './compile-less.js';
import './bounds.js';
import { importTypeScript } from './import-typescript.js';

const { grade } = await importTypeScript('./lesson-worker.ts', import.meta.url);

export default grade;
