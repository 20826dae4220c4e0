/** Lets Node run the TypeScript of this project where it cannot yet do so by itself (before 22.18). */
import { register } from 'node:module';

if (!('typescript' in process.features) || !process.features.typescript) {
  register('./typescript-hook.js', import.meta.url);
}
