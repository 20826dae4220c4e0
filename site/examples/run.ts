/** An example computed by the reference: loaded when somebody is about to drag a number of it. */
import { tensor } from '#tensor';
import type { Language } from '../../engine/kit/words.ts';
import { referenceOf } from '../pictures/parts/reference.ts';
import { type Example, startOf, type Values } from './example.ts';
import { placesOf, printedFor } from './numbers.ts';

type Compute = (functions: object, values: Values) => Values;

export interface Run {
  /** The numbers of the text, for these inputs. */
  print(values: Values): string[];
}

export async function runOf(
  lesson: string,
  example: Example,
  language: Language,
  printed: readonly string[],
): Promise<Run> {
  const functions = { ...(await referenceOf([...(example.uses ?? []), lesson])), tensor };
  const compute = example.compute as unknown as Compute;
  const all = (values: Values): Values => ({ ...values, ...compute(functions, values) });
  const [places, start] = [placesOf(example, language), all(startOf(example))];
  return { print: (values) => printedFor(places, printed, all(values), start) };
}
