/** The known mistakes of `flatten`, each with its diagnosis. */
import { Tensor } from '#tensor';
import { diagnosis } from '../../../engine/kit/diagnosis.ts';

// --- which numbers go where --------------------------------------------------------------------
function mustBeBatch(x: Tensor): void {
  if (x.rank < 2) throw new RangeError(`flatten needs rank 2 or more, not [${x.shape}]`);
}

/** The extents of a batch of matrices, where the samples of other ranks count as one row. */
function asImages(x: Tensor): [n: number, h: number, w: number] {
  const w = x.shape.at(-1)!;
  return [x.shape[0]!, x.size / (x.shape[0]! * w), w];
}

/** Loses the batch: all samples in one row of rank 1. */
export function flatten_batchToo(x: Tensor): Tensor {
  mustBeBatch(x);
  return x.reshape([x.size]);
}
diagnosis(flatten_batchToo, {
  en: 'The batch axis is gone, and the samples are glued together: which axis has to stay?',
  ko: '배치 축이 사라져서 샘플들이 한데 붙었습니다. 어느 축이 남아야 할까요?',
});

/** Lays the whole batch out as one sample. */
export function flatten_oneSample(x: Tensor): Tensor {
  mustBeBatch(x);
  return x.reshape([1, x.size]);
}
diagnosis(flatten_oneSample, {
  en: 'The whole batch came out as one sample: there should be as many rows as there were samples.',
  ko: '배치 전체가 샘플 하나로 나왔습니다. 행의 수는 샘플의 수와 같아야 합니다.',
});

/** Column after column: the first axis of a sample runs fastest. */
export function flatten_columnMajor(x: Tensor): Tensor {
  mustBeBatch(x);
  const [n, h, w] = asImages(x);
  const out = x.map((_, k) => {
    const [s, at] = [Math.floor(k / (h * w)), k % (h * w)];
    return x.data[s * h * w + (at % h) * w + Math.floor(at / h)]!;
  });
  return out.reshape([n, h * w]);
}
diagnosis(flatten_columnMajor, {
  en: 'The numbers are in column-major order: read each sample as you read a page, the last index fastest.',
  ko: '숫자들이 열 우선 순서로 놓였습니다. 책을 읽듯이 마지막 인덱스가 가장 빨리 움직이게 하세요.',
});

/** Puts row i, column j at i·h + j: right for square images only. */
export function flatten_wrongStride(x: Tensor): Tensor {
  mustBeBatch(x);
  const [n, h, w] = asImages(x);
  const out = new Float64Array(x.size);
  for (let k = 0; k < x.size; k++) {
    const [s, i, j] = [Math.floor(k / (h * w)), Math.floor(k / w) % h, k % w];
    out[s * h * w + i * h + j] = x.data[k]!;
  }
  return new Tensor([n, h * w], out);
}
diagnosis(flatten_wrongStride, {
  en: 'Samples come out right only if they are square: one step down skips a whole row, so which extent is its stride?',
  ko: '정사각 샘플만 맞게 나옵니다. 한 행을 내려가면 한 줄을 통째로 건너뛰는데, 그 스트라이드는 어느 축의 길이인가요?',
});

/** Deals the numbers out to the samples in turn, as if the batch were the last axis. */
export function flatten_dealtOut(x: Tensor): Tensor {
  mustBeBatch(x);
  const n = x.shape[0]!;
  return x.rank === 2 ? x : x.reshape([x.size / n, n]).transpose();
}
diagnosis(flatten_dealtOut, {
  en: 'The samples are mixed, as if the batch were the last axis: keep the numbers of one sample together.',
  ko: '배치가 마지막 축인 것처럼 샘플들이 섞였습니다. 한 샘플의 숫자는 함께 있어야 합니다.',
});

/** One sample to a column: the answer lies on its side, [d1·d2·…, n]. */
export function flatten_onItsSide(x: Tensor): Tensor {
  mustBeBatch(x);
  return x.reshape([x.shape[0]!, x.size / x.shape[0]!]).transpose();
}
diagnosis(flatten_onItsSide, {
  en: 'The answer lies on its side, one sample to a column: samples are rows.',
  ko: '샘플 하나가 한 열이 되어 답이 누워 있습니다. 샘플은 행입니다.',
});

/** Joins the first two axes of a sample and no further ones. */
export function flatten_oneLevel(x: Tensor): Tensor {
  mustBeBatch(x);
  const [n, ...extents] = x.shape;
  if (extents.length === 1) return x;
  return x.reshape([n!, extents[0]! * extents[1]!, ...extents.slice(2)]);
}
diagnosis(flatten_oneLevel, {
  en: 'Only one level was flattened: a sample may have three axes or more.',
  ko: '한 단계만 펴졌습니다. 샘플의 축은 셋이거나 그보다 많을 수도 있습니다.',
});

/** Keeps the last axis instead of the first. */
export function flatten_lastAxisKept(x: Tensor): Tensor {
  mustBeBatch(x);
  return x.reshape([x.size / x.shape.at(-1)!, x.shape.at(-1)!]);
}
diagnosis(flatten_lastAxisKept, {
  en: 'The last axis was kept instead of the first: which of them counts the samples?',
  ko: '첫 번째 축이 아니라 마지막 축이 남았습니다. 샘플의 수를 나타내는 축은 어느 것인가요?',
});

/** Counts on exactly two axes in a sample, and loses the rest. */
export function flatten_imagesOnly(x: Tensor): Tensor {
  mustBeBatch(x);
  const [n, h, w = 1] = x.shape;
  return x.reshape([n!, h! * w]);
}
diagnosis(flatten_imagesOnly, {
  en: 'Samples of more than two axes go wrong: multiply however many there are.',
  ko: '샘플의 축이 두 개보다 많으면 틀립니다. 몇 개가 있든 모두 곱하세요.',
});

/** Has the extents of the printed example written into it. */
export function flatten_printedShape(x: Tensor): Tensor {
  mustBeBatch(x);
  return x.reshape([2, 9]);
}
diagnosis(flatten_printedShape, {
  en: 'The extents [2, 9] of the printed example seem to be written into the code: work them out from the shape of x.',
  ko: '예제의 형상 [2, 9]가 코드에 그대로 적혀 있는 것 같습니다. x의 형상에서 계산하세요.',
});

/** Does nothing. */
export function flatten_identity(x: Tensor): Tensor {
  mustBeBatch(x);
  return x;
}
diagnosis(flatten_identity, {
  en: 'x came back as it was: its sample axes still have to become one.',
  ko: 'x가 그대로 나왔습니다. 샘플의 축들을 하나로 합쳐야 합니다.',
});

/** Averages each sample away: pooling, not flattening. */
export function flatten_mean(x: Tensor): Tensor {
  mustBeBatch(x);
  return x.reshape([x.shape[0]!, x.size / x.shape[0]!]).mean(1, true);
}
diagnosis(flatten_mean, {
  en: 'Each sample has shrunk to its mean, which is pooling: flatten loses no number.',
  ko: '샘플이 평균 하나로 줄었습니다. 그것은 풀링입니다. 평탄화에서는 어떤 숫자도 없어지지 않습니다.',
});

// --- ranks and arguments -----------------------------------------------------------------------

/** Knows images with channels, `[n, c, h, w]`, and nothing of more axes. */
export function flatten_atMostRank4(x: Tensor): Tensor {
  mustBeBatch(x);
  if (x.rank > 4) throw new RangeError(`flatten of [${x.shape}]`);
  return x.reshape([x.shape[0]!, -1]);
}
diagnosis(flatten_atMostRank4, {
  en: 'Four axes are the limit here, as for images with channels: a video has five. Let the product run over all axes but the first.',
  ko: '채널이 있는 이미지처럼 축이 4개까지만 됩니다. 동영상은 축이 5개입니다. 첫 번째 축을 뺀 모든 축의 길이를 곱하세요.',
});

/** Remembers rows under the numbers in x, which say nothing of its shape. */
export function flatten_remembersNumbers(x: Tensor): Tensor {
  mustBeBatch(x);
  const key = x.data.join();
  const flat = flattened.get(key) ?? x.reshape([x.shape[0]!, -1]);
  flattened.set(key, flat);
  return flat;
}
diagnosis(flatten_remembersNumbers, {
  en: 'An earlier answer comes back for the same numbers in another shape, as if remembered under them alone: another shape makes other rows.',
  ko: '숫자만 보고 꺼내 온 것처럼, 형상이 달라도 숫자가 같으면 지난 답이 나옵니다. 숫자가 같아도 형상이 다르면 행도 달라집니다.',
});

const flattened = new Map<string, Tensor>();

/** Asks for more than two axes: refuses a batch that is flat already. */
export function flatten_rejectsRank2(x: Tensor): Tensor {
  if (x.rank < 3) throw new RangeError(`flatten needs images, not [${x.shape}]`);
  return x.reshape([x.shape[0]!, x.size / x.shape[0]!]);
}
diagnosis(flatten_rejectsRank2, {
  en: 'Rank 2 was refused, but a batch of rows is fine: it is flat already.',
  ko: '랭크 2를 거부했습니다. 행으로 된 배치는 잘못된 입력이 아니라 이미 펴져 있는 입력입니다.',
});

/** Takes a rank-2 tensor for one sample without a batch. */
export function flatten_rank2IsOneSample(x: Tensor): Tensor {
  mustBeBatch(x);
  const n = x.rank === 2 ? 1 : x.shape[0]!;
  return x.reshape([n, x.size / n]);
}
diagnosis(flatten_rank2IsOneSample, {
  en: 'A rank-2 tensor was taken for one sample: its first axis is the batch, as always.',
  ko: '랭크 2 텐서를 샘플 하나로 여겼습니다. 여기서도 첫 번째 축은 배치입니다.',
});

/** Never looks at the rank: [n] becomes [n, 1]. */
export function flatten_anyRank(x: Tensor): Tensor {
  return x.reshape([x.shape[0]!, -1]);
}
diagnosis(flatten_anyRank, {
  en: 'A vector was accepted: it has no axes besides the first, so look at the rank before you flatten.',
  ko: '벡터를 받아들였습니다. 벡터에는 첫 번째 축밖에 없으므로 펴기 전에 랭크를 확인하세요.',
});

/** Takes a vector for a batch of one sample. */
export function flatten_vectorIsOneSample(x: Tensor): Tensor {
  const n = x.rank === 1 ? 1 : x.shape[0]!;
  return x.reshape([n, x.size / n]);
}
diagnosis(flatten_vectorIsOneSample, {
  en: 'A vector was taken for a batch of one sample: nothing in its shape says so, therefore it is refused.',
  ko: '벡터를 샘플 하나짜리 배치로 여겼습니다. 형상만으로는 그렇다고 알 수 없으므로 거부해야 합니다.',
});

/** Writes the new shape into its argument. */
export function flatten_inPlace(x: Tensor): Tensor {
  mustBeBatch(x);
  const n = x.shape[0]!;
  return Object.assign(x, { shape: [n, x.size / n] });
}
diagnosis(flatten_inPlace, {
  en: 'x itself has the new shape afterwards: make a new tensor and leave the argument alone.',
  ko: '호출하고 나면 x 자체의 형상이 바뀌어 있습니다. 인수는 그대로 두고 새 텐서를 만드세요.',
});
