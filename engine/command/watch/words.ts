/** The words of `watch` itself, in every language. */
import { spoken } from '../../kit/particles.ts';
import type { Language } from '../../kit/words.ts';

const en = {
  gradingCourse: (done: number, all: number) =>
    `Grading the course: ${done} of ${all} exercises are done.`,
  grading: 'grading …',
  gradingLong: 'still running … a loop that does not end will be stopped',
  looking: { mistake: 'which mistake? …', place: 'where? …' },
  saved: (time: string) => `saved ${time}`,
  gradedIn: (seconds: string) => `graded in ${seconds} s`,
  course: 'course',
  unwritten: 'Not written yet. These laws wait for it:',
  rest: 'Not all of it is written yet. These laws wait for the rest:',
  allHold: (laws: number) => (laws === 1 ? 'Its law holds.' : `All ${laws} laws hold.`),
  nextIs: (name: string) => `Press n for the next exercise: ${name}`,
  notDone: 'n leads on once every law of this exercise holds. To work on another one: l',
  others: 'That save changed too:',
  savedElsewhere: (lesson: string) => `${lesson} was saved and graded. To work on it: l`,
  oneMore: 'h: one more',
  allSeen: (hasSolution: boolean) =>
    `There are no more hints. The text has an example worked by hand${hasSolution ? '; a solution is here:' : '.'}`,
  wasReset: (what: string, kept: string | undefined) =>
    `${what} is as it was handed out again.${kept === undefined ? '' : ` The file as it was: ${kept}`}`,
  opened: (editor: string) => `Opened with ${editor}.`,
  notOpened: (editor: string, why: string) => `${editor} could not be started: ${why}`,
  noEditor:
    'Which editor? End this (q), and name yours before you start it again: export EDITOR=nano (or code, vim, …).',
  noTerminal: (editor: string) => `${editor} needs a terminal of its own.`,
  keys: {
    next: 'next',
    hint: 'hint',
    course: 'list',
    open: 'open',
    lesson: 'lesson',
    language: '한국어',
    reset: 'reset',
    quit: 'quit',
    yes: 'yes',
    no: 'no',
  },
  listKeys: { move: 'move', choose: 'work on it', back: 'back' },
  typeLetters: 'Type a letter and Enter:',
};

export type WatchWords = typeof en;

const ko: WatchWords = {
  gradingCourse: (done, all) => `전체 과정을 채점하고 있습니다: 연습 ${all}개 가운데 ${done}개`,
  grading: '채점하는 중 …',
  gradingLong: '아직 실행 중 … 끝나지 않는 반복문이라면 곧 멈춥니다',
  looking: { mistake: '어떤 실수? …', place: '어디에? …' },
  saved: (time) => `${time} 저장`,
  gradedIn: (seconds) => `${seconds}초 만에 채점`,
  course: '전체',
  unwritten: '아직 작성하지 않았습니다. 지켜야 할 법칙:',
  rest: '아직 다 작성하지 않았습니다. 나머지를 기다리는 법칙:',
  allHold: (laws) => (laws === 1 ? '법칙이 성립합니다.' : `법칙 ${laws}개가 모두 성립합니다.`),
  nextIs: (name) => `n을 누르면 다음 연습으로 갑니다: ${name}`,
  notDone: '이 연습의 법칙이 모두 성립해야 n으로 넘어갑니다. 다른 연습을 하려면: l',
  others: '이번 저장으로 함께 바뀐 것:',
  savedElsewhere: (lesson) => `${lesson} 파일이 저장되어 채점했습니다. 그 연습을 하려면: l`,
  oneMore: 'h: 하나 더',
  allSeen: (hasSolution) =>
    `힌트가 더 없습니다. 설명에 손으로 계산한 예가 있습니다.${hasSolution ? ' 풀이는 여기에 있습니다:' : ''}`,
  wasReset: (what, kept) =>
    spoken(`${what}을(를) 처음 상태로 되돌렸습니다.`) +
    (kept === undefined ? '' : ` 쓰던 파일: ${kept}`),
  opened: (editor) => spoken(`${editor}(으)로 열었습니다.`),
  notOpened: (editor, why) => spoken(`${editor}을(를) 실행하지 못했습니다: ${why}`),
  noEditor:
    '어떤 편집기로 열까요? q로 끝내고, 다시 시작하기 전에 편집기를 정하세요: export EDITOR=nano (또는 code, vim 등).',
  noTerminal: (editor) => spoken(`${editor}은(는) 터미널이 따로 있어야 합니다.`),
  keys: {
    next: '다음',
    hint: '힌트',
    course: '목록',
    open: '열기',
    lesson: '단원',
    language: 'English',
    reset: '되돌리기',
    quit: '끝내기',
    yes: '예',
    no: '아니요',
  },
  listKeys: { move: '이동', choose: '이 연습 하기', back: '돌아가기' },
  typeLetters: '글자를 적고 Enter를 누르세요:',
};

export const WATCH_WORDS: Readonly<Record<Language, WatchWords>> = { en, ko: spoken(ko) };
