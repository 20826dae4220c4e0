/**
 * The functions of a lesson as a picture's computation asks them, whoever wrote them: the reference,
 * or the student, whose functions answer from inside a sandbox.
 */
import type { Lesson } from '../../engine/kit/lesson.ts';
import { Broken } from '../../engine/kit/failure.ts';
import { type Arg, type Data, FunctionSource, NodeRef } from '../../engine/sandbox/codec.ts';
import type { Problem } from '../../engine/sandbox/problem.ts';
import type { Outcome, Sandbox } from '../../engine/sandbox/sandbox.ts';

type Callable = (...args: never[]) => unknown;

/** The functions that a module exports; its classes are there to be driven. */
export type Functions<Module> = {
  readonly [Name in keyof Module as Module[Name] extends Callable ? Name : never]: Module[Name];
} & Driver;

export interface Driver {
  /** Takes a class through steps, and gives what was asked for with `get`; a node is a `NodeRef`. */
  drive(name: string, steps: readonly Step[]): Data[];
}

/** Nodes are numbered in the order in which `new`, `call` and `repeat` make them. */
export type Step =
  | readonly ['new', ...args: Arg[]]
  | readonly ['call', node: number, method: string, ...args: Arg[]]
  | readonly ['repeat', times: number, node: number, method: string, ...args: Arg[]]
  | readonly ['get', node: number, field: string];

export { NodeRef };

/** The earlier lessons that the computations of a lesson use besides it: `uses` of their module. */
export const usesOf = (computations: object): readonly string[] =>
  (computations as { uses?: readonly string[] }).uses ?? [];

// --- The reference -----------------------------------------------------------------------------

export function referenceFunctions<Module extends object>(module: Module): Functions<Module> {
  const exports = module as Readonly<Record<string, unknown>>;
  const drive: Driver['drive'] = (name, steps) => driveClass(exports[name] as Constructor, steps);
  return { ...module, drive } as unknown as Functions<Module>;
}

type Constructor = new (...args: unknown[]) => unknown;
type Methods = Readonly<Record<string, (...args: unknown[]) => unknown>>;

/** As `driveExport` in `engine/sandbox/guest.ts` does it to the student's. */
function driveClass(Class: Constructor, steps: readonly Step[]): Data[] {
  const nodes: unknown[] = [];
  const answers: Data[] = [];
  const given = (args: readonly Arg[]): unknown[] =>
    args.map((arg) => (arg instanceof NodeRef ? nodes[arg.index] : arg));
  const call = (node: unknown, method: string, args: readonly Arg[]): unknown =>
    (node as Methods)[method]!(...given(args));
  for (const step of steps) {
    switch (step[0]) {
      case 'new':
        nodes.push(new Class(...given(step.slice(1))));
        break;
      case 'call':
        nodes.push(call(nodes[step[1]], step[2], step.slice(3) as Arg[]));
        break;
      case 'repeat': {
        let node = nodes[step[2]];
        for (let n = 0; n < step[1]; n++) node = call(node, step[3], step.slice(4) as Arg[]);
        nodes.push(node);
        break;
      }
      case 'get':
        answers.push((nodes[step[1]] as Readonly<Record<string, Data>>)[step[2]]);
    }
  }
  return answers;
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
  const known = new Set<string>();
  const answer = (name: string, ask: (sandbox: Sandbox) => Outcome): unknown => {
    onAsk(name);
    if ('type' in sandbox) throw broken(sandbox);
    const missing = known.has(name) ? undefined : sandbox.missing(name);
    if (missing) throw broken(missing);
    known.add(name);
    const outcome = ask(sandbox);
    if (!outcome.ok) throw broken(outcome.problem);
    return exercises.get(name)!.returns.read(outcome.value, '');
  };
  const functions = [...exercises.keys()].map((name) => [
    name,
    (...args: unknown[]) => answer(name, (own) => own.call(name, args.map(asArg))),
  ]);
  const drive = (name: string, steps: readonly Step[]) =>
    answer(name, (own) => own.drive(name, steps));
  return { ...Object.fromEntries(functions), drive };
}

/** A function goes into the sandbox as its source, so it may use nothing but its arguments. */
const asArg = (value: unknown): Arg =>
  typeof value === 'function' ? new FunctionSource(String(value)) : (value as Arg);

const broken = (problem: Problem): Broken => new Broken({ type: 'problem', problem });
