/** The words of `npm test` itself, in every language. */
import type { Language } from '../../checks/kit/words.ts';

export interface ReporterWords {
  readonly todo: string;
  readonly returned: string;
  readonly expected: string;
  readonly replay: string;
  readonly printed: string;
  readonly asAbove: string;
  readonly score: (earned: string, possible: string) => string;
  readonly passed: string;
  readonly stillFails: string;
  readonly complete: string;
  readonly begin: string;
  readonly next: string;
  readonly read: string;
  readonly write: string;
  readonly points: (earned: string, possible: string) => string;
  readonly cases: (seed: number, runs: number) => string;
  readonly brokenDown: string;
}

const en: ReporterWords = {
  todo: 'to do',
  returned: 'returned',
  expected: 'expected',
  replay: 'replay',
  printed: 'printed',
  asAbove: 'As above.',
  score: (earned, possible) => `Score: ${earned} of ${possible} points`,
  passed: 'This case passes.',
  stillFails: 'This case fails.',
  complete: 'Everything holds. Well done!',
  begin: 'Nothing is written yet. Begin here:',
  next: 'Next:',
  read: 'read ',
  write: 'write',
  points: (earned, possible) => `${earned} of ${possible} points`,
  cases: (seed, runs) => `${runs} cases a check, seed ${seed}`,
  brokenDown: 'The grader itself broke down; these points are not counted:',
};

const ko: ReporterWords = {
  todo: '할 일',
  returned: '받은 값',
  expected: '기대값',
  replay: '다시 보기',
  printed: '출력',
  asAbove: '위와 같습니다.',
  score: (earned, possible) => `점수: ${possible}점 가운데 ${earned}점`,
  passed: '이 경우는 통과합니다.',
  stillFails: '이 경우는 실패합니다.',
  complete: '모든 법칙이 성립합니다. 수고하셨습니다!',
  begin: '아직 작성한 것이 없습니다. 여기서 시작하세요:',
  next: '다음:',
  read: '읽기',
  write: '쓰기',
  points: (earned, possible) => `${possible}점 가운데 ${earned}점`,
  cases: (seed, runs) => `검사마다 ${runs}가지 경우, 시드 ${seed}`,
  brokenDown: '채점기 자체가 멈추었습니다. 이 점수는 세지 않았습니다:',
};

export const WORDS: Readonly<Record<Language, ReporterWords>> = { en, ko };
