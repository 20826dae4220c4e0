// Words of the playground.
import type { Words } from '../../engine/kit/words.ts';
import type { Activation, DataName, Loss, PartName, Settings } from './settings.ts';

type Named<Name extends string> = Readonly<Record<Name, Words>>;

export const DATA_WORDS: Named<DataName> = {
  xor: { en: 'XOR', ko: 'XOR' },
  circle: { en: 'circle', ko: '원' },
  moons: { en: 'moons', ko: '반달' },
  spiral: { en: 'spiral', ko: '나선' },
  digits: { en: 'digits', ko: '숫자' },
};

export const ACTIVATION_NAMES: Readonly<Record<Activation, string>> = {
  sigmoid: 'sigmoid',
  tanh: 'tanh',
  relu: 'ReLU',
  leakyRelu: 'leaky ReLU',
  gelu: 'GELU',
  silu: 'SiLU',
};

export const LOSS_WORDS: Named<Loss> = {
  crossEntropy: { en: 'cross-entropy', ko: '교차 엔트로피' },
  mse: { en: 'MSE', ko: 'MSE' },
  mae: { en: 'MAE', ko: 'MAE' },
};

export const PART_WORDS: Named<PartName> = {
  start: { en: 'initial weights', ko: '가중치 초깃값' },
  batches: { en: 'batches', ko: '배치' },
  layer: { en: 'dense layer', ko: '완전 연결층' },
  activation: { en: 'activations', ko: '활성화 함수' },
  loss: { en: 'loss', ko: '손실' },
  gradient: { en: 'its gradient', ko: '손실의 기울기' },
  backward: { en: 'backward pass', ko: '역전파' },
  optimizer: { en: 'optimizer step', ko: '옵티마이저' },
  accuracy: { en: 'accuracy', ko: '정확도' },
};

export const SETTING_WORDS: Named<keyof Settings> = {
  data: { en: 'Data', ko: '데이터' },
  noise: { en: 'Noise', ko: '잡음' },
  layers: { en: 'Hidden layers', ko: '은닉층' },
  activation: { en: 'Activation', ko: '활성화 함수' },
  loss: { en: 'Loss', ko: '손실' },
  optimizer: { en: 'Optimizer', ko: '옵티마이저' },
  lr: { en: 'Learning rate', ko: '학습률' },
  batch: { en: 'Batch', ko: '배치' },
  seed: { en: 'Seed', ko: '시드' },
  own: { en: 'Your own code', ko: '내 코드' },
};

export const WORDS = {
  title: { en: 'Playground', ko: '실험실' },
  settings: { en: 'Settings', ko: '설정' },
  training: { en: 'Training', ko: '학습' },
  network: { en: 'The network', ko: '신경망' },
  result: { en: 'What it has learnt', ko: '배운 것' },
  play: { en: 'Play', ko: '재생' },
  pause: { en: 'Pause', ko: '멈춤' },
  step: { en: 'One epoch', ko: '한 에포크' },
  again: { en: 'Start again', ko: '처음으로' },
  epoch: { en: 'Epoch', ko: '에포크' },
  loss: { en: 'loss', ko: '손실' },
  accuracy: { en: 'accuracy', ko: '정확도' },
  onOwn: { en: 'training data', ko: '학습 데이터' },
  onUnseen: { en: 'unseen data', ko: '처음 보는 데이터' },
  layerOf: (k: number): Words => ({ en: `Layer ${k}`, ko: `${k}층` }),
  moreLayers: { en: 'One hidden layer more', ko: '은닉층 하나 더하기' },
  fewerLayers: { en: 'One hidden layer less', ko: '은닉층 하나 빼기' },
  moreNeurons: (k: number): Words => ({
    en: `One neuron more in layer ${k}`,
    ko: `${k}층에 뉴런 하나 더하기`,
  }),
  fewerNeurons: (k: number): Words => ({
    en: `One neuron less in layer ${k}`,
    ko: `${k}층에서 뉴런 하나 빼기`,
  }),
  inputs: { en: 'Input', ko: '입력' },
  pixels: { en: '64 pixels', ko: '픽셀 64개' },
  networkNote: {
    en: 'Each small map is a neuron: blue where it sends on much, orange where little. A line is as thick as its weight, dashed where that is negative.',
    ko: '작은 지도 하나가 뉴런 하나입니다. 파란 곳에서는 큰 값을, 주황색인 곳에서는 작은 값을 내보냅니다. 선이 굵을수록 가중치가 크고, 점선은 음수입니다.',
  },
  digitsNote: {
    en: 'In the first layer, what each neuron looks for: a square is for ink there, a disc against it.',
    ko: '첫 층에서는 뉴런이 찾는 모양이 보입니다. 네모는 잉크가 있기를, 동그라미는 없기를 바라는 곳입니다.',
  },
  mapNote: {
    en: 'The colour is the answer, and the line is where it is undecided. Round: class 1, square: class 0; hollow ones it has never seen.',
    ko: '색은 신경망의 답이고, 선 위에서는 답이 반반입니다. 동그라미는 클래스 1, 네모는 클래스 0이며, 속이 빈 것은 처음 보는 점입니다.',
  },
  readingsNote: {
    en: 'Images it has never seen, each with what it reads. What is wrong is framed.',
    ko: '처음 보는 이미지와 신경망이 읽은 숫자입니다. 잘못 읽은 것에는 테두리가 있습니다.',
  },
  misread: (label: number, read: number): Words => ({
    en: `a ${label}, read as ${read}`,
    ko: `${label}인데 ${read}(으)로 읽음`,
  }),
  summary: (at: {
    epoch: number;
    own: string;
    unseen: string;
    ownRight: string;
    unseenRight: string;
  }): Words => ({
    en: `Epoch ${at.epoch}: the loss is ${at.own} on the training data and ${at.unseen} on unseen data; the accuracy is ${at.ownRight} and ${at.unseenRight}.`,
    ko: `${at.epoch}에포크: 손실은 학습 데이터에서 ${at.own}, 처음 보는 데이터에서 ${at.unseen}이고, 정확도는 ${at.ownRight}와 ${at.unseenRight}입니다.`,
  }),
  diverged: {
    en: 'The loss is no number any more. A smaller learning rate may help; start again.',
    ko: '손실이 더는 수가 아닙니다. 학습률을 줄이고 처음부터 다시 해 보세요.',
  },
  ended: (epochs: number): Words => ({
    en: `It ends after ${epochs} epochs.`,
    ko: `${epochs}에포크에서 끝납니다.`,
  }),
  parts: { en: 'Whose code', ko: '누구의 코드로' },
  partsLead: {
    en: 'Each part of the network can be computed by your own code, as soon as its exercises pass.',
    ko: '연습이 통과하면 신경망의 각 부분을 내 코드로 계산할 수 있습니다.',
  },
  reference: { en: 'reference', ko: '참고 풀이' },
  mine: { en: 'mine', ko: '내 코드' },
  allMine: { en: 'All that is mine', ko: '되는 것은 모두 내 코드로' },
  noneMine: { en: 'All by the reference', ko: '모두 참고 풀이로' },
  locked: (lesson: string): Words => ({
    en: `Lesson ${lesson}`,
    ko: `${lesson}단원`,
  }),
  toWrite: (names: string): Words => ({
    en: `still to be written: ${names}`,
    ko: `아직 작성할 것: ${names}`,
  }),
  copy: { en: 'Copy link', ko: '링크 복사' },
  copied: { en: 'Copied', ko: '복사했습니다' },
  running: { en: 'Your code is running …', ko: '내 코드를 실행하는 중입니다 …' },
  fault: {
    en: 'This could not be computed. Check your connection and load the page again.',
    ko: '계산하지 못했습니다. 인터넷 연결을 확인하고 페이지를 다시 불러오세요.',
  },
  unknownKey: (key: string): Words => ({
    en: `“${key}” is no setting, and was left aside.`,
    ko: `“${key}”라는 설정은 없어서 무시했습니다.`,
  }),
  badValue: (setting: string, value: string, instead: string): Words => ({
    en: `${setting}: “${value}” cannot be; it is ${instead} instead.`,
    ko: `${setting}: “${value}”는 쓸 수 없는 값이라 ${instead}(으)로 두었습니다.`,
  }),
  stillLocked: (parts: string): Words => ({
    en: `Computed by the reference until its exercises pass here: ${parts}.`,
    ko: `여기서 연습이 통과할 때까지 참고 풀이로 계산하는 부분: ${parts}.`,
  }),
  close: { en: 'Close', ko: '닫기' },
  yours: {
    en: 'This network is yours: every part of it is your own code, and it has learnt the spiral.',
    ko: '이 신경망은 온전히 여러분의 것입니다. 모든 부분이 내 코드이고, 나선을 배웠습니다.',
  },
  loading: { en: 'Loading …', ko: '불러오는 중입니다 …' },
} as const;
