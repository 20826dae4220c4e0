/**
 * A process of the pool, in JavaScript: TypeScript first, then the grader of lessons. It is asked on
 * its standard input and answers on its standard output, in lines of JSON.
 */
import './compile-less.js';
import './bounds.js';
import './load-typescript.js';
import './least-rights.js';
import { writeSync } from 'node:fs';
import { createInterface } from 'node:readline';

// What laws print is none of what is said here.
globalThis.console = new console.Console(process.stderr);

const { grade } = await import('./lesson-worker.ts');

/**
 * At once, as what is done next may take all the time there is.
 * @param {object} message
 */
function say(message) {
  const bytes = Buffer.from(`${JSON.stringify(message)}\n`);
  for (let at = 0; at < bytes.length;) at += writeSync(1, bytes, at);
}

for await (const line of createInterface({ input: process.stdin })) {
  say({ answer: await grade(JSON.parse(line), say) });
}
