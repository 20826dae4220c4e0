/** What Vite has to know to make the grader's worker. */
import { fileURLToPath } from 'node:url';
import type { UserConfig } from 'vite';
import type { Course } from '../../engine/course.ts';
import type * as laws from '../../engine/node/laws-mark.ts';
import { fromRoot } from '../lessons.ts';
import { blanked } from './blanked.ts';
import { makeStripper } from './make-stripper.ts';

/** In `cache` is put what is made on the way. */
export async function graderConfig(cache: string): Promise<UserConfig> {
  const { default: course } = await fromRoot<{ readonly default: Course }>('gradlings.config.ts');
  const { markOfLaws } = await fromRoot<typeof laws>('engine/node/laws-mark.ts');
  const texts = await blanked();
  return {
    plugins: [texts],
    // A browser does not have the files of the laws to make it from.
    define: { MARK_OF_LAWS: JSON.stringify(await markOfLaws(course)) },
    resolve: {
      alias: {
        '#digits': fileURLToPath(new URL('../../reference/digit-images.ts', import.meta.url)),
        '#tensor': fileURLToPath(new URL('../../reference/tensor.ts', import.meta.url)),
        '#stripper': makeStripper(cache),
      },
    },
    // A worker that loads lessons one by one is made of several files.
    worker: { format: 'es', plugins: () => [texts] },
    optimizeDeps: {
      // Found only once somebody presses Check, they would make the page load again.
      include: [
        '@babel/parser',
        'fast-check',
        'mathjs/lib/browser/math.js',
        'quickjs-emscripten-core',
      ],
      // It finds its WebAssembly beside itself.
      exclude: ['@jitl/quickjs-wasmfile-release-sync'],
    },
  };
}
