/** The comment on a pull request, from reports that are honest, broken, or made to do harm. */
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { temporaryFolder } from '../../fixture/checkout.ts';
import { aPull, FakeGitHub, FORK, HEAD } from './fake-github.ts';

const folder = temporaryFolder();
const file = join(folder, 'report.json');

let github: FakeGitHub;
beforeEach(() => {
  github = new FakeGitHub();
  rmSync(file, { recursive: true, force: true });
});

const exercise = (name: unknown, score: unknown, maxScore: unknown) => ({ name, score, maxScore });

const honest = {
  schema: 'gradlings/report/v1',
  language: 'en',
  seed: 7,
  score: 12.55,
  maxScore: 30,
  lessons: [
    { id: 'numbers', score: 10, maxScore: 10, exercises: [exercise('mean', 10, 10)] },
    {
      id: 'counting',
      score: 2.55,
      maxScore: 20,
      exercises: [exercise('Counter', 2.55, 10), exercise('Stack', 0, 10)],
    },
  ],
};

async function comment(report: unknown): Promise<void> {
  const text = typeof report === 'string' ? report : JSON.stringify(report);
  writeFileSync(file, text);
  await github.runStep('comment.yml', 'Comment', file);
}

/** The only comment there is. */
function body(): string {
  expect(github.comments).toHaveLength(1);
  return github.comments[0]!.body;
}

const writes = () => github.calls.filter(([name]) => /^(create|update)/.test(name));

describe('an honest report', () => {
  test('becomes a short table with a link to the run', async () => {
    await comment(honest);
    expect(body()).toBe(
      [
        '<!-- gradlings: the result of autograde -->',
        '### gradlings: 12.5 of 30 points',
        '',
        '| lesson | points | not yet right |',
        '| --- | ---: | --- |',
        '| `numbers` | 10 / 10 |  |',
        '| `counting` | 2.5 / 20 | `Counter`, `Stack` |',
        '',
        'Commit `aaaaaaa` · seed 7 · [the run and its report](https://github.com/school/course/actions/runs/99)',
      ].join('\n'),
    );
    expect(github.calls.at(-1)![1]).toMatchObject({ owner: 'school', issue_number: 7 });
  });

  test('is told in the language of the report', async () => {
    await comment({ ...honest, language: 'ko' });
    expect(body()).toContain('### gradlings: 30점 가운데 12.5점');
    expect(body()).toContain('| 단원 | 점수 | 아직 맞지 않은 것 |');
    expect(body()).toContain('커밋 `aaaaaaa` · 시드 7');
  });

  test.each([
    ['en', undefined, 12.55, '12.5 of 30 points, 1.5 of 4 extra', '1.5 / 4 extra'],
    ['en', true, 14.05, '14 of 30 points, with 1.5 of 4 extra', '1.5 / 4 extra'],
    ['ko', undefined, 12.55, '30점 가운데 12.5점, 추가 점수 4점 가운데 1.5점', '추가 점수 1.5 / 4'],
    ['ko', true, 14.05, '30점 가운데 14점(추가 점수 4점 가운데 1.5점 포함)', '추가 점수 1.5 / 4'],
  ])(
    'tells extra points apart: %s, counted %s',
    async (language, countExtra, score, title, row) => {
      const puzzles = { id: 'puzzles', score: 1.5, maxScore: 4, extra: true };
      await comment({
        ...honest,
        language,
        score,
        countExtra,
        extra: { score: 1.5, maxScore: 4 },
        lessons: [...honest.lessons, { ...puzzles, exercises: [exercise('same', 1.5, 4)] }],
      });
      expect(body()).toContain(`### gradlings: ${title}\n`);
      expect(body()).toContain(`| \`puzzles\` | ${row} | \`same\` |`);
    },
  );

  test('may have more points than there are where those beyond the course are counted', async () => {
    const counted = { score: 33.33, extra: { score: 3.33, maxScore: 4 }, countExtra: true };
    await comment({ ...honest, ...counted });
    expect(body()).toContain('33.3 of 30 points, with 3.3 of 4 extra');
  });

  test('names at most ten exercises of a lesson', async () => {
    const exercises = Array.from({ length: 13 }, (_, i) => exercise(`e${i}`, 0, 1));
    await comment({ ...honest, lessons: [{ id: 'more', score: 0, maxScore: 13, exercises }] });
    expect(body()).toContain('`e9`, and 3 more |');
    expect(body()).not.toContain('e10');
  });

  test('of a second run changes the comment of the first', async () => {
    await comment(honest);
    await comment({ ...honest, score: 30 });
    expect(body()).toContain('30 of 30 points');
    expect(writes().map(([name]) => name)).toEqual(['createComment', 'updateComment']);
  });

  test('finds the comment among many, and only where the workflow wrote it', async () => {
    const marker = '<!-- gradlings: the result of autograde -->';
    const others = Array.from({ length: 250 }, (_, i) => ({
      id: 1000 + i,
      body: i % 2 === 0 ? `${marker} I wrote this` : `see: ${marker}`,
      user: i % 3 === 0 ? null : { login: i % 2 === 0 ? 'student' : 'github-actions[bot]' },
    }));
    const mine = { id: 5, body: `${marker}\nold`, user: { login: 'github-actions[bot]' } };
    github.comments = [...others, mine];
    await comment(honest);
    expect(mine.body).toContain('12.5 of 30 points');
    expect(writes()).toHaveLength(1);
  });
});

describe('whose comment it is', () => {
  test('is asked of GitHub, not of the report', async () => {
    await comment({ ...honest, number: 1, pull_request: 1, issue_number: 1 });
    expect(github.calls[0]).toEqual([
      'list',
      { owner: 'school', repo: 'course', state: 'open', head: 'student:answers', per_page: 100 },
    ]);
    expect(writes()[0]![1]).toMatchObject({ issue_number: 7 });
  });

  test.each([
    ['there is no pull request', []],
    ['its head has moved on', [{ ...aPull, head: { ...aPull.head, sha: 'b'.repeat(40) } }]],
    ['it is of another fork', [{ ...aPull, head: { sha: HEAD, repo: { id: FORK + 1 } } }]],
    ['its fork is gone', [{ ...aPull, head: { sha: HEAD, repo: null } }]],
    ['it goes into a branch of a student', [{ ...aPull, base: { ref: 'mine' } }]],
    ['there are two', [aPull, { ...aPull, number: 8 }]],
  ])('there is none where %s', async (_, pulls) => {
    github.pulls = pulls;
    await comment(honest);
    expect(github.comments).toEqual([]);
    expect(github.notices).toHaveLength(1);
  });

  test('there is none where the repository of the head is gone', async () => {
    github.run = { ...github.run, head_repository: null };
    await comment(honest);
    expect(github.calls).toEqual([]);
  });
});

describe('a pull request that may have decided what its report says', () => {
  const many = Array.from({ length: 1000 }, (_, i) => ({ filename: `file-${i}` }));

  test.each([
    ['adds a workflow', [{ filename: '.github/workflows/more.yml' }]],
    ['changes one after many files', [...many.slice(0, 150), { filename: '.github/x' }]],
    ['moves one away', [{ filename: 'a.yml', previous_filename: '.github/workflows/a.yml' }]],
    ['changes more than can be looked through', many],
  ])('is marked where it %s', async (_, files) => {
    github.files = files;
    await comment(honest);
    expect(body()).toContain('> [!WARNING]');
  });

  test('is not marked where it changes other files', async () => {
    github.files = [...many.slice(0, 998), { filename: 'checks/x.github/y' }];
    await comment(honest);
    expect(body()).not.toContain('WARNING');
    expect(body()).toContain('12.5 of 30');
  });
});

describe('what is no report', () => {
  const lesson = honest.lessons[0]!;
  const withLesson = (changed: object) => ({ ...honest, lessons: [{ ...lesson, ...changed }] });
  const withExercise = (changed: object) =>
    withLesson({ exercises: [{ ...lesson.exercises[0], ...changed }] });
  const evil = '[x](https://evil.example) @everyone <img src=x> | `';

  test.each<[string, unknown]>([
    ['no JSON', '{'],
    ['nothing', ''],
    ['null', 'null'],
    ['a list', []],
    ['text', JSON.stringify(evil)],
    ['another schema', { ...honest, schema: 'gradlings/report/v2' }],
    ['a language that every object has', { ...honest, language: 'constructor' }],
    ['a language that is a list', { ...honest, language: ['en'] }],
    ['a seed in words', { ...honest, seed: evil }],
    ['points in words', { ...honest, score: '30' }],
    ['endless points', JSON.stringify(honest).replace('12.55', '1e999')],
    ['points below 0', { ...honest, score: -1 }],
    ['more points than there are', { ...honest, score: 31 }],
    ['more of them, counted', { ...honest, score: 31, countExtra: true }],
    [
      'more extra points than there are',
      { ...honest, score: 35, extra: { score: 5, maxScore: 4 }, countExtra: true },
    ],
    [
      'more points than there are beside those that are extra',
      { ...honest, score: 34, extra: { score: 3, maxScore: 4 }, countExtra: true },
    ],
    ['extra points in words', { ...honest, extra: { score: evil, maxScore: 4 } }],
    ['extra points that are null', { ...honest, extra: null }],
    ['very many points', { ...honest, score: 1, maxScore: 1e6 }],
    ['no lessons', { ...honest, lessons: undefined }],
    ['lessons by name', { ...honest, lessons: { length: 1, 0: lesson } }],
    ['too many lessons', { ...honest, lessons: Array.from({ length: 41 }, () => lesson) }],
    ['a lesson that is null', { ...honest, lessons: [null] }],
    ['a lesson with Markdown in its name', withLesson({ id: evil })],
    ['a lesson with a line break in its name', withLesson({ id: 'numbers\n' })],
    ['a lesson with a long name', withLesson({ id: 'x'.repeat(41) })],
    ['a lesson with a list for a name', withLesson({ id: ['numbers'] })],
    ['a lesson with points in words', withLesson({ score: evil })],
    ['too many exercises', withLesson({ exercises: Array(61).fill(lesson.exercises[0]) })],
    ['an exercise with Markdown in its name', withExercise({ name: evil })],
    ['an exercise with an object for a name', withExercise({ name: { toString: 'x' } })],
    ['an exercise with points in words', withExercise({ maxScore: evil })],
    ['deep nesting', '['.repeat(200_000)],
  ])('%s: says that there is none, and repeats nothing of it', async (_, report) => {
    await comment(report);
    expect(body()).toMatch(/^### gradlings: no report$/m);
    expect(body()).toMatch(/actions\/runs\/99\)$/);
    expect(body()).not.toMatch(/evil|everyone|img/);
    expect(github.notices.join('')).not.toMatch(/evil|everyone|img/);
  });

  test('fields that nobody asked for are not repeated', async () => {
    await comment({ ...honest, title: evil, submission: evil, __proto__: { seed: evil } });
    expect(body()).toContain('12.5 of 30');
    expect(body()).not.toContain('evil');
  });

  test.each<[string, () => void]>([
    ['no file', () => {}],
    ['a folder', () => mkdirSync(file)],
    ['a large file', () => writeFileSync(file, JSON.stringify(honest).padEnd(6 * 2 ** 20))],
  ])('%s', async (_, make) => {
    make();
    await github.runStep('comment.yml', 'Comment', file);
    expect(body()).toContain('no report');
  });

  test.skipIf(process.platform === 'win32')('a link, even to a good report', async () => {
    const elsewhere = join(folder, 'elsewhere.json');
    writeFileSync(elsewhere, JSON.stringify(honest));
    symlinkSync(elsewhere, file);
    await github.runStep('comment.yml', 'Comment', file);
    expect(body()).toContain('no report');
    expect(readFileSync(elsewhere, 'utf8')).toBe(JSON.stringify(honest));
  });
});

describe('finding the report', () => {
  const artifact = { id: 3, expired: false, size_in_bytes: 1000 };

  test('takes the artifact of this very run', async () => {
    github.artifacts = [artifact];
    await github.runStep('comment.yml', 'Find the report');
    expect(github.outputs).toEqual({ id: 3 });
    expect(github.calls[0]![1]).toMatchObject({ run_id: 99, name: 'gradlings-report' });
  });

  test.each([
    ['there is none', []],
    ['it is too large', [{ ...artifact, size_in_bytes: 2 ** 20 + 1 }]],
    ['it has expired', [{ ...artifact, expired: true }]],
  ])('fetches nothing where %s', async (_, artifacts) => {
    github.artifacts = artifacts;
    await github.runStep('comment.yml', 'Find the report');
    expect(github.outputs).toEqual({});
  });
});
