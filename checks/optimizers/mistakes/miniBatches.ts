/** The known mistakes of `miniBatches`, each with its diagnosis. */
import { diagnosis } from '../../../engine/kit/diagnosis.ts';

function mustHaveSize(batchSize: number): void {
  if (batchSize < 1) throw new RangeError(`batches of ${batchSize}`);
}

/** Consecutive batches, right for batchSize ≥ 1. */
function cut(order: number[], batchSize: number): number[][] {
  const batches: number[][] = [];
  for (let i = 0; i < order.length; i += batchSize) batches.push(order.slice(i, i + batchSize));
  return batches;
}

/** Drops a last batch that is not full. */
export function miniBatches_dropsLast(order: number[], batchSize: number): number[][] {
  mustHaveSize(batchSize);
  return cut(order, batchSize).filter((batch) => batch.length === batchSize);
}
diagnosis(miniBatches_dropsLast, {
  en: 'The samples of the last, shorter batch are lost: it may be short, but it must be there.',
  ko: '짧은 마지막 배치의 샘플이 사라졌습니다. 짧아도 되지만 있어야 합니다.',
});

/** Fills the last batch up from the front. */
export function miniBatches_fillsLast(order: number[], batchSize: number): number[][] {
  mustHaveSize(batchSize);
  const missing = (batch: number[]) => order.slice(0, batchSize - batch.length);
  return cut(order, batchSize).map((batch) => batch.concat(missing(batch)));
}
diagnosis(miniBatches_fillsLast, {
  en: 'The last batch is filled up with samples that were used already: let it be short.',
  ko: '이미 쓴 샘플로 마지막 배치를 채웠습니다. 짧은 채로 두세요.',
});

/** Makes an empty batch more where it comes out even. */
export function miniBatches_emptyLast(order: number[], batchSize: number): number[][] {
  mustHaveSize(batchSize);
  const count = Math.floor(order.length / batchSize) + 1;
  return Array.from({ length: count }, (_, k) => order.slice(k * batchSize, (k + 1) * batchSize));
}
diagnosis(miniBatches_emptyLast, {
  en: 'Where the samples come out even there is an empty batch at the end: how many batches are there of 2 in 4 samples?',
  ko: '샘플이 나누어떨어질 때 끝에 빈 배치가 생깁니다. 샘플 4개를 2개씩 나누면 배치는 몇 개인가요?',
});

/** Takes batchSize for the number of batches. */
export function miniBatches_countForSize(order: number[], batchSize: number): number[][] {
  mustHaveSize(batchSize);
  return cut(order, Math.ceil(order.length / batchSize));
}
diagnosis(miniBatches_countForSize, {
  en: 'batchSize was taken for the number of batches: it is the number of samples in each.',
  ko: 'batchSize를 배치의 개수로 보았습니다. 배치 하나에 든 샘플의 수입니다.',
});

/** Returns places in the order, not what stands there. */
export function miniBatches_places(order: number[], batchSize: number): number[][] {
  mustHaveSize(batchSize);
  return cut([...order.keys()], batchSize);
}
diagnosis(miniBatches_places, {
  en: 'These are the places 0, 1, 2, … in the order: what stands at those places?',
  ko: '순서 안의 자리 0, 1, 2, …를 돌려주었습니다. 그 자리에 무엇이 적혀 있나요?',
});

/** Sorts first and so undoes the shuffling. */
export function miniBatches_sorted(order: number[], batchSize: number): number[][] {
  mustHaveSize(batchSize);
  return cut(
    order.toSorted((a, b) => a - b),
    batchSize,
  );
}
diagnosis(miniBatches_sorted, {
  en: 'The samples have been sorted, which undoes the shuffling: take the order as it comes.',
  ko: '샘플을 정렬해서 섞은 것이 헛일이 되었습니다. 받은 순서 그대로 쓰세요.',
});

/** Deals the samples out like cards. */
export function miniBatches_dealtOut(order: number[], batchSize: number): number[][] {
  mustHaveSize(batchSize);
  const count = Math.ceil(order.length / batchSize);
  return Array.from({ length: count }, (_, k) => order.filter((_, i) => i % count === k));
}
diagnosis(miniBatches_dealtOut, {
  en: 'The samples are dealt out like cards: a batch takes neighbours in the order.',
  ko: '샘플을 카드처럼 돌려 나누었습니다. 한 배치에는 순서에서 이웃한 샘플들이 들어갑니다.',
});

/** Takes one sample too many, which then comes twice. */
export function miniBatches_overlapping(order: number[], batchSize: number): number[][] {
  mustHaveSize(batchSize);
  return cut(order, batchSize).map((_, k) => order.slice(k * batchSize, (k + 1) * batchSize + 1));
}
diagnosis(miniBatches_overlapping, {
  en: 'Batches share samples at their borders: `slice` stops before its second argument.',
  ko: '배치의 경계에서 샘플이 겹칩니다. `slice`는 둘째 인수 바로 앞에서 끝납니다.',
});

/** Refuses a batchSize beyond the order. */
export function miniBatches_refusesLarge(order: number[], batchSize: number): number[][] {
  mustHaveSize(batchSize);
  if (batchSize > order.length) throw new RangeError('not enough samples');
  return cut(order, batchSize);
}
diagnosis(miniBatches_refusesLarge, {
  en: 'A batchSize beyond the number of samples was refused: then there is one batch, and it is short.',
  ko: '샘플 수보다 큰 batchSize를 거부했습니다. 그때는 짧은 배치 하나가 나오면 됩니다.',
});

/** Answers [] to a batchSize below 1. */
export function miniBatches_noneForZero(order: number[], batchSize: number): number[][] {
  return batchSize < 1 ? [] : cut(order, batchSize);
}
diagnosis(miniBatches_noneForZero, {
  en: 'A batchSize below 1 was answered with no batches, so that training would silently do nothing: throw a RangeError.',
  ko: '1보다 작은 batchSize에 빈 배열을 돌려주었습니다. 그러면 학습이 소리 없이 아무 일도 하지 않습니다. RangeError를 던지세요.',
});

/** Refuses 0, but makes one batch of a negative batchSize. */
export function miniBatches_acceptsNegative(order: number[], batchSize: number): number[][] {
  if (batchSize === 0) throw new RangeError('batches of 0');
  return batchSize < 0 ? [order] : cut(order, batchSize);
}
diagnosis(miniBatches_acceptsNegative, {
  en: 'Only 0 is refused: a negative batchSize makes no more sense.',
  ko: '0만 거부합니다. 음수인 batchSize도 뜻이 없기는 마찬가지입니다.',
});

/** Refuses 0 and what is below it, but not a half. */
export function miniBatches_acceptsHalf(order: number[], batchSize: number): number[][] {
  if (batchSize <= 0) throw new RangeError(`batches of ${batchSize}`);
  return cut(order, batchSize);
}
diagnosis(miniBatches_acceptsHalf, {
  en: 'A batchSize of 0.5 is accepted: it is above 0 and still below 1, and no batch can have half a sample.',
  ko: '0.5인 batchSize를 받아들입니다. 0보다 크지만 1보다 작고, 샘플 반 개짜리 배치는 없습니다.',
});

/** Takes a batchSize below 1 for 1. */
export function miniBatches_atLeastOne(order: number[], batchSize: number): number[][] {
  return cut(order, Math.max(1, batchSize));
}
diagnosis(miniBatches_atLeastOne, {
  en: 'A batchSize below 1 was quietly taken for 1: the caller would never learn of the mistake, so throw a RangeError.',
  ko: '1보다 작은 batchSize를 말없이 1로 바꾸었습니다. 호출한 쪽은 실수를 알 길이 없으니 RangeError를 던지세요.',
});

/** Cuts the batches out of the order itself, which is empty afterwards. */
export function miniBatches_spliced(order: number[], batchSize: number): number[][] {
  mustHaveSize(batchSize);
  const batches: number[][] = [];
  while (order.length > 0) batches.push(order.splice(0, batchSize));
  return batches;
}
diagnosis(miniBatches_spliced, {
  en: 'The batches are right, but the order is empty afterwards, as `splice` removes what it returns: `slice` copies it.',
  ko: '배치는 맞지만 순서가 텅 비었습니다. `splice`를 쓰면 돌려주는 것이 원래 배열에서 없어지고, `slice`를 쓰면 복사됩니다.',
});
