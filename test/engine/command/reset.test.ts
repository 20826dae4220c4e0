/** `gradlings reset`: it asks first, and never loses anything. */
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { ask } from '../../../engine/command/ask.ts';
import { CommandError } from '../../../engine/command/options.ts';
import { type Consent, reset } from '../../../engine/command/reset.ts';
import { checkout, readText, snapshot, typeIn } from '../../fixture/checkout.ts';
import course from '../../fixture/gradlings.config.ts';
import { beginWith, NUMBERS as FILE, STUBS } from '../../fixture/submissions.ts';

const STUB = STUBS[FILE];
/** What is left of it when `mean` has been put back. */
const WITHOUT_MEAN = beginWith(STUB, { scale: 'return xs;' });
const WRITTEN = beginWith(WITHOUT_MEAN, { mean: '// 내 풀이\n  return xs;' });
const BACKUPS = '.gradlings/backups/01-numbers';

/** It would parse, but not come out as it went in. */
const LATIN = Buffer.concat([Buffer.from(WRITTEN), Buffer.from([0x2f, 0x2f, 0xe9])]);

const yes: Consent = async () => true;
const no: Consent = async () => false;

/** Always the same answer, and what has been asked. */
function answering(answer: boolean): { asked: string[]; consent: Consent } {
  const asked: string[] = [];
  const consent: Consent = async (question) => {
    asked.push(question.replaceAll(/\s+/g, ' '));
    return answer;
  };
  return { asked, consent };
}

const textIn = (folder: string): string => readText(folder, FILE);
const backupsIn = (folder: string): Buffer[] =>
  readdirSync(join(folder, BACKUPS)).map((name) => readFileSync(join(folder, BACKUPS, name)));

test('a copy of the stubs that is missing is told, with what it is of', async () => {
  const folder = checkout();
  rmSync(join(folder, 'checks/stubs/01-numbers.ts'));
  const { code, stderr } = await typeIn(folder, 'reset', 'mean', '--yes');
  expect(code).toBe(2);
  expect(stderr).toMatch(/^error: checks\/stubs\/01-numbers\.ts is missing: .*exercise\.ts/);
});

describe('one exercise', () => {
  test('is a stub again, and the other stays; the file as it was is kept', async () => {
    const folder = checkout({ [FILE]: WRITTEN });
    const said = await reset(course, folder, 'numbers/mean', 'en', yes);
    expect(textIn(folder)).toBe(WITHOUT_MEAN);
    const kept = Object.entries(snapshot(folder)).find(([name]) => name.startsWith(BACKUPS));
    expect(kept![0]).toMatch(/\/exercise-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d\.ts$/);
    expect(kept![1]).toBe(WRITTEN);
    expect(said).toContain(kept![0]);
    expect(said.replaceAll(/\s+/g, ' ')).toMatch(
      /copy that file over .*01-numbers\/exercise\.ts\./,
    );
  });

  test('is asked for by its lines', async () => {
    const folder = checkout({ [FILE]: WRITTEN });
    const { asked, consent } = answering(false);
    await reset(course, folder, 'mean', 'en', consent);
    await reset(course, folder, 'mean', 'ko', consent);
    expect(asked[0]).toMatch(/stub of mean back\? It replaces 5 lines from .*exercise\.ts:3 on/);
    expect(asked[1]).toMatch(/exercise\.ts:3부터 5줄이 바뀌며/);
  });

  test('that is a stub already is left as it is, without a question', async () => {
    const folder = checkout();
    const before = snapshot(folder);
    const said = await reset(course, folder, 'mean', 'en', () => {
      throw new Error('asked');
    });
    expect(said).toContain('nothing to put back');
    expect(snapshot(folder)).toEqual(before);
  });
});

describe('nothing changes, nor is anything kept,', () => {
  type Source = string | Uint8Array;
  const REFUSED: readonly (readonly [why: string, source: Source, consent: Consent])[] = [
    ['Nobody is there to be asked', WRITTEN, 'not to be had'],
    ['has an error in its syntax. To put the whole', 'export function mean( {', 'given'],
    ['is not text in UTF-8. To put the whole', LATIN, 'given'],
    ['declares no mean. To put the whole', '// mine', 'given'],
    ['declared more than once', 'function mean() {}\nexport { mean };', 'given'],
    ['To put the whole file back: npm run reset -- numbers', '// mine', 'not to be had'],
  ];

  test.for(REFUSED)('%s', async ([why, source, consent]) => {
    const folder = checkout({ [FILE]: source });
    const before = snapshot(folder);
    const resetting = reset(course, folder, 'mean', 'en', consent);
    await expect(resetting).rejects.toThrow(CommandError);
    await expect(resetting).rejects.toThrow(why);
    expect(snapshot(folder)).toEqual(before);
  });

  test('after a no', async () => {
    for (const source of [WRITTEN, '// mine']) {
      const folder = checkout({ [FILE]: source });
      const before = snapshot(folder);
      expect(await reset(course, folder, 'mean', 'en', no)).toContain('left as it was');
      expect(snapshot(folder)).toEqual(before);
    }
  });

  test('where the file is saved while the question stands', async () => {
    const folder = checkout({ [FILE]: WRITTEN });
    const resetting = reset(course, folder, 'mean', 'en', async () => {
      writeFileSync(join(folder, FILE), '// newer');
      return true;
    });
    await expect(resetting).rejects.toThrow('has been saved in the meantime');
    expect(textIn(folder)).toBe('// newer');
    expect(existsSync(join(folder, '.gradlings'))).toBe(false);
  });

  test('where it cannot be kept', async () => {
    const folder = checkout({ [FILE]: WRITTEN, '.gradlings': 'a file' });
    await expect(reset(course, folder, 'mean', 'en', yes)).rejects.toThrow(CommandError);
    expect(textIn(folder)).toBe(WRITTEN);
  });
});

describe('a whole file', () => {
  test('is put back where a lesson is named', async () => {
    const folder = checkout({ [FILE]: WRITTEN });
    await reset(course, folder, '01-numbers', 'en', 'given');
    expect(textIn(folder)).toBe(STUB);
    expect(backupsIn(folder)).toEqual([Buffer.from(WRITTEN)]);
  });

  test('is offered where the exercise cannot be told apart, and kept byte for byte', async () => {
    const bytes = Buffer.from([0xff, 0xfe, 0x80, 0x0a]);
    const folder = checkout({ [FILE]: bytes });
    const { asked, consent } = answering(true);
    await reset(course, folder, 'mean', 'en', consent);
    expect(asked[0]).toMatch(/not text in UTF-8\. Put the whole of .* every exercise in it\?/);
    expect(textIn(folder)).toBe(STUB);
    expect(backupsIn(folder)).toEqual([bytes]);
  });

  test('that is missing is written anew', async () => {
    const folder = checkout();
    rmSync(join(folder, FILE));
    await reset(course, folder, 'numbers', 'en', 'given');
    expect(textIn(folder)).toBe(STUB);
    rmSync(join(folder, FILE));
    await expect(reset(course, folder, 'mean', 'en', 'given')).rejects.toThrow('is missing');
    await reset(course, folder, 'mean', 'en', yes);
    expect(textIn(folder)).toBe(STUB);
    expect(existsSync(join(folder, '.gradlings'))).toBe(false);
  });

  test('many times in one second is kept as many times', async () => {
    const folder = checkout();
    const versions = Array.from({ length: 5 }, (_, i) => `// version ${i}`);
    for (const version of versions) {
      writeFileSync(join(folder, FILE), version);
      await reset(course, folder, 'numbers', 'en', 'given');
    }
    expect(backupsIn(folder).map(String).sort()).toEqual(versions);
  });
});

describe('the answer', () => {
  const ANSWERS: readonly (readonly [typed: string, agreed: boolean])[] = [
    ['y\n', true],
    [' Yes \n', true],
    ['ㅛ\n', true],
    ['예\n', true],
    ['네'.normalize('NFD') + '\n', true],
    ['\n', false],
    ['n\n', false],
    ['yesterday\n', false],
    ['', false],
  ];

  test.for(ANSWERS)('%j: %s', async ([typed, agreed]) => {
    const [input, output] = [new PassThrough(), new PassThrough()];
    const answered = ask('Really? ', input, output);
    input.end(typed);
    expect(await answered).toBe(agreed);
    expect(String(output.read())).toContain('Really? ');
  });
});

test('as it is typed, where nobody can be asked', async () => {
  const folder = checkout({ [FILE]: WRITTEN });
  const refused = await typeIn(folder, 'reset', 'mean', '--lang', 'en');
  expect(refused).toMatchObject({ code: 2, stdout: '' });
  expect(refused.stderr).toMatch(/^error: Nobody .*: npm run reset -- mean --yes\n$/);
  expect(textIn(folder)).toBe(WRITTEN);
  const done = await typeIn(folder, 'reset', 'mean', '--yes', '--lang', 'ko');
  expect(done).toMatchObject({ code: 0, stderr: '' });
  expect(done.stdout).toContain('처음 상태로 되돌렸습니다: mean');
  expect(textIn(folder)).toBe(WITHOUT_MEAN);
});

test('a name that nothing has, or none at all, is refused', async () => {
  const folder = checkout();
  await expect(reset(course, folder, 'nmbers', 'en', 'given')).rejects.toThrow(
    'Did you mean numbers?',
  );
  await expect(reset(course, folder, undefined, 'ko', 'given')).rejects.toThrow('이름을 적으세요');
});
