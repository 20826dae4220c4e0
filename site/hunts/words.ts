/** What the panel of a hunt says, in both languages. What is judged says its own sentences. */
import { spoken } from '../../engine/kit/particles.ts';
import type { Language } from '../../engine/kit/words.ts';

const en = {
  ask: (law: string) => `Ask ${law}`,
  asking: 'Everybody is being brought before your law …',
  notAsked: (law: string) =>
    `Write ${law}, then ask it: first about right functions, of which it has to hold, then about the suspects.`,
  askedBefore: (stars: string) => `Until now: ${stars}. Ask it to see whom it catches.`,
  todo: 'Nothing is written here yet. Replace the line that throws with your law, then ask it.',
  stale: 'The law has changed since it was asked.',
  stars: (stars: number) => `${stars} of 3 stars`,
  noPoints: 'One star for half of the suspects, two for four fifths, three for all. No points.',
  right: 'Right functions',
  holds: 'It holds of all of them.',
  counterexample: 'The smallest input found on which it is wrong about a right function',
  calls: 'What it asked there, and what was answered',
  suspects: 'Suspects',
  mask: (number: number) => `Suspect ${number}`,
  caught: 'caught',
  atLarge: 'at large',
  pick: 'Take a mask to see who is behind it, or to ask about who is at large.',
  clues: {
    kind: 'Where it is wrong',
    input: 'For example',
    answered: 'It answers',
    right: 'Right is',
  },
  throws: 'nothing: it throws',
  askFor: [
    'Ask on which kind of input it is wrong',
    'Ask for such an input',
    'Ask what it answers there',
  ],
  noMore: 'That is all there is to say. What does your law say of this input?',
  clueFault: 'Nothing could be found out just now. Ask once more.',
  announce: (how: string, stars: string) => `${how}. ${stars}.`,
  askResetFile:
    'Put all laws of this lesson back as they were handed out? The file as it is now is kept under "Earlier versions".',
};

export type HuntWords = typeof en;

const ko: HuntWords = {
  ask: (law) => `${law}에게 물어보기`,
  asking: '모두를 법칙 앞에 세우는 중입니다 …',
  notAsked: (law) =>
    `${law}을(를) 쓰고 물어보세요. 먼저 옳은 함수들이 나오는데, 법칙이 모두에게 성립해야 합니다. 그다음에 용의자가 나옵니다.`,
  askedBefore: (stars) => `지금까지: ${stars}. 누구를 잡는지 보려면 다시 물어보세요.`,
  todo: '아직 작성하지 않았습니다. throw가 있는 줄을 법칙으로 바꾼 다음 물어보세요.',
  stale: '물어본 뒤에 법칙을 고쳤습니다.',
  stars: (stars) => `별 3개 가운데 ${stars}개`,
  noPoints:
    '용의자의 반을 잡으면 별 하나, 다섯 가운데 넷을 잡으면 둘, 모두 잡으면 셋입니다. 점수에는 들어가지 않습니다.',
  right: '옳은 함수',
  holds: '모두에게 성립합니다.',
  counterexample: '옳은 함수에서 틀린, 찾아낸 가장 작은 입력',
  calls: '거기서 물은 것과 그 답',
  suspects: '용의자',
  mask: (number) => `용의자 ${number}번`,
  caught: '잡았음',
  atLarge: '못 잡았음',
  pick: '가면을 고르면 누구인지 보이고, 아직 못 잡았으면 물어볼 수 있습니다.',
  clues: {
    kind: '언제 틀리나',
    input: '예',
    answered: '이 함수의 답',
    right: '옳은 답',
  },
  throws: '답하지 않고 오류를 냅니다',
  askFor: ['어떤 입력에서 틀리는지 묻기', '그런 입력 하나 묻기', '거기서 무엇이라고 답하는지 묻기'],
  noMore: '더 알려 줄 것이 없습니다. 여러분의 법칙은 이 입력을 어떻게 판단하나요?',
  clueFault: '지금은 알아내지 못했습니다. 한 번 더 물어보세요.',
  announce: (how, stars) => `${how}. ${stars}.`,
  askResetFile:
    '이 단원의 법칙을 모두 처음 받은 상태로 되돌릴까요? 지금 파일은 "예전 코드"에 보관합니다.',
};

export const HUNT_WORDS: Readonly<Record<Language, HuntWords>> = { en, ko: spoken(ko) };
