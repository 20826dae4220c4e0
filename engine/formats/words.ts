/** The words of reports that people read, in every language. */
import { USUAL_RUNS } from '../kit/usual-runs.ts';
import { spoken } from '../kit/particles.ts';
import type { Language } from '../kit/words.ts';

const en = {
  points: (earned: string, possible: string) => `${earned} of ${possible} points`,
  score: (earned: string) => `Score: ${earned}`,
  /** Beside points, what was earned beyond the course; … */
  beside: (points: string, earned: string, possible: string) =>
    `${points}, ${earned} of ${possible} extra`,
  /** … the same where the points have it in them, … */
  within: (points: string, earned: string, possible: string) =>
    `${points}, with ${earned} of ${possible} extra`,
  /** … and where there is nothing else. */
  extra: (earned: string, possible: string) => `${earned} of ${possible} extra points`,
  /** What is said beside a lesson that goes beyond the course. */
  isExtra: 'extra',
  /** … and its points. */
  extraOnly: (points: string) => `${points} extra`,
  /** Instead of points, … */
  practice: 'no points',
  /** … and instead of a score. */
  unscored: 'Score: none, as this is for practice',
  /** Which cases were drawn, and how many: every law knows the usual number. */
  cases: (runs: number, seed: number) =>
    `seed ${seed}${runs === USUAL_RUNS ? '' : `, ${runs} % of the usual cases`}`,
  lesson: 'lesson',
  earned: 'points',
  passed: 'exercises passed',
  wrong: 'What is wrong',
  todo: 'To do',
  nothingWrong: 'Nothing that was written is wrong.',
  /** Which pieces of an exercise stand how. */
  pieces: { passed: 'right so far', failed: 'wrong', todo: 'not yet' },
  counterexample: 'counterexample',
  received: 'returned',
  expected: 'expected',
  replay: 'replay',
  printed: 'printed',
  called: 'called',
  /** Exercises that fail for the same reason as the one that is named. */
  alike: (count: number) => `and ${count} more`,
  otherLaws: (count: number) => (count === 1 ? '1 other law fails' : `${count} other laws fail`),
  more: (count: number) => `… and ${count} more`,
  moreLines: (count: number) => `… and ${count} more ${count === 1 ? 'line' : 'lines'}`,
  cut: (parts: number) =>
    `${parts} more parts of this summary do not fit here; report.json has them all.`,
};

export type FormatWords = typeof en;

const ko: FormatWords = {
  points: (earned, possible) => `${possible}점 가운데 ${earned}점`,
  score: (earned) => `점수: ${earned}`,
  beside: (points, earned, possible) => `${points}, 추가 점수 ${possible}점 가운데 ${earned}점`,
  within: (points, earned, possible) =>
    `${points}(추가 점수 ${possible}점 가운데 ${earned}점 포함)`,
  extra: (earned, possible) => `추가 점수 ${possible}점 가운데 ${earned}점`,
  isExtra: '추가 점수',
  extraOnly: (points) => `추가 점수 ${points}`,
  practice: '점수 없음',
  unscored: '점수: 없음(몸풀기)',
  cases: (runs, seed) => `시드 ${seed}${runs === USUAL_RUNS ? '' : `, 경우는 보통의 ${runs} %`}`,
  lesson: '단원',
  earned: '점수',
  passed: '통과한 연습',
  wrong: '틀린 것',
  todo: '할 일',
  nothingWrong: '작성한 것 가운데 틀린 것은 없습니다.',
  pieces: { passed: '여기까지 맞음', failed: '틀림', todo: '아직' },
  counterexample: '반례',
  received: '받은 값',
  expected: '기댓값',
  replay: '다시 보기',
  printed: '출력',
  called: '호출',
  alike: (count) => `외 ${count}개`,
  otherLaws: (count) => `다른 법칙 ${count}개도 실패`,
  more: (count) => `… 이 밖에 ${count}개`,
  moreLines: (count) => `… 이 밖에 ${count}줄`,
  cut: (parts) =>
    `요약이 너무 길어 ${parts}개 부분을 여기에 싣지 못했습니다. 전체는 report.json에 있습니다.`,
};

export const WORDS: Readonly<Record<Language, FormatWords>> = { en, ko: spoken(ko) };
