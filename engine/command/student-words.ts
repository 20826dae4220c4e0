/** The words of the commands that students type, in every language. */
import type { Unplaced } from '../kit/restore.ts';
import { spoken } from '../kit/particles.ts';
import type { Language } from '../kit/words.ts';
import type { ExerciseState } from '../kit/totals.ts';

const lines = (count: number): string => (count === 1 ? '1 line' : `${count} lines`);

/** Why an exercise cannot be put back by itself. */
const unplaced: Readonly<
  Record<Unplaced | 'missing' | 'notText', (file: string, exercise: string) => string>
> = {
  unparsable: (file, exercise) =>
    `Where ${exercise} begins and ends cannot be told, as ${file} has an error in its syntax.`,
  absent: (file, exercise) => `${file} declares no ${exercise}.`,
  unclear: (file, exercise) =>
    `Where ${exercise} begins and ends in ${file} cannot be told: it is declared more than once, together with something else, or exported apart from its declaration.`,
  missing: (file) => `${file} is missing.`,
  notText: (file) => `${file} is not text in UTF-8.`,
};

const en = {
  nameExercise: (command: string, exercise: string) =>
    `Name an exercise, such as npm run ${command} -- ${exercise}. npm run next says which one is next.`,
  brokenDown: 'The grader itself broke down:',
  states: {
    passed: 'passed',
    partly: 'partly right',
    failed: 'failed',
    todo: 'to do',
    error: 'cannot be loaded',
  } satisfies Record<ExerciseState, string>,
  complete: 'Everything holds. Well done!',
  extraLeft: 'All of the course holds. Well done! What is left is extra.',
  starsLeft: 'What is left are stars: npm run hunt',
  compare: (solution: string) => `Compare with a solution: ${solution}`,
  next: 'Next:',
  read: 'read',
  write: 'write',
  test: 'test',
  watch: 'watch',
  hint: 'hint',
  startOver: 'start over',
  hintOf: (number: number, count: number) => `hint ${number} of ${count}`,
  nextHint: 'one more',
  looking: 'Looking at your code …',
  ownCode: 'in your code as it is now',
  noneSeen: 'You have not seen a hint of this exercise yet.',
  allSeen: 'You have seen every hint of this exercise.',
  text: 'text',
  core: 'tensors',
  solution: 'solution',
  again: 'once more',
  nameOne: 'Name the exercise that you want a hint for:',
  hintsSeen: (seen: number, count: number) => `${seen} of ${count} hints seen`,
  untouched: (what: string) => `There is nothing to put back: ${what} is as it was handed out.`,
  askExercise: (exercise: string, place: string, count: number) =>
    `Put the stub of ${exercise} back? It replaces ${lines(count)} from ${place} on; the file as it is now is kept.`,
  askFile: (file: string) =>
    `Put the whole of ${file} back, with every exercise in it? The file as it is now is kept.`,
  askMissing: (file: string) => `Write ${file} anew, with every exercise to do?`,
  unplaced,
  wholeFile: (command: string) => `To put the whole file back: ${command}`,
  cannotAsk: (command: string) =>
    `Nobody is there to be asked, as this is no terminal. To do it without a question: ${command}`,
  leftAlone: 'Everything is left as it was.',
  changedMeanwhile: (file: string) =>
    `${file} has been saved in the meantime, so nothing was changed. Type the command again.`,
  done: (what: string) => `${what} is as it was handed out again.`,
  kept: 'kept',
  undo: (file: string) => `To get all of it back, copy that file over ${file}.`,
};

export type StudentWords = typeof en;

const ko: StudentWords = {
  nameExercise: (command, exercise) =>
    `연습의 이름을 적으세요. 예: npm run ${command} -- ${exercise}. 다음에 할 연습은 npm run next가 알려 줍니다.`,
  brokenDown: '채점기 자체가 멈추었습니다:',
  states: {
    passed: '통과',
    partly: '일부 맞음',
    failed: '틀림',
    todo: '할 일',
    error: '불러올 수 없음',
  },
  complete: '모든 법칙이 성립합니다. 수고하셨습니다!',
  extraLeft: '과정의 법칙이 모두 성립합니다. 수고하셨습니다! 남은 것은 추가 점수입니다.',
  starsLeft: '남은 것은 별입니다: npm run hunt',
  compare: (solution) => `풀이와 견주어 보세요: ${solution}`,
  next: '다음:',
  read: '읽기',
  write: '쓰기',
  test: '채점',
  watch: '지켜보기',
  hint: '힌트',
  startOver: '처음부터',
  hintOf: (number, count) => `힌트 ${count}개 가운데 ${number}번째`,
  nextHint: '하나 더',
  looking: '코드를 살펴보는 중입니다 …',
  ownCode: '지금의 코드에서',
  noneSeen: '이 연습의 힌트를 아직 보지 않았습니다.',
  allSeen: '이 연습의 힌트를 모두 보았습니다.',
  text: '설명',
  core: '텐서',
  solution: '풀이',
  again: '다시 보기',
  nameOne: '힌트를 볼 연습의 이름을 적으세요:',
  hintsSeen: (seen, count) => `힌트 ${count}개 가운데 ${seen}개를 보았습니다`,
  untouched: (what) => `되돌릴 것이 없습니다. 처음 받은 그대로입니다: ${what}`,
  askExercise: (exercise, place, count) =>
    `${exercise} 함수를 처음 상태로 되돌릴까요? ${place}부터 ${count}줄이 바뀌며, 지금 파일은 따로 보관합니다.`,
  askFile: (file) =>
    `${file} 전체를, 그 안의 모든 연습과 함께 처음 상태로 되돌릴까요? 지금 파일은 따로 보관합니다.`,
  askMissing: (file) => `${file} 파일을 처음 상태로 새로 만들까요? 모든 연습이 할 일이 됩니다.`,
  unplaced: {
    unparsable: (file, exercise) =>
      `${file} 파일에 문법 오류가 있어 ${exercise} 함수가 어디서 시작하고 끝나는지 알 수 없습니다.`,
    absent: (file, exercise) => `${file} 파일에 ${exercise} 선언이 없습니다.`,
    unclear: (file, exercise) =>
      `${file} 파일에서 ${exercise} 함수가 어디서 시작하고 끝나는지 알 수 없습니다. 여러 번 선언했거나, 다른 것과 함께 선언했거나, 선언과 따로 내보냈습니다.`,
    missing: (file) => `${file} 파일이 없습니다.`,
    notText: (file) => `${file} 파일이 UTF-8 텍스트가 아닙니다.`,
  },
  wholeFile: (command) => `파일 전체를 되돌리려면: ${command}`,
  cannotAsk: (command) => `터미널이 아니어서 물어볼 수 없습니다. 묻지 않고 되돌리려면: ${command}`,
  leftAlone: '아무것도 바꾸지 않았습니다.',
  changedMeanwhile: (file) =>
    `그사이에 ${file} 파일이 저장되어 아무것도 바꾸지 않았습니다. 명령을 다시 입력하세요.`,
  done: (what) => `처음 상태로 되돌렸습니다: ${what}`,
  kept: '보관',
  undo: (file) => `모두 되살리려면 그 파일을 ${file} 위에 덮어쓰세요.`,
};

export const WORDS: Readonly<Record<Language, StudentWords>> = { en, ko: spoken(ko) };
