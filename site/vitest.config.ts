/** The site's tests that need no browser. vitest itself is the one of the repository's root. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { blanked } from './grader/blanked.ts';

export default defineConfig({
  plugins: [await blanked()],
  resolve: {
    alias: {
      '#digits': fileURLToPath(new URL('../reference/digit-images.ts', import.meta.url)),
      '#tensor': fileURLToPath(new URL('../reference/tensor.ts', import.meta.url)),
    },
  },
  test: {
    root: fileURLToPath(new URL('.', import.meta.url)),
    include: [
      '{cards,examples,grader,hunts,markdown,offline,panel,pictures,playground,search,work}/**/*.test.ts',
    ],
    pool: 'threads',
    isolate: false,
    testTimeout: 60_000,
  },
});
