/** Where a grading thread starts: TypeScript first, then the grader, which answers messages. */
import { importTypeScript } from './import-typescript.js';

await importTypeScript('./grader-thread.ts', import.meta.url);
