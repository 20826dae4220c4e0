/** The words of `hunt`, in every language. */
import { spoken } from '../../kit/particles.ts';
import type { Language } from '../../kit/words.ts';

const en = {
  several: (word: string, names: readonly string[]) =>
    `"${word}" may be ${names.join(', ')}: type more of the name.`,
  none: (lesson: string, names: readonly string[]) =>
    `The lesson ${lesson} has no hunt. Hunts are ${names.join(', ')}.`,
  noHunts: 'This course has no hunts.',
  todo: (name: string) =>
    `${name} is not written yet. It is given a function, and says whether that behaves as it should.`,
  right: 'right functions',
  holds: 'It holds of all of them.',
  fails: 'On the smallest input found:',
  called: 'called',
  asked: 'asked',
  more: (count: number) => `… and ${count} more`,
  printed: 'printed',
  suspects: 'suspects',
  caught: (caught: number, all: number) => `${caught} of ${all} caught`,
  about: (number: number) => `ask about ${number}`,
  noStars: 'Stars are no points: hunts are for those who want to know.',
  oneHunt: (name: string, names: readonly string[]) =>
    `Which hunt has that mask? ${names.join(', ')}: npm run hunt -- ${name} --ask 1`,
  nobody: (most: number) => `There is no such mask: they are numbered from 1 to ${most}.`,
  notYet: (name: string) =>
    `Nobody stands before ${name} yet: suspects come when it is right about the right functions.`,
  mask: (number: number) => `suspect ${number}`,
  isCaught: 'caught',
  degree: (degree: number, most: number) => `${degree} of ${most}`,
  where: 'wrong',
  input: 'for example',
  answers: 'it answers',
  throws: 'nothing: it throws',
  should: 'right is',
  askMore: 'more',
  noMore: 'That is all there is to say. What does your law say of this input?',
  noClue: 'Its functions cannot be asked here.',
};

export type HuntCommandWords = typeof en;

const ko: HuntCommandWords = {
  several: (word, names) =>
    `"${word}"에 맞는 이름이 여럿입니다: ${names.join(', ')}. 이름을 더 적으세요.`,
  none: (lesson, names) =>
    `${lesson} 단원에는 범인 찾기가 없습니다. 있는 것은 ${names.join(', ')}입니다.`,
  noHunts: '이 과정에는 범인 찾기가 없습니다.',
  todo: (name) =>
    `${name} 함수를 아직 작성하지 않았습니다. 함수를 하나 받아, 제대로 동작하는지 말하는 법칙입니다.`,
  right: '옳은 함수',
  holds: '모두에게 성립합니다.',
  fails: '찾아낸 가장 작은 입력:',
  called: '호출',
  asked: '물음',
  more: (count) => `… 그 밖에 ${count}개`,
  printed: '출력',
  suspects: '용의자',
  caught: (caught, all) => `${all}명 가운데 ${caught}명을 잡았습니다`,
  about: (number) => `${number}번에 대해 묻기`,
  noStars: '별은 점수가 아닙니다. 더 알고 싶은 사람을 위한 것입니다.',
  oneHunt: (name, names) =>
    `어느 범인 찾기의 가면인지 적으세요. ${names.join(', ')}: npm run hunt -- ${name} --ask 1`,
  nobody: (most) => `그런 가면은 없습니다. 번호는 1부터 ${most}까지입니다.`,
  notYet: (name) =>
    `아직 아무도 ${name} 앞에 서지 않았습니다. 옳은 함수에 대해 맞아야 용의자가 나옵니다.`,
  mask: (number) => `용의자 ${number}번`,
  isCaught: '잡았음',
  degree: (degree, most) => `${most}단계 가운데 ${degree}단계`,
  where: '언제',
  input: '예',
  answers: '이 함수의 답',
  throws: '답하지 않고 오류를 냅니다',
  should: '옳은 답',
  askMore: '더 묻기',
  noMore: '더 알려 줄 것이 없습니다. 여러분의 법칙은 이 입력을 어떻게 판단하나요?',
  noClue: '여기서는 이 함수들에게 물어볼 수 없습니다.',
};

export const HUNT_WORDS: Readonly<Record<Language, HuntCommandWords>> = { en, ko: spoken(ko) };
