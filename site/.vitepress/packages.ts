/**
 * Where packages are. The root's are those of the students, and there is no Vue among them, but a text
 * becomes a Vue component where it stands, in `lessons`; and VitePress looks for its own from there.
 */
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const HERE = fileURLToPath(import.meta.url);

export const packages = (): Plugin => ({
  name: 'gradlings:packages',
  enforce: 'pre',

  // Where Vite looks for packages to bundle before they are asked for.
  config: () => ({
    optimizeDeps: {
      entries: [
        'site/.vitepress/prebundled.ts',
        'site/grader/worker.ts',
        'site/panel/ExercisePanel.vue',
        'site/pictures/registry.ts',
      ],
    },
  }),

  /** What VitePress wants to have bundled ahead is named in `prebundled.ts`, where it can be found. */
  configResolved({ optimizeDeps }) {
    const { include = [] } = optimizeDeps;
    optimizeDeps.include = include.filter((name) => !name.startsWith('vitepress > '));
  },

  async resolveId(id, importer, options) {
    // While pages are rendered in Node, all of them use the one Vue that renders them.
    if (options.ssr && /^vue(\/|$)/.test(id)) return { id, external: true };
    const isPackage = !/^[./]/.test(id);
    if (!isPackage || !importer?.endsWith('.md')) return null;
    return this.resolve(id, HERE, { ...options, skipSelf: true });
  },
});
