/** A folder is brought to a newer version of what was handed out; whatever is somebody's stays. */
import { existsSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CommandError } from '../../../../engine/command/options.ts';
import { carryOut } from '../../../../engine/command/renewal/carry-out.ts';
import {
  hashOf,
  MANIFEST,
  type Manifest,
  readManifest,
} from '../../../../engine/command/renewal/manifest.ts';
import { type Plan, planRenewal, type Wanted } from '../../../../engine/command/renewal/plan.ts';
import { refuseObstacles, tellRenewal } from '../../../../engine/command/renewal/tell.ts';
import { readText, snapshot, temporaryFolder, write } from '../../../fixture/checkout.ts';

type Kinds = Readonly<Record<string, readonly [Wanted['kind'], string, string?]>>;

const WORK = 'lessons/01/exercise.ts';
const FIRST: Kinds = {
  [WORK]: ['work', 'stub 1'],
  'checks/laws.ts': ['code', 'laws 1'],
  'checks/old.ts': ['code', 'old 1'],
  'checks/sub/older.ts': ['code', 'older 1'],
  'lessons/01/README.md': ['text', 'text 1'],
  'package.json': ['settings', 'package 1'],
  'package-lock.json': ['settings', 'lock 1', 'package.json'],
  '.gitignore': ['settings', 'ignored'],
};
const SECOND: Kinds = {
  [WORK]: ['work', 'stub 2'],
  'lessons/02/exercise.ts': ['work', 'stub of 02'],
  'checks/laws.ts': ['code', 'laws 2'],
  'checks/new.ts': ['code', 'new 2'],
  'lessons/01/README.md': ['text', 'text 2'],
  'package.json': ['settings', 'package 2'],
  'package-lock.json': ['settings', 'lock 2', 'package.json'],
  '.gitignore': ['settings', 'ignored'],
};

const wanted = (kinds: Kinds): Wanted[] =>
  Object.entries(kinds).map(([path, [kind, text, fits]]) => {
    const file = { path, kind, content: Buffer.from(text) };
    return fits === undefined ? file : Object.assign(file, { fits });
  });

function manifestOf(files: readonly Wanted[], { writes }: Plan, before?: Manifest): Manifest {
  const hashes = (some: readonly Wanted[]) =>
    Object.fromEntries(some.map(({ path, content }) => [path, hashOf(content)]));
  const isWork = ({ kind }: Wanted) => kind === 'work';
  const written = files.filter((file) => writes.some(({ path }) => path === file.path));
  return {
    course: 'test',
    version: '1',
    files: hashes(files.filter((file) => !isWork(file))),
    work: { ...before?.work, ...hashes(written.filter(isWork)) },
  };
}

/** What is done, and what is said of it. */
function renew(
  folder: string,
  kinds: Kinds,
  { stubs = false, before = readManifest(folder) } = {},
): { plan: Plan; said: string; backups: string | undefined } {
  const files = wanted(kinds);
  const plan = planRenewal(folder, files, before, { stubs });
  refuseObstacles(plan);
  const backups = carryOut(folder, plan, manifestOf(files, plan, before));
  return { plan, backups, said: tellRenewal(plan, backups, [], 'en') };
}

function handedOut(): string {
  const folder = temporaryFolder();
  renew(folder, FIRST);
  return folder;
}

/** Without what says of it what it is. */
function filesIn(folder: string): Record<string, string> {
  const { [MANIFEST]: _, ...files } = snapshot(folder);
  return files;
}

const texts = (kinds: Kinds): Record<string, string> =>
  Object.fromEntries(Object.entries(kinds).map(([path, [, text]]) => [path, text]));

describe('what was handed out', () => {
  test('is all there, and the same once more changes nothing', () => {
    const folder = handedOut();
    expect(filesIn(folder)).toEqual(texts(FIRST));
    const { plan, said } = renew(folder, FIRST);
    expect(plan).toMatchObject({ writes: [], removes: [], backups: [], besides: [] });
    expect(said).toContain('Nothing is new.');
  });

  test('is what is handed out now, but for the work', () => {
    const folder = handedOut();
    const { said } = renew(folder, SECOND);
    expect(filesIn(folder)).toEqual({ ...texts(SECOND), [WORK]: 'stub 1' });
    expect(existsSync(join(folder, 'checks/sub'))).toBe(false);
    expect(said).toContain('Files: 2 new, 4 replaced, 2 removed.');
    expect(said).toContain('No exercise.ts was changed.');
  });

  test('may have other ends of lines', () => {
    const folder = handedOut();
    renew(folder, { ...FIRST, '.gitignore': ['settings', 'a\nb\n'] });
    write(folder, { '.gitignore': 'a\r\nb\r\n' });
    const { plan } = renew(folder, { ...FIRST, '.gitignore': ['settings', 'a\nc\n'] });
    expect(plan.besides).toEqual([]);
    expect(readText(folder, '.gitignore')).toBe('a\nc\n');
  });
});

describe('what somebody has written', () => {
  test('in an exercise stays, and what is beside it', () => {
    const folder = write(handedOut(), {
      [WORK]: 'my work',
      'checks/mine.ts': 'mine',
      'a/b.txt': '',
    });
    renew(folder, SECOND);
    renew(folder, SECOND, { stubs: true });
    expect(filesIn(folder)).toMatchObject({
      [WORK]: 'my work',
      'checks/mine.ts': 'mine',
      'a/b.txt': '',
    });
  });

  test('nothing in an exercise, is replaced where that is asked for', () => {
    const folder = handedOut();
    renew(folder, SECOND);
    const { said } = renew(folder, SECOND, { stubs: true });
    expect(readText(folder, WORK)).toBe('stub 2');
    expect(said).toContain(`new stubs are in them:\n    ${WORK}`);
    // It is known as such from then on.
    renew(folder, { ...SECOND, [WORK]: ['work', 'stub 3'] }, { stubs: true });
    expect(readText(folder, WORK)).toBe('stub 3');
  });

  test('what was deleted on purpose stays away', () => {
    const folder = handedOut();
    for (const path of [WORK, '.gitignore', 'checks/laws.ts']) rmSync(join(folder, path));
    renew(folder, { ...FIRST, '.gitignore': ['settings', 'more'] });
    expect(existsSync(join(folder, WORK))).toBe(false);
    expect(existsSync(join(folder, '.gitignore'))).toBe(false);
    expect(readText(folder, 'checks/laws.ts')).toBe('laws 1');
  });

  test('in what grades, is replaced, and kept', () => {
    const folder = write(handedOut(), { 'checks/laws.ts': 'my laws' });
    const { backups, said } = renew(folder, SECOND);
    expect(readText(folder, 'checks/laws.ts')).toBe('laws 2');
    expect(readText(folder, backups!, 'checks/laws.ts')).toBe('my laws');
    expect(said).toContain('in .gradlings/backups/handout-1:\n    checks/laws.ts');
    write(folder, { 'checks/laws.ts': 'my laws again' });
    expect(renew(folder, SECOND).backups).toBe('.gradlings/backups/handout-2');
  });

  test('in texts and settings, stays, and the new ones lie beside', () => {
    const folder = write(handedOut(), {
      'lessons/01/README.md': 'my text',
      'package.json': 'mine',
    });
    const { said, backups } = renew(folder, SECOND);
    expect(filesIn(folder)).toMatchObject({
      'lessons/01/README.md': 'my text',
      'lessons/01/README.md.new': 'text 2',
      'package.json': 'mine',
      'package.json.new': 'package 2',
      // It would not fit to the other any more.
      'package-lock.json': 'lock 1',
      'package-lock.json.new': 'lock 2',
    });
    expect(backups).toBeUndefined();
    expect(said).toContain('    package.json → package.json.new');
  });

  test('and nothing lies beside that is no news', () => {
    const folder = write(handedOut(), { '.gitignore': 'mine' });
    const { plan } = renew(folder, SECOND);
    expect(plan.besides).toEqual([]);
    expect(readText(folder, '.gitignore')).toBe('mine');
  });

  test('in what is not handed out any more, is left and said', () => {
    const folder = write(handedOut(), { 'checks/old.ts': 'my old' });
    const { plan, said } = renew(folder, SECOND);
    expect(plan.removes).toEqual(['checks/sub/older.ts']);
    expect(readText(folder, 'checks/old.ts')).toBe('my old');
    expect(said).toContain('delete them if nobody needs them:\n    checks/old.ts');
  });
});

describe('without a manifest', () => {
  const UNKNOWN = { course: 'test', version: '', files: {}, work: {}, isUnfinished: true } as const;

  test('what grades and what is read is replaced and kept, settings stay, nothing is removed', () => {
    const folder = handedOut();
    const before = { ...UNKNOWN, work: { [WORK]: hashOf(Buffer.from('stub 1')) } };
    const { backups } = renew(folder, SECOND, { before });
    expect(filesIn(folder)).toMatchObject({
      ...texts(SECOND),
      [WORK]: 'stub 1',
      'checks/old.ts': 'old 1',
      'package.json': 'package 1',
      'package.json.new': 'package 2',
      'package-lock.json': 'lock 1',
      [`${backups}/checks/laws.ts`]: 'laws 1',
      [`${backups}/lessons/01/README.md`]: 'text 1',
    });
  });
});

describe('what stands in the way is said before anything is written', () => {
  const refused = (folder: string): string => {
    const before = snapshot(folder);
    let said = '';
    try {
      renew(folder, SECOND);
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      said = `${error.in('en')}\n${error.in('ko')}`;
    }
    expect(snapshot(folder)).toEqual(before);
    return said;
  };

  test('links, folders and files', () => {
    const folder = handedOut();
    const elsewhere = write(temporaryFolder(), { 'laws.ts': 'theirs' });
    rmSync(join(folder, 'checks'), { recursive: true });
    symlinkSync(elsewhere, join(folder, 'checks'), 'junction');
    rmSync(join(folder, 'package.json'));
    mkdirSync(join(folder, 'package.json'));
    write(folder, { 'lessons/02': 'a file' });
    rmSync(join(folder, 'lessons/01/README.md'));
    symlinkSync(join(elsewhere, 'laws.ts'), join(folder, 'lessons/01/README.md'));
    const said = refused(folder);
    expect(said).toContain('  checks: a symbolic link, behind which nothing is written');
    expect(said).toContain('  lessons/01/README.md: a symbolic link');
    expect(said).toContain('  package.json: a folder, where a file belongs');
    expect(said).toContain('  lessons/02: a file, where a folder belongs');
    expect(said).toContain('  package.json: 파일이 있어야 할 곳에 폴더가 있습니다');
    expect(readText(elsewhere, 'laws.ts')).toBe('theirs');
  });

  test('a place for backups behind a link', () => {
    const folder = write(handedOut(), { 'checks/laws.ts': 'my laws' });
    symlinkSync(temporaryFolder(), join(folder, '.gradlings'), 'junction');
    expect(refused(folder)).toContain('  .gradlings: a symbolic link');
  });

  test('a manifest that is none, or names what lies outside', () => {
    const folder = handedOut();
    const whole = JSON.parse(readText(folder, MANIFEST)) as Manifest;
    const outside = (path: string) => JSON.stringify({ ...whole, files: { [path]: '0' } });
    const bad = [
      '{',
      '[]',
      'null',
      '{"course":1}',
      ...['../a', 'a/../../b', '/etc/a', 'c:\\a', '.git/config'].map(outside),
    ];
    for (const text of bad) {
      write(folder, { [MANIFEST]: text });
      expect(() => readManifest(folder), text).toThrow(/cannot be read: put it back/);
    }
  });
});

test('what was interrupted goes on where it stopped', () => {
  const folder = write(handedOut(), { 'package.json': 'mine', 'checks/laws.ts': 'my laws' });
  const files = wanted(SECOND);
  const before = readManifest(folder)!;
  const plan = planRenewal(folder, files, before);
  // Something comes into the way after everything has been looked at.
  mkdirSync(join(folder, 'lessons/01/README.md.gradlings-new'));
  const again = () => carryOut(folder, plan, manifestOf(files, plan, before));
  expect(again).toThrow(/Type the same again/);
  rmSync(join(folder, 'lessons/01/README.md.gradlings-new'), { recursive: true });
  renew(folder, SECOND);
  expect(filesIn(folder)).toMatchObject({
    ...texts(SECOND),
    [WORK]: 'stub 1',
    'package.json': 'mine',
    'package-lock.json': 'lock 1',
  });
  expect(readText(folder, '.gradlings/backups/handout-1/checks/laws.ts')).toBe('my laws');
  expect(renew(folder, SECOND).plan.writes).toEqual([]);
});
