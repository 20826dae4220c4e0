/** Pull requests that change more than exercises, through the command that the workflow runs. */
import { readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LAYERS } from '../command/gradlings.ts';
import { FakeGitHub } from '../pull-request/fake-github.ts';
import { type Outcome, PullRequests, solution, write } from '../pull-request/pull-requests.ts';
import { commandsIn, harmIn, unfitIn } from './harm.ts';

let pulls: PullRequests;
beforeAll(() => {
  pulls = new PullRequests();
}, 120_000);
afterAll(() => pulls?.remove());

interface PullRequestAttack {
  readonly tries: string;
  readonly change: (folder: string) => void;
  /** Points of lesson 03, which every one of them solves, unless the attack is upon itself. */
  readonly points?: number;
  /** Takes away what others change. The rest are one pull request together. */
  readonly alone?: true;
}

/** Code that leaves its mark if anything runs it. */
const script = () => `require('node:fs').writeFileSync(${JSON.stringify(pulls.mark)}, '');`;
const module = () =>
  `import fs from 'node:fs'; fs.writeFileSync(${JSON.stringify(pulls.mark)}, '');`;
const command = 'node ../submission/evil.cjs';

const all = (files: (folder: string) => Readonly<Record<string, string>>) => (folder: string) => {
  for (const [path, text] of Object.entries(files(folder))) write(folder, path, text);
};

const ATTACKS: readonly PullRequestAttack[] = [
  {
    tries: 'checks that everything passes',
    change: all((folder) => ({
      'checks/activations/checks.ts': 'export const exercises = {};',
      'engine/grade/score.ts': 'export const score = (points: number) => points;',
      'checks/course.ts': readFileSync(join(folder, 'checks/course.ts'), 'utf8').replace(
        /entry\('0[1-8]'.*\n/g,
        '',
      ),
      'engine/sandbox/limits.ts': 'export const LIMITS = { call: 1e9, total: 1e9 };',
    })),
  },
  {
    tries: 'code of its own wherever the grader has code',
    change: all(() => ({
      'engine/command/gradlings.js': module(),
      'engine/node/load-typescript.js': module(),
      'engine/node/lesson-worker.js': module(),
      'engine/sandbox/guest.ts': module(),
      'reference/tensor.ts': module(),
      'lessons/03-layers/index.ts': module(),
      'index.js': module(),
    })),
  },
  {
    tries: 'scripts of npm, and another lock file',
    change: all(() => ({
      'evil.cjs': script(),
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
    })),
  },
  {
    tries: 'settings of npm, Node and the tools',
    change: all(() => ({
      'evil.cjs': script(),
      '.npmrc': `node-options=--require ../submission/evil.cjs\nscript-shell=${command}\nignore-scripts=false\n`,
      '.env': 'NODE_OPTIONS=--require ./evil.cjs\n',
      '.node-version': '12\n',
      'tsconfig.json': '{ "compilerOptions": { "paths": { "#tensor": ["./evil.cjs"] } } }',
      'vitest.config.ts': module(),
      'vite.config.ts': module(),
      'node_modules/quickjs-emscripten-core/package.json': '{ "main": "../../evil.cjs" }',
    })),
  },
  {
    tries: 'hooks, filters and modules of git',
    change: all(() => ({
      'evil.cjs': script(),
      '.githooks/post-checkout': `#!/bin/sh\n${command}\n`,
      '.gitattributes': '* filter=evil diff=evil merge=evil\n',
      '.gitconfig': `[core]\nhooksPath = .githooks\nfsmonitor = ${command}\n`,
      '.gitmodules': `[submodule "x"]\npath = x\nurl = ./x\nupdate = !${command}\n`,
      '.lfsconfig': '[lfs]\nurl = http://localhost:1/\n',
    })),
  },
  {
    tries: 'other workflows',
    change: all(() => ({
      '.github/workflows/autograde.yml': 'on: push\njobs: {}\n',
      '.github/workflows/evil.yml': 'on: pull_request_target\npermissions: write-all\njobs: {}\n',
      '.github/actions/evil/action.yml': `runs: { using: node20, main: ../../../evil.cjs }\n`,
      '.github/CODEOWNERS': '* @student\n',
    })),
  },
  {
    tries: 'results of its own',
    change: all(() => ({
      'results/report.json': '{ "schema": "gradlings/report/v1", "score": 100, "maxScore": 100 }',
      'report.json': '{ "schema": "gradlings/report/v1", "score": 100, "maxScore": 100 }',
      'summary.md': '# Score: 100 of 100 points\n',
      'results/summary.md': '# Score: 100 of 100 points\n',
    })),
  },
  {
    tries: 'links out of its checkout',
    change: (folder) => {
      for (const [to, path] of [
        ['..', 'up'],
        ['../trusted/node_modules', 'modules'],
        ['../results', 'out'],
        ['../trusted/checks', 'lessons/03-layers/checks'],
        ['/', 'disk'],
      ] as const) {
        if (process.platform !== 'win32') symlinkSync(to, join(folder, path));
      }
    },
  },
  {
    tries: 'its answers behind links',
    change: (folder) => {
      write(folder, 'answers/exercise.ts', solution('layers'));
      rmSync(join(folder, LAYERS));
      if (process.platform !== 'win32')
        symlinkSync('../../answers/exercise.ts', join(folder, LAYERS));
    },
    points: 0,
    alone: true,
  },
  {
    tries: 'checks of its own, imported by an exercise',
    change: all(() => ({
      'checks/evil.ts': solution('layers'),
      [LAYERS]: "export * from '../../checks/evil.ts';",
    })),
    points: 0,
    alone: true,
  },
  {
    tries: 'an exercise in another case',
    change: (folder) => {
      rmSync(join(folder, 'lessons'), { recursive: true });
      write(folder, 'Lessons/03-Layers/Exercise.TS', solution('layers'));
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
      write(folder, LAYERS, solution('layers'));
    },
    alone: true,
  },
  {
    tries: 'a whole disk of files, some of them named for harm',
    change: (folder) => {
      for (let i = 0; i < 2000; i++) write(folder, `many/${i % 50}/${i}`, '');
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
        write(folder, `!/${name.replaceAll('/', '∕')}`, '');
      }
    },
  },
  {
    tries: 'commands, printed and thrown by what is right and by what is wrong',
    change: (folder) => {
      const commands = String.raw`\n::add-path::/evil\r::set-output name=a::b\n##[add-path]/evil\n`;
      const say = `console.log('${commands}');`;
      write(
        folder,
        LAYERS,
        `${say}\n${solution('layers').replaceAll(' return ', ` ${say} return `)}`,
      );
      write(
        folder,
        'lessons/02-perceptron/exercise.ts',
        `export function step() { ${say} throw new Error('${commands}'); }`,
      );
      write(folder, 'lessons/04-activations/exercise.ts', `throw '${commands}';`);
      write(folder, 'lessons/05-mlp/exercise.ts', `import '${commands}';`);
    },
  },
  {
    tries: 'to print a hundred megabytes, and to throw as much',
    change: all(() => ({
      'lessons/06-losses/exercise.ts':
        "for (let i = 0; i < 1000; i++) console.log('x'.repeat(1e5)); throw new Error('x'.repeat(1e7));",
    })),
  },
];

const solved = (folder: string) => write(folder, LAYERS, solution('layers'));

/** What the second workflow makes of a report. */
async function commentOn({ reportFile }: Outcome): Promise<string> {
  const github = new FakeGitHub();
  await github.runStep('comment.yml', 'Comment', reportFile);
  return github.comments.map(({ body }) => body).join();
}

const kindOf = (line: string): string => /^::([\w-]+)/.exec(line)?.[1] ?? line;

/** Only what is right has points, nothing ran, and nothing that is shown does harm. */
async function expectUnharmed(outcome: Outcome, points: number): Promise<void> {
  expect(outcome.report).toMatchObject({ score: points, maxScore: 100 });
  expect(pulls.hasRun()).toBe(false);
  expect(outcome.traces).toBe('');
  expect(outcome.workspace).toEqual(['results', 'step-summary.md', 'submission', 'trusted']);

  // The runner hears of the words that fence text off, of annotations, and nothing else.
  const [stop, resume, ...rest] = commandsIn(outcome.printed).map(kindOf);
  expect([stop, resume]).toEqual(['stop-commands', expect.stringMatching(/^[0-9a-f-]{36}$/)]);
  expect(rest.filter((kind) => kind !== 'error' && kind !== 'notice')).toEqual([]);
  expect(rest.length).toBeLessThanOrEqual(11);
  expect(unfitIn(outcome.printed)).toEqual([]);

  expect(harmIn('summary.md', outcome.summary)).toEqual([]);
  expect(Buffer.byteLength(outcome.summary)).toBeLessThan(2 ** 20);
  expect(outcome.summary.match(/^# Score: .*$/gm)).toEqual([`# Score: ${points} of 100 points`]);
  expect(outcome.summary).toContain('## Ignored files');

  const comment = await commentOn(outcome);
  expect(comment).toContain(`### gradlings: ${points} of 100 points`);
  expect(comment).not.toMatch(/::|##\[|evil|img|@/);
}

describe('pull requests, each with an attack of its own', () => {
  test.for(ATTACKS.filter(({ alone }) => alone))('$tries', async ({ change, points = 5 }) => {
    const outcome = pulls.grade((folder) => {
      solved(folder);
      change(folder);
    });
    await expectUnharmed(outcome, points);
  });
});

describe('a pull request with all other attacks at once', () => {
  const together = ATTACKS.filter(({ alone }) => !alone);
  let outcome: Outcome;
  beforeAll(() => {
    outcome = pulls.grade((folder) => {
      solved(folder);
      for (const { change } of together) change(folder);
    });
  }, 120_000);

  test.for(together)('$tries', async () => expectUnharmed(outcome, 5));

  test('and would have been noticed, had anything of it run', () => {
    pulls.runInSubmission('evil.cjs');
    expect(pulls.hasRun()).toBe(true);
    pulls.runInSubmission('engine/command/gradlings.js');
    expect(pulls.hasRun()).toBe(true);
  });
});
