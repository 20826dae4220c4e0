/**
 * mathjs in Node, where it is loaded for every run: its single file, as several hundred modules take
 * four times as long, and compiled, as that would take most of the time that is left.
 */
import { createRequire } from 'node:module';
import { KeptScript } from './kept-script.js';

const kept = new KeptScript(
  createRequire(import.meta.url).resolve('mathjs/lib/browser/math.js'),
  (text) => `(function (exports, module) {${text}\n})`,
);
const module = { exports: /** @type {unknown} */ ({}) };
kept.script.runInThisContext()(module.exports, module);
const math = /** @type {import('mathjs').MathJsInstance} */ (module.exports);

if (kept.isNew) {
  // What the course asks of it: to parse, differentiate and evaluate.
  math.derivative('1 / (1 + exp(-x))', 'x').evaluate({ x: 1 });
  kept.keep();
}

export default math;
