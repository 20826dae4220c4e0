// The six rules in one form, each made of the lesson's function for it: from θ and a learning rate to
// a function from gradients to the next θ. All options but α = 0.9 keep their defaults.
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

export function descender(
  functions: RuleFunctions,
  rule: Rule,
  theta: Tensor,
  lr: number,
): (grad: Tensor) => Tensor {
  const still = zeros(theta.shape);
  switch (rule) {
    case 'sgd':
      return from({ theta }, (s, grad) => ({ theta: functions.sgd(s.theta, grad, { lr }) }));
    case 'momentum':
      return from({ theta, v: still }, (s, grad) =>
        functions.momentum(s, grad, { lr, alpha: ALPHA }),
      );
    case 'adagrad':
    case 'rmsprop':
      return from({ theta, g: still }, (s, grad) => functions[rule](s, grad, { lr }));
    case 'adam':
    case 'adamw':
      return from({ theta, m: still, v: still, t: 0 }, (s, grad) =>
        functions[rule](s, grad, { lr }),
      );
  }
}

function from<State extends { theta: Tensor }>(
  start: State,
  step: (state: State, grad: Tensor) => State,
): (grad: Tensor) => Tensor {
  const { shape } = start.theta;
  let state = start;
  return (grad) => {
    state = step(state, grad);
    return expectShape(state.theta, shape);
  };
}
