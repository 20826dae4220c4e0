/** `gradlings watch` as it is typed: without a terminal, and in one where there is tmux. */
import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import { checkout, readText, typeIn, write } from '../../fixture/checkout.ts';
import { beginWith, LOCATED, NUMBERS, SOLVED, STUBS } from '../../fixture/submissions.ts';

const COMMAND = 'gradlings.js';
const PROGRESS = '.gradlings/progress.json';
const RIGHT = SOLVED[NUMBERS];
const WRONG = beginWith(STUBS[NUMBERS], { mean: 'return xs.length;' });
const env = { ...process.env, NO_COLOR: undefined, FORCE_COLOR: '1', npm_package_json: '' };

/** Waits until something can be seen; what is there in the end is in the error. */
async function until(seen: () => string, wanted: RegExp, seconds = 60): Promise<string> {
  for (let wait = 0; !wanted.test(seen()) && wait < 1000 * seconds; wait += 50) await sleep(50);
  expect(seen()).toMatch(wanted);
  return seen();
}

describe('without a terminal', () => {
  let child: ChildProcess | undefined;
  afterEach(() => child?.kill('SIGKILL'));

  function watching(folder: string, ...args: string[]) {
    child = spawn(process.execPath, [COMMAND, 'watch', ...args], { cwd: folder, env });
    const ended = new Promise((resolve) => child!.on('exit', resolve));
    let text = '';
    let from = 0;
    for (const stream of [child.stdout!, child.stderr!]) {
      stream.on('data', (data: Buffer) => (text += data.toString()));
    }
    return {
      /** What has been printed since the last time. */
      next: async (wanted: RegExp) => {
        const seen = await until(() => text.slice(from), wanted);
        from = text.length;
        return seen;
      },
      all: () => text,
      type: (line: string) => child!.stdin!.write(`${line}\n`),
      ended,
    };
  }

  test('a block for each save: wrong, broken, gone, a folder, right', async () => {
    const folder = checkout();
    const file = join(folder, NUMBERS);
    const { next, all, type, ended } = watching(folder, 'numbers', '--lang', 'en');
    const first = await next(/q quit/);
    expect(first).toContain('01 numbers › mean · to do, 0 of 2 points');

    writeFileSync(file, WRONG);
    expect(await next(/graded in/)).toMatch(/mean · failed, 0 of 2 points[^]*✗ /);
    writeFileSync(file, 'export function mean( {');
    expect(await next(/graded in/)).toMatch(/cannot be loaded[^]*[Ss]yntax error/);
    rmSync(file);
    expect(await next(/graded in/)).toMatch(/cannot be loaded[^]*exercise\.ts/);
    mkdirSync(file);
    expect(await next(/graded in/)).toMatch(/cannot be loaded/);
    rmSync(file, { recursive: true });
    writeFileSync(`${file}.new`, RIGHT);
    renameSync(`${file}.new`, file);
    const right = await next(/mean · passed[^]*graded in/);
    expect(right).toMatch(/✓ All \d+ laws hold/);
    expect(right).toContain('✓ passed: scale');

    type('n');
    expect(await next(/Counter · to do/)).toContain('02 counting › Counter');
    type('k');
    expect(await next(/할 일/)).toContain('3점 가운데 0점');
    type('q');
    expect(await ended).toBe(0);
    // oxlint-disable-next-line no-control-regex -- it is what must not be there
    expect(all()).not.toMatch(/[\u0000-\u0009\u000B-\u001F]/);
  });

  test('hints are those of the command hint', async () => {
    const folder = checkout();
    const { next, type } = watching(folder, 'mean', '--lang', 'en');
    await next(/q quit/);
    type('h');
    expect(await next(/hint 1 of 2/)).not.toContain('hint 2 of 2');
    const { hints } = JSON.parse(readText(folder, PROGRESS));
    expect(hints).toMatchObject({ 'numbers/mean': 1 });
    const typed = await typeIn(folder, 'hint', 'mean', '--lang', 'en');
    expect(typed.stdout).toContain('hint 2 of 2');
    type('h');
    expect(await next(/hint 2 of 2/)).toContain('hint 1 of 2');
  });

  test('where the mistake is follows the verdict; hints tell more of it, until the code is changed', async () => {
    const folder = checkout({ ...SOLVED, [NUMBERS]: LOCATED });
    const { next, type } = watching(folder, 'scale', '--lang', 'en');
    const seen = await next(/decides: [^]*\^/);
    expect(seen.match(/scale · failed/g)).toHaveLength(1);
    expect(seen).toMatch(/x \+ by\);\n +\^+\n/);
    type('h');
    expect(await next(/hint 1 of 2/)).toMatch(/\^\n +\S/);
    type('h');
    expect(await next(/hint 2 of 2/)).toContain('with this, all laws held');
    write(folder, { [NUMBERS]: LOCATED.replace('x + by', 'x - by') });
    const changed = await next(/decides: [^]*\^/);
    expect(changed).toContain('x - by);');
    expect(changed).not.toContain('with this, all laws held');
  });

  test('what was seen before costs nothing to see again', async () => {
    const seen = JSON.stringify({ version: 1, hints: { 'numbers/mean': 1 } });
    const folder = checkout({ [PROGRESS]: seen });
    const { next, type } = watching(folder, 'mean', '--lang', 'en');
    await next(/q quit/);
    type('h');
    expect(await next(/hint 1 of 2/)).not.toContain('hint 2 of 2');
    type('h');
    await next(/hint 2 of 2/);
  });

  test('nobody to type anything: it goes on, and ends when nobody reads either', async () => {
    const folder = checkout();
    const { next, ended } = watching(folder, 'numbers', '--lang', 'en');
    child!.stdin!.end();
    await next(/q quit/);
    write(folder, { [NUMBERS]: RIGHT });
    await next(/mean · passed/);
    child!.stdout!.destroy();
    child!.stderr!.destroy();
    write(folder, { [NUMBERS]: WRONG });
    expect(await ended).toBe(0);
  });

  test('a name that nothing has is refused', async () => {
    const { code, stderr } = await typeIn(checkout(), 'watch', 'nmbers', '--lang', 'en');
    expect(code).toBe(2);
    expect(stderr).toContain('Did you mean numbers?');
  });
});

const hasTmux = spawnSync('tmux', ['-V']).status === 0;

describe.runIf(hasTmux)('in a terminal', () => {
  const socket = `gradlings-test-${process.pid}`;
  const tmux = (...args: string[]): string =>
    execFileSync('tmux', ['-L', socket, '-f', '/dev/null', ...args], { env, encoding: 'utf8' });
  afterEach(() => spawnSync('tmux', ['-L', socket, 'kill-server']));

  async function watching(folder: string, ...args: string[]) {
    tmux('new-session', '-d', '-x', '80', '-y', '24', '-c', folder, 'sh');
    const command = [process.execPath, COMMAND, 'watch', ...args].join(' ');
    const screen = () => tmux('capture-pane', '-p');
    await until(screen, /[$#]/);
    tmux('send-keys', `PS1='ready> '; clear; ${command}; echo ended $?`, 'Enter');
    return {
      sees: (wanted: RegExp) => until(screen, wanted),
      press: (...keys: string[]) => tmux('send-keys', ...keys),
      resize: (columns: number, rows: number) =>
        tmux('resize-window', '-x', String(columns), '-y', String(rows)),
    };
  }

  test('a lesson from stub to full marks', async () => {
    const folder = checkout();
    const file = join(folder, NUMBERS);
    const { sees, press } = await watching(folder, 'numbers', '--lang', 'en');
    await sees(/mean · to do, 0 of 2 points[^]*course 0 \/ 7/);
    writeFileSync(file, WRONG);
    const wrong = await sees(/mean · failed/);
    // The screen is drawn anew, not written under what was there.
    expect(wrong.match(/01 numbers/g)).toHaveLength(1);
    press('n');
    await sees(/n leads on once/);
    press('h');
    await sees(/hint 1 of 2/);
    writeFileSync(file, RIGHT.replace('export function scale', 'function scale'));
    await sees(/mean · passed/);
    press('n');
    await sees(/scale · cannot be loaded|scale · failed/);
    writeFileSync(file, RIGHT);
    await sees(/scale · passed[^]*numbers 4 \/ 4/);
    press('l');
    await sees(/^ {2}› ✓ scale/m);
    press('Up');
    await sees(/^ {2}› ✓ mean/m);
    press('Enter');
    await sees(/01 numbers › mean · passed/);
    press('k');
    await sees(/2점 가운데 2점/);
    press('q');
    await sees(/ended 0/);
  });

  test('any size, suspended and back, and the terminal is left as it was', async () => {
    const folder = checkout({ [NUMBERS]: WRONG });
    const { sees, press, resize } = await watching(folder, 'numbers', '--lang', 'en');
    await sees(/mean · failed[^]*course 0 \/ 7/);
    resize(40, 20);
    await sees(/mean · failed[^]*q quit/);
    resize(80, 24);
    await sees(/ {2}h hint · o open · l list · a lesson · r reset · k 한국어 · q quit/);
    press('C-z');
    await sees(/ready>$/m);
    press('fg', 'Enter');
    // Nothing of the shell stands below it any more.
    await sees(/^\n {2}01 numbers › mean · failed[^]*q quit\s*$/);
    press('C-c');
    await sees(/ready>$/m);
    // What is typed is seen again, and the cursor too.
    press('echo status $?', 'Enter');
    await sees(/ready> echo status \$\?\nstatus 0/);
    expect(tmux('display-message', '-p', '#{cursor_flag}').trim()).toBe('1');
  });
});
