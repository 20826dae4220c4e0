/** The project's own tests: `npm run verify`. The students' are in `../vitest.config.ts`. */
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Whole classes, git, pull requests and terminals: `npm run verify` leaves them to `-- --deep`. */
const LONG = [
  'test/adding-a-lesson.test.ts',
  'test/engine/attacks/**',
  'test/engine/pull-request/simulated.test.ts',
  'test/engine/roads/**',
  'test/course/roads.test.ts',
  'test/course/running-class.test.ts',
  'test/engine/command/class.test.ts',
  'test/engine/command/deadline.test.ts',
  'test/engine/command/graders.test.ts',
  'test/engine/command/watch.test.ts',
  'test/engine/command/watch-regrader.test.ts',
];

export default defineConfig({
  test: {
    root: fileURLToPath(new URL('..', import.meta.url)),
    include: ['test/**/*.test.ts'],
    exclude: ['test/lessons/**', ...(process.env['VERIFY_SAMPLE'] ? LONG : [])],
    // The clock of last resort counts processor time, which threads of one process share.
    pool: 'forks',
    // What is printed is compared as text; a CI service would have it in colour.
    env: { NO_COLOR: '1' },
    isolate: false,
    // Nothing here is timed; a test that hangs is to fail, one on a busy machine is not.
    testTimeout: 900_000,
    hookTimeout: 900_000,
    // Nobody works beside this: every core proves.
    maxWorkers: availableParallelism(),
    coverage: {
      provider: 'v8',
      include: [
        'reference/**/*.ts',
        'engine/course.ts',
        'engine/kit/**/*.ts',
        'engine/sandbox/**/*.ts',
        'engine/grade/**/*.ts',
        'engine/explain/**/*.ts',
        'engine/formats/**/*.ts',
      ],
      // These run inside the sandbox, where coverage cannot look; the attacks exercise it.
      exclude: [
        'engine/sandbox/inside/{guest,mailbox,globals,drive,foreign,slips,trace}.ts',
        'test/**',
        '**/*.d.ts',
      ],
      reporter: ['text'],
      thresholds: {
        'reference/**': { lines: 100, branches: 100 },
        'engine/kit/**': { lines: 95, branches: 95 },
        'engine/sandbox/**': { lines: 95, branches: 95 },
        'engine/grade/**': { lines: 95, branches: 95 },
        'engine/explain/**': { lines: 95, branches: 95 },
        'engine/formats/**': { lines: 95, branches: 95 },
      },
    },
  },
});
