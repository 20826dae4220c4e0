/** `gradlings watch` as it is typed: without a terminal, and in one where there is tmux. */
import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import { RIGHT, readText } from './gradlings.ts';
import { save, solved, studentCheckout, typeIn } from './student.ts';

const LAYERS = 'lessons/03-layers/exercise.ts';
const COMMAND = 'engine/command/gradlings.js';
const PROGRESS = '.gradlings/progress.json';
const WRONG = solved('03-layers', { dense: 'return x;' });
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

  function watching(checkout: string, ...args: string[]) {
    child = spawn(process.execPath, [COMMAND, 'watch', ...args], { cwd: checkout, env });
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
    const checkout = studentCheckout();
    const file = join(checkout, LAYERS);
    const { next, all, type, ended } = watching(checkout, 'layers', '--lang', 'en');
    const first = await next(/q quit/);
    expect(first).toContain('03 layers › dense · to do, 0 of 3 points');

    writeFileSync(file, WRONG);
    expect(await next(/graded in/)).toMatch(/dense · failed, 0 of 3 points[^]*✗ /);
    writeFileSync(file, 'export function dense( {');
    expect(await next(/graded in/)).toMatch(/cannot be loaded[^]*[Ss]yntax error/);
    rmSync(file);
    expect(await next(/graded in/)).toMatch(/cannot be loaded[^]*exercise\.ts/);
    mkdirSync(file);
    expect(await next(/graded in/)).toMatch(/cannot be loaded/);
    rmSync(file, { recursive: true });
    writeFileSync(`${file}.new`, RIGHT);
    renameSync(`${file}.new`, file);
    const right = await next(/dense · passed[^]*graded in/);
    expect(right).toMatch(/✓ All \d+ laws hold/);
    expect(right).toContain('✓ passed: flatten');

    type('n');
    expect(await next(/shapeOf · to do/)).toContain('01 shapes › shapeOf');
    type('k');
    expect(await next(/할 일/)).toContain('2점 가운데 0점');
    type('q');
    expect(await ended).toBe(0);
    // oxlint-disable-next-line no-control-regex -- it is what must not be there
    expect(all()).not.toMatch(/[\u0000-\u0009\u000B-\u001F]/);
  });

  test('hints are those of the command hint', async () => {
    const checkout = studentCheckout();
    const { next, type } = watching(checkout, 'softmax', '--lang', 'en');
    await next(/q quit/);
    type('h');
    expect(await next(/hint 1 of 2/)).not.toContain('hint 2 of 2');
    expect(JSON.parse(readText(checkout, PROGRESS))).toMatchObject({
      hints: { 'activations/softmax': 1 },
    });
    const typed = await typeIn(checkout, 'hint', 'softmax', '--lang', 'en');
    expect(typed.stdout).toContain('hint 2 of 2');
    type('h');
    expect(await next(/hint 2 of 2/)).toContain('hint 1 of 2');
  });

  test('what was seen before costs nothing to see again', async () => {
    const checkout = studentCheckout({
      [PROGRESS]: JSON.stringify({ version: 1, hints: { 'activations/softmax': 1 } }),
    });
    const { next, type } = watching(checkout, 'softmax', '--lang', 'en');
    await next(/q quit/);
    type('h');
    expect(await next(/hint 1 of 2/)).not.toContain('hint 2 of 2');
    type('h');
    await next(/hint 2 of 2/);
  });

  test('nobody to type anything: it goes on, and ends when nobody reads either', async () => {
    const checkout = studentCheckout();
    const { next, ended } = watching(checkout, 'layers', '--lang', 'en');
    child!.stdin!.end();
    await next(/q quit/);
    save(checkout, LAYERS, RIGHT);
    await next(/dense · passed/);
    child!.stdout!.destroy();
    child!.stderr!.destroy();
    save(checkout, LAYERS, WRONG);
    expect(await ended).toBe(0);
  });

  test('a name that nothing has is refused', async () => {
    const { code, stderr } = await typeIn(studentCheckout(), 'watch', 'layer', '--lang', 'en');
    expect(code).toBe(2);
    expect(stderr).toContain('Did you mean layers?');
  });
});

const hasTmux = spawnSync('tmux', ['-V']).status === 0;

describe.runIf(hasTmux)('in a terminal', () => {
  const socket = `gradlings-test-${process.pid}`;
  const tmux = (...args: string[]): string =>
    execFileSync('tmux', ['-L', socket, '-f', '/dev/null', ...args], { env, encoding: 'utf8' });
  afterEach(() => spawnSync('tmux', ['-L', socket, 'kill-server']));

  async function watching(checkout: string, ...args: string[]) {
    tmux('new-session', '-d', '-x', '80', '-y', '24', '-c', checkout, 'sh');
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
    const checkout = studentCheckout();
    const file = join(checkout, LAYERS);
    const { sees, press } = await watching(checkout, 'layers', '--lang', 'en');
    await sees(/dense · to do, 0 of 3 points[^]*course 0 \/ 100/);
    writeFileSync(file, WRONG);
    const wrong = await sees(/dense · failed/);
    // The screen is drawn anew, not written under what was there.
    expect(wrong.match(/03 layers/g)).toHaveLength(1);
    press('n');
    await sees(/n leads on once/);
    press('h');
    await sees(/hint 1 of 2/);
    writeFileSync(file, RIGHT.replace('export function flatten', 'function flatten'));
    await sees(/dense · passed/);
    press('n');
    await sees(/flatten · cannot be loaded|flatten · failed/);
    writeFileSync(file, RIGHT);
    await sees(/flatten · passed[^]*layers 5 \/ 5/);
    press('l');
    await sees(/^ {2}› ✓ flatten/m);
    press('Up');
    await sees(/^ {2}› ✓ dense/m);
    press('Enter');
    await sees(/03 layers › dense · passed/);
    press('k');
    await sees(/3점 가운데 3점/);
    press('q');
    await sees(/ended 0/);
  });

  test('any size, suspended and back, and the terminal is left as it was', async () => {
    const checkout = studentCheckout({ [LAYERS]: WRONG });
    const { sees, press, resize } = await watching(checkout, 'layers', '--lang', 'en');
    await sees(/dense · failed[^]*course 0 \/ 100/);
    resize(40, 20);
    await sees(/dense · failed[^]*q quit/);
    resize(80, 24);
    await sees(/ {2}h hint · l list · a all of the lesson · r reset · k 한국어 · q quit/);
    press('C-z');
    await sees(/ready>$/m);
    press('fg', 'Enter');
    await sees(/^\n {2}03 layers › dense · failed[^]*q quit/);
    press('C-c');
    await sees(/ready>$/m);
    // What is typed is seen again, and the cursor too.
    press('echo status $?', 'Enter');
    await sees(/ready> echo status \$\?\nstatus 0/);
    expect(tmux('display-message', '-p', '#{cursor_flag}').trim()).toBe('1');
  });
});
