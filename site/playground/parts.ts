// What a network of the playground is made of, and which exercises each part of it takes.
import { isPlane, type PartName, PARTS, type Settings } from './settings.ts';

export interface Part {
  readonly name: PartName;
  /** Whose exercises they are. */
  readonly lesson: string;
  readonly functions: readonly string[];
}

/** The parts that a network with these settings has. */
export function partsOf({ data, activation, loss, optimizer, layers }: Settings): Part[] {
  const hasLogits = loss === 'crossEntropy';
  const hidden = layers.length > 0 ? [activation, `${activation}Prime`] : [];
  const behind = hasLogits ? ['softmax'] : ['sigmoid', 'sigmoidPrime'];
  const lossName = hasLogits ? 'crossEntropyWithLogits' : loss;
  const targets = !hasLogits && !isPlane(data) ? ['oneHot'] : [];
  const of: Readonly<Record<PartName, readonly [lesson: string, ...functions: string[]]>> = {
    start: ['digits', 'initLayers'],
    batches: ['optimizers', 'miniBatches'],
    layer: ['layers', 'dense'],
    activation: ['activations', ...new Set([...hidden, ...behind])],
    loss: ['losses', lossName, ...targets],
    gradient: ['losses', `${lossName}Grad`],
    backward: ['backprop', 'denseBackward'],
    optimizer: ['optimizers', optimizer],
    accuracy: ['training', 'accuracy'],
  };
  const parts = PARTS.map((name): Part => {
    const [lesson, ...functions] = of[name];
    return { name, lesson, functions };
  });
  // That is of a yes or a no.
  return parts.filter(({ name }) => name !== 'accuracy' || isPlane(data));
}

/** The functions that are the student's, by lesson, at the start of a training or on its way. */
export function ownFunctionsOf(settings: Settings, isStart: boolean): Record<string, string[]> {
  const own: Record<string, string[]> = {};
  for (const { name, lesson, functions } of partsOf(settings)) {
    const isAsked = settings.own.includes(name) && (isStart || name !== 'start');
    if (isAsked) (own[lesson] ??= []).push(...functions);
  }
  return own;
}
