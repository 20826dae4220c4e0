/** What is said while feedback is handed back, in every language. */
import type { Words } from '../../kit/words.ts';
import { withParticles } from '../../kit/particles.ts';
import { RECORD } from './results-folder.ts';

export const FEEDBACK_WORDS = {
  pages: (count: number): Words => ({
    en: `${count} ${count === 1 ? 'page' : 'pages'}`,
    ko: `페이지 ${count}개`,
  }),
  noRecord: (folder: string): Words => ({
    en: `${folder} has no ${RECORD}: name the folder that grade --class --out or merge has written.`,
    ko: `${RECORD}이 없습니다: ${folder}. grade --class --out이나 merge가 쓴 폴더를 적으세요.`,
  }),
  changed: {
    en: `its report has other points than ${RECORD}: grade the class once more`,
    ko: `보고서의 점수가 ${RECORD}과 다릅니다. 반을 한 번 더 채점하세요`,
  } satisfies Words,
  elsewhere: {
    en: 'in another part of the class, which merge joins to this one',
    ko: '반의 다른 부분에 있습니다. merge로 합치세요',
  } satisfies Words,
  notIn: (zip: string, names: string): Words => ({
    en: `Not in ${zip}, as the platform could not tell by their names whose they are: ${names}`,
    ko: withParticles(
      `플랫폼이 이름만 보고 누구 것인지 알 수 없어 ${zip}에 넣지 못했습니다: ${names}`,
    ),
  }),
};
