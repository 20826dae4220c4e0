/** What the panel says, in both languages. What the grader says comes with its report. */
import type { Language } from '../../engine/kit/words.ts';

/** How an exercise stands, as far as is known. */
export type Standing = 'todo' | 'unchecked' | 'failed' | 'partly' | 'passed' | 'error';

export interface PanelWords {
  readonly exercises: string;
  readonly standings: Readonly<Record<Standing, string>>;
  readonly changed: string;
  readonly points: (earned: string, possible: string) => string;
  readonly lessonScore: string;
  readonly courseScore: string;
  readonly read: (exercise: string) => string;
  readonly editor: (file: string) => string;
  readonly editorHelp: string;
  readonly readOnlyHelp: string;
  readonly check: (exercise: string) => string;
  readonly checkLesson: string;
  readonly cancel: string;
  readonly keys: (keys: string) => string;
  readonly loadingGrader: string;
  readonly checking: (exercise: string, check: number, of: number) => string;
  readonly cancelled: string;
  readonly fault: (message: string) => string;
  readonly notChecked: (exercise: string) => string;
  readonly checkedBefore: (standing: string, points: string) => string;
  readonly todo: string;
  readonly stale: string;
  readonly announce: (exercise: string, standing: string, points: string) => string;
  readonly announceLesson: (points: string) => string;
  readonly mistake: string;
  readonly laws: string;
  readonly verdicts: Readonly<Record<'passed' | 'failed' | 'skipped', string>>;
  readonly counterexample: string;
  readonly copy: string;
  readonly copied: string;
  readonly received: string;
  readonly expected: string;
  readonly calls: string;
  readonly goToLine: (line: number) => string;
  readonly threwHere: string;
  readonly console: string;
  readonly replay: string;
  readonly hints: string;
  readonly hintOf: (number: number, count: number) => string;
  readonly showHint: (number: number, count: number) => string;
  readonly next: string;
  readonly nextLesson: string;
  readonly lessonDone: string;
  readonly courseDone: string;
  readonly place: string;
  readonly places: Readonly<Record<'disk' | 'browser', string>>;
  readonly onDisk: (file: string) => string;
  readonly noFile: (file: string, lesson: string) => string;
}

const en: PanelWords = {
  exercises: 'Exercises of this lesson',
  standings: {
    todo: 'to do',
    unchecked: 'not checked',
    failed: 'wrong',
    partly: 'partly right',
    passed: 'right',
    error: 'cannot be run',
  },
  changed: 'changed since',
  points: (earned, possible) => `${earned} of ${possible} points`,
  lessonScore: 'This lesson',
  courseScore: 'Course',
  read: (exercise) => `Read about ${exercise}`,
  editor: (file) => `Your code: ${file}`,
  editorHelp: 'Tab indents. To leave the editor by keyboard, press Escape and then Tab.',
  readOnlyHelp: 'This is the file on your disk. Change it in your own editor.',
  check: (exercise) => `Check ${exercise}`,
  checkLesson: 'Check the lesson',
  cancel: 'Cancel',
  keys: (keys) => `or ${keys}`,
  loadingGrader: 'The grader is being loaded …',
  checking: (exercise, check, of) => `${exercise}: law ${check} of ${of} …`,
  cancelled: 'Cancelled.',
  fault: (message) => `The grader itself broke down: ${message}. Check once more.`,
  notChecked: (exercise) => `${exercise} has not been checked yet.`,
  checkedBefore: (standing, points) =>
    `When it was last checked: ${standing}, ${points}. Check it to see every law.`,
  todo: 'Nothing is written here yet. Replace the line that throws with your code, then check it.',
  stale: 'The code has changed since it was checked.',
  announce: (exercise, standing, points) => `${exercise}: ${standing}, ${points}.`,
  announceLesson: (points) => `The lesson has been checked: ${points}.`,
  mistake: 'What went wrong',
  laws: 'Laws',
  verdicts: { passed: 'holds', failed: 'fails', skipped: 'not run' },
  counterexample: 'smallest failing call',
  copy: 'Copy',
  copied: 'Copied',
  received: 'returned',
  expected: 'expected',
  calls: 'Every call with its answer',
  goToLine: (line) => `Go to line ${line}`,
  threwHere: 'An error was thrown here.',
  console: 'What your code printed',
  replay: 'See this case again in a terminal',
  hints: 'Hints',
  hintOf: (number, count) => `Hint ${number} of ${count}`,
  showHint: (number, count) => `Show hint ${number} of ${count}`,
  next: 'Next:',
  nextLesson: 'The next lesson',
  lessonDone: 'Every exercise of this lesson is right.',
  courseDone: 'Everything holds. Well done!',
  place: 'Work on',
  places: { disk: 'files on disk', browser: 'in this browser' },
  onDisk: (file) => `Write ${file} in your editor. It is checked here each time you save it.`,
  noFile: (file, lesson) =>
    `There is no ${file} on your disk. To get it back, type: npm run reset -- ${lesson}`,
};

const ko: PanelWords = {
  exercises: '이 단원의 연습 문제',
  standings: {
    todo: '할 일',
    unchecked: '채점 전',
    failed: '틀림',
    partly: '일부 맞음',
    passed: '맞음',
    error: '실행할 수 없음',
  },
  changed: '그 뒤에 고침',
  points: (earned, possible) => `${possible}점 가운데 ${earned}점`,
  lessonScore: '이 단원',
  courseScore: '전체 과정',
  read: (exercise) => `${exercise} 설명 읽기`,
  editor: (file) => `내 코드: ${file}`,
  editorHelp: 'Tab 키는 들여쓰기입니다. 키보드로 편집기를 나가려면 Esc를 누른 다음 Tab을 누르세요.',
  readOnlyHelp: '디스크에 있는 파일입니다. 쓰시는 편집기에서 고치세요.',
  check: (exercise) => `${exercise} 채점`,
  checkLesson: '단원 전체 채점',
  cancel: '취소',
  keys: (keys) => `또는 ${keys}`,
  loadingGrader: '채점기를 불러오는 중입니다 …',
  checking: (exercise, check, of) => `${exercise}: 법칙 ${of}개 가운데 ${check}번째 …`,
  cancelled: '취소했습니다.',
  fault: (message) => `채점기 자체가 멈추었습니다: ${message}. 다시 채점해 보세요.`,
  notChecked: (exercise) => `${exercise}: 아직 채점하지 않았습니다.`,
  checkedBefore: (standing, points) =>
    `마지막으로 채점했을 때: ${standing}, ${points}. 법칙을 하나하나 보려면 다시 채점하세요.`,
  todo: '아직 작성하지 않았습니다. throw가 있는 줄을 코드로 바꾼 다음 채점하세요.',
  stale: '채점한 뒤에 코드를 고쳤습니다.',
  announce: (exercise, standing, points) => `${exercise}: ${standing}, ${points}.`,
  announceLesson: (points) => `단원을 채점했습니다: ${points}.`,
  mistake: '무엇이 잘못되었나',
  laws: '법칙',
  verdicts: { passed: '성립', failed: '성립하지 않음', skipped: '실행하지 않음' },
  counterexample: '가장 작은 반례',
  copy: '복사',
  copied: '복사함',
  received: '받은 값',
  expected: '기댓값',
  calls: '모든 호출과 그 답',
  goToLine: (line) => `${line}번째 줄로 가기`,
  threwHere: '여기서 오류가 났습니다.',
  console: '코드가 출력한 것',
  replay: '이 경우를 터미널에서 다시 보기',
  hints: '힌트',
  hintOf: (number, count) => `힌트 ${count}개 가운데 ${number}번째`,
  showHint: (number, count) => `힌트 보기 (${count}개 가운데 ${number}번째)`,
  next: '다음:',
  nextLesson: '다음 단원',
  lessonDone: '이 단원의 연습 문제를 모두 맞혔습니다.',
  courseDone: '모든 법칙이 성립합니다. 수고하셨습니다!',
  place: '작업하는 곳',
  places: { disk: '디스크의 파일', browser: '이 브라우저' },
  onDisk: (file) => `${file} 파일을 편집기에서 작성하세요. 저장할 때마다 여기에서 채점합니다.`,
  noFile: (file, lesson) =>
    `디스크에 ${file} 파일이 없습니다. 되살리려면 이렇게 입력하세요: npm run reset -- ${lesson}`,
};

export const WORDS: Readonly<Record<Language, PanelWords>> = { en, ko };
