/** What is said of code that is alike, in every language. */
import { spoken } from '../../kit/particles.ts';
import type { Language } from '../../kit/words.ts';

const en = {
  title: 'Code that is alike',
  caution:
    'This is a reason to look, and no proof: who wrote what, and with whose help, no comparison knows. No points depend on it.',
  none: (of: number) => `Among ${of} submissions no two are alike.`,
  groups: (count: number, of: number) =>
    count === 1
      ? `1 group of submissions that are alike, among ${of}`
      : `${count} groups of submissions that are alike, among ${of}`,
  between: (a: string, b: string, words: number) => `${a} · ${b}: ${words} words the same`,
  sameFile: 'the same file',
  share: (percent: number, words: number) => `${percent} % (${words} words)`,
  function: (likeness: number) =>
    likeness === 1 ? 'the same, but for names and numbers' : `${percentOf(likeness)} % the same`,
  lines: (from: number, to: number) => `lines ${from} to ${to}`,
  solutions: (count: number) => `Like the course's own solutions: ${count}`,
  solutionsNote:
    "Solutions of a course may be public. What is like them is not counted when students' code is compared.",
  notCompared: (count: number) => `Not compared, or not all of it: ${count}`,
  more: (count: number) => `and ${count} more`,
};

export type AlikeWords = typeof en;

const ko: AlikeWords = {
  title: '비슷한 코드',
  caution:
    '살펴볼 까닭일 뿐 증거가 아닙니다. 누가 누구의 도움으로 썼는지는 비교해서 알 수 없습니다. 점수에는 영향이 없습니다.',
  none: (of) => `제출물 ${of}개 가운데 서로 비슷한 것이 없습니다.`,
  groups: (count, of) => `제출물 ${of}개 가운데 서로 비슷한 묶음: ${count}개`,
  between: (a, b, words) => `${a} · ${b}: 같은 낱말 ${words}개`,
  sameFile: '똑같은 파일',
  share: (percent, words) => `${percent} %(낱말 ${words}개)`,
  function: (likeness) =>
    likeness === 1 ? '이름과 수만 빼고 같음' : `${percentOf(likeness)} % 같음`,
  lines: (from, to) => `${from}~${to}번째 줄`,
  solutions: (count) => `이 과정의 풀이와 비슷함: ${count}개`,
  solutionsNote:
    '과정의 풀이는 공개되어 있을 수 있습니다. 풀이와 비슷한 부분은 학생들의 코드를 서로 비교할 때 세지 않습니다.',
  notCompared: (count) => `비교하지 못했거나 일부만 비교함: ${count}개`,
  more: (count) => `이 밖에 ${count}개`,
};

export const ALIKE_WORDS: Readonly<Record<Language, AlikeWords>> = { en, ko: spoken(ko) };

/** Never rounded up to what it is not: 0.996 is 99. */
export const percentOf = (share: number): number => Math.floor(share * 100 + 1e-6);
