/** What the demo hands in: three lessons solved, one exercise wrong, and one that never ends. */
import { exerciseFile, solutionOf, withBody } from './checkout.js';

const SOLVED = ['00-start', '01-shapes', '02-perceptron', '03-layers'];

/** Normalised along the first axis, and not along the last. */
const SOFTMAX = `
  const e = x.sub(x.max(-1, true)).exp();
  return e.div(e.sum(0, true));`;

/** The loop forgets to count. */
const DESCRIBE_MLP = `
  let parameters = 0;
  let i = 1;
  while (i < sizes.length) parameters += (sizes[i - 1]! + 1) * sizes[i]!;
  return { hiddenLayers: sizes.length - 2, parameters, deep: sizes.length > 3 };`;

/** Texts by the files they stand in. */
export const submission = () => ({
  ...Object.fromEntries(SOLVED.map((lesson) => [exerciseFile(lesson), solutionOf(lesson)])),
  [exerciseFile('04-activations')]: withBody('04-activations', 'softmax', SOFTMAX),
  [exerciseFile('05-mlp')]: withBody('05-mlp', 'describeMlp', DESCRIBE_MLP),
});
