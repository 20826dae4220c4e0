/**
 * Pull requests without GitHub: a repository with the fixture's course, branches that change it, and
 * what the workflow `autograde` does with one of them, up to running its own command.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import type { Report } from '../../../engine/formats/report.ts';
import { readText, temporaryFolder, write } from '../../fixture/checkout.ts';
import { commandsIn } from '../attacks/harm.ts';
import { FakeGitHub } from './fake-github.ts';
import { readWorkflow, stepNamed } from './workflows.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const FIXTURE = join(ROOT, 'test/fixture');

/** What the base holds of the project: enough to grade. */
const PARTS = [
  '.github',
  '.gitignore',
  '.npmrc',
  'engine',
  'package-lock.json',
  'package.json',
  'reference/tensor.ts',
  'vitest.config.ts',
];

export interface Outcome {
  /** All that was printed, which a runner would search for commands. */
  readonly printed: string;
  readonly summary: string;
  readonly report: Report;
  /** What the second workflow makes of the report. */
  readonly comment: string;
  /** What the trusted checkout holds now that it did not hold before. */
  readonly traces: string;
  /** What lies in the workspace. */
  readonly workspace: string[];
}

export class PullRequests {
  readonly #folder = temporaryFolder();
  readonly #origin = join(this.#folder, 'origin');
  /** Hostile code that runs outside of the sandbox, whenever it may be, leaves a file here. */
  readonly mark = join(this.#folder, 'it-ran');

  constructor() {
    for (const part of PARTS) this.#copy(ROOT, part);
    this.#putCourse();
    this.#git(this.#origin, 'init', '--quiet', '--initial-branch=main');
    this.#commit();
  }

  /** Makes a pull request that changes the base so, and does with it what the workflow does. */
  async grade(change: (folder: string) => void): Promise<Outcome> {
    this.#git(this.#origin, 'switch', '--quiet', '--force-create', 'answers', 'main');
    change(this.#origin);
    this.#commit();
    const workspace = join(this.#folder, 'workspace');
    rmSync(workspace, { recursive: true, force: true });
    const trusted = this.#checkout('main', join(workspace, 'trusted'));
    this.#checkout('answers', join(workspace, 'submission'));
    // In the place of `npm ci`.
    symlinkSync(join(ROOT, 'node_modules'), join(trusted, 'node_modules'), 'junction');
    const { code, printed, summary } = this.#runStep(workspace);
    if (code !== 0) throw new Error(`the workflow's step ended with ${code}:\n${printed}`);
    const report = join(workspace, 'results/report.json');
    return {
      printed,
      summary,
      report: JSON.parse(readFileSync(report, 'utf8')) as Report,
      comment: await commentOn(report),
      traces: this.#git(trusted, 'status', '--porcelain', '--ignored', '--', ':!node_modules'),
      workspace: readdirSync(workspace).sort(),
    };
  }

  /** Whether hostile code has run since this was last asked. */
  hasRun(): boolean {
    const ran = existsSync(this.mark);
    rmSync(this.mark, { force: true });
    return ran;
  }

  /** What nobody should do: starts a program of the last pull request. */
  runInSubmission(script: string): void {
    execFileSync(process.execPath, [join(this.#folder, 'workspace/submission', script)]);
  }

  /** The fixture's course, in the place of the project's own. */
  #putCourse(): void {
    for (const part of ['checks', 'lessons', 'gradlings.config.ts']) this.#copy(FIXTURE, part);
    const config = readText(this.#origin, 'gradlings.config.ts');
    write(this.#origin, { 'gradlings.config.ts': config.replace('../../engine/', './engine/') });
    const checks = join(this.#origin, 'checks');
    for (const name of readdirSync(checks, { recursive: true, encoding: 'utf8' })) {
      if (!name.endsWith('.ts')) continue;
      // The engine lies two folders closer here.
      write(checks, { [name]: readText(checks, name).replaceAll('../../engine/', 'engine/') });
    }
  }

  #copy(from: string, part: string): void {
    cpSync(join(from, part), join(this.#origin, part), { recursive: true });
  }

  #runStep(workspace: string) {
    const step = stepNamed(readWorkflow('autograde.yml'), 'Grade');
    const file = join(workspace, 'step-summary.md');
    const { status, stdout, stderr } = spawnSync(step.run!, {
      shell: true,
      cwd: join(workspace, step['working-directory']!),
      env: { ...process.env, ...(step.env as NodeJS.ProcessEnv), GITHUB_STEP_SUMMARY: file },
      encoding: 'utf8',
    });
    const summary = existsSync(file) ? readFileSync(file, 'utf8') : '';
    return { code: status, printed: stdout + stderr, summary };
  }

  #commit(): void {
    this.#git(this.#origin, 'add', '--all', '--force');
    this.#git(this.#origin, 'commit', '--quiet', '--allow-empty', '--message=change');
  }

  #checkout(branch: string, folder: string): string {
    this.#git(this.#folder, 'clone', '--quiet', '--branch', branch, this.#origin, folder);
    return folder;
  }

  /** Without the settings of whoever runs the tests. */
  #git(folder: string, ...args: string[]): string {
    const own = ['user.name=student', 'user.email=student@localhost', 'core.autocrlf=false'];
    const settings = [...own, 'commit.gpgSign=false'].flatMap((setting) => ['-c', setting]);
    const env = {
      ...process.env,
      GIT_CONFIG_GLOBAL: join(this.#folder, 'none'),
      GIT_CONFIG_NOSYSTEM: '1',
    };
    return execFileSync('git', [...settings, ...args], { cwd: folder, env, encoding: 'utf8' });
  }
}

async function commentOn(report: string): Promise<string> {
  const github = new FakeGitHub();
  await github.runStep('comment.yml', 'Comment', report);
  return github.comments.map(({ body }) => body).join();
}

/** The kinds of the commands that a runner obeys, in order: `stop-commands`, `error`, … */
export const kindsIn = ({ printed }: Outcome): string[] =>
  commandsIn(printed).map((line) => /^::([\w-]+)/.exec(line)?.[1] ?? line);

/** All that a runner hears first: that what follows is text, and the word that ends this. */
export const FENCE = ['stop-commands', expect.stringMatching(/^[0-9a-f-]{36}$/)];
