/** A class whose grading is ended by whatever: what is finished is kept, and the same command goes on. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  utimesSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { ClassRecord } from '../../../../engine/formats/class/record.ts';
import {
  gradlings,
  run,
  readText,
  snapshot,
  temporaryFolder,
  write,
} from '../../../fixture/checkout.ts';
import { beginWith, HALF, NUMBERS, SOLVED, STUBS } from '../../../fixture/submissions.ts';

const COMMAND = fileURLToPath(new URL('../../../fixture/gradlings.js', import.meta.url));
const cwd = temporaryFolder();

const NAMES = ['ann', 'bob', 'carol', 'dan', 'eve', 'fay', 'gus', '학생'];
const SOURCES = [SOLVED[NUMBERS], HALF, STUBS[NUMBERS]];
for (const [i, name] of NAMES.entries()) {
  // No file is like another's: each takes its time.
  write(join(cwd, 'class', name), { [NUMBERS]: `${SOURCES[i % 3]}\n// ${name}` });
}

const TYPED = ['grade', '--class', 'class', '--only', 'numbers', '--lang', 'en', '--jobs', '1'];
const into = (out: string, ...more: string[]) => [
  ...TYPED,
  '--out',
  out,
  '--runs',
  '3000',
  ...more,
];

/** Makes the disk full where one of the reports is written: half of it still fits. */
const FULL = `
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
const { writeFileSync } = fs;
fs.writeFileSync = (file, text, ...more) => {
  if (!/carol.report\\.json\\.tmp$/.test(String(file))) return writeFileSync(file, text, ...more);
  writeFileSync(file, text.slice(0, 100));
  throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
};
syncBuiltinESMExports();
`;

/** A grading that is under way, with what it has said. */
function begin(...args: string[]): {
  child: ChildProcess;
  said: () => string;
  until: (text: string) => Promise<void>;
  end: Promise<unknown[]>;
} {
  const child = spawn(process.execPath, [COMMAND, ...args], {
    cwd,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr!.on('data', (text) => (said += text));
  const until = async (text: string) => {
    while (!said.includes(text) && child.exitCode === null) await once(child.stderr!, 'data');
  };
  return { child, said: () => said, until, end: once(child, 'exit') };
}

const recordIn = (out: string): ClassRecord =>
  JSON.parse(readText(cwd, out, 'class.json')) as ClassRecord;

const statusesIn = (out: string): string[] => recordIn(out).members.map(({ status }) => status);

/** All that grading wrote but how long it took. */
const written = (out: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(snapshot(join(cwd, out))).map(([file, text]) => [
      file,
      text.replace(/"times": \{[^}]*\}/, ''),
    ]),
  );

describe('a class', () => {
  test.skipIf(process.platform === 'win32').each(['SIGINT', 'SIGTERM'] as const)(
    'that is interrupted by %s keeps what is done, and says how to go on',
    async (signal) => {
      const out = `out-${signal}`;
      const grading = begin(...into(out));
      await grading.until('2/8');
      grading.child.kill(signal);
      expect(await grading.end).toEqual([130, null]);
      expect(grading.said()).toMatch(
        /interrupted: \d of 8 are done; type the same command again to go on\.\n$/,
      );
      const done = statusesIn(out).filter((status) => status === 'graded').length;
      expect(done).toBeGreaterThanOrEqual(2);
      expect(done).toBeLessThan(8);
      const waiting = recordIn(out).members.find(({ status }) => status !== 'graded')!;
      expect(waiting).toMatchObject({
        status: 'not graded',
        note: 'not graded yet: the same command goes on',
      });
      expect(readText(cwd, out, 'gradebook.csv')).toContain('not graded yet');
      const { stderr, code } = await gradlings(cwd, ...into(out));
      expect(Number(/(\d) kept/.exec(stderr)![1])).toBeGreaterThanOrEqual(done);
      expect(code).toBe(0);
      expect(statusesIn(out)).toEqual(NAMES.map(() => 'graded'));
    },
  );

  test('that is killed again and again ends as if nothing had been', async () => {
    await gradlings(cwd, ...into('quiet'));
    for (const wait of [300, 1100, 700, 1900]) {
      const grading = begin(...into('killed'));
      await Promise.race([new Promise((resolve) => void setTimeout(resolve, wait)), grading.end]);
      grading.child.kill('SIGKILL');
      await grading.end;
    }
    expect((await gradlings(cwd, ...into('killed'))).code).toBe(0);
    expect(written('killed')).toEqual(written('quiet'));
  }, 120_000);

  test('is on record before anybody is graded', async () => {
    const grading = begin(...into('early'));
    await grading.until('1/8');
    grading.child.kill('SIGKILL');
    await grading.end;
    expect(recordIn('early').members.map(({ submission }) => submission)).toEqual(NAMES);
    expect(statusesIn('early')).toEqual(NAMES.map(() => 'not graded'));
  });
});

describe('a folder of results', () => {
  test('into which another grading writes is refused, and claimed by nobody who was killed', async () => {
    const first = begin(...into('claimed', '--runs', '20000'));
    await first.until('1/8');
    const second = await gradlings(cwd, ...into('claimed'));
    expect(second.stderr).toBe(
      'error: Another grading is writing into claimed. Wait until it has ended, or name another folder.\n',
    );
    expect(second.code).toBe(2);
    first.child.kill('SIGKILL');
    await first.end;
    expect(existsSync(join(cwd, 'claimed/.grading'))).toBe(true);
    const third = await gradlings(cwd, ...into('claimed', '--runs', '5'));
    expect(third.code).toBe(0);
    expect(existsSync(join(cwd, 'claimed/.grading'))).toBe(false);
  });

  test('whose claim nobody renews is free, though a process looks alive', async () => {
    const claims = {
      other: { process: 1, host: 'elsewhere' },
      'other-2': { process: process.pid, host: hostname() },
    };
    for (const [out, claim] of Object.entries(claims)) {
      write(join(cwd, out), { '.grading': JSON.stringify(claim) });
      utimesSync(join(cwd, out, '.grading'), new Date(), new Date());
      expect((await gradlings(cwd, ...into(out, '--runs', '5'))).code).toBe(0);
    }
  }, 30_000);

  test('has warnings for results that belong to nobody any more, which are left alone', async () => {
    write(join(cwd, 'few/ann'), { [NUMBERS]: HALF });
    write(join(cwd, 'few/kim'), { [NUMBERS]: HALF });
    const typed = [
      'grade',
      '--class',
      'few',
      '--out',
      'stale',
      '--only',
      'numbers',
      '--runs',
      '5',
      '--lang',
    ];
    await gradlings(cwd, ...typed, 'en');
    renameSync(join(cwd, 'few/kim'), join(cwd, 'few/lee'));
    mkdirSync(join(cwd, 'stale/notes of mine'));
    const { stderr, code } = await gradlings(cwd, ...typed, 'en');
    expect(stderr).toContain(
      'kim: these results belong to no submission any more, and are left alone\n',
    );
    expect(stderr).not.toContain('notes of mine');
    expect(readdirSync(join(cwd, 'stale/kim'))).toEqual(['report.json']);
    expect(readText(cwd, 'stale/gradebook.csv')).not.toContain('kim');
    expect(code).toBe(0);
    expect((await gradlings(cwd, ...typed, 'ko')).stderr).toContain(
      '해당하는 제출물이 이제 없습니다',
    );
  });

  test.each(['a file', 'a file/results'])('with %s in its way is a sentence', async (out) => {
    write(cwd, { 'a file': '' });
    const { stderr, code } = await gradlings(cwd, ...into(out));
    expect(stderr).toMatch(
      /^error: a file.* cannot be written: a file is where a folder should be\.\n$/,
    );
    expect(code).toBe(2);
  });

  test('on a disk that is full keeps what is done, leaves no draft, and says why', async () => {
    const hook = write(cwd, { 'full.mjs': FULL });
    const loaded = ['--import', pathToFileURL(join(hook, 'full.mjs')).href, COMMAND];
    const full = await run([...loaded, ...into('full', '--runs', '5')], cwd);
    const file = join('full', 'carol', 'report.json');
    expect(full.stderr).toContain(`\nerror: ${file} cannot be written: the disk is full.\n`);
    expect(full.code).toBe(2);
    const files = Object.keys(snapshot(join(cwd, 'full')));
    expect(files).toContain('ann/report.json');
    expect(files.filter((name) => name.includes('.tmp') || name.includes('.grading'))).toEqual([]);
    const { stderr, code } = await gradlings(cwd, ...into('full', '--runs', '5'));
    expect(stderr).toMatch(/[1-7] kept, 0 not graded/);
    expect(code).toBe(0);
  });

  test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
    'that may not be written into is a sentence, and what is there stays',
    async () => {
      await gradlings(cwd, ...into('closed', '--runs', '5'));
      const before = snapshot(join(cwd, 'closed'));
      chmodSync(join(cwd, 'closed'), 0o500);
      const { stderr, code } = await gradlings(cwd, ...into('closed', '--runs', '6'));
      chmodSync(join(cwd, 'closed'), 0o700);
      expect(stderr).toContain('cannot be written: the system does not allow it.');
      expect(code).toBe(2);
      expect(snapshot(join(cwd, 'closed'))).toEqual(before);
    },
  );
});

describe('what could not be graded', () => {
  test('is told from 0 points, in the language of the class', async () => {
    write(join(cwd, 'some/nothing'), {});
    mkdirSync(join(cwd, 'some/nothing'), { recursive: true });
    for (const [lang, note, reason] of [
      ['en', 'not graded: ', 'there is no such folder'],
      ['ko', '채점하지 못했습니다: ', '그런 폴더가 없습니다'],
    ] as const) {
      const out = `some-${lang}`;
      const typed = [
        'grade',
        'nobody',
        'some/nothing',
        '--out',
        out,
        '--only',
        'numbers',
        '--runs',
        '5',
      ];
      const { code } = await gradlings(cwd, ...typed, '--lang', lang);
      const [nobody, nothing] = recordIn(out).members;
      expect(nobody).toMatchObject({ status: 'not graded', note: note + reason, maxScore: 0 });
      expect(nothing).toMatchObject({ status: 'graded', score: 0, maxScore: 4 });
      expect(nothing!.note).toBeTruthy();
      expect(code).toBe(2);
    }
  });

  test('has no points from before, either', async () => {
    write(join(cwd, 'gone'), { [NUMBERS]: SOLVED[NUMBERS] });
    const typed = [
      'grade',
      'gone',
      '--out',
      'before/',
      '--only',
      'numbers',
      '--runs',
      '5',
      '--lang',
      'en',
    ];
    expect((await gradlings(cwd, ...typed)).code).toBe(0);
    rmSync(join(cwd, 'gone'), { recursive: true });
    expect((await gradlings(cwd, ...typed)).code).toBe(2);
    expect(recordIn('before').members[0]).toMatchObject({ status: 'not graded', score: 0 });
    const merged = await gradlings(cwd, 'grade', 'merge', 'before', '--out', 'after');
    expect(merged.stderr).toContain('gone: not graded: there is no such folder');
    expect(merged.code).toBe(2);
    write(join(cwd, 'gone'), { [NUMBERS]: beginWith(SOLVED[NUMBERS], { scale: 'return [];' }) });
    await gradlings(cwd, ...typed);
    expect(recordIn('before').members[0]).toMatchObject({ status: 'graded', score: 2 });
    expect(readdirSync(join(cwd, 'before/gone'))).toEqual(['report.json']);
  });
});
