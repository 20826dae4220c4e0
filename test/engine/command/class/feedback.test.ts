/** `gradlings grade feedback`: pages to hand back, and zips as platforms take them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { gradlings, readText, temporaryFolder, write } from '../../../fixture/checkout.ts';
import { HALF, NUMBERS, SOLVED, WRONG } from '../../../fixture/submissions.ts';
import { named, readPage, textOf } from '../../formats/pages/read-page.ts';

const cwd = temporaryFolder();

const MOODLE = {
  'Ada Lovelace_101_assignsubmission_file_': HALF,
  'Alan Turing_102_assignsubmission_file_': SOLVED[NUMBERS],
  김민수_103_assignsubmission_file_: WRONG,
};

/** Grades a class of these folders. */
async function grade(name: string, folders: Readonly<Record<string, string>>): Promise<void> {
  for (const [folder, text] of Object.entries(folders)) {
    write(join(cwd, name, folder), { [NUMBERS]: text });
  }
  const quick = ['--only', 'numbers', '--runs', '5', '--lang', 'en'];
  await gradlings(cwd, 'grade', '--class', name, '--out', `${name}-results`, ...quick);
}

const handBack = (name: string, out = `${name}-back`, ...more: string[]) =>
  gradlings(cwd, 'grade', 'feedback', `${name}-results`, '--out', out, '--lang', 'en', ...more);

const read = (...path: string[]) => textOf(named(readPage(readText(cwd, ...path)), 'body')[0]!);

const zip = (...path: string[]) => unzipSync(readFileSync(join(cwd, ...path)));

beforeAll(async () => {
  await grade('moodle', MOODLE);
});

describe('a class', () => {
  test('gets a page each, with points, the failing case and the hint of the course', async () => {
    const { code, stdout, stderr } = await handBack('moodle');
    expect({ code, stdout, stderr }).toEqual({
      code: 0,
      stdout: '',
      stderr: '3 pages · moodle-back · moodle.zip (3)\n',
    });
    expect(readdirSync(join(cwd, 'moodle-back')).sort()).toEqual([
      'Ada Lovelace.html',
      'Alan Turing.html',
      'moodle.zip',
      '김민수.html',
    ]);
    const page = read('moodle-back', '김민수.html');
    expect(page).toContain('Feedback for 김민수 Score: 0 of 4 points');
    expect(page).toMatch(
      /✗ .* called mean\(.*\) returned .* expected .* replay npm test numbers\/mean@/,
    );
    expect(page).toContain('Hint Add them up. By what is the sum divided?');
  });

  test('whose pages have nothing of others', () => {
    expect(read('moodle-back', 'Ada Lovelace.html')).not.toMatch(/Turing|김민수/);
  });

  test('of Moodle is handed back in folders that it knows', () => {
    const files = zip('moodle-back', 'moodle.zip');
    expect(Object.keys(files)).toEqual(Object.keys(MOODLE).map((name) => `${name}/feedback.html`));
    expect(strFromU8(files['김민수_103_assignsubmission_file_/feedback.html']!)).toBe(
      readText(cwd, 'moodle-back', '김민수.html'),
    );
  });

  test('is handed back in the same bytes whenever it is', async () => {
    await handBack('moodle', 'again');
    expect(readFileSync(join(cwd, 'again/moodle.zip'))).toEqual(
      readFileSync(join(cwd, 'moodle-back/moodle.zip')),
    );
  });

  test('of Canvas is handed back under the names that it gave, a zip for a zip', async () => {
    await grade('canvas', { turingalan_102_4568_work: SOLVED[NUMBERS] });
    const work = zipSync({ [NUMBERS]: strToU8(HALF) });
    write(join(cwd, 'canvas'), { 'lovelaceada_LATE_101_4567_work.zip': work });
    await grade('canvas', {});
    const { code, stderr } = await handBack('canvas');
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: '2 pages · canvas-back · canvas.zip (2)\n',
    });
    const files = zip('canvas-back', 'canvas.zip');
    expect(Object.keys(files).sort()).toEqual([
      'lovelaceada_LATE_101_4567_work.zip',
      'turingalan_102_4568_work.zip',
    ]);
    const inner = unzipSync(files['lovelaceada_LATE_101_4567_work.zip']!);
    expect(strFromU8(inner['feedback.html']!)).toBe(
      readText(cwd, 'canvas-back', 'lovelaceada.html'),
    );
  });

  test('of nowhere is handed back in pages alone', async () => {
    await grade('plain', { ada: HALF, alan_3_4_work: HALF });
    const { code, stderr } = await handBack('plain');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '2 pages · plain-back\n' });
  });
});

describe('says who gets nothing, and ends with 2', () => {
  test('who cannot be told by name to come from a platform that others come from', async () => {
    await grade('mixed', { ...MOODLE, 'handed in by mail': HALF });
    const { code, stderr } = await handBack('mixed');
    expect(code).toBe(2);
    expect(stderr).toBe(
      'Not in moodle.zip, as the platform could not tell by their names whose they are: handed in by mail\n4 pages · mixed-back · moodle.zip (3)\n',
    );
  });

  test('who was not graded, and whose report is another by now', async () => {
    await grade('changed', { ada: HALF, alan: HALF, eve: HALF });
    const file = 'changed-results/alan/report.json';
    write(cwd, { [file]: readText(cwd, file).replace('"score": 2', '"score": 4') });
    write(cwd, { 'changed-results/eve/not-graded.txt': 'not graded: no right to read it\n' });
    const { code, stderr } = await handBack('changed');
    expect(code).toBe(2);
    expect(stderr).toContain('alan: its report has other points than class.json');
    expect(stderr).toContain('eve: not graded: no right to read it');
    expect(readdirSync(join(cwd, 'changed-back'))).toEqual(['ada.html']);
  });

  test('where there are no results of a class', async () => {
    write(cwd, { 'nothing-results/a.txt': '' });
    const { code, stderr } = await handBack('nothing');
    expect(code).toBe(2);
    expect(stderr).toContain('nothing-results has no class.json');
  });
});
