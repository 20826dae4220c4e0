/** What the predictions of a text are called, in their order: `<!-- predict: one-neuron -->`. */
export const predictionsIn = (text: string): string[] =>
  [...text.matchAll(/^<!-- predict: ([a-z0-9-]+) -->$/gm)].map(([, name]) => name!);
