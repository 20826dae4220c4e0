/** Grades the exercises in `lessons`: `npm test`. The project's own tests: `test/verify.config.ts`. */
import { defineConfig } from 'vitest/config';
import { LessonOrder } from './engine/command/test/order.ts';

export default defineConfig({
  test: {
    include: ['test/lessons/*.test.ts'],
    globalSetup: ['engine/command/test/setup.ts'],
    reporters: ['./engine/command/test/reporter.ts'],
    // One thread for all lessons: they only declare what has been graded before.
    pool: 'threads',
    isolate: false,
    fileParallelism: false,
    sequence: { sequencer: LessonOrder },
    forceRerunTriggers: ['lessons/**', 'checks/**', 'engine/**', 'reference/tensor.ts'],
  },
});
