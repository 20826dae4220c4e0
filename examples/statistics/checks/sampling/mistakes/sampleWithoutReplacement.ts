/** The known mistakes of `sampleWithoutReplacement`, each with its diagnosis. */
import { diagnosis } from 'gradlings';

type Places = (n: number, i: number, u: number) => number;

/** The right way, except for the place that each place is swapped with. */
function swapping(n: number, us: readonly number[], place: Places): number[] {
  refuse(n, us);
  return swapped(n, us, place);
}

function swapped(n: number, us: readonly number[], place: Places): number[] {
  const indices = Array.from({ length: n }, (_, i) => i);
  us.forEach((u, i) => {
    const j = place(n, i, u);
    [indices[i], indices[j]] = [indices[j]!, indices[i]!];
  });
  return indices.slice(0, us.length);
}

function refuse(n: number, us: readonly number[]): void {
  refuseTooMany(n, us);
  refuseOutside(us);
}

function refuseTooMany(n: number, us: readonly number[]): void {
  if (us.length > n) throw new Error('too many');
}

function refuseOutside(us: readonly number[]): void {
  if (us.some((u) => !(u >= 0 && u < 1))) throw new Error('outside [0, 1)');
}

const right: Places = (n, i, u) => i + Math.floor(u * (n - i));

/** ⌊n·u⌋ for each: with replacement. */
export function sampleWithoutReplacement_replaces(n: number, us: readonly number[]): number[] {
  refuse(n, us);
  return us.map((u) => Math.floor(u * n));
}
diagnosis(sampleWithoutReplacement_replaces, {
  en: 'Each index is drawn from all n, so one may come twice. What has to happen to an index once it is drawn?',
  ko: '매번 n개 전체에서 뽑으므로 같은 인덱스가 두 번 나올 수 있습니다. 한 번 뽑은 인덱스는 어떻게 해야 하나요?',
});

/** Swaps with any place, settled or not. */
export function sampleWithoutReplacement_anyPlace(n: number, us: readonly number[]): number[] {
  return swapping(n, us, (n, _, u) => Math.floor(u * n));
}
diagnosis(sampleWithoutReplacement_anyPlace, {
  en: 'Each place is swapped with any of the n places, also with those that are settled. Then nⁿ draws fall on n! orders, which cannot be even.',
  ko: '이미 정해진 자리까지 포함해 n개 자리 아무 곳과나 바꾸었습니다. 그러면 뽑기 nⁿ가지가 순서 n!가지에 나뉘므로 고를 수 없습니다.',
});

/** Sattolo: never leaves an index where it is. */
export function sampleWithoutReplacement_neverStays(n: number, us: readonly number[]): number[] {
  return swapping(n, us, (n, i, u) => Math.min(n - 1, i + 1 + Math.floor(u * (n - i - 1))));
}
diagnosis(sampleWithoutReplacement_neverStays, {
  en: 'A place is swapped with later ones only. May an index stay where it is?',
  ko: '뒤에 있는 자리와만 바꾸었습니다. 인덱스가 제자리에 머물러도 되나요?',
});

/** Takes out what is drawn, and closes the gap. */
export function sampleWithoutReplacement_closesGap(n: number, us: readonly number[]): number[] {
  refuse(n, us);
  const left = Array.from({ length: n }, (_, i) => i);
  return us.map((u) => left.splice(Math.floor(u * left.length), 1)[0]!);
}
diagnosis(sampleWithoutReplacement_closesGap, {
  en: 'What is drawn is taken out, and the others move up. That is as fair, but another convention: here two places are swapped.',
  ko: '뽑은 것을 빼고 나머지를 당겼습니다. 그것도 공정하지만 약속이 다릅니다. 여기서는 두 자리를 서로 바꿉니다.',
});

/** The distance from place i, and not the place. */
export function sampleWithoutReplacement_noOffset(n: number, us: readonly number[]): number[] {
  return swapping(n, us, (n, i, u) => Math.floor(u * (n - i)));
}
diagnosis(sampleWithoutReplacement_noOffset, {
  en: '⌊u·(n − i)⌋ counts from place i on, and you count from the beginning.',
  ko: '⌊u·(n − i)⌋은 i번 자리부터 세는 수인데, 맨 앞부터 세었습니다.',
});

/** Draws beyond the last index. */
export function sampleWithoutReplacement_tooMany(n: number, us: readonly number[]): number[] {
  refuseOutside(us);
  return swapped(n, us.slice(0, n), right);
}
diagnosis(sampleWithoutReplacement_tooMany, {
  en: 'There are more numbers than indices, and an answer comes all the same: compare `us.length` with n first.',
  ko: '수가 인덱스보다 많은데도 답이 나옵니다. 먼저 `us.length`를 n과 비교하세요.',
});

/** Any number will do. */
export function sampleWithoutReplacement_anyNumber(n: number, us: readonly number[]): number[] {
  refuseTooMany(n, us);
  return swapped(n, us, (n, i, u) => Math.max(0, Math.min(n - 1, right(n, i, u))));
}
diagnosis(sampleWithoutReplacement_anyNumber, {
  en: 'A number outside [0, 1) belongs to no place: it has to be refused, and 1 is outside, too.',
  ko: '[0, 1) 밖의 수에 해당하는 자리는 없습니다. 거부해야 하고, 1도 [0, 1) 밖입니다.',
});

/** Uses up the list that it was given. */
export function sampleWithoutReplacement_usesUp(n: number, us: number[]): number[] {
  const given = us.splice(0);
  return swapping(n, given, right);
}
diagnosis(sampleWithoutReplacement_usesUp, {
  en: 'The list `us` is empty afterwards: read its numbers, and leave it as it is.',
  ko: '호출하고 나면 리스트 `us`가 비어 있습니다. 수를 읽기만 하고 리스트는 그대로 두세요.',
});
