/** The workflows of the project as the tests see them: text, and what it says. */
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';

export interface Step {
  readonly name?: string;
  readonly id?: string;
  readonly if?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly 'working-directory'?: string;
  readonly env?: Readonly<Record<string, unknown>>;
  readonly with?: Readonly<Record<string, unknown>>;
}

export interface Job {
  readonly if?: string;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly 'timeout-minutes'?: number;
  readonly steps: readonly Step[];
}

export interface Workflow {
  readonly name: string;
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: Readonly<Record<string, string>>;
  readonly concurrency?: Readonly<Record<string, unknown>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

const folder = new URL('../../../.github/workflows/', import.meta.url);

export const workflowFiles = (): string[] => readdirSync(folder).sort();

export const workflowText = (file: string): string => readFileSync(new URL(file, folder), 'utf8');

export const readWorkflow = (file: string): Workflow => parse(workflowText(file)) as Workflow;

export const stepsOf = ({ jobs }: Workflow): Step[] =>
  Object.values(jobs).flatMap(({ steps }) => steps);

/** A step by its name; the tests must not pass because it is gone. */
export function stepNamed(workflow: Workflow, name: string): Step {
  const step = stepsOf(workflow).find((each) => each.name === name);
  if (!step) throw new Error(`the workflow ${workflow.name} has no step "${name}"`);
  return step;
}
