/** What the panel says of the student's files, in both languages. */
import type { Unplaced } from '../../engine/kit/restore.ts';
import type { Language } from '../../engine/kit/words.ts';
import type { Why } from '../work/backups.ts';
import type { Reason } from '../work/intake.ts';
import type { StorageProblem } from '../work/storage.ts';

const en = {
  myFiles: 'My files',
  keptHere: 'Your work is kept in this browser, on this device only.',
  download: 'Download the course (zip)',
  load: 'Load files …',
  loadHelp: 'A zip of the course or single exercise.ts files; they can also be dropped here.',
  dropHere: 'Drop a zip of the course, or exercise.ts files',
  resetExercise: (exercise: string) => `Start ${exercise} over …`,
  resetLesson: 'Start the lesson over …',
  askResetExercise: (exercise: string, lines: number) =>
    `Put ${exercise} back as it was handed out? It replaces ${lines === 1 ? '1 line' : `${lines} lines`}. The file as it is now is kept under "Earlier versions".`,
  askResetLesson:
    'Put the whole lesson back as it was handed out, with every exercise in it? The file as it is now is kept under "Earlier versions".',
  askAppend: (exercise: string) =>
    `Your file declares no ${exercise}. Add it, as it was handed out, at the end?`,
  unplaced: {
    unparsable: (exercise: string) =>
      `Where ${exercise} begins and ends cannot be told, as a bracket, a quote or something like it is missing in the file.`,
    absent: (exercise: string) => `Your file declares no ${exercise}.`,
    unclear: (exercise: string) =>
      `Where ${exercise} begins and ends cannot be told: it is declared more than once, together with something else, or exported apart from its declaration.`,
  } satisfies Record<Unplaced, unknown>,
  untouched: (what: string) => `There is nothing to put back: ${what} is as it was handed out.`,
  doReset: 'Start over',
  doAppend: 'Add it',
  isReset: (what: string) => `${what} is as it was handed out again.`,
  undo: 'Undo',
  backups: 'Earlier versions',
  noBackups: 'Whatever is replaced will be kept here: the last ten versions of each lesson.',
  whys: {
    reset: 'before starting over',
    loaded: 'before loading files',
    restored: 'before going back to an earlier version',
    stub: 'before adding what is new',
    'other-tab': 'written in another tab',
    unreadable: 'found in this browser, not readable',
  } satisfies Record<Why, string>,
  restore: 'Go back to this',
  view: 'Look at it',
  restored: 'The earlier version is back; what it replaced is kept too.',
  leave: 'Leave it as it is',
  askOverwrite: (lessons: string) =>
    `You have written in these lessons already: ${lessons}. Replace them by the files? What you have now is kept under "Earlier versions".`,
  doOverwrite: 'Replace',
  taken: (lessons: string) => `Loaded: ${lessons}.`,
  same: (lessons: string) => `The same as you have already: ${lessons}.`,
  ignored: 'Not loaded:',
  reasons: {
    'not-a-zip': 'it is not a zip, or it is damaged',
    'not-the-course': 'it is neither a zip nor an exercise.ts',
    'no-exercises': 'no lessons/NN-name/exercise.ts is in it',
    'too-large': 'it is larger than any exercise file may be',
    'not-text': 'it is not text in UTF-8',
    unreadable: 'it could not be read',
    'which-lesson': 'it has the functions of no lesson, so it is not clear where it belongs',
    twice: 'there was a file for the same lesson before it',
  } satisfies Record<Reason, string>,
  more: (count: number) => `and ${count} more`,
  problems: {
    full: 'This browser has no room left to keep your work. It goes on here, but will be lost when you close the page: download it now.',
    forbidden:
      'This browser does not allow the site to keep your work (private windows and some settings do that). It goes on here, but will be lost when you close the page: download it before you leave.',
  } satisfies Record<StorageProblem, string>,
  newStub: 'This lesson’s file has a new version since you began. Your code stays as it is.',
  newStubMissing: (names: string) => `Yours does not have: ${names}.`,
  newStubBroken: 'What is new can be told once the brackets and quotes in your file are closed.',
  appendThem: 'Add them at the end',
  seeStub: 'Look at the new version',
  keepMine: 'Keep mine',
  appended: (names: string) => `Added at the end: ${names}.`,
  dismiss: 'Close',
};

export type FileWords = typeof en;

const ko: FileWords = {
  myFiles: '내 파일',
  keptHere: '작성한 코드는 이 기기의 이 브라우저에만 저장됩니다.',
  download: '과정 전체 내려받기 (zip)',
  load: '파일 불러오기 …',
  loadHelp: '과정의 zip 파일이나 exercise.ts 파일을 고르세요. 여기로 끌어다 놓아도 됩니다.',
  dropHere: '과정의 zip 파일이나 exercise.ts 파일을 놓으세요',
  resetExercise: (exercise) => `${exercise} 처음부터 …`,
  resetLesson: '단원을 처음부터 …',
  askResetExercise: (exercise, lines) =>
    `${exercise} 함수를 처음 상태로 되돌릴까요? ${lines}줄이 바뀌며, 지금 파일은 "예전 코드"에 보관합니다.`,
  askResetLesson:
    '단원 전체를, 그 안의 모든 연습과 함께 처음 상태로 되돌릴까요? 지금 파일은 "예전 코드"에 보관합니다.',
  askAppend: (exercise) =>
    `파일에 ${exercise} 선언이 없습니다. 처음 상태 그대로 파일 끝에 넣을까요?`,
  unplaced: {
    unparsable: (exercise) =>
      `파일에 괄호나 따옴표 같은 것이 빠져 있어 ${exercise} 함수가 어디서 시작하고 끝나는지 알 수 없습니다.`,
    absent: (exercise) => `파일에 ${exercise} 선언이 없습니다.`,
    unclear: (exercise) =>
      `${exercise} 함수가 어디서 시작하고 끝나는지 알 수 없습니다. 여러 번 선언했거나, 다른 것과 함께 선언했거나, 선언과 따로 내보냈습니다.`,
  },
  untouched: (what) => `되돌릴 것이 없습니다. 처음 받은 그대로입니다: ${what}`,
  doReset: '되돌리기',
  doAppend: '넣기',
  isReset: (what) => `처음 상태로 되돌렸습니다: ${what}`,
  undo: '실행 취소',
  backups: '예전 코드',
  noBackups: '다른 것으로 바뀐 코드는 여기에 보관합니다. 단원마다 최근 열 개까지입니다.',
  whys: {
    reset: '처음 상태로 되돌리기 전',
    loaded: '파일을 불러오기 전',
    restored: '예전 코드로 돌아가기 전',
    stub: '새로 생긴 것을 넣기 전',
    'other-tab': '다른 탭에서 쓴 것',
    unreadable: '이 브라우저에 있었지만 읽을 수 없는 것',
  },
  restore: '이 코드로 돌아가기',
  view: '내용 보기',
  restored: '예전 코드로 돌아갔습니다. 바뀌기 전의 코드도 보관했습니다.',
  leave: '그대로 두기',
  askOverwrite: (lessons) =>
    `이미 작성한 단원이 있습니다: ${lessons}. 불러온 파일로 바꿀까요? 지금 코드는 "예전 코드"에 보관합니다.`,
  doOverwrite: '바꾸기',
  taken: (lessons) => `불러왔습니다: ${lessons}.`,
  same: (lessons) => `지금 코드와 같습니다: ${lessons}.`,
  ignored: '불러오지 않은 것:',
  reasons: {
    'not-a-zip': 'zip 파일이 아니거나 손상되었습니다',
    'not-the-course': 'zip 파일도 exercise.ts 파일도 아닙니다',
    'no-exercises': '안에 lessons/NN-이름/exercise.ts 파일이 없습니다',
    'too-large': '연습 파일이라기에는 너무 큽니다',
    'not-text': 'UTF-8 텍스트가 아닙니다',
    unreadable: '읽을 수 없습니다',
    'which-lesson': '어느 단원의 함수도 들어 있지 않아 어디에 속하는지 알 수 없습니다',
    twice: '같은 단원의 파일이 앞에 있었습니다',
  },
  more: (count) => `이 밖에 ${count}개`,
  problems: {
    full: '이 브라우저에 코드를 저장할 공간이 없습니다. 계속 작성할 수 있지만 페이지를 닫으면 사라집니다. 지금 내려받으세요.',
    forbidden:
      '이 브라우저는 사이트가 코드를 저장하는 것을 허락하지 않습니다(시크릿 창이나 설정 때문일 수 있습니다). 계속 작성할 수 있지만 페이지를 닫으면 사라지므로, 닫기 전에 내려받으세요.',
  },
  newStub: '작성을 시작한 뒤에 이 단원의 파일이 새로 바뀌었습니다. 작성한 코드는 그대로 있습니다.',
  newStubMissing: (names) => `아직 없는 것: ${names}.`,
  newStubBroken: '파일의 괄호와 따옴표를 모두 닫으면 무엇이 새로 생겼는지 알 수 있습니다.',
  appendThem: '파일 끝에 넣기',
  seeStub: '새 파일 보기',
  keepMine: '내 것 그대로 두기',
  appended: (names) => `파일 끝에 넣었습니다: ${names}.`,
  dismiss: '닫기',
};

export const FILE_WORDS: Readonly<Record<Language, FileWords>> = { en, ko };
