/** Types the command as an instructor does, and ends it at any moment. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const command = fileURLToPath(new URL('../../engine/command/gradlings.js', import.meta.url));

/**
 * Loaded before the command: says at its end what it and the processes it started have used, of
 * which only Linux tells.
 */
const METER = `
  import { readFileSync } from 'node:fs';
  const read = (file) => { try { return readFileSync('/proc/' + file, 'utf8'); } catch { return ''; } };
  const megabytes = (id) => Number(/VmRSS:\\s*(\\d+)/.exec(read(id + '/status'))?.[1] ?? 0) / 1024;
  const started = () => read('self/task/' + process.pid + '/children').split(' ').filter(Boolean);
  const memory = [];
  const measure = () => memory.push(['self', ...started()].reduce((sum, id) => sum + megabytes(id), 0));
  setInterval(measure, 500).unref();
  process.on('exit', () => {
    const ticks = read('self/stat').split(') ').at(-1).split(' ').slice(11, 15).map(Number);
    console.error('used ' + JSON.stringify({ cpu: ticks.reduce((a, b) => a + b, 0) / 100, memory }));
  });`;

/** @typedef {{ code: number | null, out: string, text: string, seconds: number, cpu: number, memory: number[] }} Run */

/**
 * Types `gradlings …`. With `end`, it is sent a signal so many milliseconds after so many are done.
 * @param {readonly string[]} args
 * @param {{ after: number, wait: number, signal: NodeJS.Signals }} [end]
 * @returns {Promise<Run>}
 */
export function type(args, end) {
  const meter = `data:text/javascript,${encodeURIComponent(METER)}`;
  const start = performance.now();
  const child = spawn(process.execPath, ['--import', meter, command, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NO_COLOR: '1' },
  });
  let [out, text] = ['', ''];
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const look = () => {
    const done = Number([...text.matchAll(/^(\d+)\/\d+ /gm)].at(-1)?.[1] ?? 0);
    if (end && done >= end.after) timer ??= setTimeout(() => child.kill(end.signal), end.wait);
  };
  look();
  return new Promise((resolve) => {
    child.stdout.on('data', (data) => (out += data));
    child.stderr.on('data', (data) => {
      text += data;
      look();
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      const { cpu = NaN, memory = [] } = JSON.parse(/^used (.*)$/m.exec(text)?.[1] ?? '{}');
      resolve({ code, out, text, seconds: (performance.now() - start) / 1000, cpu, memory });
    });
  });
}

/** The same numbers every time. @param {number} seed */
export function draws(seed) {
  let state = seed;
  return (/** @type {number} */ below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
