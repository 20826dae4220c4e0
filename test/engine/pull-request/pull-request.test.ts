/** Grading a pull request, called from inside: exit codes, refusals, and what is written. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeEach, expect, test } from 'vitest';
import { pullRequest, type PullRequestOptions } from '../../../engine/command/pull-request.ts';
import course from '../../fixture/gradlings.config.ts';
import { readText, temporaryFolder, write } from '../../fixture/checkout.ts';
import { LOCATED, NUMBERS, SOLVED } from '../../fixture/submissions.ts';

const folders = temporaryFolder();
let folder: string;
let printed: string;

beforeEach(({ task }) => {
  folder = write(join(folders, task.id), { 'submission/notes.txt': '' });
  printed = '';
});

const grade = (
  options: Partial<PullRequestOptions> = {},
  { submission = 'submission', env = {} } = {},
) =>
  pullRequest(
    course,
    fileURLToPath(course.root),
    join(folder, submission),
    { out: join(folder, 'results'), seed: 1, runs: 10, lang: 'en', ...options },
    { env, stdout: { write: (text: string) => (printed += text) } },
  );

test('the exit code is 1 where the score is below the least that is asked for', async () => {
  write(join(folder, 'submission'), { [NUMBERS]: SOLVED[NUMBERS] });
  expect(await grade({ minScore: 4.5 })).toBe(1);
  expect(JSON.parse(readText(folder, 'results/report.json')).score).toBe(4);
  expect(await grade({ minScore: 4 })).toBe(0);
});

test('the summary goes where the runner wants it, after what is there', async () => {
  const summary = join(folder, 'step-summary.md');
  write(folder, { 'step-summary.md': 'before\n' });
  await grade({ lang: 'ko' }, { env: { GITHUB_STEP_SUMMARY: summary } });
  const written = readText(folder, 'results/summary.md');
  expect(readText(summary)).toBe(`before\n${written}`);
  expect(written).toContain('## 채점에 쓰지 않은 파일');
  expect(printed).toMatch(/^::notice title=gradlings::lessons\/\*\/exercise\.ts 말고도/m);
  expect(printed).toMatch(/^점수: 7점 가운데 0점$/m);
});

test('where a mistake is, is marked and told, but never the change that repairs it', async () => {
  write(join(folder, 'submission'), { [NUMBERS]: LOCATED });
  await grade();
  expect(printed).toMatch(
    new RegExp(`^::error file=${NUMBERS},line=7,col=24,endColumn=30,.*Line 7 decides`, 'm'),
  );
  const [summary, report] = ['summary.md', 'report.json'].map((file) =>
    readText(folder, 'results', file),
  );
  expect(summary).toContain('Line 7 decides: which operator? Another operator belongs here.');
  expect(JSON.parse(report!).lessons[0].exercises[1].where).toMatchObject({ line: 7 });
  for (const text of [printed, summary, report]) expect(text).not.toMatch(/repair"|all laws held/);
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
