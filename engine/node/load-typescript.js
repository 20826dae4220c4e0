/**
 * Lets Node run TypeScript where it does not by itself: that of this project before 22.18, and that of
 * a course in `node_modules`, which Node leaves to whoever publishes it. That takes JavaScript.
 */
import * as module from 'node:module';

const runsTypeScript = 'typescript' in process.features && Boolean(process.features.typescript);
if (!runsTypeScript) {
  module.register(new URL('./typescript-hook.js', import.meta.url));
} else if ('registerHooks' in module) {
  const { blanked } = await import('./blank-types.js');
  /** @type {(hooks: { load: (url: string, context: object, next: Function) => object }) => void} */
  const registerHooks = /** @type {any} */ (module.registerHooks);
  registerHooks({
    load: (url, context, next) =>
      /[\\/]node_modules[\\/].*\.ts$/.test(url)
        ? { format: 'module', shortCircuit: true, source: blanked(url) }
        : next(url, context),
  });
}
