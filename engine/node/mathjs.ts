/**
 * mathjs in Node, where it is loaded for every run: its single file, as several hundred modules take
 * four times as long.
 */
import { createRequire } from 'node:module';
import type { MathJsInstance } from 'mathjs';

const math = createRequire(import.meta.url)('mathjs/lib/browser/math.js') as MathJsInstance;

export default math;
