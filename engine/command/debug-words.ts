/** The words of `debug`, in every language. */
import { spoken } from '../kit/particles.ts';
import type { Language } from '../kit/words.ts';

const en = {
  unwritten: (name: string) => `${name} is not written yet: there is nothing to run.`,
  nothingFails: (name: string) =>
    `Every law of ${name} holds; this is the first case of its formula.`,
  noFailure: (exercise: string) =>
    `Nothing fails there. To run a case all the same, name an exercise: npm run debug -- ${exercise}`,
  native: 'From here on your file runs without the sandbox, with all that you may do yourself.',
  hangs:
    'In the sandbox this call did not end, and it will not end here: pause it in the debugger, or press Ctrl+C.',
  file: 'file',
  replay: 'again',
  breakpoint: 'Set a breakpoint there, or add --break to stop before each call.',
  calling: 'calling',
  returned: 'returned',
  expected: 'expected',
  threw: 'threw',
  holds: 'The law holds in this case.',
  onlyHere:
    'It failed in the sandbox, though. Either the answer depends on earlier calls, or on something that only Node has.',
  fails: 'The law does not hold in this case:',
  notLoaded: (error: string) => `The file could not be loaded: ${error}`,
};

export type DebugWords = typeof en;

const ko: DebugWords = {
  unwritten: (name) => `${name} 함수를 아직 작성하지 않아 실행할 것이 없습니다.`,
  nothingFails: (name) => `${name}의 모든 법칙이 성립합니다. 다음은 식의 첫 번째 경우입니다.`,
  noFailure: (exercise) =>
    `실패한 것이 없습니다. 그래도 실행하려면 연습의 이름을 적으세요: npm run debug -- ${exercise}`,
  native: '여기부터는 파일이 샌드박스 없이, 사용자의 모든 권한으로 실행됩니다.',
  hangs:
    '이 호출은 샌드박스에서 끝나지 않았고 여기서도 끝나지 않습니다. 디버거에서 일시 정지하거나 Ctrl+C를 누르세요.',
  file: '파일',
  replay: '다시',
  breakpoint: '그곳에 중단점을 두거나, --break를 붙여 호출할 때마다 멈추세요.',
  calling: '호출',
  returned: '받은 값',
  expected: '기댓값',
  threw: '오류',
  holds: '이 경우에는 법칙이 성립합니다.',
  onlyHere:
    '그런데 샌드박스에서는 실패했습니다. 답이 앞선 호출에 따라 달라지거나, Node에만 있는 무언가를 쓰고 있습니다.',
  fails: '이 경우에는 법칙이 성립하지 않습니다.',
  notLoaded: (error) => `파일을 불러오지 못했습니다: ${error}`,
};

export const DEBUG_WORDS: Readonly<Record<Language, DebugWords>> = { en, ko: spoken(ko) };
