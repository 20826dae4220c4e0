/**
 * Lets Node run the TypeScript of this project where it cannot do so by itself: before 22.18. That
 * takes JavaScript.
 */
import { register } from 'node:module';

const runsTypeScript = 'typescript' in process.features && Boolean(process.features.typescript);
if (!runsTypeScript) register(new URL('./typescript-hook.js', import.meta.url));
