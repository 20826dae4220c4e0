/** Hunts as a student types them, and what stays as it was: points, exit codes, totals. */
import { type ChildProcess, spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import { typeIn, write } from '../../../fixture/checkout.ts';
import { SOLVED } from '../../../fixture/submissions.ts';
import { ALL, checkoutToType, HUNT, law, TWO } from './hunting.ts';

const BROKEN = 'export function meanLaw( {';

describe('`gradlings hunt`', () => {
  test('is told in both languages, and ends with 0 whatever comes of it', async () => {
    const folder = checkoutToType(TWO);
    const english = await typeIn(folder, 'hunt', 'mean', '--lang', 'en');
    expect(english).toMatchObject({ code: 0, stderr: '' });
    expect(english.stdout).toContain('1 of 3 caught');
    const korean = await typeIn(folder, 'hunt', 'mean', '--lang', 'ko');
    expect(korean.stdout).toContain('3명 가운데 1명을 잡았습니다');
    write(folder, { [HUNT]: BROKEN });
    const broken = await typeIn(folder, 'hunt', '--lang', 'en');
    expect(broken.code).toBe(0);
    expect(broken.stdout).toMatch(/meanLaw {2}☆☆☆ {2}cannot be asked/);
  });

  test.for([
    [['--ask', '0'], 2, 'It takes a whole number from 1'],
    [['--ask'], 2, 'For example: --ask 3'],
    [['meanLaw', '--ask', '9'], 2, 'numbered from 1 to 3'],
    [['meanLaw', 'numbers'], 2, "too many arguments for 'hunt'"],
    [['nothing'], 2, 'no lesson "nothing"'],
  ] as const)('%s', async ([words, code, said]) => {
    const run = await typeIn(checkoutToType(TWO), 'hunt', ...words, '--lang', 'en');
    expect(run.code).toBe(code);
    expect(run.stderr).toContain(said);
  });
});

describe('stars are no points', () => {
  test.for([
    [ALL, /★★★ meanLaw$/m],
    [law('return mean(xs) < 0;'), /☆☆☆ meanLaw: not right yet about right functions$/m],
    [BROKEN, /☆☆☆ meanLaw: cannot be asked$/m],
  ] as const)('%s', async ([text, stars]) => {
    const folder = write(checkoutToType(text), SOLVED);
    const run = await typeIn(folder, 'test', '--lang', 'en');
    expect(run.stdout).toMatch(stars);
    expect(run.stdout).toContain('Score: 7 of 7 points');
    expect(run.code).toBe(0);
  });

  test('nothing is said of a hunt that nobody has begun, but in the list', async () => {
    const folder = checkoutToType();
    expect((await typeIn(folder, 'test', '--lang', 'en')).stdout).not.toContain('meanLaw');
    const list = await typeIn(folder, 'list', '--lang', 'en');
    expect(list.stdout).toMatch(/★ meanLaw +☆☆☆ +to do$/m);
    expect(list.stdout).toContain('Score: 0 of 7 points');
  });

  test('and where all is done, they are what is left', async () => {
    const folder = write(checkoutToType(TWO), SOLVED);
    expect((await typeIn(folder, 'next', '--lang', 'en')).stdout).toContain('npm run hunt');
    write(folder, { [HUNT]: ALL });
    expect((await typeIn(folder, 'next', '--lang', 'en')).stdout).not.toContain('npm run hunt');
  });
});

describe('`gradlings watch`', () => {
  let child: ChildProcess | undefined;
  afterEach(() => child?.kill('SIGKILL'));

  test('judges a law when it is saved, and goes back when an exercise is', async () => {
    const folder = checkoutToType();
    const env = { ...process.env, NO_COLOR: '1', npm_package_json: '' };
    const words = ['gradlings.js', 'watch', 'numbers', '--lang', 'en'];
    child = spawn(process.execPath, words, { cwd: folder, env });
    let text = '';
    child.stdout!.on('data', (data: Buffer) => (text += data.toString()));
    const next = async (wanted: RegExp) => {
      for (let wait = 0; !wanted.test(text) && wait < 60_000; wait += 50) await sleep(50);
      expect(text).toMatch(wanted);
      text = '';
    };
    await next(/q quit/);
    writeFileSync(join(folder, HUNT), TWO);
    await next(/numbers › meanLaw · Laws of the mean {2}☆☆☆[^]*1 of 3 caught[^]*It is the sum\./);
    writeFileSync(join(folder, HUNT), ALL);
    await next(/★★★[^]*3 of 3 caught/);
    write(folder, SOLVED);
    await next(/All \d laws hold/);
  });
});
