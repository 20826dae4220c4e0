/**
 * Takes a class through steps and gives what was asked for on the way, as objects with methods cannot
 * leave the sandbox. Runs inside it, and wherever else a class is driven.
 */
import { apply, construct, toText } from './untouched.ts';

/**
 * The n-th node that was made, as an argument.
 *
 *     ['call', 0, 'add', new NodeRef(1)]  // node 0 .add(node 1)
 */
export class NodeRef {
  readonly index: number;
  constructor(index: number) {
    this.index = index;
  }
}

/**
 * A step of driving a class. Nodes are numbered from 0 in the order in which they are made: by
 * `new`, `call` and `repeat`.
 *
 *     ['new', 3]              // node 0
 *     ['call', 0, 'add', 4]   // node 1 = node 0 .add(4)
 *     ['get', 1, 'total']     // `drive` answers with it, …
 *     ['ask', 1, 'half']      // … and with what node 1 .half() returns
 */
export type DriveStep<Arg = unknown> =
  | readonly ['new', ...args: Arg[]]
  | readonly ['call', node: number, method: string, ...args: Arg[]]
  /** Makes one node, by a chain of such calls. */
  | readonly ['repeat', times: number, node: number, method: string, ...args: Arg[]]
  | readonly ['get', node: number, field: string]
  /** What a method returns: a value, where `call` makes a node. */
  | readonly ['ask', node: number, method: string, ...args: Arg[]];

/** The answers of the `get` and `ask` steps. */
export function drive(Class: unknown, steps: readonly DriveStep[]): unknown[] {
  const nodes: Made[] = [];
  const answers: unknown[] = [];
  for (let i = 0; i < steps.length; i++) {
    const step = steps[i] as DriveStep;
    switch (step[0]) {
      case 'new':
        nodes[nodes.length] = {
          by: 'constructor',
          value: construct(Class as never, given(step, 1, nodes)),
        };
        break;
      case 'call':
        nodes[nodes.length] = chain(1, nodes[step[1]]!, step[2], given(step, 3, nodes));
        break;
      case 'repeat':
        nodes[nodes.length] = chain(step[1], nodes[step[2]]!, step[3], given(step, 4, nodes));
        break;
      case 'get':
        answers[answers.length] = valueOf(nodes[step[1]]!)[step[2]];
        break;
      case 'ask':
        answers[answers.length] = chain(1, nodes[step[1]]!, step[2], given(step, 3, nodes)).value;
    }
  }
  return answers;
}

/** A node, and the method that it comes of. */
interface Made {
  readonly by: string;
  readonly value: unknown;
}

type Node = Readonly<Record<string, unknown>>;

/** A method may well give nothing back, such as `backward`; but nothing more is asked of that. */
function valueOf({ by, value }: Made): Node {
  if (value === undefined) throw new TypeError(`nothing came of ${toText(by)}`);
  return value as Node;
}

/** The arguments of a step, with nodes in the places of their numbers. */
function given(step: readonly unknown[], from: number, nodes: readonly Made[]): unknown[] {
  const args: unknown[] = [];
  for (let i = from; i < step.length; i++) {
    const arg = step[i];
    args[i - from] = arg instanceof NodeRef ? valueOf(nodes[arg.index]!) : arg;
  }
  return args;
}

/** What comes of so many calls, each of what the one before gave. */
function chain(times: number, first: Made, name: string, args: unknown[]): Made {
  let made = first;
  for (let n = 0; n < times; n++) {
    const node = valueOf(made);
    const method = node[name];
    if (typeof method !== 'function') throw new TypeError(`no method ${toText(name)}`);
    made = { by: name, value: apply(method, node, args) };
  }
  return made;
}
