/** How suspects are asked for their pictures, as it stands above what they answer. */
const CALLS: Readonly<Record<string, string>> = {
  matmulLaw: 'matmul(a, b)',
  denseLaw: 'dense(x, w, b)',
  softmaxLaw: 'softmax(x)',
  slopeLaw: 'f(x), fPrime(x)',
  lossLaw: 'crossEntropyWithLogits(logits, labels)',
  backwardLaw: 'denseBackward(x, w, dy)',
  stepLaw: 'adam(theta, grads)',
};

/** Of a hunt that has pictures. */
export const callOf = (hunt: string): string | undefined => CALLS[hunt];

/** Whether an input is given to the suspect, and not to the law alone. */
export const isAsked = (hunt: string, param: string): boolean =>
  new RegExp(String.raw`[(\s]${param}[,)]`).test(CALLS[hunt] ?? '');
