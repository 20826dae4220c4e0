import type { Words } from '../parts/words.ts';

/** Words of the pictures of lesson 01. */
export const WORDS = {
  strides: { en: 'Strides', ko: '스트라이드' },
  extent: (axis: number): Words => ({ en: `extent of axis ${axis}`, ko: `축 ${axis}의 길이` }),
  addAxis: { en: 'Add an axis in front', ko: '맨 앞에 축 더하기' },
  dropAxis: { en: 'Drop the first axis', ko: '맨 앞의 축 빼기' },
  indexOn: (axis: number): Words => ({ en: `index on axis ${axis}`, ko: `축 ${axis}의 인덱스` }),
  index: { en: 'index', ko: '인덱스' },
  place: { en: 'place in memory', ko: '메모리 위치' },
  memory: { en: 'The memory', ko: '메모리' },

  memoryTitle: { en: 'Where an element lies in memory', ko: '원소는 메모리의 어디에 있는가' },
  memorySummary: (shape: string, size: number, strides: string, index: string, sum: string) => ({
    en: `Shape ${shape} holds ${size} ${size === 1 ? 'element' : 'elements'} and has the strides ${strides}. The element at index ${index} lies at ${sum}.`,
    ko: `형상 ${shape}에는 원소가 ${size}개 있고 스트라이드는 ${strides}입니다. 인덱스 ${index}의 원소는 ${sum}번 자리에 있습니다.`,
  }),
  collide: {
    en: 'With these strides some elements share a place, or lie outside the memory.',
    ko: '이 스트라이드로는 여러 원소가 한 자리에 겹치거나 메모리 밖으로 나갑니다.',
  },
  memoryNote: {
    en: 'Each coloured step is one index times its stride. Point at a cell, in the tensor or in memory, or move the sliders.',
    ko: '색깔 있는 걸음 하나가 인덱스와 스트라이드의 곱 하나입니다. 텐서나 메모리의 칸을 가리키거나 슬라이더를 움직여 보세요.',
  },

  broadcastTitle: {
    en: 'Broadcasting: which cell is used for which',
    ko: '브로드캐스팅: 어느 칸이 어디에 쓰이는가',
  },
  first: { en: 'first', ko: '첫째' },
  second: { en: 'second', ko: '둘째' },
  result: { en: 'result', ko: '결과' },
  sum: { en: 'first + second', ko: '첫째 + 둘째' },
  axis: (axis: number): Words => ({ en: `axis ${axis}`, ko: `축 ${axis}` }),
  rejected: { en: 'rejected', ko: '거부' },
  broadcastSummary: (
    a: string,
    b: string,
    shape: string,
    index: string,
    cells: string,
    [usesA, usesB]: readonly [number, number],
  ): Words => ({
    en: `${a} and ${b} give ${shape}. The element at ${index} is ${cells}. Its cell of the first is used ${times(usesA)}, its cell of the second ${times(usesB)}.`,
    ko: `${a} + ${b}의 결과는 ${shape}입니다. ${index}의 원소는 ${cells}입니다. 여기에 쓰인 첫째의 칸은 모두 ${usesA}번, 둘째의 칸은 모두 ${usesB}번 쓰입니다.`,
  }),
  clash: (a: string, b: string, m: number, n: number, axis: number): Words => ({
    en: `${a} and ${b} are rejected: on axis ${axis}, ${m} meets ${n}, and neither is 1.`,
    ko: `${a} + ${b}: 거부합니다. 축 ${axis}의 길이가 서로 다른데(${m}, ${n}) 어느 쪽도 1이 아닙니다.`,
  }),
  broadcastNote: {
    en: 'The shapes are aligned on the right; an extent of 1, also one in brackets that was missing, is repeated by the stride 0. Point at a cell of the result, or move the sliders.',
    ko: '형상은 오른쪽에 맞춥니다. 길이 1은(모자라서 채운 괄호 안의 1도) 스트라이드 0으로 반복됩니다. 결과의 칸을 가리키거나 슬라이더를 움직여 보세요.',
  },

  viewsTitle: {
    en: 'The same memory, transposed and reshaped',
    ko: '같은 메모리를 전치한 것과 reshape한 것',
  },
  original: { en: 'm', ko: 'm' },
  transposed: { en: 'transpose(m)', ko: 'transpose(m)' },
  reshaped: { en: 'm read in order', ko: 'm을 순서대로 읽기' },
  viewsSummary: (
    value: string,
    place: number,
    [m, t, r]: readonly [string, string, string],
  ): Words => ({
    en: `The number ${value}, at place ${place} in memory, stands at ${m} in m and at ${t} in its transpose; read in order, it would stand at ${r}.`,
    ko: `메모리 ${place}번 자리의 수는 ${value}입니다. m에서는 ${m}에, 전치 행렬에서는 ${t}에 있고, 순서대로 읽으면 ${r}에 놓입니다.`,
  }),
  viewsNote: {
    en: 'The transpose swaps the strides and moves no number. A reshape has the same shape here and another matrix.',
    ko: '전치는 스트라이드만 맞바꾸고 수는 옮기지 않습니다. reshape는 형상이 같아도 다른 행렬이 됩니다.',
  },
  inView: (name: string): Words => ({ en: `index in ${name}`, ko: `${name}의 인덱스` }),

  productTitle: { en: 'One row against one column', ko: '행 하나와 열 하나' },
  order: { en: 'Product', ko: '곱' },
  row: { en: 'row i', ko: '행 i' },
  column: { en: 'column j', ko: '열 j' },
  productSummary: (shapes: string, i: number, j: number, sum: string): Words => ({
    en: `${shapes}. Row ${i} of the left against column ${j} of the right: ${sum}.`,
    ko: `${shapes}. 왼쪽의 ${i}행과 오른쪽의 ${j}열을 맞대면 ${sum}입니다.`,
  }),
  productNote: {
    en: 'Point at an element of the product, and edit the numbers. The other order has another shape.',
    ko: '곱의 원소를 가리켜 보고 수를 바꾸어 보세요. 순서를 바꾸면 형상부터 달라집니다.',
  },
  columnOf: (j: number): Words => ({ en: `column ${j}`, ko: `${j}열` }),
} as const;

const times = (count: number): string => (count === 1 ? 'once' : `${count} times`);
