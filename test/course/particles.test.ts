/** How the names of the course are read in Korean: each is decided here, by hand. */
import { expect, test } from 'vitest';
import * as core from '#tensor';
import course from '../../gradlings.config.ts';
import { withParticles } from '../../engine/kit/particles.ts';

/** By the sound that they end in; ㄹ is apart, as after it stands 로, not 으로. */
const VOWEL = `
  shapeOf nested sizeOf shape stridesOf broadcastShape a b transpose x w z andGate orGate
  nandGate separates points labels perceptronUpdate p dense collapseLinear ws sigmoid tanh relu leakyRelu
  slope gelu silu softmax chainGradient zs mlpForward layers describeMlp sizes mae pred maeGrad mse mseGrad
  classes crossEntropy probs logSoftmax logits crossEntropyWithLogits crossEntropyWithLogitsGrad xorMlp
  numericalGradient f h productMeanGradients y sigmoidBackward dy flattenBackward denseBackward mlpBackward
  Value data sgd theta grad options steps miniBatches order batchSize state adagrad ewa values beta adamw
  accuracy trainXor seed hiddenLayers parameters loss grads dx dw db alpha rho eps weightDecay beta2 v g t
  losses Tensor arange erf eye ones tensor zeros size rank toArray add sub div pow neg exp log sqrt abs
  reshape slice max argmax strides XOR MLP true false undefined Promise Infinity number
`;
const RIEUL = 'matmul lr x1 full mul null label beta1 model';
const CONSONANT = `
  inferDtype m step perceptron target flatten sigmoidPrime tanhPrime reluPrime leakyReluPrime geluPrime
  siluPrime softmaxJacobian activation oneHot x0 descendQuadratic momentum rmsprop adam train weightedSum
  deep randn at item toString maximum minimum sign map sum mean min dtype string boolean NaN n epsilon
`;

const wordsIn = (list: string): string[] => list.trim().split(/\s+/);

test.each([
  ['를', '로', VOWEL],
  ['을', '로', RIEUL],
  ['을', '으로', CONSONANT],
])('after these stand %s and %s', (object, way, list) => {
  for (const name of wordsIn(list)) {
    expect(withParticles(`\`${name}\`을(를)`)).toBe(`\`${name}\`${object}`);
    expect(withParticles(`${name}(으)로`)).toBe(name + way);
  }
});

test('every exercise, every parameter and all of the core is among them', async () => {
  const decided = new Set(wordsIn(`${VOWEL} ${RIEUL} ${CONSONANT}`));
  const lessons = await Promise.all(course.lessons.map(({ load }) => load()));
  const names = lessons.flatMap(({ lesson }) => Array.from(lesson.exercises.keys()));
  const params = lessons.flatMap(({ lesson }) =>
    Array.from(lesson.exercises.values()).flatMap((exercise) => exercise.params),
  );
  const methods = Object.getOwnPropertyNames(core.Tensor.prototype).slice(1);
  const used = [...names, ...params, ...Object.keys(core), ...methods];
  expect(used.filter((name) => !decided.has(name))).toEqual([]);
});
