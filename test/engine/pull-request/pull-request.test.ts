/** Grading a pull request, called from inside: exit codes, refusals, and what is written. */
import { course } from '../../../checks/course.ts';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { pullRequest, type PullRequestOptions } from '../../../engine/command/pull-request.ts';
import { solution, write } from './pull-requests.ts';

let folder: string;
let printed: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gradlings-pull-'));
  mkdirSync(join(folder, 'submission'));
  printed = '';
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const grade = (
  options: Partial<PullRequestOptions> = {},
  { submission = 'submission', env = {} } = {},
) =>
  pullRequest(
    course,
    join(folder, submission),
    { out: join(folder, 'results'), seed: 1, runs: 10, lang: 'en', ...options },
    { env, stdout: { write: (text: string) => (printed += text) } },
  );

test('the exit code is 1 where the score is below the least that is asked for', async () => {
  write(join(folder, 'submission'), 'lessons/01-shapes/exercise.ts', solution('shapes'));
  expect(await grade({ minScore: 10.5 })).toBe(1);
  expect(JSON.parse(readFileSync(join(folder, 'results/report.json'), 'utf8')).score).toBe(10);
  expect(await grade({ minScore: 10 })).toBe(0);
});

test('the summary goes where the runner wants it, after what is there', async () => {
  const summary = join(folder, 'step-summary.md');
  write(folder, 'step-summary.md', 'before\n');
  await grade({ lang: 'ko' }, { env: { GITHUB_STEP_SUMMARY: summary } });
  const written = readFileSync(join(folder, 'results/summary.md'), 'utf8');
  expect(readFileSync(summary, 'utf8')).toBe(`before\n${written}`);
  expect(written).toContain('## 채점에 쓰지 않은 파일');
  expect(printed).toMatch(/^::notice title=gradlings::lessons\/\*\/exercise\.ts 말고도/m);
  expect(printed).toMatch(/^점수: 100점 가운데 0점$/m);
});

test.each(['submission', 'submission/results', 'submission/a/../results'])(
  'results are not written into the submission, where links may lead anywhere: %s',
  async (out) => {
    await expect(grade({ out: join(folder, out) })).rejects.toThrow(/lies in the submission/);
    expect(printed).toBe('');
    expect(existsSync(join(folder, 'submission/results'))).toBe(false);
  },
);

test('a folder beside the submission may begin with its name', async () => {
  expect(await grade({ out: join(folder, 'submission-results') })).toBe(0);
});

test('where grading breaks off, what is printed of it stays text, and no report is left', async () => {
  await expect(grade({}, { submission: 'nowhere' })).rejects.toThrow(/nowhere cannot be graded/);
  expect(printed).toMatch(/^::stop-commands::[0-9a-f-]{36}\n$/);
  expect(existsSync(join(folder, 'results'))).toBe(false);
});

test('no two gradings use the same word to turn commands on again', async () => {
  for (let i = 0; i < 2; i++) await grade({}, { submission: 'nowhere' }).catch(() => {});
  const tokens = [...printed.matchAll(/stop-commands::(\S+)/g)].map(([, token]) => token);
  expect(new Set(tokens).size).toBe(2);
});
