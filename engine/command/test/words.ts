/** The words of `npm test` itself, in every language. */
import { spoken } from '../../kit/particles.ts';
import type { Language } from '../../kit/words.ts';

const en = {
  others: (count: number) =>
    count === 1
      ? 'One more fails, shown in short; its command shows it like the one above:'
      : `${count} more fail, shown in short; their commands show them like the one above:`,
  more: (count: number) => `… and ${count} more: npm run list`,
  looking: 'Looking for the place of the mistake …',
  sayMore: (command: string) => `More about this place: ${command}`,
  passed: 'This case passes.',
  stillFails: 'This case fails.',
  codeChanged: (file: string) => `${file} has changed since this line was printed.`,
  lawsChanged:
    "The course's laws have changed since this line was printed: it may mean another case now.",
  passesAlone:
    'It failed with the very same code. So the answer depends on earlier calls: is something kept between calls, in a variable outside the function?',
  begin: 'Nothing is written yet. Begin here:',
  nothingFound:
    'vitest found no tests of that name. Use npm test for everything, or npm test <name> for a lesson or an exercise.',
  brokenDown: 'The grader itself broke down; these points are not counted:',
};

export type ReporterWords = typeof en;

const ko: ReporterWords = {
  others: (count) => `${count}개가 더 실패했습니다. 명령을 입력하면 위처럼 자세히 보여 줍니다.`,
  more: (count) => `… 이 밖에 ${count}개: npm run list`,
  looking: '실수가 있는 곳을 찾는 중입니다 …',
  sayMore: (command) => `이곳에 대한 힌트: ${command}`,
  passed: '이 경우는 통과합니다.',
  stillFails: '이 경우는 실패합니다.',
  codeChanged: (file) => `이 줄이 출력된 뒤에 ${file} 파일이 바뀌었습니다.`,
  lawsChanged: '이 줄이 출력된 뒤에 과정의 법칙이 바뀌어, 다른 경우를 가리킬 수도 있습니다.',
  passesAlone:
    '바로 이 코드가 전에는 실패했습니다. 답이 앞선 호출에 따라 달라진다는 뜻입니다. 함수 밖의 변수에 무언가를 남겨 두나요?',
  begin: '아직 작성한 것이 없습니다. 여기서 시작하세요:',
  nothingFound:
    'vitest가 그런 이름의 테스트를 찾지 못했습니다. 전체는 npm test로, 단원이나 연습 하나는 npm test <이름>으로 채점하세요.',
  brokenDown: '채점기 자체가 멈추었습니다. 이 점수는 세지 않았습니다:',
};

export const WORDS: Readonly<Record<Language, ReporterWords>> = { en, ko: spoken(ko) };
