/** `--replay`: a report that comes out again, and what is said of one that does not. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { differences } from '../../../engine/command/differences.ts';
import type { LessonReport, Report } from '../../../engine/formats/report.ts';
import { gradeFolder } from '../../../engine/node/grade-folder.ts';
import { MalformedFile } from '../../../engine/node/hostile-json.ts';
import { readReport } from '../../../engine/node/report-file.ts';
import { gradlings, temporaryFolder, write } from '../../fixture/checkout.ts';
import course from '../../fixture/gradlings.config.ts';
import { SETTINGS } from '../../fixture/grading.ts';
import { HALF, LOCATED, NUMBERS, SOLVED } from '../../fixture/submissions.ts';

const cwd = temporaryFolder();
const half = write(join(cwd, 'half'), { [NUMBERS]: HALF });
write(join(cwd, 'right'), { [NUMBERS]: SOLVED[NUMBERS] });

const report = await gradeFolder(course, half, { ...SETTINGS, seed: 3, language: 'ko' });

type Writable<T> = { -readonly [K in keyof T]: Writable<T[K]> };
/** A change to a report, and to its only lesson. */
type Forgery = (report: Writable<Report>, lesson: Writable<LessonReport>) => void;

function forged(change: Forgery): Report {
  const copy = structuredClone(report) as Writable<Report>;
  change(copy, copy.lessons[0]!);
  return copy;
}

function save(name: string, content: unknown): string {
  write(cwd, { [name]: typeof content === 'string' ? content : JSON.stringify(content) });
  return join(cwd, name);
}

describe('a replay on the command line', () => {
  const replay = (folder: string, file: string) =>
    gradlings(cwd, 'grade', folder, '--replay', file);

  test('of an honest report: the same verdicts, whatever the folder is called now', async () => {
    const file = save('honest.json', { ...report, submission: 'another name' });
    const { code, stdout } = await replay('half', file);
    expect(stdout).toBe(
      'The report covers 1 of 2 lessons, 4 points in all, seed 3, 5 % of the usual cases.\n' +
        'The same verdicts come out: 2 of 4 points.\n',
    );
    expect(code).toBe(0);
  });

  test('of one with places: these come out again too, with what may be told', async () => {
    const folder = write(join(cwd, 'located'), { [NUMBERS]: LOCATED });
    for (const repairs of [true, false]) {
      const asked = { ...SETTINGS, places: true, repairs };
      const placed = await gradeFolder(course, folder, asked);
      expect(JSON.stringify(placed).includes('"repair"')).toBe(repairs);
      const { stdout } = await replay('located', save('placed.json', placed));
      expect(stdout).toMatch(/The same verdicts come out: 2 of 4 points\.\n$/);
    }
  });

  test('of one by other laws: the same verdicts, and that the laws have changed', async () => {
    const file = save('old.json', { ...report, version: '9.9.9' });
    const { code, stdout } = await replay('half', file);
    expect(stdout).toMatch(
      /^The laws have changed since: it was graded by gradlings 9\.9\.9; this is \d\S+\.\n/m,
    );
    expect(stdout).toContain('The same verdicts come out: 2 of 4 points.');
    expect(code).toBe(0);
  });

  test('of a forged one, on other work: what differs', async () => {
    const other = forged((copy, { exercises }) => {
      copy.version = '9.9.9';
      exercises[1]!.status = 'passed';
    });
    const file = save('forged.json', other);
    const { code, stdout } = await replay('right', file);
    expect(stdout).toContain('graded by gradlings 9.9.9');
    expect(stdout).toMatch(/lessons\/01-numbers\/exercise\.ts: another file, SHA-256 \w{64}/);
    expect(stdout).toMatch(/numbers\/scale: passed, 2 of 2 points; the report says passed, 0 of 2/);
    expect(code).toBe(1);
  });

  test('of what is no report: 2, and why', async () => {
    const { code, stdout, stderr } = await replay('half', save('no.json', { schema: 'x' }));
    expect(stderr).toMatch(
      /^error: .*no\.json is not a report of gradlings: it does not say .*\n$/,
    );
    expect(stdout).toBe('');
    expect(code).toBe(2);
  });
});

describe('a forgery shows, wherever it is', () => {
  const FORGERIES: Readonly<Record<string, Forgery>> = {
    'the score': (copy) => (copy.score = 4),
    'the possible score': (copy) => (copy.maxScore = 3),
    'the score of a lesson': (_, lesson) => (lesson.score = 4),
    'the score of an exercise': (_, { exercises }) => (exercises[1]!.score = 2),
    'what an exercise is worth': (_, { exercises }) => (exercises[0]!.maxScore = 4),
    'the status of an exercise': (_, { exercises }) => (exercises[1]!.status = 'passed'),
    'the status of a check': (_, { exercises }) => (exercises[0]!.checks[1]!.status = 'failed'),
    'a check left out': (_, { exercises }) => exercises[0]!.checks.pop(),
    'a check more': (_, { exercises: [first] }) => first!.checks.push(first!.checks[0]!),
    'an exercise left out': (_, { exercises }) => exercises.pop(),
    'an exercise twice': (_, { exercises }) => exercises.push(exercises[0]!),
    'an exercise that does not exist': (_, { exercises }) => (exercises[1]!.name = '__proto__'),
    'a lesson that does not exist': (_, lesson) => (lesson.id = 'constructor'),
    'a lesson twice': (copy, lesson) => copy.lessons.push(lesson),
    'the hash of a file': (copy) => (copy.files[0]!.sha256 = '0'.repeat(64)),
    'a file more': (copy) => copy.files.push({ path: 'lessons/x', sha256: '0'.repeat(64) }),
    'a file left out': (copy) => copy.files.pop(),
  };
  test.each(Object.entries(FORGERIES))('%s', (_, change) => {
    expect(differences(forged(change), report)).not.toEqual([]);
  });

  test('but words do not count, nor times', () => {
    const reworded = forged((copy) => {
      copy.times.seconds = 1e6;
      copy.lessons[0]!.title = 'x';
      copy.lessons[0]!.exercises[1]!.message = 'x';
    });
    expect(differences(reworded, report)).toEqual([]);
  });

  test('a line tells one difference, and steers no terminal', () => {
    const name = 'a\n\u001B[2J::error::b';
    const named = forged((_, { exercises }) => (exercises[0]!.name = name));
    for (const line of differences(named, report)) expect(line).not.toMatch(/[\n\p{Cc}]|^::/u);
  });
});

describe('a file that is no report is refused, and says why', () => {
  const NONE: readonly (readonly [says: string, content: unknown])[] = [
    ['it is not JSON', '{'],
    ['it does not say "schema"', 'null'],
    ['it does not say "schema"', []],
    ["must have required property 'version'", { schema: report.schema }],
    ['/score must be', { ...report, score: '5' }],
    ['/lessons must be array', { ...report, lessons: {} }],
    ['/language must be equal', { ...report, language: 'fr' }],
    ['/files/0/path must match', { ...report, files: [{ ...report.files[0]!, path: '../../x' }] }],
    ['must NOT have additional', { ...report, more: 1 }],
  ];
  test.each(NONE)('%s', async (says, content) => {
    const reading = readReport(save('none.json', content));
    await expect(reading).rejects.toThrow(MalformedFile);
    await expect(reading).rejects.toThrow(says);
  });

  test('as are a folder, nothing, and a huge file', async () => {
    await expect(readReport(cwd)).rejects.toThrow('it is not an ordinary file');
    await expect(readReport(join(cwd, 'nothing'))).rejects.toThrow('it is not there');
    const huge = save('huge.json', ' '.repeat(20_000_001));
    await expect(readReport(huge)).rejects.toThrow('20000000 bytes');
  });

  test('and one with more cases than anybody could ask for', async () => {
    const file = save('endless.json', { ...report, runs: 1e12 });
    const { code, stderr } = await gradlings(cwd, 'grade', 'half', '--replay', file);
    expect(stderr).toContain('is not one that --seed or --runs takes');
    expect(code).toBe(2);
  });
});

test('a report that grading made is one by its schema', async () => {
  expect(await readReport(save('own.json', report))).toEqual(report);
});
