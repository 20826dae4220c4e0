/**
 * The inline script of a workflow's step, run as `actions/github-script` runs it, with a GitHub
 * that only remembers what is asked of it.
 */
import { createRequire } from 'node:module';
import { readWorkflow, stepNamed } from './workflows.ts';

export const HEAD = 'a'.repeat(40);
export const FORK = 11;

export interface Comment {
  readonly id: number;
  body: string;
  readonly user: { readonly login: string } | null;
}

export interface Pull {
  readonly number: number;
  readonly head: { readonly sha: string; readonly repo: { readonly id: number } | null };
  readonly base: { readonly ref: string };
}

export const aPull: Pull = {
  number: 7,
  head: { sha: HEAD, repo: { id: FORK } },
  base: { ref: 'main' },
};

export class FakeGitHub {
  pulls: Pull[] = [aPull];
  files: { filename: string; previous_filename?: string }[] = [
    { filename: 'lessons/01-numbers/exercise.ts' },
  ];
  comments: Comment[] = [];
  artifacts: { id: number; expired: boolean; size_in_bytes: number }[] = [];
  run: Record<string, unknown> = {
    id: 99,
    head_sha: HEAD,
    head_branch: 'answers',
    head_repository: { id: FORK, owner: { login: 'student' } },
  };
  readonly outputs: Record<string, unknown> = {};
  readonly notices: string[] = [];
  /** Every call that GitHub was sent: its name and arguments. */
  readonly calls: [name: string, args: Record<string, unknown>][] = [];

  async runStep(file: string, step: string, report = ''): Promise<void> {
    const script = String(stepNamed(readWorkflow(file), step).with?.['script']);
    const names = ['github', 'context', 'core', 'require', 'process'];
    const AsyncFunction = (async () => {}).constructor as FunctionConstructor;
    const run = new AsyncFunction(...names, script);
    const context = {
      repo: { owner: 'school', repo: 'course' },
      serverUrl: 'https://github.com',
      payload: { workflow_run: this.run, repository: { default_branch: 'main' } },
    };
    const core = {
      notice: (text: string) => this.notices.push(text),
      setOutput: (name: string, value: unknown) => (this.outputs[name] = value),
    };
    const process = { env: { REPORT: report } };
    await run(this.#github(), context, core, createRequire(import.meta.url), process);
  }

  #github() {
    const paged = <T>(list: readonly T[], args: Record<string, unknown>): T[] => {
      const { per_page: size = 30, page = 1 } = args as { per_page?: number; page?: number };
      return list.slice((page - 1) * size, page * size);
    };
    const answer =
      <T>(name: string, body: (args: Record<string, unknown>) => T) =>
      async (args: Record<string, unknown>) => {
        this.calls.push([name, args]);
        return { data: body(args) };
      };
    return {
      rest: {
        actions: {
          listWorkflowRunArtifacts: answer('listWorkflowRunArtifacts', () => ({
            artifacts: this.artifacts,
          })),
        },
        pulls: {
          list: answer('list', (args) => paged(this.pulls, args)),
          listFiles: answer('listFiles', (args) => paged(this.files, args)),
        },
        issues: {
          listComments: answer('listComments', (args) => paged(this.comments, args)),
          createComment: answer('createComment', ({ body }) => this.#add(String(body))),
          updateComment: answer('updateComment', ({ comment_id: id, body }) => {
            this.comments.find((comment) => comment.id === id)!.body = String(body);
          }),
        },
      },
    };
  }

  #add(body: string): void {
    const id = this.comments.length + 1;
    this.comments.push({ id, body, user: { login: 'github-actions[bot]' } });
  }
}
