/** Whole pull requests, honest and hostile, through the command that the workflow runs. */
import { cpSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FakeGitHub } from './fake-github.ts';
import { type Outcome, PullRequests, solution, write } from './pull-requests.ts';

let pulls: PullRequests;
beforeAll(() => {
  pulls = new PullRequests();
}, 60_000);
afterAll(() => pulls?.remove());

/** What the second workflow makes of a report. */
async function commentOn({ reportFile }: Outcome): Promise<string> {
  const github = new FakeGitHub();
  await github.runStep('comment.yml', 'Comment', reportFile);
  return github.comments.map(({ body }) => body).join();
}

const pointsOf = ({ report }: Outcome): Record<string, number> =>
  Object.fromEntries(
    report.lessons.filter(({ score }) => score > 0).map(({ id, score }) => [id, score]),
  );

/** The lines that a runner obeys, in order. */
const commandsIn = ({ printed }: Outcome): string[] =>
  printed.split(/\r\n|\r|\n/).filter((line) => /^\s*::|##\[/.test(line));

const kindsOf = (outcome: Outcome): string[] =>
  commandsIn(outcome).map((line) => /^::([\w-]+)/.exec(line)?.[1] ?? line);

test('a solved lesson earns its points, and leaves the results and nothing else', async () => {
  const outcome = pulls.grade((folder) => {
    write(folder, 'lessons/01-shapes/exercise.ts', solution('shapes'));
  });
  expect(pointsOf(outcome)).toEqual({ shapes: 10 });
  expect(outcome.report.score).toBe(10);
  expect(outcome.summary).toMatch(/^# Score: 10 of 100 points$/m);
  expect(outcome.summary).not.toContain('Ignored files');
  expect(outcome.printed.trimEnd().split('\n').at(-1)).toBe('Score: 10 of 100 points');
  expect(kindsOf(outcome)).toEqual(['stop-commands', expect.stringMatching(/^[0-9a-f-]{36}$/)]);
  expect(outcome.traces).toBe('');
  expect(outcome.workspace).toEqual(['results', 'step-summary.md', 'submission', 'trusted']);
  expect(await commentOn(outcome)).toContain('### gradlings: 10 of 100 points');
});

test('a wrong answer is marked on its own line, at most ten of them', () => {
  const outcome = pulls.grade((folder) => {
    const wrong = solution('activations').replaceAll(/return .*;/g, "throw new Error('oops');");
    write(folder, 'lessons/04-activations/exercise.ts', wrong);
  });
  expect(outcome.report.score).toBe(0);
  const errors = commandsIn(outcome).filter((line) => line.startsWith('::error '));
  expect(errors).toHaveLength(10);
  for (const line of errors) {
    expect(line).toMatch(/^::error file=lessons\/04-activations\/exercise\.ts,line=\d+,col=\d+,/);
  }
});

describe('a pull request that does all it can', () => {
  let outcome: Outcome;
  beforeAll(() => {
    outcome = pulls.grade(attack);
  }, 120_000);

  test('is graded, and gets the points of what is right', () => {
    expect(pointsOf(outcome)).toEqual({ shapes: 10, layers: 5 });
    expect(outcome.report.score).toBe(15);
    expect(outcome.report.maxScore).toBe(100);
  });

  test('has not run anything outside of the sandbox', () => {
    expect(pulls.hasRun()).toBe(false);
  });

  test('has left no trace in the trusted checkout, nor beside it', () => {
    expect(outcome.traces).toBe('');
    expect(outcome.workspace).toEqual(['results', 'step-summary.md', 'submission', 'trusted']);
  });

  test('gives the runner no command of its own', () => {
    const [stop, resume, ...rest] = kindsOf(outcome);
    expect(stop).toBe('stop-commands');
    expect(resume).toMatch(/^[0-9a-f-]{36}$/);
    expect(rest.at(-1)).toBe('notice');
    expect(rest.slice(0, -1).length).toBeLessThanOrEqual(10);
    expect(new Set(rest.slice(0, -1))).toEqual(new Set(['error']));
  });

  test('has its points, and no word of its own, in the comment', async () => {
    const comment = await commentOn(outcome);
    expect(comment).toContain('### gradlings: 15 of 100 points');
    expect(comment).not.toMatch(/::|##\[|evil|img|@/);
  });

  test('has its other files named in the summary, as text and not too many of them', () => {
    const [, ignored = ''] = outcome.summary.split('## Ignored files');
    expect(ignored).toContain('- `.github/workflows/autograde.yml`');
    expect(ignored).toMatch(/^- and \d+ more$/m);
    expect(ignored.match(/^- /gm)).toHaveLength(21);
    expect(Buffer.byteLength(outcome.summary)).toBeLessThan(2 ** 20);
    expect(outcome.summary).not.toMatch(/^::/m);
  });

  test('would have been noticed, had anything of it run', () => {
    pulls.runInSubmission('engine/command/gradlings.js');
    expect(pulls.hasRun()).toBe(true);
    pulls.runInSubmission('index.cjs');
    expect(pulls.hasRun()).toBe(true);
  });

  function attack(folder: string): void {
    const ran = `require('node:fs').writeFileSync(${JSON.stringify(pulls.mark)}, '')`;
    const ranAsModule = `import fs from 'node:fs'; fs.writeFileSync(${JSON.stringify(pulls.mark)}, '');`;
    const commands = String.raw`\n::add-path::/evil\r::set-output name=a::b\n##[add-path]/evil\n::stop-commands::x\n`;

    // Right answers that print and throw what a runner might obey.
    const loud = `const say = () => console.log('${commands}');\nsay();\n`;
    write(folder, 'lessons/01-shapes/exercise.ts', loud + solution('shapes'));
    const names = ['weightedSum', 'step', 'andGate', 'perceptronUpdate'];
    const thrown = names.map(
      (name) =>
        `export function ${name}() { ${'console.log'}('${commands}'); throw new Error('${commands}<img src=x>'); }`,
    );
    write(folder, 'lessons/02-perceptron/exercise.ts', thrown.join('\n'));
    write(folder, 'lessons/03-layers/exercise.ts', solution('layers'));

    // Right answers where they must not be read: behind links, in a folder, in a giant.
    write(folder, 'answers/mlp.ts', solution('mlp'));
    replace(folder, 'lessons/05-mlp/exercise.ts', (path) => link('../../answers/mlp.ts', path));
    write(folder, 'answers/losses/exercise.ts', solution('losses'));
    replace(folder, 'lessons/06-losses', (path) => link('../answers/losses', path));
    replace(folder, 'lessons/07-backprop/exercise.ts', (path) => mkdirSync(path));
    write(folder, 'lessons/07-backprop/exercise.ts/index.ts', solution('backprop'));
    const giant = `${solution('optimizers')}\n//${'x'.repeat(20_000_000)}`;
    write(folder, 'lessons/08-optimizers/exercise.ts', giant);
    write(folder, 'lessons/09-training/exercise.ts', `${solution('training')}\0`);
    // Elsewhere this would be the file itself.
    if (process.platform === 'linux') {
      write(folder, 'lessons/04-activations/Exercise.ts', solution('activations'));
    }
    write(folder, 'lessons/04-activations/exercise.js', solution('activations'));

    // Everything that grades, installs, configures or is called by git.
    write(folder, 'checks/course.ts', ranAsModule);
    write(folder, 'engine/command/gradlings.js', ranAsModule);
    write(folder, 'checks/activations/checks.ts', 'export const exercises = {};');
    write(folder, 'reference/tensor.ts', ranAsModule);
    write(folder, 'vitest.config.ts', ranAsModule);
    write(folder, 'index.cjs', ran);
    write(
      folder,
      '.npmrc',
      'node-options=--require ../submission/index.cjs\nignore-scripts=false\n',
    );
    const run = 'node ../submission/index.cjs';
    const scripts = { 'pull-request': run, 'prepull-request': run, preinstall: run, prepare: run };
    write(folder, 'package.json', JSON.stringify({ type: 'module', scripts }));
    write(folder, 'package-lock.json', '{}');
    write(folder, 'node_modules/fast-check/index.js', ran);
    write(folder, 'node_modules/fast-check/package.json', '{"main": "index.js"}');
    write(folder, '.github/workflows/autograde.yml', 'on: push\njobs: {}\n');
    write(folder, '.githooks/post-checkout', '#!/bin/sh\nnode index.cjs\n');
    write(folder, '.gitattributes', '*.ts filter=evil diff=evil\n');
    write(folder, '.lfsconfig', '[lfs]\nurl = http://localhost:1/\n');

    // Names that would mean something where they are shown.
    if (process.platform !== 'win32') {
      write(folder, 'a\n::error::b', '');
      write(folder, '[x](javascript:alert(1))`<img src=x onerror=alert(1)>', '');
      link('/', join(folder, 'disk'));
      link('../results', join(folder, 'results'));
    }
    for (let i = 0; i < 500; i++) write(folder, `many/${i}`, '');
    cpSync(join(folder, 'many'), join(folder, 'lessons/many'), { recursive: true });
  }
});

function replace(folder: string, path: string, make: (path: string) => void): void {
  rmSync(join(folder, path), { recursive: true });
  make(join(folder, path));
}

function link(to: string, path: string): void {
  // Where links are not allowed, nothing is there, which must not be worth more.
  if (process.platform !== 'win32') symlinkSync(to, path);
}
