/** The inside of the worker in which the reference computes what takes it long. */
import type { Asked, Told } from './apart.ts';
import { referenceComputation } from './reference.ts';

const worker = globalThis as unknown as {
  onmessage: (event: { readonly data: Asked }) => void;
  postMessage(told: Told): void;
};

// What goes wrong is an error of the worker, of which the page is told.
worker.onmessage = ({ data: asked }) => void answer(asked).catch(reportError);

async function answer({ id, lesson, name, settings }: Asked): Promise<void> {
  const compute = await referenceComputation(lesson, name);
  worker.postMessage({ id, data: compute(settings) });
}
