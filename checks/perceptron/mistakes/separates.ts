/** The known mistakes of `separates`, each with its diagnosis. */
import { ones, Tensor } from '#tensor';
import { diagnosis } from '../../../engine/kit/diagnosis.ts';
import { decide, remembered, sumOfProducts } from './parts.ts';

const row = (points: Tensor, i: number): Tensor =>
  new Tensor([points.shape[1]!], points.slice(i, i + 1).data);

const accuracy = (w: Tensor, b: number, points: Tensor, labels: number[]): number =>
  labels.filter((label, i) => decide(w, b, row(points, i)) === label).length / labels.length;

/** Content with the majority. */
export function separates_majority(w: Tensor, b: number, points: Tensor, labels: number[]) {
  return accuracy(w, b, points, labels) > 0.5;
}
diagnosis(separates_majority, {
  en: 'Most points right is not all points right. Three of four is false.',
  ko: '대부분 맞는 것과 모두 맞는 것은 다릅니다. 넷 가운데 셋이면 false입니다.',
});

/** Adds the errors up, and −1 and 1 cancel. */
export function separates_errorsCancel(w: Tensor, b: number, points: Tensor, labels: number[]) {
  const errors = labels.map((label, i) => label - decide(w, b, row(points, i)));
  return errors.reduce((sum, error) => sum + error, 0) === 0;
}
diagnosis(separates_errorsCancel, {
  en: 'A point too many in class 1 makes up for one too few, as if the errors −1 and 1 were added: compare point by point.',
  ko: '1로 잘못 답한 점과 0으로 잘못 답한 점이 서로 상쇄됩니다. 오차 −1과 1을 더한 것 같습니다. 점마다 따로 비교하세요.',
});

/** True as soon as one point is right. */
export function separates_some(w: Tensor, b: number, points: Tensor, labels: number[]) {
  return accuracy(w, b, points, labels) > 0;
}
diagnosis(separates_some, {
  en: 'One point that is right does not settle it. Which one does?',
  ko: '맞은 점 하나로는 결론이 나지 않습니다. 어떤 점이면 결론이 나나요?',
});

/** Returns from inside the loop, after the first point. */
export function separates_firstPoint(w: Tensor, b: number, points: Tensor, labels: number[]) {
  for (let i = 0; i < labels.length; i++) return decide(w, b, row(points, i)) === labels[i];
  return true;
}
diagnosis(separates_firstPoint, {
  en: 'The first point alone decides, as when a loop returns after it. Only one of the two answers may be given early.',
  ko: '첫 점만으로 답이 정해집니다. 첫 점에서 반복문을 빠져나가면 이렇게 됩니다. 미리 내놓아도 되는 답은 true와 false 가운데 어느 것인가요?',
});

/** Every point overwrites the verdict on those before it. */
export function separates_lastPoint(w: Tensor, b: number, points: Tensor, labels: number[]) {
  let right = true;
  for (let i = 0; i < labels.length; i++) right = decide(w, b, row(points, i)) === labels[i];
  return right;
}
diagnosis(separates_lastPoint, {
  en: 'The last point alone decides, as if each overwrote the verdict on those before it. What must be remembered?',
  ko: '점마다 앞의 결과를 덮어쓴 것처럼 마지막 점만으로 답이 정해집니다. 무엇을 기억해 두어야 할까요?',
});

/** Looks at the points labelled 1 only. */
export function separates_onesOnly(w: Tensor, b: number, points: Tensor, labels: number[]) {
  return labels.every((label, i) => label === 0 || decide(w, b, row(points, i)) === 1);
}
diagnosis(separates_onesOnly, {
  en: 'Points with label 0 do not count. They can be answered wrongly too.',
  ko: '레이블이 0인 점이 답에 영향을 주지 않습니다. 그 점들도 틀릴 수 있습니다.',
});

/** Also accepts a line that gives every point the other label. */
export function separates_eitherSide(w: Tensor, b: number, points: Tensor, labels: number[]) {
  return [0, 1].includes(accuracy(w, b, points, labels));
}
diagnosis(separates_eitherSide, {
  en: 'A line with every point on the wrong side is accepted. The labels say which side is which.',
  ko: '모든 점이 반대편에 있는 직선도 받아들입니다. 어느 쪽이 어느 쪽인지는 레이블이 정합니다.',
});

/** Leaves the bias out. */
export function separates_noBias(w: Tensor, _b: number, points: Tensor, labels: number[]) {
  return accuracy(w, 0, points, labels) === 1;
}
diagnosis(separates_noBias, {
  en: 'The bias is missing, so the line always runs through the origin.',
  ko: '편향이 빠져서 직선이 언제나 원점을 지납니다.',
});

/** Knows of two features only. */
export function separates_twoFeatures(w: Tensor, b: number, points: Tensor, labels: number[]) {
  const [w1, w2 = 0] = w.data;
  const z = (i: number) => w1! * points.at(i, 0) + (w.size > 1 ? w2 * points.at(i, 1) : 0) + b;
  return labels.every((label, i) => (z(i) >= 0 ? 1 : 0) === label);
}
diagnosis(separates_twoFeatures, {
  en: 'Only the first two features count. How many does w have?',
  ko: '처음 두 특성만 답에 영향을 줍니다. w의 길이는 얼마인가요?',
});

/** Reads the points column by column. */
export function separates_columns(w: Tensor, b: number, points: Tensor, labels: number[]) {
  const shape = [points.shape[1]!, points.shape[0]!];
  return accuracy(w, b, points.reshape(shape).transpose(), labels) === 1;
}
diagnosis(separates_columns, {
  en: 'The points seem to be read column by column. A point is a row of points.',
  ko: '점을 열 방향으로 읽은 것 같습니다. 점 하나는 points의 한 행입니다.',
});

/** Compares the side with labels of −1 and 1. */
export function separates_signLabels(w: Tensor, b: number, points: Tensor, labels: number[]) {
  return labels.every((label, i) => label * (sumOfProducts(row(points, i), w) + b) > 0);
}
diagnosis(separates_signLabels, {
  en: 'No point with label 0 is ever right, as in a comparison with labels −1 and 1. What does a label of 0 do to a product?',
  ko: '레이블이 −1과 1일 때처럼 비교해서인지, 레이블이 0인 점은 언제나 틀린 것이 됩니다. 레이블이 0이면 곱이 어떻게 되나요?',
});

/** Gives the line itself to class 0. */
export function separates_strict(w: Tensor, b: number, points: Tensor, labels: number[]) {
  const z = points.matmul(w).add(b);
  return labels.every((label, i) => (z.at(i) > 0 ? 1 : 0) === label);
}
diagnosis(separates_strict, {
  en: 'A point on the line is given to class 0. step(0) = 1.',
  ko: '직선 위의 점을 클래스 0으로 보았습니다. step(0) = 1입니다.',
});

/** Accepts either label for a point on the line. */
export function separates_lineIsBoth(w: Tensor, b: number, points: Tensor, labels: number[]) {
  const z = points.matmul(w).add(b);
  return labels.every((label, i) => (label === 1 ? z.at(i) >= 0 : z.at(i) <= 0));
}
diagnosis(separates_lineIsBoth, {
  en: 'A point on the line passes with either label. It has one: step(0) = 1.',
  ko: '직선 위의 점을 어느 레이블로도 통과시킵니다. step(0) = 1이므로 한쪽만 맞습니다.',
});

/** Uses up the labels. */
export function separates_shiftsLabels(w: Tensor, b: number, points: Tensor, labels: number[]) {
  for (let i = 0; i < points.shape[0]!; i++) {
    if (decide(w, b, row(points, i)) !== labels.shift()) return false;
  }
  return true;
}
diagnosis(separates_shiftsLabels, {
  en: 'Labels are missing from the list afterwards, as shift() takes them away from the caller. Read them by index.',
  ko: '호출하고 나면 labels에서 레이블이 사라집니다. shift()를 쓰면 이렇게 됩니다. 인덱스로 읽으세요.',
});

/** Lets a point that is nearly on the line count as on it. */
export function separates_tolerance(w: Tensor, b: number, points: Tensor, labels: number[]) {
  const z = points.matmul(w).add(b);
  return labels.every((label, i) => (z.at(i) >= -1e-9 ? 1 : 0) === label);
}
diagnosis(separates_tolerance, {
  en: 'A total just below 0 counts as 0, so the point changes sides. Which comparison does step make?',
  ko: '0보다 아주 조금 작은 합을 0으로 쳐서 점이 반대편으로 넘어갑니다. step은 어떤 비교를 하나요?',
});

/** Knows of the four corners of a truth table, and looks at no further point. */
export function separates_fourPoints(w: Tensor, b: number, points: Tensor, labels: number[]) {
  return accuracy(w, b, points.slice(0, 4), labels.slice(0, 4)) === 1;
}
diagnosis(separates_fourPoints, {
  en: 'Only the first four points count, as many as a truth table has corners. How many points are there here?',
  ko: '진리표의 꼭짓점 수만큼, 처음 네 점만 답에 영향을 줍니다. 여기에는 점이 몇 개 있나요?',
});

/** Remembers verdicts under the neuron and the labels, whatever the points are. */
export function separates_remembersWithoutPoints(
  w: Tensor,
  b: number,
  points: Tensor,
  labels: number[],
) {
  return remembered(`${w.data} ${b} ${labels}`, () => accuracy(w, b, points, labels) === 1);
}
diagnosis(separates_remembersWithoutPoints, {
  en: 'An earlier verdict comes back for other points. If it is remembered, what does it depend on besides the neuron and the labels?',
  ko: '다른 점들인데도 지난 답이 나옵니다. 답을 기억해 둔다면, 답은 뉴런과 레이블 말고 무엇에 달려 있나요?',
});

/** Remembers verdicts under everything but the bias. */
export function separates_remembersWithoutBias(
  w: Tensor,
  b: number,
  points: Tensor,
  labels: number[],
) {
  const key = `${w.data} ${points.data} ${labels}`;
  return remembered(key, () => accuracy(w, b, points, labels) === 1);
}
diagnosis(separates_remembersWithoutBias, {
  en: 'The verdict stays the same although b has moved the line. If it is remembered, what belongs into the key besides w, points and labels?',
  ko: 'b가 직선을 옮겼는데도 지난 답이 나옵니다. 답을 기억해 둔다면 키에 w, points, labels 말고 무엇이 더 들어가야 할까요?',
});

/** Scales the points themselves. */
export function separates_inPlace(w: Tensor, b: number, points: Tensor, labels: number[]) {
  for (let i = 0; i < points.size; i++) points.data[i]! *= w.data[i % w.size]!;
  return accuracy(ones(w.shape), b, points, labels) === 1;
}
diagnosis(separates_inPlace, {
  en: 'The given points hold products afterwards. Leave them as they are and keep the products elsewhere.',
  ko: '호출하고 나면 점의 좌표에 곱이 들어 있습니다. 그대로 두고 곱은 다른 곳에 두세요.',
});

/** Always false. */
export function separates_never(_w: Tensor, _b: number, _points: Tensor, _labels: number[]) {
  return false;
}
diagnosis(separates_never, {
  en: 'The answer is always false. That is right for XOR, but AND has a line.',
  ko: '언제나 false입니다. XOR에서는 맞지만 AND에는 직선이 있습니다.',
});
