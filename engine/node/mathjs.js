/**
 * mathjs in Node, where it is loaded for every run: its single file, as several hundred modules take
 * four times as long.
 */
import { createRequire } from 'node:module';

/** @type {import('mathjs').MathJsInstance} */
const math = createRequire(import.meta.url)('mathjs/lib/browser/math.js');

export default math;
