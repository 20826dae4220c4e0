/**
 * Takes from a grading process what Node's permission model leaves to it: to send signals, also to
 * the process that asks it, and to start threads, in which all of that would be there again. Import
 * it where everything has been started.
 *
 * JavaScript, as it is there before any TypeScript.
 */
import module, { syncBuiltinESMExports } from 'node:module';
import threads from 'node:worker_threads';

for (const name of ['kill', '_kill', '_debugProcess', '_debugEnd'])
  Reflect.deleteProperty(process, name);
Reflect.deleteProperty(threads, 'Worker');
Reflect.deleteProperty(module, 'register');
syncBuiltinESMExports();
