// A picture's computation with the reference in place of the student's code, on the main thread.
import { lessonsOf, referenceFunctions } from '../../grader/functions.ts';
import { COMPUTATIONS } from '../computations.ts';

type Computation = (functions: unknown, settings: unknown) => unknown;

const modules = import.meta.glob<object>('../../../reference/*.ts');

/** The reference's functions of these lessons. */
export async function referenceOf(lessons: readonly string[]): Promise<object> {
  const functions = {};
  for (const id of lessons) {
    const module = await modules[`../../../reference/${id}.ts`]!();
    Object.assign(functions, referenceFunctions(module));
  }
  return functions;
}

export async function referenceComputation(
  lesson: string,
  name: string,
): Promise<(settings: unknown) => unknown> {
  const computations = await COMPUTATIONS[lesson]!();
  const functions = await referenceOf(lessonsOf(computations, lesson));
  const compute = (computations as Readonly<Record<string, Computation>>)[name]!;
  return (settings) => compute(functions, settings);
}
