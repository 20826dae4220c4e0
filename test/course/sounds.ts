/** How the names of the course are read in Korean: each is decided here, by hand. */

/** By the sound that they end in; ㄹ is apart, as after it stands 로, not 으로. */
export const VOWEL = `
  shapeOf nested sizeOf shape stridesOf broadcastShape a b transpose x w z andGate orGate
  nandGate separates points labels perceptronUpdate p dense collapseLinear ws sigmoid tanh relu leakyRelu
  slope gelu silu softmax chainGradient zs mlpForward layers describeMlp sizes mae pred maeGrad mse mseGrad
  classes crossEntropy probs logSoftmax logits crossEntropyWithLogits crossEntropyWithLogitsGrad xorMlp
  numericalGradient f h productMeanGradients y sigmoidBackward dy flattenBackward denseBackward mlpBackward
  Value data sgd theta grad options steps miniBatches order batchSize state adagrad ewa values beta adamw
  accuracy trainXor seed hiddenLayers parameters loss grads dx dw db alpha rho eps weightDecay beta2 v g t
  losses Tensor arange erf eye ones tensor zeros size rank toArray add sub div pow neg exp log sqrt abs
  reshape slice max argmax strides XOR MLP true false undefined Promise Infinity number c matmulLaw
  denseLaw softmaxLaw slopeLaw lossLaw backwardLaw stepLaw
  initLayers lossGrads predict predicted readDigits
`;
export const RIEUL = 'matmul lr x1 full double mul null label beta1 model';
export const CONSONANT = `
  inferDtype m step perceptron target flatten sigmoidPrime tanhPrime reluPrime leakyReluPrime geluPrime
  siluPrime softmaxJacobian activation oneHot x0 descendQuadratic momentum rmsprop adam train weightedSum
  deep fPrime randn at item toString maximum minimum sign map sum mean min dtype string boolean NaN n epsilon
  fit confusion
`;

export const wordsIn = (list: string): string[] => list.trim().split(/\s+/);

const decided = new Set(wordsIn(`${VOWEL} ${RIEUL} ${CONSONANT}`));

export const isDecided = (name: string): boolean => decided.has(name);
