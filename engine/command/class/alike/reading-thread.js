/** Where the thread that reads code starts, in JavaScript: TypeScript first, then what reads. */
import { parentPort } from 'node:worker_threads';
import '../../../node/load-typescript.js';

const { codeOf } = await import('./code.ts');

parentPort?.on('message', (/** @type {[string, readonly string[]]} */ [text, stub]) => {
  parentPort?.postMessage(codeOf(text, stub));
});
parentPort?.postMessage('ready');
