/** Pull requests that change more than exercises, through the command that the workflow runs. */
import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { readText, write } from '../../fixture/checkout.ts';
import { beginWith, COUNTING, NUMBERS, SOLVED } from '../../fixture/submissions.ts';
import { FENCE, kindsIn, type Outcome, PullRequests } from '../pull-request/pull-requests.ts';
import { harmIn, unfitIn } from './harm.ts';

const pulls = new PullRequests();

interface PullRequestAttack {
  readonly tries: string;
  readonly change: (folder: string) => void;
  /** Points of `numbers`, which every one of them solves, unless the attack is upon itself. */
  readonly points?: number;
  /** Takes away what others change. The rest are one pull request together. */
  readonly alone?: true;
}

/** Code that leaves its mark if anything runs it. */
const script = `require('node:fs').writeFileSync(${JSON.stringify(pulls.mark)}, '');`;
const module = `import fs from 'node:fs'; fs.writeFileSync(${JSON.stringify(pulls.mark)}, '');`;
const command = 'node ../submission/evil.cjs';

const commands = String.raw`\n::add-path::/evil\r::set-output name=a::b\n##[add-path]/evil\n::stop-commands::x\n`;
const say = `console.log('${commands}');`;
const threw = `throw new Error('${commands}<img src=x>');`;

const all = (files: Readonly<Record<string, string>>) => (folder: string) =>
  void write(folder, files);

/** Puts a link in the place of what is there. */
function link(to: string, path: string): void {
  rmSync(path, { recursive: true, force: true });
  mkdirSync(dirname(path), { recursive: true });
  // Where links are not allowed, nothing is there, which must not be worth more.
  if (process.platform !== 'win32') symlinkSync(to, path);
}

const ATTACKS: readonly PullRequestAttack[] = [
  {
    tries: 'checks that everything passes',
    change: (folder) => {
      write(folder, {
        'checks/numbers/checks.ts': 'export const exercises = {};',
        'checks/course.ts': readText(folder, 'checks/course.ts').replace(/.*'02-counting'.*/, ''),
        'engine/grade/score.ts': 'export const score = (points: number) => points;',
        'engine/sandbox/limits.ts': 'export const LIMITS = { call: 1e9, total: 1e9 };',
      });
    },
  },
  {
    tries: 'code of its own wherever the grader has code',
    change: all({
      'gradlings.config.ts': module,
      'engine/command/gradlings.js': module,
      'engine/node/load-typescript.js': module,
      'engine/node/lesson-worker.js': module,
      'engine/sandbox/inside/guest.ts': module,
      'reference/tensor.ts': module,
      'lessons/01-numbers/index.ts': module,
      'index.js': module,
    }),
  },
  {
    tries: 'scripts of npm, and another lock file',
    change: all({
      'evil.cjs': script,
      'package.json': JSON.stringify({
        name: 'gradlings',
        type: 'module',
        imports: { '#tensor': './evil.cjs' },
        scripts: Object.fromEntries(
          [
            'pull-request',
            'prepull-request',
            'postpull-request',
            'preinstall',
            'postinstall',
            'prepare',
          ].map((name) => [name, command]),
        ),
      }),
      'package-lock.json': '{ "lockfileVersion": 3, "packages": {} }',
      'npm-shrinkwrap.json': '{ "lockfileVersion": 3, "packages": {} }',
    }),
  },
  {
    tries: 'settings of npm, Node and the tools',
    change: all({
      'evil.cjs': script,
      '.npmrc': `node-options=--require ../submission/evil.cjs\nscript-shell=${command}\nignore-scripts=false\n`,
      '.env': 'NODE_OPTIONS=--require ./evil.cjs\n',
      '.node-version': '12\n',
      'tsconfig.json': '{ "compilerOptions": { "paths": { "#tensor": ["./evil.cjs"] } } }',
      'vitest.config.ts': module,
      'vite.config.ts': module,
      'node_modules/quickjs-emscripten-core/package.json': '{ "main": "../../evil.cjs" }',
      'node_modules/fast-check/package.json': '{ "main": "../../evil.cjs" }',
    }),
  },
  {
    tries: 'hooks, filters and modules of git',
    change: all({
      'evil.cjs': script,
      '.githooks/post-checkout': `#!/bin/sh\n${command}\n`,
      '.gitattributes': '* filter=evil diff=evil merge=evil\n',
      '.gitconfig': `[core]\nhooksPath = .githooks\nfsmonitor = ${command}\n`,
      '.gitmodules': `[submodule "x"]\npath = x\nurl = ./x\nupdate = !${command}\n`,
      '.lfsconfig': '[lfs]\nurl = http://localhost:1/\n',
    }),
  },
  {
    tries: 'other workflows',
    change: all({
      '.github/workflows/autograde.yml': 'on: push\njobs: {}\n',
      '.github/workflows/evil.yml': 'on: pull_request_target\npermissions: write-all\njobs: {}\n',
      '.github/actions/evil/action.yml': `runs: { using: node20, main: ../../../evil.cjs }\n`,
      '.github/CODEOWNERS': '* @student\n',
    }),
  },
  {
    tries: 'results of its own',
    change: all({
      'results/report.json': '{ "schema": "gradlings/report/v1", "score": 100, "maxScore": 100 }',
      'report.json': '{ "schema": "gradlings/report/v1", "score": 100, "maxScore": 100 }',
      'summary.md': '# Score: 100 of 100 points\n',
      'results/summary.md': '# Score: 100 of 100 points\n',
    }),
  },
  {
    tries: 'links out of its checkout',
    change: (folder) => {
      link('..', join(folder, 'up'));
      link('../trusted/node_modules', join(folder, 'modules'));
      link('../results', join(folder, 'out'));
      link('../trusted/checks', join(folder, 'lessons/01-numbers/checks'));
      link('/', join(folder, 'disk'));
    },
  },
  {
    tries: 'its answers behind links',
    change: (folder) => {
      const answers = { numbers: SOLVED[NUMBERS], 'counting/exercise': SOLVED[COUNTING] };
      for (const [name, text] of Object.entries(answers))
        write(folder, { [`answers/${name}.ts`]: text });
      link('../../answers/numbers.ts', join(folder, NUMBERS));
      link('../answers/counting', join(folder, dirname(COUNTING)));
    },
    points: 0,
    alone: true,
  },
  {
    tries: 'its answers where no file is, and at the beginning of a giant',
    change: (folder) => {
      rmSync(join(folder, NUMBERS));
      write(folder, {
        [`${NUMBERS}/index.ts`]: SOLVED[NUMBERS],
        [COUNTING]: `${SOLVED[COUNTING]}\n//${'x'.repeat(20_000_000)}`,
      });
    },
    points: 0,
    alone: true,
  },
  {
    tries: 'its answers in what is no text, and beside the exercise',
    change: all({
      [NUMBERS]: `${SOLVED[NUMBERS]}\0`,
      'lessons/02-counting/exercise.js': SOLVED[COUNTING],
    }),
    points: 0,
    alone: true,
  },
  {
    tries: 'checks of its own, imported by an exercise',
    change: all({
      'checks/evil.ts': SOLVED[NUMBERS],
      [NUMBERS]: "export * from '../../checks/evil.ts';",
    }),
    points: 0,
    alone: true,
  },
  {
    tries: 'an exercise in another case',
    change: (folder) => {
      rmSync(join(folder, 'lessons'), { recursive: true });
      write(folder, { 'Lessons/01-Numbers/Exercise.TS': SOLVED[NUMBERS] });
    },
    points: 0,
    alone: true,
  },
  {
    tries: 'nothing left but one exercise',
    change: (folder) => {
      for (const name of ['checks', 'lessons', 'reference', '.github', 'package.json']) {
        rmSync(join(folder, name), { recursive: true });
      }
      write(folder, { [NUMBERS]: SOLVED[NUMBERS] });
    },
    alone: true,
  },
  {
    tries: 'a whole disk of files, some of them named for harm',
    change: (folder) => {
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
  },
  {
    tries: 'commands, printed and thrown by what is right and by what is wrong',
    change: all({
      [NUMBERS]: `${say}\n${beginWith(SOLVED[NUMBERS], { mean: say, scale: say })}`,
      [COUNTING]: beginWith(SOLVED[COUNTING], { constructor: say, add: `${say} ${threw}` }),
    }),
  },
  {
    tries: 'commands, thrown while it is loaded',
    change: all({ [COUNTING]: threw }),
    alone: true,
  },
  {
    tries: 'commands in the place of an import',
    change: all({ [COUNTING]: `import '${commands}';` }),
    alone: true,
  },
  {
    tries: 'to print a hundred megabytes, and to throw as much',
    change: all({
      [COUNTING]:
        "for (let i = 0; i < 1000; i++) console.log('x'.repeat(1e5)); throw new Error('x'.repeat(1e7));",
    }),
    alone: true,
  },
];

const POINTS = 4;

/** All of them solve a lesson, and change something besides. */
const graded = (...changes: readonly PullRequestAttack['change'][]): Promise<Outcome> =>
  pulls.grade((folder) => {
    write(folder, { [NUMBERS]: SOLVED[NUMBERS], 'notes.txt': '' });
    for (const change of changes) change(folder);
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
  test.for(ATTACKS.filter(({ alone }) => alone))('$tries', async ({ change, points = POINTS }) => {
    expectUnharmed(await graded(change), points);
  });
});

describe('a pull request with all other attacks at once', () => {
  const together = ATTACKS.filter(({ alone }) => !alone);
  let outcome: Outcome;
  beforeAll(async () => {
    outcome = await graded(...together.map(({ change }) => change));
  }, 120_000);

  test.for(together)('$tries', () => expectUnharmed(outcome, POINTS));

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
