import { spoken } from '../../../engine/kit/particles.ts';
import type { Words } from '../parts/words.ts';

interface Place {
  readonly value: string;
  readonly row: number;
  readonly column: number;
}

/** Words of the pictures of lesson 10. */
export const WORDS = spoken({
  digit: { en: 'digit', ko: '숫자' },
  logit: { en: 'logit', ko: '로짓' },
  probability: { en: 'probability', ko: '확률' },
  loss: { en: 'loss', ko: '손실' },
  epoch: { en: 'epoch', ko: '에포크' },
  epochs: { en: 'Epochs', ko: '에포크' },
  images: { en: 'Images', ko: '이미지' },
  source: {
    en: 'Images: “Optical Recognition of Handwritten Digits” by E. Alpaydin and C. Kaynak (1998), UCI Machine Learning Repository,',
    ko: '이미지: E. Alpaydin, C. Kaynak, “Optical Recognition of Handwritten Digits”(1998), UCI Machine Learning Repository,',
  },

  readingTitle: { en: 'Write a digit, and it is read', ko: '숫자를 쓰면 신경망이 읽습니다' },
  trainedWith: { en: 'Trained with', ko: '학습에 쓴 이미지' },
  thorough: { en: 'all 1,400 images', ko: '1,400개 모두' },
  few: { en: '400, by readDigits', ko: 'readDigits의 400개' },
  way: { en: 'Way', ko: '쓰는 방법' },
  pad: { en: 'Pad to write a digit on', ko: '숫자를 쓰는 판' },
  padHelp: {
    en: 'Write with a finger or a mouse. With keys: arrows move the pen, Space sets it down and lifts it, Backspace takes the last stroke away.',
    ko: '손가락이나 마우스로 쓰세요. 키보드로는 화살표로 펜을 옮기고, 스페이스로 펜을 내리거나 들고, 백스페이스로 마지막 획을 지웁니다.',
  },
  penDown: (column: number, row: number): Words => ({
    en: `The pen is down: ${column} from the left, ${row} from the top.`,
    ko: `펜을 내렸습니다. 왼쪽에서 ${column}, 위에서 ${row}.`,
  }),
  undo: { en: 'Undo a stroke', ko: '한 획 지우기' },
  clear: { en: 'Clear', ko: '모두 지우기' },
  bitmapLabel: {
    en: 'What is written, upright and stretched to 32 by 32 black or white pixels.',
    ko: '쓴 것을 똑바로 세우고 늘여 흰색이나 검은색 픽셀 32 × 32개로 만든 것',
  },
  countedLabel: (counts: readonly number[]): Words => {
    const rows = Array.from({ length: 8 }, (_, i) => counts.slice(8 * i, 8 * i + 8).join(' '));
    return {
      en: `How many pixels are black in each of 8 by 8 blocks, row by row: ${rows.join('; ')}.`,
      ko: `8 × 8 칸마다 검은 픽셀의 수, 한 행씩: ${rows.join('; ')}.`,
    };
  },
  empty: { en: 'Nothing is written yet.', ko: '아직 아무것도 쓰지 않았습니다.' },
  reads: (first: number, p: string, second: number, q: string): Words => ({
    en: `It is read as ${first}, with probability ${p}; next comes ${second}, with ${q}.`,
    ko: `${first}(으)로 읽었고 확률은 ${p}입니다. 다음은 ${second}, 확률 ${q}입니다.`,
  }),
  readingNote: {
    en: 'What you write goes the way of the data: it is set upright, stretched to the frame, drawn with as much ink as theirs, and the black pixels are counted in blocks of 4 × 4. What hardly anybody has written there is read badly: a 7 without a bar, a 4 of two upright strokes, a 1 with both a flag and a foot.',
    ko: '쓴 것은 데이터와 같은 길을 거칩니다. 똑바로 세우고, 틀에 맞게 늘이고, 데이터만큼 진하게 그린 다음 4 × 4 칸마다 검은 픽셀을 셉니다. 데이터에 드문 모양은 잘 읽지 못합니다. 가로줄이 없는 7, 두 세로획이 나란히 선 4, 머리와 받침이 다 있는 1이 그렇습니다.',
  },
  ownReading: {
    en: 'With my code: the network that readDigits(1) trains.',
    ko: '내 코드로 계산하면 readDigits(1)이 학습시킨 신경망을 씁니다.',
  },
  readingShare: {
    en: 'The network of 1,400 images has 32 hidden neurons; readDigits(1) of the reference has 16.',
    ko: '1,400개로 학습한 신경망의 은닉 뉴런은 32개이고, 참고 풀이의 readDigits(1)은 16개입니다.',
  },

  neuronsTitle: { en: 'What the hidden neurons look for', ko: '은닉 뉴런이 찾는 것' },
  neuronSummary: (neuron: number, count: number, most: Place, least: Place): Words => ({
    en: `Neuron ${neuron} of ${count}: its largest weight, ${most.value}, is in row ${most.row}, column ${most.column}, its smallest, ${least.value}, in row ${least.row}, column ${least.column}.`,
    ko: `뉴런 ${count}개 가운데 ${neuron}번: 가장 큰 가중치 ${most.value}은(는) ${most.row}행 ${most.column}열에, 가장 작은 가중치 ${least.value}은(는) ${least.row}행 ${least.column}열에 있습니다.`,
  }),
  isActive: (images: number): Words =>
    images === 0
      ? {
          en: 'It is above 0 for none of 397 images: it is dead.',
          ko: '이미지 397개 가운데 어느 것에서도 0보다 크지 않습니다. 죽은 뉴런입니다.',
        }
      : {
          en: `It is above 0 for ${images} of 397 images.`,
          ko: `이미지 397개 가운데 ${images}개에서 0보다 큽니다.`,
        },
  speaks: (best: number, worst: number): Words => ({
    en: `It speaks most for ${best} and most against ${worst}.`,
    ko: `${best}에 가장 찬성하고 ${worst}에 가장 반대합니다.`,
  }),
  saysHeading: { en: 'What it says to each digit', ko: '숫자마다 하는 말' },
  neuronsNote: {
    en: 'Each weight stands where its pixel is. Blue squares are positive: ink there excites the neuron. Orange discs are negative: ink there silences it. Whatever is small hardly counts.',
    ko: '가중치는 그 픽셀이 있는 자리에 있습니다. 파란 네모는 양수라서 그곳에 획이 지나가면 뉴런이 켜지고, 주황색 원은 음수라서 그곳에 획이 지나가면 뉴런이 꺼집니다. 작은 것은 거의 상관없습니다.',
  },

  fitTitle: {
    en: 'A network learns to read, and overfits',
    ko: '읽기를 배우다가 과적합하는 신경망',
  },
  onOwn: { en: 'its own images', ko: '학습한 이미지' },
  onOthers: { en: 'other people', ko: '다른 사람' },
  lossOwn: { en: 'loss, own', ko: '손실, 학습' },
  lossOthers: { en: 'loss, others', ko: '손실, 다른 사람' },
  accuracyOwn: { en: 'accuracy, own', ko: '정확도, 학습' },
  accuracyOthers: { en: 'accuracy, others', ko: '정확도, 다른 사람' },
  atEpoch: (epoch: number, last: number): Words => ({
    en: `epoch ${epoch} of ${last}`,
    ko: `${last}에포크 중 ${epoch}에포크`,
  }),
  fitSummary: (epoch: number, count: number, own: string, others: string): Words => ({
    en: `After ${epoch} ${epoch === 1 ? 'epoch' : 'epochs'} the loss is ${own} on the ${count} images that it learns from, and ${others} on 397 of other people.`,
    ko: `${epoch}에포크 뒤의 손실은 학습한 이미지 ${count}개에서 ${own}, 다른 사람의 이미지 397개에서 ${others}입니다.`,
  }),
  accuracies: (own: string, others: string): Words => ({
    en: `The accuracies are ${own} and ${others}.`,
    ko: `정확도는 ${own}과(와) ${others}입니다.`,
  }),
  overfits: (epoch: number, loss: string): Words => ({
    en: `On other people’s it was lowest after ${epoch} ${epoch === 1 ? 'epoch' : 'epochs'}: ${loss}. Since then it has been overfitting.`,
    ko: `다른 사람의 이미지에서는 ${epoch}에포크 뒤의 ${loss}이(가) 가장 작았습니다. 그 뒤로는 과적합입니다.`,
  }),
  looksFor: { en: 'The 16 hidden neurons', ko: '은닉 뉴런 16개' },
  fitNote: {
    en: '64→16→10 from seed 1, batches of 20. With 400 images, 100 epochs and lr 0.01 these are the numbers of the table above. With my code: initLayers and fit, once for each epoch that is looked at, so 400 images may take longer than a call may.',
    ko: '시드 1에서 시작한 64→16→10, 20개씩의 배치입니다. 이미지 400개, 100에포크, lr 0.01이면 위 표의 수가 나옵니다. 내 코드로 계산하면 initLayers를 쓰고, 살펴보는 에포크마다 fit을 한 번씩 부릅니다. 그래서 이미지 400개는 한 번의 호출에 허용된 시간을 넘을 수 있습니다.',
  },

  confusionTitle: { en: 'Which digits are taken for which', ko: '어떤 숫자를 어떤 숫자로 읽었나' },
  written: { en: 'written', ko: '쓴 것' },
  read: { en: 'read', ko: '읽은 것' },
  writtenRead: { en: 'written \\ read', ko: '쓴 것 \\ 읽은 것' },
  cellsCaption: { en: 'rows: written, columns: read', ko: '행: 쓴 숫자, 열: 읽은 숫자' },
  inCell: (written: number, read: number, count: number): Words => ({
    en: `${count} ${count === 1 ? 'image' : 'images'}: written ${written}, read ${read}`,
    ko: `${written}을(를) ${read}(으)로 읽은 이미지 ${count}개`,
  }),
  rightOf: (all: number, right: number, accuracy: string): Words => ({
    en: `Of ${all} images of other people ${right} are read rightly: ${accuracy}.`,
    ko: `다른 사람의 이미지 ${all}개 가운데 ${right}개를 맞게 읽었습니다. 정확도는 ${accuracy}입니다.`,
  }),
  ofWritten: (written: number, all: number, read: number, count: number): Words => ({
    en: `Of the ${all} images of a ${written}, ${count} ${count === 1 ? 'was' : 'were'} read as ${read}.`,
    ko: `${written}의 이미지 ${all}개 가운데 ${count}개를 ${read}(으)로 읽었습니다.`,
  }),
  confusionNote: {
    en: 'Point at a cell to see the images that are counted in it. With my code: readDigits trains, and confusion counts; the images themselves are not shown to it.',
    ko: '칸을 가리키면 거기에 센 이미지가 보입니다. 내 코드로 계산하면 readDigits로 학습하고 confusion으로 셉니다. 이미지 자체는 내 코드에 보여 주지 않습니다.',
  },
} as const);
