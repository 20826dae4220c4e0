/** Which submissions there are: nobody is lost, and what is none is named. */
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { submissionsIn } from '../../../../engine/command/class/submissions.ts';
import { gradlings, write } from '../../../fixture/checkout.ts';
import course from '../../../fixture/gradlings.config.ts';
import { NUMBERS, SOLVED } from '../../../fixture/submissions.ts';
import { type Files, folderOf, handedIn, zipOf } from './handed-in.ts';

const WORK: Files = { [NUMBERS]: SOLVED[NUMBERS] };
const ZIP = zipOf(WORK);

const namesIn = async (classFolder: string, out?: string) => {
  const { submissions } = await submissionsIn(course, { class: classFolder, out });
  return submissions.map(({ name }) => name);
};

describe('in a class', () => {
  test('are folders and zips, in order', async () => {
    const folder = folderOf({ 'b/x': '', 'a/x': '', 'c.zip': ZIP, 'D.ZIP': ZIP });
    expect(await namesIn(folder)).toEqual(['D', 'a', 'b', 'c']);
  });

  test('is what is none named, in one line', async () => {
    const others = {
      'ann/x': '',
      'ann.zip': ZIP,
      '.git/x': '',
      '.idea/x': '',
      '__MACOSX/ann/x': '',
      '.DS_Store': '',
      'students.csv': '',
    };
    const leftOut =
      'left out: 3 hidden folders (.git, .idea, __MACOSX); 1 hidden file (.DS_Store); 1 archive beside a folder of its name (ann.zip); 1 file (students.csv)';
    const folder = folderOf({ ...others, 'out/.grading': '' });
    const { all, remarks } = await handedIn({ class: folder, out: join(folder, 'out') });
    expect(all.map(({ name }) => name)).toEqual(['ann']);
    expect(remarks).toEqual([`${leftOut}; 1 folder of results (out)`]);
    const zip = join(folderOf({ 'all.zip': zipOf(others) }), 'all.zip');
    const packed = await handedIn({ class: zip });
    expect(packed.all.map(({ name }) => name)).toEqual(['ann']);
    expect(packed.remarks).toEqual([leftOut]);
  });

  test('is somebody, or it is refused', async () => {
    const folder = folderOf({ 'students.csv': '' });
    await expect(namesIn(folder)).rejects.toThrow('There is no submission in');
  });

  test('is whoever lies where results are to go: no results are written there', async () => {
    const folder = folderOf({ 'ann/x': '', 'bob/x': '' });
    await expect(namesIn(folder, join(folder, 'ann'))).rejects.toThrow('lies in the submission');
    expect(await namesIn(folder, join(folder, 'new'))).toEqual(['ann', 'bob']);
  });

  test('a folder may be called like a zip', async () => {
    const folder = folderOf({ [`all.zip/kim.zip/${NUMBERS}`]: SOLVED[NUMBERS] });
    const { all } = await handedIn({ class: join(folder, 'all.zip') });
    expect(all.map(({ name, sources }) => [name, sources])).toEqual([['kim.zip-2', WORK]]);
    const named = await handedIn({ folders: [join(folder, 'all.zip/kim.zip')] });
    expect(named.all[0]!.sources).toEqual(WORK);
    expect(named.remarks).toEqual([
      'kim.zip → kim.zip-2, as a file of the results may be called so',
    ]);
  });

  test('one zip holds checkouts with their packages', async () => {
    const whole = (who: string): [string, string][] => [
      ...Array.from({ length: 3500 }, (_, i): [string, string] => [`${who}/engine/x/${i}.ts`, '']),
      ...Array.from({ length: 100 }, (_, i): [string, string] => [
        `${who}/node_modules/${i}.js`,
        '',
      ]),
      [`${who}/${NUMBERS}`, SOLVED[NUMBERS]],
    ];
    const files = ['a', 'b', 'c', 'd', 'e', 'f'].flatMap(whole);
    const zip = zipOf(Object.fromEntries(files));
    const { all } = await handedIn({ class: join(folderOf({ 'all.zip': zip }), 'all.zip') });
    expect(all).toHaveLength(6);
    for (const { sources } of all) expect(sources).toEqual(WORK);
  });

  test('an empty folder is somebody’s', async () => {
    const folder = folderOf({ 'ann/x': '' });
    mkdirSync(join(folder, 'bob'));
    const { all } = await handedIn({ class: folder });
    expect(all.map(({ name, notes }) => [name, notes])).toEqual([
      ['ann', ['there is only x']],
      ['bob', ['nothing is there']],
    ]);
  });

  test('so is one of which nothing is looked at, in a zip', async () => {
    const zip = zipOf({
      'ann/.git/x': '',
      'bob/a/b/c/d/e/f.txt': '',
      'carl/': '',
      [`dora/${NUMBERS}`]: 'x',
    });
    const { all } = await handedIn({ class: join(folderOf({ 'all.zip': zip }), 'all.zip') });
    expect(all.map(({ name }) => name)).toEqual(['ann', 'bob', 'carl', 'dora']);
    expect(all.slice(0, 3).map(({ notes }) => notes)).toEqual([
      ['there is only what is hidden or lies deeper'],
      ['there is only a/, and what is hidden or lies deeper'],
      ['nothing is there'],
    ]);
  });

  test('what lies behind a link is not graded: it is the work of somebody else', async () => {
    const folder = folderOf({ 'a/x': '' });
    symlinkSync(join(folder, 'a'), join(folder, 'b'), 'junction');
    const { all } = await handedIn({ class: folder });
    expect(all.map(({ refused }) => refused)).toEqual([
      undefined,
      expect.stringContaining('it is a link'),
    ]);
  });

  test.runIf(process.platform === 'linux')('a name may be any bytes', async () => {
    const folder = folderOf();
    const inBytes = (name: readonly number[], path: string) =>
      Buffer.concat([Buffer.from(`${folder}/`), Buffer.from(name), Buffer.from(path)]);
    const korean = [0xb1, 0xe8];
    mkdirSync(inBytes(korean, '/lessons/01-numbers'), { recursive: true });
    writeFileSync(inBytes(korean, `/${NUMBERS}`), SOLVED[NUMBERS]);
    expect((await handedIn({ class: folder })).all.map(({ sources }) => sources)).toEqual([WORK]);
    mkdirSync(inBytes([0xff], ''));
    writeFileSync(inBytes([0xff], '/kim.zip'), ZIP);
    writeFileSync(inBytes([0xfe], '.zip'), ZIP);
    const { all } = await handedIn({ class: folder });
    expect(all.map(({ name, folder: exact, sources }) => [name, exact, sources])).toEqual([
      ['김', '\\xB1\\xE8', WORK],
      ['_xFE.zip-2', '\\xFE.zip', undefined],
      ['_xFF', '\\xFF', WORK],
    ]);
    expect(all[1]!.refused).toContain('UTF-8');
  });

  test.each(['nowhere', 'a.txt', 'broken.zip', 'all.rar'])(
    'that is %s, there is none',
    async (name) => {
      const folder = folderOf({ 'a.txt': 'x', 'broken.zip': 'x', 'all.rar': 'x' });
      await expect(submissionsIn(course, { class: join(folder, name) })).rejects.toThrow(
        /is not a folder or zip that can be read/,
      );
    },
  );
});

describe('names', () => {
  test('that would be the same on some system are told apart, with a remark', async () => {
    const folders = ['a/Kim', 'b/kim', 'c/a:b', 'd/-rf'];
    const { submissions, remarks } = await submissionsIn(course, { folders });
    expect(submissions.map(({ name }) => name)).toEqual(['Kim', 'kim-2', 'a_b', '_rf']);
    expect(remarks.map(({ en }) => en)).toEqual([
      'kim → kim-2, as another is called like it',
      'a:b → a_b, as not every system takes its name',
      '-rf → _rf, as not every system takes its name',
    ]);
    expect(submissions[1]!.notes.map(({ en }) => en)).toEqual([
      'kim is called kim-2 here, as another name is like it',
    ]);
  });

  // No folder of Windows ends with a dot or a blank.
  test.skipIf(process.platform === 'win32')('stay what they are, whoever comes', async () => {
    const folder = folderOf({ 'b/x': '' });
    const out = join(folder, 'out');
    const files = { [NUMBERS]: 'export const mean = 1;' };
    const grade = () =>
      gradlings(
        folder,
        'grade',
        '--class',
        'class',
        '--out',
        'out',
        '--only',
        'numbers',
        '--runs',
        '2',
      );
    write(join(folder, 'class', 'kim.'), files);
    write(join(folder, 'class', 'kim_'), files);
    await grade();
    const before = await namesIn(join(folder, 'class'), out);
    expect(before).toEqual(['kim_', 'kim_-2']);
    write(join(folder, 'class', 'kim '), files);
    expect(await namesIn(join(folder, 'class'), out)).toEqual(['kim_-3', ...before]);
  });
});

test('results do not go where the submissions lie, which might bring reports of their own', async () => {
  const folder = folderOf({ 'ann/x': '', 'bob/x': '', 'other/ann/x': '' });
  const inFolder = (...names: string[]) => names.map((name) => join(folder, name));
  const mixed = [
    submissionsIn(course, { class: folder, out: folder }),
    submissionsIn(course, { folders: inFolder('bob'), out: folder }),
    // `other/ann` is called `ann`, and its results would lie in that one.
    submissionsIn(course, { folders: inFolder('other/ann', 'ann'), out: folder }),
  ];
  for (const grade of mixed) await expect(grade).rejects.toThrow('is where submissions lie');
  expect(await namesIn(folder, join(folder, 'results'))).toHaveLength(3);
});

test('a zip is graded as a folder is, also again', async () => {
  const folder = folderOf({ 'kim.zip': zipOf({ [`repo-main/${NUMBERS}`]: SOLVED[NUMBERS] }) });
  const typed = ['grade', 'kim.zip', '--only', 'numbers', '--runs', '5'];
  const { stdout, stderr, code } = await gradlings(folder, ...typed, '--format', 'json');
  expect(JSON.parse(stdout)).toMatchObject({ submission: 'kim', score: 4 });
  expect(stderr).toBe('kim.zip: the work lies in repo-main/\n');
  expect(code).toBe(0);
  writeFileSync(join(folder, 'report.json'), stdout);
  const again = await gradlings(folder, 'grade', 'kim.zip', '--replay', 'report.json');
  expect(again).toMatchObject({ code: 0, stdout: expect.stringContaining('4 of 4 points') });
});
