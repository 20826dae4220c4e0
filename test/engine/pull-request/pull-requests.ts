/**
 * Pull requests without GitHub: a repository with a base, branches that change it, and what the
 * workflow `autograde` does with one of them, up to running its own command.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Report } from '../../../engine/formats/report.ts';
import { readWorkflow, stepNamed } from './workflows.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** What the base holds: enough to grade. */
const PARTS = [
  '.github',
  '.gitignore',
  '.npmrc',
  'checks',
  'lessons',
  'package-lock.json',
  'package.json',
  'reference/tensor.ts',
  'vitest.config.ts',
];

export const solution = (lesson: string): string =>
  readFileSync(join(root, `reference/${lesson}.ts`), 'utf8');

export interface Outcome {
  /** All that was printed, which a runner would search for commands. */
  readonly printed: string;
  readonly summary: string;
  readonly report: Report;
  /** Where the report lies, until the next pull request is graded. */
  readonly reportFile: string;
  /** What the trusted checkout holds now that it did not hold before. */
  readonly traces: string;
  /** What lies in the workspace. */
  readonly workspace: string[];
}

export class PullRequests {
  readonly #folder = mkdtempSync(join(tmpdir(), 'gradlings-pull-'));
  readonly #origin = join(this.#folder, 'origin');
  /** Hostile code that runs outside of the sandbox, whenever it may be, leaves a file here. */
  readonly mark = join(this.#folder, 'it-ran');

  constructor() {
    for (const part of PARTS)
      cpSync(join(root, part), join(this.#origin, part), { recursive: true });
    this.#git(this.#origin, 'init', '--quiet', '--initial-branch=main');
    this.#commit();
  }

  /** Makes a pull request that changes the base so, and does with it what the workflow does. */
  grade(change: (folder: string) => void): Outcome {
    this.#git(this.#origin, 'switch', '--quiet', '--force-create', 'answers', 'main');
    change(this.#origin);
    this.#commit();
    const workspace = join(this.#folder, 'workspace');
    rmSync(workspace, { recursive: true, force: true });
    const trusted = this.#checkout('main', join(workspace, 'trusted'));
    this.#checkout('answers', join(workspace, 'submission'));
    // In the place of `npm ci`.
    symlinkSync(join(root, 'node_modules'), join(trusted, 'node_modules'), 'junction');
    const { code, printed, summary } = this.#runStep(workspace);
    if (code !== 0) throw new Error(`the workflow's step ended with ${code}:\n${printed}`);
    const reportFile = join(workspace, 'results/report.json');
    return {
      printed,
      summary,
      report: JSON.parse(readFileSync(reportFile, 'utf8')) as Report,
      reportFile,
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

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true });
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

export function write(folder: string, path: string, text: string): void {
  const to = join(folder, path);
  mkdirSync(dirname(to), { recursive: true });
  writeFileSync(to, text);
}
