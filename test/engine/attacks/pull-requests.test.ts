/** Pull requests that change more than exercises, through the command that the workflow runs. */
import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { apply, type Change, readText, write } from '../../fixture/checkout.ts';
import { beginWith, COUNTING, NUMBERS, SOLVED } from '../../fixture/submissions.ts';
import { FENCE, kindsIn, type Outcome, PullRequests } from '../pull-request/pull-requests.ts';
import { harmIn, unfitIn } from './harm.ts';

const pulls = new PullRequests();

type Changes = Readonly<Record<string, Change>>;

/** Code that leaves its mark if anything runs it. */
const script = `require('node:fs').writeFileSync(${JSON.stringify(pulls.mark)}, '');`;
const module = `import fs from 'node:fs'; fs.writeFileSync(${JSON.stringify(pulls.mark)}, '');`;
const command = 'node ../submission/evil.cjs';

/** That npm starts, of itself or because somebody grades. */
const SCRIPTS =
  'pull-request prepull-request postpull-request preinstall postinstall prepare'.split(' ');
const REPORT = '{ "schema": "gradlings/report/v1", "score": 100, "maxScore": 100 }';

const commands = String.raw`\n::add-path::/evil\r::set-output name=a::b\n##[add-path]/evil\n::stop-commands::x\n`;
const say = `console.log('${commands}');`;
const threw = `throw new Error('${commands}<img src=x>');`;

/** Puts a link in the place of what is there. */
function link(to: string, path: string): void {
  rmSync(path, { recursive: true, force: true });
  mkdirSync(dirname(path), { recursive: true });
  // Where links are not allowed, nothing is there, which must not be worth more.
  if (process.platform !== 'win32') symlinkSync(to, path);
}

/** One pull request together. */
const TOGETHER: Changes = {
  'checks that everything passes': (folder) =>
    write(folder, {
      'checks/numbers/checks.ts': 'export const exercises = {};',
      'gradlings.config.ts': readText(folder, 'gradlings.config.ts').replace(
        /points: 4/,
        'points: 9',
      ),
      'engine/grade/score.ts': 'export const score = (points: number) => points;',
      'engine/sandbox/limits.ts': 'export const LIMITS = { call: 1e9, total: 1e9 };',
    }),
  'code of its own wherever the grader has code': {
    'gradlings.config.ts': module,
    'engine/command/gradlings.js': module,
    'engine/node/load-typescript.js': module,
    'engine/node/grading-process.js': module,
    'engine/sandbox/inside/guest.ts': module,
    'reference/tensor.ts': module,
    'lessons/01-numbers/index.ts': module,
    'index.js': module,
  },
  'scripts of npm, and another lock file': {
    'evil.cjs': script,
    'package.json': JSON.stringify({
      name: 'gradlings',
      type: 'module',
      imports: { '#tensor': './evil.cjs' },
      scripts: Object.fromEntries(SCRIPTS.map((name) => [name, command])),
    }),
    'package-lock.json': '{ "lockfileVersion": 3, "packages": {} }',
    'npm-shrinkwrap.json': '{ "lockfileVersion": 3, "packages": {} }',
  },
  'settings of npm, Node and the tools': {
    'evil.cjs': script,
    '.npmrc': `node-options=--require ../submission/evil.cjs\nscript-shell=${command}\nignore-scripts=false\n`,
    '.env': 'NODE_OPTIONS=--require ./evil.cjs\n',
    '.node-version': '12\n',
    'tsconfig.json': '{ "compilerOptions": { "paths": { "#tensor": ["./evil.cjs"] } } }',
    'vitest.config.ts': module,
    'vite.config.ts': module,
    'node_modules/quickjs-emscripten-core/package.json': '{ "main": "../../evil.cjs" }',
    'node_modules/fast-check/package.json': '{ "main": "../../evil.cjs" }',
  },
  'hooks, filters and modules of git': {
    'evil.cjs': script,
    '.githooks/post-checkout': `#!/bin/sh\n${command}\n`,
    '.gitattributes': '* filter=evil diff=evil merge=evil\n',
    '.gitconfig': `[core]\nhooksPath = .githooks\nfsmonitor = ${command}\n`,
    '.gitmodules': `[submodule "x"]\npath = x\nurl = ./x\nupdate = !${command}\n`,
    '.lfsconfig': '[lfs]\nurl = http://localhost:1/\n',
  },
  'other workflows': {
    '.github/workflows/autograde.yml': 'on: push\njobs: {}\n',
    '.github/workflows/evil.yml': 'on: pull_request_target\npermissions: write-all\njobs: {}\n',
    '.github/actions/evil/action.yml': `runs: { using: node20, main: ../../../evil.cjs }\n`,
    '.github/CODEOWNERS': '* @student\n',
  },
  'results of its own': {
    'results/report.json': REPORT,
    'report.json': REPORT,
    'summary.md': '# Score: 100 of 100 points\n',
    'results/summary.md': '# Score: 100 of 100 points\n',
  },
  'links out of its checkout': (folder) => {
    link('..', join(folder, 'up'));
    link('../trusted/node_modules', join(folder, 'modules'));
    link('../results', join(folder, 'out'));
    link('../trusted/checks', join(folder, 'lessons/01-numbers/checks'));
    link('/', join(folder, 'disk'));
  },
  'a whole disk of files, some of them named for harm': (folder) => {
    for (let i = 0; i < 2000; i++) write(folder, { [`many/${i % 50}/${i}`]: '' });
    if (process.platform === 'win32') return;
    for (const name of [
      'a\n::error::x',
      '::add-path::x',
      '##[error]x',
      '`code` <img src=x onerror=alert(1)>',
      '[a](javascript:alert(1))',
      '\u001B[31mred\u202E',
      '@everyone #1',
    ]) {
      write(folder, { [`!/${name.replaceAll('/', '∕')}`]: '' });
    }
  },
  'commands, printed and thrown by what is right and by what is wrong': {
    [NUMBERS]: `${say}\n${beginWith(SOLVED[NUMBERS], { mean: say, scale: say })}`,
    [COUNTING]: beginWith(SOLVED[COUNTING], { constructor: say, add: `${say} ${threw}` }),
  },
};

/** Attacks upon the answers themselves, which are worth nothing then. */
const UPON_ANSWERS: Changes = {
  'its answers behind links': (folder) => {
    const answers = { numbers: SOLVED[NUMBERS], 'counting/exercise': SOLVED[COUNTING] };
    for (const [name, text] of Object.entries(answers))
      write(folder, { [`answers/${name}.ts`]: text });
    link('../../answers/numbers.ts', join(folder, NUMBERS));
    link('../answers/counting', join(folder, dirname(COUNTING)));
  },
  'its answers where no file is, and at the beginning of a giant': (folder) => {
    rmSync(join(folder, NUMBERS));
    write(folder, {
      [`${NUMBERS}/index.ts`]: SOLVED[NUMBERS],
      [COUNTING]: `${SOLVED[COUNTING]}\n//${'x'.repeat(20_000_000)}`,
    });
  },
  'its answers in what is no text, and beside the exercise': {
    [NUMBERS]: `${SOLVED[NUMBERS]}\0`,
    'lessons/02-counting/exercise.js': SOLVED[COUNTING],
  },
  'checks of its own, imported by an exercise': {
    'checks/evil.ts': SOLVED[NUMBERS],
    [NUMBERS]: "export * from '../../checks/evil.ts';",
  },
  'an exercise in another case': (folder) => {
    rmSync(join(folder, 'lessons'), { recursive: true });
    write(folder, { 'Lessons/01-Numbers/Exercise.TS': SOLVED[NUMBERS] });
  },
};

/** Would take away what others change. */
const ALONE: Changes = {
  'nothing left but one exercise': (folder) => {
    for (const name of ['checks', 'lessons', 'reference', '.github', 'package.json']) {
      rmSync(join(folder, name), { recursive: true });
    }
    write(folder, { [NUMBERS]: SOLVED[NUMBERS] });
  },
  'commands, thrown while it is loaded': { [COUNTING]: threw },
  'commands in the place of an import': { [COUNTING]: `import '${commands}';` },
  'to print a hundred megabytes, and to throw as much': {
    [COUNTING]:
      "for (let i = 0; i < 1000; i++) console.log('x'.repeat(1e5)); throw new Error('x'.repeat(1e7));",
  },
};

/** Of `numbers`, which every pull request solves. */
const POINTS = 4;

/** All of them solve a lesson, and change something besides. */
const graded = (...changes: readonly Change[]): Promise<Outcome> =>
  pulls.grade((folder) => {
    write(folder, { [NUMBERS]: SOLVED[NUMBERS], 'notes.txt': '' });
    for (const change of changes) apply(change, folder);
  });

/** Only what is right has points, nothing ran, and nothing that is shown does harm. */
function expectUnharmed(outcome: Outcome, points: number): void {
  expect(outcome.report).toMatchObject({ score: points, maxScore: 7 });
  expect(pulls.hasRun()).toBe(false);
  expect(outcome.traces).toBe('');
  expect(outcome.workspace).toEqual(['results', 'step-summary.md', 'submission', 'trusted']);

  // The runner hears of the words that fence text off, of annotations, and nothing else.
  const [stop, resume, ...rest] = kindsIn(outcome);
  expect([stop, resume]).toEqual(FENCE);
  expect(rest.pop()).toBe('notice');
  expect(rest).toEqual(rest.map(() => 'error'));
  expect(rest.length).toBeLessThanOrEqual(10);
  expect(unfitIn(outcome.printed)).toEqual([]);

  expect(harmIn('summary.md', outcome.summary)).toEqual([]);
  expect(outcome.summary).not.toMatch(/^::/m);
  expect(Buffer.byteLength(outcome.summary)).toBeLessThan(2 ** 20);
  expect(outcome.summary.match(/^# Score: .*$/gm)).toEqual([`# Score: ${points} of 7 points`]);
  expect(outcome.summary).toContain('## Ignored files');

  expect(outcome.comment).toContain(`### gradlings: ${points} of 7 points`);
  expect(outcome.comment).not.toMatch(/::|##\[|evil|img|@/);
}

describe('pull requests, each with an attack of its own', () => {
  test.for(Object.entries(UPON_ANSWERS))('%s', async ([, change]) => {
    expectUnharmed(await graded(change), 0);
  });

  test.for(Object.entries(ALONE))('%s', async ([, change]) => {
    expectUnharmed(await graded(change), POINTS);
  });
});

describe('a pull request with all other attacks at once', () => {
  let outcome: Outcome;
  beforeAll(async () => {
    outcome = await graded(...Object.values(TOGETHER));
  }, 120_000);

  test.for(Object.keys(TOGETHER))('%s', () => expectUnharmed(outcome, POINTS));

  test('has its other files named in the summary, as text and not too many of them', () => {
    const [, ignored = ''] = outcome.summary.split('## Ignored files');
    expect(ignored).toContain('- `.github/workflows/autograde.yml`');
    expect(ignored).toMatch(/^- and \d+ more$/m);
    expect(ignored.match(/^- /gm)).toHaveLength(21);
  });

  test('and would have been noticed, had anything of it run', () => {
    for (const program of ['evil.cjs', 'engine/command/gradlings.js']) {
      pulls.runInSubmission(program);
      expect(pulls.hasRun()).toBe(true);
    }
  });
});
