/** Lets Node run the TypeScript of this project where it cannot do so by itself. */
import { register } from 'node:module';
import { runsTypeScript } from './typescript-flags.js';

if (!runsTypeScript) register('./typescript-hook.js', import.meta.url);
