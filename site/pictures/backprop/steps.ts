// The way forward and back, step by step: first every operation, then the result's own gradient,
// which is 1, then every handing on.
import type { GraphData, Handing } from './compute.ts';

export type Moment =
  | { readonly kind: 'start' }
  | { readonly kind: 'forward'; readonly node: number }
  | { readonly kind: 'seed'; readonly node: number }
  | { readonly kind: 'back'; readonly handing: Handing };

/** What is known after a step. */
export interface State {
  readonly moment: Moment;
  /** Whether the value of each node has been computed, … */
  readonly isKnown: readonly boolean[];
  /** … and what has arrived at it so far. */
  readonly arrived: readonly (number | undefined)[];
  readonly isDone: boolean;
}

export function momentsOf({ nodes, handings }: GraphData): Moment[] {
  const forward = nodes.flatMap(({ node }, i): Moment[] =>
    'operands' in node ? [{ kind: 'forward', node: i }] : [],
  );
  const seed: Moment = { kind: 'seed', node: nodes.length - 1 };
  const back = handings.map((handing): Moment => ({ kind: 'back', handing }));
  return [{ kind: 'start' }, ...forward, seed, ...back];
}

export function stateAfter({ nodes }: GraphData, moments: readonly Moment[], step: number): State {
  const isKnown = nodes.map(({ node }) => !('operands' in node));
  const arrived = nodes.map((): number | undefined => undefined);
  for (const moment of moments.slice(0, step + 1)) {
    if (moment.kind === 'forward') isKnown[moment.node] = true;
    if (moment.kind === 'seed') arrived[moment.node] = 1;
    if (moment.kind === 'back') arrived[moment.handing.to] = moment.handing.total;
  }
  const moment = moments[Math.min(step, moments.length - 1)]!;
  return { moment, isKnown, arrived, isDone: step >= moments.length - 1 };
}
