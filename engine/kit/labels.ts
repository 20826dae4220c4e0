/** What laws call their sides, their statements and their values, in the student's language. */
import type { Failure } from './failure.ts';

export type Labels = Readonly<Record<string, string>>;

/** The same failure, in words of `labels`; what is not among them is mathematics or code. */
export function inLabels(failure: Failure, labels: Labels): Failure {
  const say = (label: string): string => labels[label] ?? withNumbers(label, labels);
  if (failure.type === 'untrue') {
    const values = failure.values.map(([name, value]) => [say(name), value] as const);
    return { ...failure, statement: say(failure.statement), values };
  }
  if (failure.type !== 'differs') return failure;
  const { received, expected } = failure.sides;
  const sides = {
    received: received === undefined ? undefined : say(received),
    expected: expected === undefined ? undefined : say(expected),
  };
  return { ...failure, sides };
}

const NUMBER = /\d+(?:\.\d+)?/g;

/** A label with numbers stands among the others with `#` in their places, in the same order. */
function withNumbers(label: string, labels: Labels): string {
  const numbers = label.match(NUMBER) ?? [];
  const words = labels[label.replaceAll(NUMBER, '#')];
  return words === undefined ? label : words.replaceAll('#', () => numbers.shift() ?? '');
}
