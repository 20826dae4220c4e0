// The data of the picture of lesson 07: a formula computed forward and differentiated backward by the
// lesson's `Value`.
import type { Arg } from '../../../engine/sandbox/codec.ts';
import { type DriveStep, NodeRef } from '../../../engine/sandbox/inside/drive.ts';
import type { Driver } from '../../grader/functions.ts';
import { type FormulaNode, nodesOf } from './expression.ts';

export interface GraphSettings {
  readonly formula: string;
  /** Of the variables; one that is not named is 1. */
  readonly values: Readonly<Record<string, number>>;
}

export interface GraphNode {
  readonly node: FormulaNode;
  readonly data: number;
  /** ∂this/∂operand for each operand; of constants nothing is asked. */
  readonly derivatives: readonly (number | undefined)[];
  /** The sum of all that arrives: ∂L/∂this by the chain rule. */
  readonly arrived: number;
  /** What `backward` has written into the `grad` of a variable. */
  readonly grad: number | undefined;
}

/** A value hands on to one of its operands: grad·derivative. */
export interface Handing {
  readonly from: number;
  /** Which of its operands, by position. */
  readonly position: number;
  readonly to: number;
  readonly product: number;
  /** All that has arrived there by now, this included, and how many handings that were. */
  readonly total: number;
  readonly nth: number;
}

export interface GraphData {
  /** Operands before what is made of them; the result is last. */
  readonly nodes: readonly GraphNode[];
  readonly handings: readonly Handing[];
}

export function graph(functions: Driver, { formula, values }: GraphSettings): GraphData {
  const nodes = nodesOf(formula);
  const { data, grads } = wholeRun(functions, nodes, (name) => valueOf(values, name));
  const derivatives = localDerivatives(functions, nodes, data);
  const { handings, arrived } = handOn(nodes, derivatives);
  return {
    nodes: nodes.map((node, i) => ({
      node,
      data: data[i]!,
      derivatives: derivatives[i]!,
      arrived: arrived[i]!,
      grad: grads[i],
    })),
    handings,
  };
}

export const valueOf = (values: GraphSettings['values'], name: string): number =>
  Object.hasOwn(values, name) ? values[name]! : 1;

/** The whole formula, forward and back: the data of every node, and the grad of every variable. */
function wholeRun(
  functions: Driver,
  nodes: readonly FormulaNode[],
  given: (name: string) => number,
): { data: number[]; grads: (number | undefined)[] } {
  const plan = new Plan();
  const places: (number | undefined)[] = [];
  for (const node of nodes) {
    if (node.kind === 'variable') places.push(plan.make(given(node.name)));
    else if (node.kind === 'constant') places.push(undefined);
    else places.push(plan.operate(node, nodes, (operand) => places[operand]));
  }
  plan.backward(places.at(-1)!);
  for (const place of places) if (place !== undefined) plan.get(place, 'data');
  for (const [i, { kind }] of nodes.entries()) {
    if (kind === 'variable') plan.get(places[i]!, 'grad');
  }
  const answers = plan.drive(functions);
  const next = (): number => answers.shift() ?? 0;
  const data = nodes.map((node) => (node.kind === 'constant' ? node.value : next()));
  const grads = nodes.map(({ kind }) => (kind === 'variable' ? next() : undefined));
  return { data, grads };
}

/** Each operation by itself, on values of its own, so that nothing else adds to their grad. */
function localDerivatives(
  functions: Driver,
  nodes: readonly FormulaNode[],
  data: readonly number[],
): (number | undefined)[][] {
  const plan = new Plan();
  const asked = nodes.map((node): boolean[] => {
    if (!('operands' in node)) return [];
    const isAsked = node.operands.map((operand) => nodes[operand]!.kind !== 'constant');
    const fresh = node.operands.map((operand, k) =>
      isAsked[k] ? plan.make(data[operand]!) : undefined,
    );
    const separate = { ...node, operands: node.operands.map((_, k) => k) };
    const constants = node.operands.map((operand) => nodes[operand]!);
    plan.backward(plan.operate(separate, constants, (k) => fresh[k]));
    for (const place of fresh) if (place !== undefined) plan.get(place, 'grad');
    return isAsked;
  });
  const answers = plan.drive(functions);
  return asked.map((each) => each.map((isAsked) => (isAsked ? (answers.shift() ?? 0) : undefined)));
}

/** The chain rule, from the result back: each value, once it is complete, hands on to its operands. */
function handOn(
  nodes: readonly FormulaNode[],
  derivatives: readonly (readonly (number | undefined)[])[],
): { handings: Handing[]; arrived: number[] } {
  const arrived = nodes.map((_, i) => (i === nodes.length - 1 ? 1 : 0));
  const times = nodes.map(() => 0);
  const handings: Handing[] = [];
  for (const [from, node] of [...nodes.entries()].toReversed()) {
    if (!('operands' in node)) continue;
    for (const [position, to] of node.operands.entries()) {
      const derivative = derivatives[from]![position];
      if (derivative === undefined) continue;
      const product = arrived[from]! * derivative;
      arrived[to]! += product;
      times[to]!++;
      handings.push({ from, position, to, product, total: arrived[to]!, nth: times[to]! });
    }
  }
  return { handings, arrived };
}

type Operation = Extract<FormulaNode, { operands: unknown }>;

/** What `Value` is to do, step by step; a place is the number of the node that a step makes. */
class Plan {
  readonly #steps: DriveStep<Arg>[] = [];
  #made = 0;

  make(value: number): number {
    this.#steps.push(['new', value]);
    return this.#made++;
  }

  /** A constant is given as a plain number, and made a value only where a method is called on it. */
  operate(
    operation: Operation,
    nodes: readonly FormulaNode[],
    placeOf: (operand: number) => number | undefined,
  ): number {
    const [left, right] = operation.operands;
    const on = placeOf(left!) ?? this.make(constantOf(nodes[left!]!));
    const given = [];
    if (operation.kind === 'pow') given.push(operation.exponent);
    if (right !== undefined) {
      const place = placeOf(right);
      given.push(place === undefined ? constantOf(nodes[right]!) : new NodeRef(place));
    }
    this.#steps.push(['call', on, operation.kind, ...given]);
    return this.#made++;
  }

  backward(place: number): void {
    this.#steps.push(['call', place, 'backward']);
    this.#made++;
  }

  get(place: number, field: 'data' | 'grad'): void {
    this.#steps.push(['get', place, field]);
  }

  drive(functions: Driver): number[] {
    return functions.drive('Value', this.#steps) as number[];
  }
}

const constantOf = (node: FormulaNode): number => (node.kind === 'constant' ? node.value : NaN);
