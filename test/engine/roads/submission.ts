/** One submission with everything in it: right, wrong, slow, printing, hostile, and to do. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { solution, withOneMistake } from '../../with-one-mistake.js';

const root = new URL('../../../', import.meta.url);
const stub = (folder: string): string =>
  readFileSync(fileURLToPath(new URL(`lessons/${folder}/exercise.ts`, root)), 'utf8');

/** In the place of what a function did, or before it. */
function changed(source: string, bodies: Readonly<Record<string, string>>): string {
  let text = source;
  for (const [name, body] of Object.entries(bodies)) {
    const start = new RegExp(`export function ${name}\\(.*\\{$`, 'm');
    if (!start.test(text)) throw new Error(`there is no function ${name} to change`);
    text = text.replace(start, (head) => `${head} ${body}`);
  }
  return text;
}

/** A good part of the steps that all calls may take, and right after that. */
const SLOW = 'for (let i = 0; i < 500_000; i++);';
const PRINTS = `
  const itself = { x, big: 10n, get trap() { throw 1; } };
  itself.itself = itself;
  for (let i = 0; i < 500; i++) console.log(i, itself, new Proxy(itself, {}), this, x);
`;

export const SUBMISSION: Readonly<Record<string, string>> = {
  'lessons/02-perceptron/exercise.ts': withOneMistake('perceptron').text,
  'lessons/03-layers/exercise.ts': changed(solution('layers'), { dense: SLOW, flatten: PRINTS }),
  'lessons/04-activations/exercise.ts': changed(solution('activations'), {
    sigmoid: 'for (;;);',
    sigmoidPrime: 'return sigmoidPrime(x);',
    tanh: 'const kept = []; for (;;) kept.push(new Float64Array(1e5));',
    tanhPrime: "return /(x+x+)+y/.test('x'.repeat(40));",
    relu: 'if (x.size > 3) for (;;);',
    softmax: 'throw null;',
    gelu: 'return new Promise(() => {});',
    silu: "console.log('y'.repeat(5e6)); return x.map(() => Math.random() * Date.now());",
  }),
  'lessons/06-losses/exercise.ts': 'export const = 3;',
  ...Object.fromEntries(
    ['01-shapes', '05-mlp', '07-backprop', '08-optimizers', '09-training'].map((folder) => [
      `lessons/${folder}/exercise.ts`,
      stub(folder),
    ]),
  ),
};
