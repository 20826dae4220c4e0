/** The known mistakes of `describeMlp`, each with its diagnosis. */
import { diagnosis } from '../../../engine/kit/diagnosis.ts';

type Description = { hiddenLayers: number; parameters: number; deep: boolean };

/** The right description, with some of its parts replaced. */
function described(sizes: readonly number[], parts: Partial<Description> = {}): Description {
  const hiddenLayers = sizes.length - 2;
  return {
    hiddenLayers,
    parameters: weights(sizes) + sum(sizes.slice(1)),
    deep: hiddenLayers >= 2,
    ...parts,
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);

const weights = (sizes: readonly number[]): number =>
  sum(sizes.slice(1).map((out, i) => sizes[i]! * out));

/** Counts the weights and forgets the biases. */
export function describeMlp_weightsOnly(sizes: number[]): Description {
  return described(sizes, { parameters: weights(sizes) });
}
diagnosis(describeMlp_weightsOnly, {
  en: 'These are the weights alone: each neuron has a bias too.',
  ko: '가중치만 세었습니다. 뉴런마다 편향도 하나씩 있습니다.',
});

/** Gives a bias to every input too. */
export function describeMlp_biasesForInputs(sizes: number[]): Description {
  return described(sizes, { parameters: weights(sizes) + sum(sizes) });
}
diagnosis(describeMlp_biasesForInputs, {
  en: 'The inputs have been given biases: an input is a value, not a neuron.',
  ko: '입력에도 편향을 세었습니다. 입력은 뉴런이 아니라 값입니다.',
});

/** Gives biases to the hidden layers only. */
export function describeMlp_noOutputBias(sizes: number[]): Description {
  return described(sizes, { parameters: weights(sizes) + sum(sizes.slice(1, -1)) });
}
diagnosis(describeMlp_noOutputBias, {
  en: 'The biases of the output layer are missing: it is a layer of neurons like the hidden ones.',
  ko: '출력층의 편향이 빠졌습니다. 출력층도 은닉층처럼 뉴런으로 된 층입니다.',
});

/** Counts one bias for each layer instead of one for each neuron. */
export function describeMlp_oneBiasPerLayer(sizes: number[]): Description {
  return described(sizes, { parameters: weights(sizes) + sizes.length - 1 });
}
diagnosis(describeMlp_oneBiasPerLayer, {
  en: 'One bias for each layer has been counted: does a bias belong to a layer or to a neuron?',
  ko: '편향을 층마다 하나씩만 세었습니다. 편향은 층의 것인가요, 뉴런의 것인가요?',
});

/** Counts a bias for each input of a layer, not for each of its neurons. */
export function describeMlp_biasPerInput(sizes: number[]): Description {
  return described(sizes, { parameters: weights(sizes) + sum(sizes.slice(0, -1)) });
}
diagnosis(describeMlp_biasPerInput, {
  en: 'This counts as many biases in a layer as it has inputs, as if the widths stood in reverse: b has the length `out`.',
  ko: '층의 편향을 입력의 수만큼 센 값으로, 크기를 거꾸로 늘어놓았을 때의 답과 같습니다. b의 길이는 `out`입니다.',
});

/** Multiplies all the widths with one another. */
export function describeMlp_product(sizes: number[]): Description {
  return described(sizes, { parameters: sizes.reduce((product, n) => product * n) });
}
diagnosis(describeMlp_product, {
  en: 'This is the product of all the widths: weights connect neighbouring layers only, so add up pair by pair.',
  ko: '이것은 모든 크기의 곱입니다. 가중치는 이웃한 층끼리만 이으므로 쌍마다 구해서 더하세요.',
});

/** Counts neurons, not parameters. */
export function describeMlp_neurons(sizes: number[]): Description {
  return described(sizes, { parameters: sum(sizes.slice(1)) });
}
diagnosis(describeMlp_neurons, {
  en: 'These are the neurons: count the weights and the bias that each of them brings along.',
  ko: '뉴런의 수를 세었습니다. 뉴런 하나하나에 딸린 가중치와 편향을 세어야 합니다.',
});

/** Stops one pair of layers early. */
export function describeMlp_withoutTheLastPair(sizes: number[]): Description {
  const { parameters } = described(sizes.slice(0, -1));
  return described(sizes, { parameters });
}
diagnosis(describeMlp_withoutTheLastPair, {
  en: 'The connections into the output layer are missing: does a loop over the pairs end too early?',
  ko: '출력층으로 들어가는 연결이 빠졌습니다. 쌍을 따라가는 반복문이 너무 일찍 끝나지 않나요?',
});

/** Connects every layer with the input. */
export function describeMlp_allFromInput(sizes: number[]): Description {
  const parameters = sum(sizes.slice(1)) * (sizes[0]! + 1);
  return described(sizes, { parameters });
}
diagnosis(describeMlp_allFromInput, {
  en: 'The number is as if every layer were connected with the input: the values that enter a layer are those of the layer before it.',
  ko: '모든 층을 입력에 이은 것 같은 수입니다. 층에 들어가는 값은 바로 앞 층의 값입니다.',
});

/** Counts the input as a hidden layer. */
export function describeMlp_inputIsHidden(sizes: number[]): Description {
  const hiddenLayers = sizes.length - 1;
  return described(sizes, { hiddenLayers });
}
diagnosis(describeMlp_inputIsHidden, {
  en: 'One hidden layer too many: neither the input nor the output is hidden.',
  ko: '은닉층이 하나 더 많습니다. 입력도 출력도 은닉층이 아닙니다.',
});

/** Counts every width as a hidden layer. */
export function describeMlp_allAreHidden(sizes: number[]): Description {
  return described(sizes, { hiddenLayers: sizes.length });
}
diagnosis(describeMlp_allAreHidden, {
  en: 'Every width was counted as a hidden layer: which two of them does one see from outside?',
  ko: '모든 크기를 은닉층으로 세었습니다. 그 가운데 바깥에서 보이는 둘은 무엇인가요?',
});

/** Counts the hidden neurons instead of the layers. */
export function describeMlp_hiddenNeurons(sizes: number[]): Description {
  return described(sizes, { hiddenLayers: sum(sizes.slice(1, -1)) });
}
diagnosis(describeMlp_hiddenNeurons, {
  en: 'These are the hidden neurons: asked for is the number of hidden layers.',
  ko: '은닉 뉴런의 수를 세었습니다. 묻는 것은 은닉층의 수입니다.',
});

/** Calls a network deep from one hidden layer on. */
export function describeMlp_deepFromOne(sizes: number[]): Description {
  return described(sizes, { deep: sizes.length > 2 });
}
diagnosis(describeMlp_deepFromOne, {
  en: 'A single hidden layer was called deep: the document starts at two.',
  ko: '은닉층이 하나인데 심층이라고 했습니다. 원문 자료에서는 둘부터 심층입니다.',
});

/** Calls a network deep only from three hidden layers on. */
export function describeMlp_deepFromThree(sizes: number[]): Description {
  return described(sizes, { deep: sizes.length - 2 > 2 });
}
diagnosis(describeMlp_deepFromThree, {
  en: 'Two hidden layers were not called deep: is the comparison "more than two" or "at least two"?',
  ko: '은닉층이 둘인데 심층이 아니라고 했습니다. 비교가 "둘보다 많다"인가요, "둘 이상이다"인가요?',
});

/** Calls every network deep. */
export function describeMlp_alwaysDeep(sizes: number[]): Description {
  return described(sizes, { deep: true });
}
diagnosis(describeMlp_alwaysDeep, {
  en: 'Every network is called deep: let the number of hidden layers decide.',
  ko: '모든 신경망을 심층이라고 합니다. 은닉층의 수에 따라 정하세요.',
});

/** Calls a network deep if it is large. */
export function describeMlp_deepIfLarge(sizes: number[]): Description {
  return described(sizes, { deep: described(sizes).parameters > 30 });
}
diagnosis(describeMlp_deepIfLarge, {
  en: 'Large networks are called deep, small ones are not: the number of parameters has nothing to do with it.',
  ko: '큰 신경망만 심층이라고 합니다. 큰 것과 깊은 것은 다릅니다. 매개변수의 수는 심층과 관계가 없습니다.',
});

/** Calls a network deep if two of its hidden layers are wider than one neuron. */
export function describeMlp_deepIfWide(sizes: number[]): Description {
  const wide = sizes.slice(1, -1).filter((width) => width > 1);
  return described(sizes, { deep: wide.length >= 2 });
}
diagnosis(describeMlp_deepIfWide, {
  en: 'Narrow hidden layers were not counted: a layer with one neuron is a layer.',
  ko: '좁은 은닉층을 세지 않았습니다. 뉴런이 하나뿐이어도 층입니다.',
});

/** Describes the document's network, whatever it is asked. */
export function describeMlp_documentOnly(_sizes: number[]): Description {
  return { hiddenLayers: 2, parameters: 34, deep: true };
}
diagnosis(describeMlp_documentOnly, {
  en: "The document's network is described whatever the widths are: work it out from `sizes`.",
  ko: '크기와 상관없이 원문 자료의 신경망을 설명합니다. `sizes`에서 계산하세요.',
});

/** Takes the input's width off the caller's list. */
export function describeMlp_shifts(sizes: number[]): Description {
  const description = described(sizes);
  sizes.shift();
  return description;
}
diagnosis(describeMlp_shifts, {
  en: "The answer is right, but the caller's list has lost its first width: `shift` takes it away, `slice` does not.",
  ko: '답은 맞지만 호출한 쪽의 목록에서 첫 번째 크기가 사라졌습니다. `shift`는 원소를 없애고 `slice`는 그대로 둡니다.',
});

/** Adds the parameters to those of every earlier call. */
export function describeMlp_totalNotReset(sizes: number[]): Description {
  counted += described(sizes).parameters;
  return described(sizes, { parameters: counted });
}
diagnosis(describeMlp_totalNotReset, {
  en: 'The total goes on from one call to the next: start it at 0 inside the function.',
  ko: '합이 앞선 호출에서부터 이어집니다. 함수 안에서 0부터 시작하세요.',
});

let counted = 0;
