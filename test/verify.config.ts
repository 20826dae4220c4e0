/** The project's own tests: `npm run verify`. The students' are in `../vitest.config.ts`. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: fileURLToPath(new URL('..', import.meta.url)),
    include: ['test/**/*.test.ts'],
    exclude: ['test/lessons/**'],
    pool: 'threads',
    isolate: false,
  },
});
