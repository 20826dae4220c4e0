/** The laws of the gates: any neuron that gives the truth table is right. */
import { equal, holds } from '../../engine/kit/claims.ts';
import { exercise } from '../../engine/kit/exercise.ts';
import { aNeuron, CORNERS, type Neuron, TABLES, type Total, TOTALS } from './neuron.ts';
import { answersOf, NEURONS } from './readings.ts';

function gate<Name extends 'AND' | 'OR' | 'NAND'>(name: Name) {
  const laws = exercise(1, [], aNeuron)
    .definition(`step(w·x + b) is x₁ ${name} x₂ on {0, 1}²` as const, [], (gate) =>
      mustBeGate(gate(), name),
    )
    .contract('w is [2]', [], (gate) => equal([...gate().w.shape], [2], { received: 'w.shape' }));
  const others = NEURONS.filter(({ answers }) => answers !== TABLES[name].join(''));
  return others.reduce(
    (read, { id, answers, words }) =>
      read.reading(id, (neuron) => answersOf(neuron) === answers, words),
    laws,
  );
}

function mustBeGate(neuron: Neuron, name: 'AND' | 'OR' | 'NAND'): void {
  const { w, b } = neuron;
  holds(w.size === 2, 'w = (w₁, w₂)', { w });
  const labels = TABLES[name];
  if (TOTALS.some((total) => firstMistake(neuron, labels, total) < 0)) return;
  const corner = firstMistake(neuron, labels, TOTALS[0]!);
  const z = TOTALS[0]!(neuron, CORNERS[corner]!);
  holds(false, `step(w·x + b) = ${labels[corner]}`, { w, b, x: CORNERS[corner]!, 'w·x + b': z });
}

function firstMistake(neuron: Neuron, labels: readonly number[], total: Total): number {
  return CORNERS.findIndex((x, i) => (total(neuron, x) >= 0 ? 1 : 0) !== labels[i]);
}

export const andGate = gate('AND');
export const orGate = gate('OR');
export const nandGate = gate('NAND');
