/** The known mistakes of `histogram`, each with its diagnosis. */
import { diagnosis } from 'gradlings';
import { ascending, refuseBad, refuseFewer } from './parts.ts';

type IsIn = (x: number, low: number, high: number, isLast: boolean) => boolean;

const count = (xs: readonly number[], edges: readonly number[], isIn: IsIn): number[] =>
  edges.slice(1).map((high, i) => {
    return xs.filter((x) => isIn(x, edges[i]!, high, i === edges.length - 2)).length;
  });

const right: IsIn = (x, low, high, isLast) => low <= x && (isLast ? x <= high : x < high);

/** The last interval without its right edge. */
export function histogram_openAtTheEnd(xs: number[], edges: number[]): number[] {
  refuseBad(edges);
  return count(xs, edges, (x, low, high) => low <= x && x < high);
}
diagnosis(histogram_openAtTheEnd, {
  en: 'A number at the very last edge is not counted. Which interval is closed on both sides?',
  ko: '맨 마지막 경계에 있는 수를 세지 않았습니다. 양쪽이 닫힌 구간은 어느 것인가요?',
});

/** (low, high], the other convention. */
export function histogram_closedOnTheRight(xs: number[], edges: number[]): number[] {
  refuseBad(edges);
  return count(xs, edges, (x, low, high) => low < x && x <= high);
}
diagnosis(histogram_closedOnTheRight, {
  en: 'A number at an edge is counted on its left. To which side does an edge in between belong?',
  ko: '경계에 있는 수를 왼쪽 구간에서 셌습니다. 가운데 경계는 어느 쪽에 속하나요?',
});

/** [low, high] throughout. */
export function histogram_twice(xs: number[], edges: number[]): number[] {
  refuseBad(edges);
  return count(xs, edges, (x, low, high) => low <= x && x <= high);
}
diagnosis(histogram_twice, {
  en: 'A number at an edge in between is counted twice, on its left and on its right. Which of the two intervals lets it go?',
  ko: '가운데 경계에 있는 수를 왼쪽과 오른쪽에서 두 번 셌습니다. 어느 구간에서 빼야 하나요?',
});

/** What lies outside goes to the nearest interval. */
export function histogram_keepsOutside(xs: number[], edges: number[]): number[] {
  refuseBad(edges);
  const [low, high] = [edges[0]!, edges.at(-1)!];
  return count(
    xs.map((x) => Math.min(Math.max(x, low), high)),
    edges,
    right,
  );
}
diagnosis(histogram_keepsOutside, {
  en: 'What lies outside is counted at the ends. What should happen to it?',
  ko: '바깥에 있는 수를 양 끝 구간에서 셌습니다. 그런 수는 어떻게 해야 하나요?',
});

/** A count for each edge. */
export function histogram_oneTooMany(xs: number[], edges: number[]): number[] {
  refuseBad(edges);
  return [...count(xs, edges, right), 0];
}
diagnosis(histogram_oneTooMany, {
  en: 'There are as many counts as edges. How many intervals lie between four edges?',
  ko: '개수를 경계의 수만큼 돌려줬습니다. 경계 네 개 사이에 구간은 몇 개인가요?',
});

/** All that lies below the right edge. */
export function histogram_cumulative(xs: number[], edges: number[]): number[] {
  refuseBad(edges);
  return count(xs, edges, (x, _low, high, isLast) =>
    isLast ? edges[0]! <= x && x <= high : edges[0]! <= x && x < high,
  );
}
diagnosis(histogram_cumulative, {
  en: 'Each count has all before it in it. At which edge does an interval begin?',
  ko: '개수마다 앞 구간의 수가 모두 들어 있습니다. 구간은 어느 경계에서 시작하나요?',
});

/** Looks at one edge too little to know an interval. */
export function histogram_ofOneEdge(xs: number[], edges: number[]): number[] {
  if (edges.length >= 2) refuseBad(edges);
  return count(xs, edges, right);
}
diagnosis(histogram_ofOneEdge, {
  en: 'One edge, or none, gives an empty list and no error. How many edges does an interval have?',
  ko: '경계가 하나이거나 없으면 오류 없이 빈 리스트가 나옵니다. 구간 하나에 경계는 몇 개인가요?',
});

/** Does not look at the order. */
export function histogram_anyOrder(xs: number[], edges: number[]): number[] {
  refuseFewer(edges, 2);
  return count(xs, edges, right);
}
diagnosis(histogram_anyOrder, {
  en: 'Edges that do not rise are let in. What is between 4 and 1, and what between 2 and 2?',
  ko: '커지지 않는 경계를 받아들였습니다. 4와 1 사이, 2와 2 사이에는 무엇이 있나요?',
});

/** Refuses what falls, and lets in what stays. */
export function histogram_equalEdges(xs: number[], edges: number[]): number[] {
  refuseFewer(edges, 2);
  if (edges.some((edge, i) => i > 0 && edge < edges[i - 1]!)) throw new RangeError('falling');
  return count(xs, edges, right);
}
diagnosis(histogram_equalEdges, {
  en: 'Two edges that are the same are let in. How many numbers does [2, 2) hold?',
  ko: '같은 경계 두 개를 받아들였습니다. [2, 2)에는 수가 몇 개 들어가나요?',
});

/** Puts the edges in order instead of refusing. */
export function histogram_sortsEdges(xs: number[], edges: number[]): number[] {
  refuseFewer(edges, 2);
  return count(xs, ascending(edges), right);
}
diagnosis(histogram_sortsEdges, {
  en: 'Edges that do not rise are put in order. Whoever gave them has made a mistake: how would they learn of it?',
  ko: '커지지 않는 경계를 정렬해 버렸습니다. 경계를 잘못 준 사람은 그 실수를 어떻게 알 수 있을까요?',
});

/** Sorts the numbers that were given. */
export function histogram_inPlace(xs: number[], edges: number[]): number[] {
  refuseBad(edges);
  return count(
    xs.sort((a, b) => a - b),
    edges,
    right,
  );
}
diagnosis(histogram_inPlace, {
  en: 'sort changes the list that it is called on, which belongs to the caller. Does counting need an order at all?',
  ko: 'sort는 호출한 쪽의 리스트 자체를 바꿉니다. 수를 세는 데 순서가 필요한가요?',
});
