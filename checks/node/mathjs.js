/** mathjs in Node: required, as whatever is imported Node first reads through for its exports. */
import { createRequire } from 'node:module';

/** @type {import('mathjs').MathJsInstance} */
const math = createRequire(import.meta.url)('mathjs/lib/browser/math.js');

export default math;
