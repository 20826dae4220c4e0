/** Processes that run code without a sandbox end in any case. */
import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder, write } from '../../fixture/checkout.ts';

const BOUNDS = new URL('../../../engine/node/bounds.js', import.meta.url).href;
const folder = temporaryFolder();
write(folder, {
  'takes.mjs': `import '${BOUNDS}';
    const kept = [];
    process.send('there');
    for (;;) kept.push(new Float64Array(2 ** 20).fill(1));`,
  'hangs.mjs': `import '${BOUNDS}'; process.send(process.pid); for (;;);`,
  'small.mjs': `import '${BOUNDS}'; process.send('there');`,
  'starts.mjs': `import { fork } from 'node:child_process';
    fork('${join(folder, 'hangs.mjs').replaceAll('\\', '\\\\')}').on('message', (pid) => console.log(pid));`,
});

async function endOf(file: string): Promise<readonly [code: number | null, signal: string | null]> {
  const child = fork(join(folder, file));
  const ended = once(child, 'exit') as Promise<[number | null, string | null]>;
  await once(child, 'message');
  return ended;
}

test('one that takes too much memory, which no limit of V8 sees', async () => {
  const [code, signal] = await endOf('takes.mjs');
  // Windows has no signals.
  expect(signal ?? code).not.toBe(0);
});

test('one that has done its work, which nothing keeps', async () => {
  expect(await endOf('small.mjs')).toEqual([0, null]);
});

test('one that hangs, and whose parent was killed', async () => {
  const parent = spawn(process.execPath, [join(folder, 'starts.mjs')]);
  // Whatever comes of the test, it leaves nobody running.
  const [pid] = (await once(parent.stdout, 'data').finally(() => parent.kill('SIGKILL'))).map(
    Number,
  );
  expect(pid).toBeGreaterThan(0);
  await expect.poll(() => isThere(pid!), { timeout: 10_000 }).toBe(false);
});

function isThere(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
