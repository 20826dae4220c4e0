// The six rules in one form, each made of the lesson's function for it: a step from what a rule
// remembers to what it then remembers. All options but α = 0.9 keep their defaults.
import { type Tensor, zeros } from '#tensor';
import type { Functions } from '../../grader/functions.ts';
import { expectShape } from '../parts/expect.ts';

export type Lesson = Functions<typeof import('../../../reference/optimizers.ts')>;

/** The lesson's functions that are rules. */
export const RULES = ['sgd', 'momentum', 'adagrad', 'rmsprop', 'adam', 'adamw'] as const;
export type Rule = (typeof RULES)[number];
export type RuleFunctions = Pick<Lesson, Rule>;

/** As they are called in the lesson. */
export const RULE_NAMES: Readonly<Record<Rule, string>> = {
  sgd: 'SGD',
  momentum: 'Momentum',
  adagrad: 'AdaGrad',
  rmsprop: 'RMSProp',
  adam: 'Adam',
  adamw: 'AdamW',
};

export const ALPHA = 0.9;

/** θ, and what a rule remembers of its steps: `v`, `g`, `m`, `t` as in the lesson. */
export type Memory = { readonly theta: Tensor } & Partial<
  Readonly<Record<'v' | 'g' | 'm', Tensor> & { t: number }>
>;

/** Before the first step. */
export function atRest(rule: Rule, theta: Tensor): Memory {
  const still = zeros(theta.shape);
  switch (rule) {
    case 'sgd':
      return { theta };
    case 'momentum':
      return { theta, v: still };
    case 'adagrad':
    case 'rmsprop':
      return { theta, g: still };
    case 'adam':
    case 'adamw':
      return { theta, m: still, v: still, t: 0 };
  }
}

export function stepOf(
  functions: RuleFunctions,
  rule: Rule,
  lr: number,
  memory: Memory,
  grad: Tensor,
): Memory {
  const next = stepped(functions, rule, lr, memory as Required<Memory>, grad);
  expectShape(next.theta, memory.theta.shape);
  return next;
}

function stepped(
  functions: RuleFunctions,
  rule: Rule,
  lr: number,
  memory: Required<Memory>,
  grad: Tensor,
): Memory {
  switch (rule) {
    case 'sgd':
      return { theta: functions.sgd(memory.theta, grad, { lr }) };
    case 'momentum':
      return functions.momentum(memory, grad, { lr, alpha: ALPHA });
    case 'adagrad':
    case 'rmsprop':
    case 'adam':
    case 'adamw':
      return functions[rule](memory, grad, { lr });
  }
}

export function descender(
  functions: RuleFunctions,
  rule: Rule,
  theta: Tensor,
  lr: number,
): (grad: Tensor) => Tensor {
  let memory = atRest(rule, theta);
  return (grad) => {
    memory = stepOf(functions, rule, lr, memory, grad);
    return memory.theta;
  };
}
