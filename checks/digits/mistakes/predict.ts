/** The known mistakes of `predict`, each with its diagnosis. */
import type { Layer, Tensor } from '#tensor';
import { diagnosis } from '../../../engine/kit/diagnosis.ts';
import { forward, intoBiases } from './parts.ts';

const rowsIn = (x: Tensor, layers: readonly Layer[]): number[][] =>
  forward(x, layers).at(-1)!.toArray<number[][]>();

/** The last of equals. */
export function predict_lastOfEquals(x: Tensor, layers: Layer[]): number[] {
  return rowsIn(x, layers).map((zs) => zs.lastIndexOf(Math.max(...zs)));
}
diagnosis(predict_lastOfEquals, {
  en: 'Of equal logits the last one is taken, as when `>=` lets a later one win. Take the first.',
  ko: '로짓이 같으면 마지막 것을 골랐습니다. `>=`로 비교하면 이렇게 뒤의 것이 이깁니다. 첫째를 고르세요.',
});

/** Begins its search for the largest at 0; what puts ReLU behind the last layer answers the same. */
export function predict_fromZero(x: Tensor, layers: Layer[]): number[] {
  return rowsIn(x, layers).map((zs) => {
    let [best, place] = [0, 0];
    for (const [j, z] of zs.entries()) if (z > best) [best, place] = [z, j];
    return place;
  });
}
diagnosis(predict_fromZero, {
  en: 'Where all logits are below 0, the first class is read: does the search for the largest begin at 0 and not at −Infinity, or does ReLU stand behind the last layer, too?',
  ko: '로짓이 모두 0보다 작으면 첫 클래스로 읽습니다. 가장 큰 값을 −Infinity가 아니라 0부터 찾거나, 마지막 층 뒤에도 ReLU를 두지 않았나요?',
});

/** The largest in size. */
export function predict_largestSize(x: Tensor, layers: Layer[]): number[] {
  return rowsIn(x, layers).map((zs) => {
    const sizes = zs.map(Math.abs);
    return sizes.indexOf(Math.max(...sizes));
  });
}
diagnosis(predict_largestSize, {
  en: 'The logit farthest from 0 is taken, also where it is negative. A very negative logit says: surely not this one.',
  ko: '음수라도 0에서 가장 먼 로짓을 골랐습니다. 0보다 훨씬 작은 로짓은 이 클래스가 분명히 아니라는 뜻입니다.',
});

/** The smallest. */
export function predict_smallest(x: Tensor, layers: Layer[]): number[] {
  return rowsIn(x, layers).map((zs) => zs.indexOf(Math.min(...zs)));
}
diagnosis(predict_smallest, {
  en: 'The class with the smallest logit is read.',
  ko: '로짓이 가장 작은 클래스로 읽었습니다.',
});

/** One answer for all images. */
export function predict_firstImage(x: Tensor, layers: Layer[]): number[] {
  const [first] = rowsIn(x, layers);
  return rowsIn(x, layers).map(() => first!.indexOf(Math.max(...first!)));
}
diagnosis(predict_firstImage, {
  en: 'Every image is read as the first one is. Each has logits of its own.',
  ko: '모든 이미지를 첫 이미지처럼 읽었습니다. 이미지마다 자기 로짓이 있습니다.',
});

/** Adds what arrives to the biases themselves. */
export function predict_inPlace(x: Tensor, layers: Layer[]): number[] {
  return Array.from(intoBiases(x, layers).argmax(-1).data);
}
diagnosis(predict_inPlace, {
  en: 'The biases of the layers are changed, so reading the same images again gives something else. Does `logits` add to b itself?',
  ko: '층의 편향이 바뀌어서 같은 이미지를 다시 읽으면 다른 답이 나옵니다. `logits`가 b 자체에 더하고 있나요?',
});
