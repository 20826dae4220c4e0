/**
 * Takes a class through steps and gives what was asked for on the way, as objects with methods cannot
 * leave the sandbox. Runs inside it, and wherever else a class is driven.
 */
import { apply, construct, toText } from './untouched.ts';

/** The n-th node that was made, as an argument. */
export class NodeRef {
  readonly index: number;
  constructor(index: number) {
    this.index = index;
  }
}

/** Nodes are numbered in the order in which they are made. */
export type DriveStep<Arg = unknown> =
  | readonly ['new', ...args: Arg[]]
  | readonly ['call', node: number, method: string, ...args: Arg[]]
  /** Makes one node, by a chain of such calls. */
  | readonly ['repeat', times: number, node: number, method: string, ...args: Arg[]]
  | readonly ['get', node: number, field: string];

/** The answers of the `get` steps. */
export function drive(Class: unknown, steps: readonly DriveStep[]): unknown[] {
  const nodes: unknown[] = [];
  const answers: unknown[] = [];
  for (let i = 0; i < steps.length; i++) {
    const step = steps[i] as DriveStep;
    switch (step[0]) {
      case 'new':
        nodes[nodes.length] = construct(Class as never, given(step, 1, nodes));
        break;
      case 'call':
        nodes[nodes.length] = chain(1, nodes[step[1]], step[2], given(step, 3, nodes));
        break;
      case 'repeat':
        nodes[nodes.length] = chain(step[1], nodes[step[2]], step[3], given(step, 4, nodes));
        break;
      case 'get':
        answers[answers.length] = (nodes[step[1]] as Node)[step[2]];
    }
  }
  return answers;
}

type Node = Readonly<Record<string, unknown>>;

/** The arguments of a step, with nodes in the places of their numbers. */
function given(step: readonly unknown[], from: number, nodes: readonly unknown[]): unknown[] {
  const args: unknown[] = [];
  for (let i = from; i < step.length; i++) {
    const arg = step[i];
    args[i - from] = arg instanceof NodeRef ? nodes[arg.index] : arg;
  }
  return args;
}

/** What comes of so many calls, each of what the one before gave. */
function chain(times: number, first: unknown, name: string, args: unknown[]): unknown {
  let made = first;
  for (let n = 0; n < times; n++) {
    const method = (made as Node)[name];
    if (typeof method !== 'function') throw new TypeError(`no method ${toText(name)}`);
    made = apply(method, made, args);
  }
  return made;
}
