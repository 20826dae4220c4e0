/**
 * Attaches a debugger before anything else runs, as an editor does: it sets the breakpoint that the
 * environment names, and prints where the process stops and what `xs` is there.
 *
 *     BREAKPOINT=exercise.ts:5 node --import ./breakpoint.js gradlings.js debug mean
 */
import { writeSync } from 'node:fs';
import { Session } from 'node:inspector';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';

if (isMainThread) {
  const debuggerThread = new Worker(new URL(import.meta.url), { execArgv: [] });
  await new Promise((resolve) => debuggerThread.once('message', resolve));
  debuggerThread.unref();
} else {
  const [file = '', line = ''] = (process.env['BREAKPOINT'] ?? '').split(':');
  // A session alone does not keep its thread alive.
  setInterval(() => {}, 1000);
  const session = new Session();
  session.connectToMainThread();
  /** @type {Map<string, string>} */
  const urls = new Map();
  session.on('Debugger.scriptParsed', ({ params }) => urls.set(params.scriptId, params.url));
  session.on('Debugger.paused', ({ params }) => {
    const [frame] = params.callFrames;
    if (!frame) return;
    const { callFrameId, functionName, location } = frame;
    const name = urls.get(location.scriptId)?.split('/').pop();
    const question = {
      callFrameId,
      expression: 'typeof xs === "undefined" ? "none" : JSON.stringify(xs)',
    };
    session.post('Debugger.evaluateOnCallFrame', question, (_, answer) => {
      const at = `${name}:${location.lineNumber + 1}`;
      const { result } = /** @type {{ result: { value: string } }} */ (answer);
      writeSync(2, `stopped in ${functionName} at ${at}, xs is ${result.value}\n`);
      session.post('Debugger.resume');
    });
  });
  const urlRegex = `.*${file.replaceAll('.', '\\.')}$`;
  const place = { urlRegex, lineNumber: Number(line) - 1 };
  const begin = () => parentPort?.postMessage('ready');
  session.post('Debugger.enable', () => {
    if (file === '') begin();
    else session.post('Debugger.setBreakpointByUrl', place, begin);
  });
}
