// A picture's computation with the reference in place of the student's code, on the main thread.
import { referenceFunctions, usesOf } from '../../grader/functions.ts';
import { COMPUTATIONS } from '../computations.ts';

type Computation = (functions: unknown, settings: unknown) => unknown;

const modules = import.meta.glob<object>('../../../reference/*.ts');

export async function referenceComputation(
  lesson: string,
  name: string,
): Promise<(settings: unknown) => unknown> {
  const computations = await COMPUTATIONS[lesson]!();
  const functions = {};
  for (const id of [...usesOf(computations), lesson]) {
    const module = await modules[`../../../reference/${id}.ts`]!();
    Object.assign(functions, referenceFunctions(module));
  }
  const compute = (computations as Readonly<Record<string, Computation>>)[name]!;
  return (settings) => compute(functions, settings);
}
