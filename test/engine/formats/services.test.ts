import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FORMATS } from '../../../engine/formats/formats.ts';
import { classroom50, exercism, gradescope, prairielearn, problems } from './published.ts';
import {
  anyReport,
  ATTACKS,
  courseOf,
  exercise,
  extended,
  failedCheck,
  FILE,
  honest,
  lesson,
  minimal,
  report,
  SHARE_TOLD,
  unloaded,
  wrongShare,
} from './samples.ts';

const PUBLISHED = { gradescope, classroom50, exercism, prairielearn };
type Service = keyof typeof PUBLISHED;
const bytes = (text: string) => new TextEncoder().encode(text).length;
const inFormat = (name: Service, of = honest()) => JSON.parse(FORMATS[name].write(of));
const rowsOf = (tests: Record<string, unknown>[], ...fields: string[]) =>
  tests.map((one) => fields.map((field) => one[field]));

describe.each(Object.keys(PUBLISHED) as Service[])('%s', (service) => {
  const { write } = FORMATS[service];
  const wrongIn = (json: string) => problems(PUBLISHED[service], json);

  test('has the published fields', () => {
    expect(wrongIn(write(honest()))).toBe('');
    expect(wrongIn(write(honest('ko')))).toBe('');
    expect(wrongIn(write(minimal))).toBe('');
    for (const counted of [false, true]) expect(wrongIn(write(extended('en', counted)))).toBe('');
  });

  test('keeps them whatever a report says', () => {
    fc.assert(fc.property(anyReport, (any) => void expect(wrongIn(write(any))).toBe('')));
  });

  test('tells the law, the smallest case, the answers and how to see them again', () => {
    const json = write(honest());
    const { name, counterexample, received, expected, replay } = failedCheck;
    for (const told of [name, counterexample, received, expected, replay]) {
      expect(json).toContain(told);
    }
    expect(write(honest('ko'))).toContain('반례: share(tensor([[0, 1000]]))');
  });

  test.each(ATTACKS)('cannot be steered by %s', (_, attack) => {
    const json = write(courseOf(attack, 3, 2));
    expect(wrongIn(json)).toBe('');
    // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
    expect(json).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F]|\\u00[01]|##\[|^\s*::/m);
    expect(json).not.toMatch(/\\ud[89a-f]/);
  });
});

describe('gradescope', () => {
  test('gives partial scores, exercise by exercise, and shows them', () => {
    const { tests, ...whole } = inFormat('gradescope');
    expect(whole).toMatchObject({
      score: 3.25,
      execution_time: 1.5,
      output: 'Score: 3.25 of 11 points · seed 7',
      visibility: 'visible',
      stdout_visibility: 'hidden',
      extra_data: { schema: 'gradlings/report/v1', seed: 7, runs: 100 },
    });
    expect(whole.extra_data.files[1]).toEqual({ path: FILE, sha256: 'a1'.repeat(32) });
    expect(rowsOf(tests, 'name', 'score', 'status')).toEqual([
      ['lists/longest', 2, 'passed'],
      ['lists/shortest', 0, 'failed'],
      ['ratios/share', 1.25, 'failed'],
      ['ratios/clip', 0, 'failed'],
      ['gaps/squared', 0, 'failed'],
      ['gaps/absolute', 0, 'failed'],
    ]);
    expect(tests[2]).toMatchObject({
      number: '2.1',
      max_score: 2,
      output_format: 'text',
      tags: ['ratios', 'failed'],
      extra_data: { mistake: 'share_wholeTensor' },
    });
    expect(tests[0].output).toBe('');
    expect(tests[1].output).toBe('To do');
    expect(tests[4].output).toBe('syntax error');
  });

  test('tells a failure in full', () => {
    const told = [...SHARE_TOLD, 'printed:', 'x is 1000', 'done'].join('\n');
    expect(inFormat('gradescope').tests[2].output).toBe(told);
  });
});

describe('classroom50', () => {
  const TOLD = {
    CLASSROOM: 'ml',
    ASSIGNMENT: 'week5',
    USERNAME: 'alice',
    SUBMISSION_TAG: 'submit/2026-11-24T06-00-00Z-abc1234',
    COMMIT_URL: 'https://github.com/o/r/commit/1',
    RELEASE_URL: 'https://github.com/o/r/releases/1',
    REVIEW_URL: 'https://github.com/o/r/compare/1',
  };

  test('says whose work it is, as its runner has told', () => {
    const json = FORMATS.classroom50.write(honest(), TOLD);
    expect(problems(classroom50, json)).toBe('');
    const told = JSON.parse(json);
    const fields = 'classroom assignment owner submission commit release review'.split(' ');
    expect(fields.map((field) => told[field])).toEqual(Object.values(TOLD));
    expect(told.datetime).toBe('2026-11-24T06:00:00Z');
  });

  test('falls back on the commit for a review, and takes no name from another system', () => {
    const { REVIEW_URL: _, ...less } = TOLD;
    expect(JSON.parse(FORMATS.classroom50.write(honest(), less)).review).toBe(TOLD.COMMIT_URL);
    const elsewhere = JSON.parse(FORMATS.classroom50.write(honest(), { USERNAME: 'runneradmin' }));
    expect(elsewhere).toMatchObject({ owner: 'student-17', submission: 'submit/student-17' });
  });

  test('gives whole hundredths of points that add up', () => {
    const result = inFormat('classroom50');
    expect(result).toMatchObject({ score: 325, 'max-score': 1100 });
    expect(result.tests[2]).toMatchObject({
      'test-name': 'ratios/share',
      passed: false,
      score: 125,
      'max-score': 200,
    });
  });
});

describe('exercism', () => {
  const statusOf = (...statuses: ('passed' | 'error' | 'todo')[]) => {
    const all = statuses.map((status, i) => exercise(`e${i}`, { status, message: 'no such file' }));
    return inFormat('exercism', report([lesson('lists', all)]));
  };

  test('keeps the order of the laws, and links them to their exercises', () => {
    const { status, message, tests } = inFormat('exercism');
    expect([status, message]).toEqual(['fail', null]);
    expect(rowsOf(tests, 'task_id', 'status').join(' ')).toBe(
      '1,pass 2,fail 3,pass 3,fail 4,fail 5,error 6,error',
    );
    expect(tests[3]).toMatchObject({
      name: 'share: finite and right up to ±1000',
      test_code: '// finite and right up to ±1000\nshare(tensor([[0, 1000]]))',
      output: 'x is 1000\ndone',
    });
    expect(tests[0]).toMatchObject({ test_code: '// rows sum to 1', message: null, output: null });
    expect(tests[1].message).toBe('To do');
    expect(tests[5].message).toBe('syntax error');
  });

  test('is an error only where nothing could be run, and says why once', () => {
    expect(statusOf('error', 'error')).toMatchObject({ status: 'error', message: 'no such file' });
    expect(statusOf('error', 'passed')).toMatchObject({ status: 'fail', message: null });
    expect(statusOf('todo', 'passed')).toMatchObject({ status: 'fail', message: null });
    expect(statusOf('passed', 'passed')).toMatchObject({ status: 'pass', message: null });
  });

  test('an error without a reason is still told', () => {
    const silent = exercise('e', { ...unloaded, message: null });
    const { status, message, tests } = inFormat('exercism', report([lesson('lists', [silent])]));
    expect([status, message, tests[0].message]).toEqual(['error', 'error', '']);
  });

  test('prints no more than 500 characters', () => {
    const console = ['long '.repeat(40), 'x'.repeat(900), 'y'.repeat(900)];
    const loud = { ...wrongShare, console };
    const { tests } = inFormat('exercism', report([lesson('ratios', [loud])]));
    expect(tests[0].output).toHaveLength(500);
  });
});

describe('prairielearn', () => {
  test('gives a share of the points', () => {
    const result = inFormat('prairielearn');
    expect(result).toMatchObject({ gradable: true, score: 3.25 / 11 });
    expect(result.format_errors).toBeUndefined();
    expect(result.tests[2]).toMatchObject({
      name: 'ratios/share',
      description: 'On ratios',
      points: 1.25,
      max_points: 2,
      output: 'x is 1000\ndone',
    });
  });

  test('gives back what cannot be run at all, saying why once', () => {
    const { lessons } = honest();
    const result = inFormat('prairielearn', report([lessons[2]!]));
    expect(result).toMatchObject({ gradable: false, score: 0, format_errors: ['syntax error'] });
    const silent = report([lesson('lists', [exercise('e', { status: 'error' })])]);
    expect(inFormat('prairielearn', silent).format_errors).toEqual(['error']);
    expect(inFormat('prairielearn', report(lessons.slice(1))).gradable).toBe(true);
  });

  test.each(['\uFFFF', '한', '"', '::\n', 'x'])('a whole course of %j fits 1 MB', (unit) => {
    const json = FORMATS.prairielearn.write(courseOf(unit.repeat(5000), 64, 24));
    expect(bytes(json)).toBeLessThan(1_000_000);
  });
});
