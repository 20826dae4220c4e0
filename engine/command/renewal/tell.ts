/** What bringing a folder to a newer version has done, as whoever typed it reads it. */
import type { Language } from '../../kit/words.ts';
import { spoken } from '../../kit/particles.ts';
import { paragraph } from '../layout.ts';
import { CommandError } from '../options.ts';
import { besideOf, type Obstacle, type Plan } from './plan.ts';
import type { StubChange } from './stub-changes.ts';

export interface LessonChanges {
  /** The student's file, from the root of the folder, … */
  readonly path: string;
  /** … and as it is shown. */
  readonly file: string;
  /** What to type for the lesson. */
  readonly lesson: string;
  readonly changes: readonly StubChange[];
}

/** `backups` is where copies of what was replaced are. */
export function tellRenewal(
  plan: Plan,
  backups: string | undefined,
  lessons: readonly LessonChanges[],
  language: Language,
): string {
  const words = WORDS[language];
  const { counts, removes, besides, leftOver, renewed } = plan;
  const isTold = ({ path, changes }: LessonChanges) =>
    changes.length > 0 && !renewed.includes(path);
  const changed = lessons.filter(isTold);
  const isNew = counts.added + counts.replaced + removes.length > 0;
  const parts = [
    isNew ? words.done(counts.added, counts.replaced, removes.length) : words.nothing,
    renewed.length > 0 ? listed(words.renewed, renewed) : words.untouched,
    backups === undefined ? '' : listed(words.backedUp(backups), plan.backups),
    listed(
      words.beside,
      besides.map((path) => `${path} → ${besideOf(path)}`),
    ),
    listed(words.leftOver, leftOver),
    changed.length === 0 ? '' : words.stubs,
    ...changed.map((each) => tellStubs(each, words)),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

const MOST_LISTED = 10;

function listed(said: string, paths: readonly string[]): string {
  if (paths.length === 0) return '';
  const more = paths.length - MOST_LISTED;
  const lines = [...paths.slice(0, MOST_LISTED), ...(more > 0 ? [`… +${more}`] : [])];
  return [said, ...lines.map((line) => `    ${line}`)].join('\n');
}

const MOST_LINES = 6;

function tellStubs({ file, lesson, changes }: LessonChanges, words: RenewalWords): string {
  const told = changes.map(({ exercise, old, fresh, standing }) => {
    const heading = exercise === undefined ? words.around : `${exercise}: ${words[standing]}`;
    const lines = [
      ...old.slice(0, MOST_LINES).map((line) => `      - ${line}`),
      ...fresh.slice(0, MOST_LINES).map((line) => `      + ${line}`),
    ];
    return [`    ${heading}`, ...lines].join('\n');
  });
  const names = changes.flatMap(({ exercise }) => exercise ?? []);
  const reset = names.length > 0 ? [`    ${words.reset(`${lesson}/${names[0]!}`)}`] : [];
  return [`  ${file}`, ...told, ...reset].join('\n');
}

/** All that stands in the way at once, so that nobody has to begin again for each. */
export function refuseObstacles({ obstacles }: Plan): void {
  if (obstacles.length === 0) return;
  const lines = (language: Language) =>
    obstacles
      .slice(0, MOST_LISTED)
      .map(({ path, reason }) => `\n  ${path}: ${REASONS[reason][language]}`)
      .join('');
  throw new CommandError({
    en: `Nothing was written, as something stands in the way:${lines('en')}`,
    ko: `방해되는 것이 있어 아무것도 쓰지 않았습니다:${lines('ko')}`,
  });
}

const REASONS: Readonly<Record<Obstacle['reason'], Readonly<Record<Language, string>>>> = {
  link: {
    en: 'a symbolic link, behind which nothing is written',
    ko: '심볼릭 링크입니다. 링크 너머에는 쓰지 않습니다',
  },
  folder: { en: 'a folder, where a file belongs', ko: '파일이 있어야 할 곳에 폴더가 있습니다' },
  file: { en: 'a file, where a folder belongs', ko: '폴더가 있어야 할 곳에 파일이 있습니다' },
  special: { en: 'neither a file nor a folder', ko: '파일도 폴더도 아닙니다' },
  'not writable': { en: 'may not be written', ko: '쓸 수 없습니다' },
  'not readable': { en: 'may not be read', ko: '읽을 수 없습니다' },
};

const en = {
  nothing: '  Nothing is new.',
  done: (added: number, replaced: number, removed: number) =>
    `  Files: ${added} new, ${replaced} replaced, ${removed} removed.`,
  untouched: '  No exercise.ts was changed.',
  renewed: '  Nothing was written in these, so the new stubs are in them:',
  backedUp: (backups: string) =>
    `  Somebody had changed these, or they are from a version that is not known; they are new now, and what they were is in ${backups}:`,
  beside:
    '  Somebody has made these their own, so they stay as they are. Their new versions lie beside them, to be compared and then deleted:',
  leftOver:
    '  These are not handed out any more, but somebody has changed them; delete them if nobody needs them:',
  stubs: paragraph(
    'What the exercises ask for has changed. Nothing of it is in exercise.ts yet: whoever has written an exercise compares, whoever has not takes the new stub.',
  ),
  around: 'around the exercises',
  'to do': 'nothing is written in it yet',
  begun: 'already written',
  unknown: 'the file cannot be read: has it a merge conflict or a syntax error?',
  reset: (name: string) => `the new stub: npm run reset -- ${name} (what was written is kept)`,
};

type RenewalWords = typeof en;

const ko: RenewalWords = {
  nothing: '  새로운 것이 없습니다.',
  done: (added, replaced, removed) =>
    `  파일: 새로 ${added}개, 바뀐 것 ${replaced}개, 지운 것 ${removed}개.`,
  untouched: '  exercise.ts는 하나도 고치지 않았습니다.',
  renewed: '  아무것도 작성하지 않은 파일이라 새 빈 함수로 바꾸었습니다:',
  backedUp: (backups) =>
    `  누군가 고쳤거나 알 수 없는 버전에서 온 파일들을 새것으로 바꾸었습니다. 전의 내용은 ${backups}에 있습니다:`,
  beside:
    '  누군가 자기 것으로 고친 파일이라 그대로 두었습니다. 새 버전을 옆에 두었으니 비교한 다음 지우세요:',
  leftOver: '  더는 배포하지 않지만 누군가 고친 파일입니다. 필요 없으면 지우세요:',
  stubs: paragraph(
    '연습의 설명이나 서명이 바뀌었습니다. exercise.ts에는 아직 반영되지 않았습니다. 이미 작성한 연습은 비교해 보고, 아직이면 새 빈 함수를 가져오세요.',
  ),
  around: '연습 바깥',
  'to do': '아직 작성하지 않았습니다',
  begun: '이미 작성했습니다',
  unknown: '파일을 읽을 수 없습니다. 병합 충돌이나 문법 오류가 있나요?',
  reset: (name) => `새 빈 함수 가져오기: npm run reset -- ${name} (쓰던 내용은 보관합니다)`,
};

const WORDS: Readonly<Record<Language, RenewalWords>> = { en, ko: spoken(ko) };
