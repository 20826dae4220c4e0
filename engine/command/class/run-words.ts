/** What is said while a class is graded, and at the end of it. */
import type { Language } from '../../kit/words.ts';

/** What became of a submission in this run. */
export type How = 'graded' | 'kept' | 'not graded';

interface RunWords {
  readonly how: Readonly<Record<How, string>>;
  readonly counted: (counts: Readonly<Record<How, number>>) => string;
  readonly left: (time: string) => string;
  readonly interrupted: (done: number, all: number, goesOn: boolean) => string;
}

const en: RunWords = {
  how: { graded: 'graded', kept: 'kept', 'not graded': 'not graded' },
  counted: (counts) =>
    `${counts.graded} graded, ${counts.kept} kept, ${counts['not graded']} not graded`,
  left: (time) => `${time} left`,
  interrupted: (done, all, goesOn) =>
    `interrupted: ${done} of ${all} are done${goesOn ? '; type the same command again to go on' : ''}.`,
};

const ko: RunWords = {
  how: { graded: '채점함', kept: '그대로 둠', 'not graded': '채점 못 함' },
  counted: (counts) =>
    `채점함 ${counts.graded}, 그대로 둠 ${counts.kept}, 채점 못 함 ${counts['not graded']}`,
  left: (time) => `${time} 남음`,
  interrupted: (done, all, goesOn) =>
    `중단됨: ${all}개 가운데 ${done}개를 마쳤습니다.${goesOn ? ' 같은 명령을 다시 입력하면 이어서 채점합니다.' : ''}`,
};

export const RUN_WORDS: Readonly<Record<Language, RunWords>> = { en, ko };
