/**
 * The functions of a lesson as a picture's computation asks them, whoever wrote them: the reference,
 * or the student, whose functions answer from inside a sandbox.
 */
import type { Lesson } from '../../engine/kit/lesson.ts';
import { subjectOf } from '../../engine/kit/subject.ts';
import { type Arg, type Data, FunctionSource } from '../../engine/sandbox/codec.ts';
import { drive, type DriveStep } from '../../engine/sandbox/inside/drive.ts';
import type { Problem } from '../../engine/sandbox/problem.ts';
import type { Asked, Outcome, Sandbox } from '../../engine/sandbox/sandbox.ts';

type Callable = (...args: never[]) => unknown;

/** The functions that a module exports; its classes are there to be driven. */
export type Functions<Module> = {
  readonly [Name in keyof Module as Module[Name] extends Callable ? Name : never]: Module[Name];
} & Driver;

export interface Driver {
  /** Takes a class through steps, and gives what was asked for with `get`; a node is a `NodeRef`. */
  drive(name: string, steps: readonly DriveStep<Arg>[]): Data[];
}

/**
 * The lessons whose functions a computation uses: its own and the earlier ones that its module names
 * as `uses`, or, where it is no lesson's, those that it names as `lessons`.
 */
export function lessonsOf(computations: object, own: string): readonly string[] {
  const { uses = [], lessons } = computations as Partial<
    Readonly<Record<'uses' | 'lessons', readonly string[]>>
  >;
  return lessons ?? [...uses, own];
}

// --- The reference -----------------------------------------------------------------------------

export function referenceFunctions<Module extends object>(module: Module): Functions<Module> {
  const exports = module as Readonly<Record<string, unknown>>;
  const driven: Driver['drive'] = (name, steps) => drive(exports[name], steps) as Data[];
  return { ...module, drive: driven } as unknown as Functions<Module>;
}

// --- The student's code ------------------------------------------------------------------------

/**
 * Every exercise of the lesson as a function; it throws `Broken` where it gives no usable answer,
 * or where there is no sandbox to answer, but a problem. `onAsk` is told which of them is asked.
 */
export function ownFunctions(
  { exercises }: Lesson,
  sandbox: Sandbox | Problem,
  onAsk: (name: string) => void,
): object {
  const found = new Set<string>();
  const answer = (name: string, asked: Asked): Outcome => {
    onAsk(name);
    if ('type' in sandbox) return { ok: false, problem: sandbox };
    const problem = found.has(name) ? undefined : sandbox.missing(name);
    if (problem) return { ok: false, problem };
    found.add(name);
    return sandbox.ask(name, asked);
  };
  const subjects = Object.fromEntries(
    [...exercises].map(([name, { returns }]) => [
      name,
      subjectOf(returns, (asked) => answer(name, { ...asked, args: asked.args.map(asArg) })),
    ]),
  );
  const driven = (name: string, steps: readonly DriveStep<Arg>[]) => subjects[name]!.drive(steps);
  return { ...subjects, drive: driven };
}

/** A function goes into the sandbox as its source, so it may use nothing but its arguments. */
const asArg = (value: unknown): Arg =>
  typeof value === 'function' ? new FunctionSource(String(value)) : (value as Arg);
