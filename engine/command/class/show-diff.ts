/** What changed between two gradings, as a person reads it in a terminal. */
import { tellRatio } from '../../formats/evidence.ts';
import {
  type ClassChanges,
  gained,
  gainedExtra,
  type LawChange,
  type Reason,
  type StudentChange,
  type Verdict,
} from '../../formats/class/changes.ts';
import { WORDS as FORMAT_WORDS } from '../../formats/words.ts';
import { oneLine, withoutCommands } from '../../formats/untrusted.ts';
import { spoken } from '../../kit/particles.ts';
import { type Points, rounded, type Total } from '../../kit/totals.ts';
import type { Language } from '../../kit/words.ts';
import { table } from '../layout.ts';

const en = {
  nothing: (count: number) => `Nothing has changed: the same verdicts for all ${count}.`,
  changed: (count: number, of: number) => `Changed: ${count} of ${of} in both`,
  laws: 'By law',
  added: (count: number) => `Only after: ${count}`,
  gone: (count: number) => `Only before: ${count}`,
  notCompared: (count: number) => `Could not be compared: ${count}`,
  more: (count: number) => `and ${count} more`,
  notGraded: 'not graded',
  verdicts: { passed: 'held', failed: 'failed', skipped: 'not run', none: 'not there' },
  files: (files: string) => `other files: ${files}`,
  versions: (before: string, after: string) => `other laws: ${before}, then ${after}`,
  cases: 'other cases: --seed or --runs',
  lessons: 'other exercises were graded: --only',
  deadline: 'not everything was done by --deadline',
  extra: 'extra points are counted in one of the two: --count-extra',
  unknown: 'the same files, laws and cases: a clock or the machine has ended it once',
};

type DiffWords = typeof en;

const ko: DiffWords = {
  nothing: (count) => `바뀐 것이 없습니다. ${count}개 모두 판정이 같습니다.`,
  changed: (count, of) => `바뀐 제출물: 양쪽에 있는 ${of}개 가운데 ${count}개`,
  laws: '법칙별',
  added: (count) => `나중 결과에만 있음: ${count}개`,
  gone: (count) => `처음 결과에만 있음: ${count}개`,
  notCompared: (count) => `비교하지 못함: ${count}개`,
  more: (count) => `이 밖에 ${count}개`,
  notGraded: '채점하지 않음',
  verdicts: { passed: '성립', failed: '실패', skipped: '확인하지 않음', none: '없음' },
  files: (files) => `다른 파일: ${files}`,
  versions: (before, after) => `다른 법칙: 처음 ${before}, 나중 ${after}`,
  cases: '다른 경우: --seed 또는 --runs',
  lessons: '채점한 연습이 다름: --only',
  deadline: '--deadline까지 끝나지 않은 것이 있음',
  extra: '한쪽에만 추가 점수를 넣었음: --count-extra',
  unknown: '파일, 법칙, 경우가 모두 같음: 시계나 컴퓨터 때문에 한 번 멈췄음',
};

const WORDS: Readonly<Record<Language, DiffWords>> = { en, ko: spoken(ko) };

/** So many of a list are named; `--format json` names all of them. */
const MOST_NAMED = 8;

export function showChanges(changes: ClassChanges, language: Language): string {
  const words = WORDS[language];
  const { changed, same, laws, added, gone, notCompared } = changes;
  const both = changed.length + same;
  const parts = [
    part(changed, words.changed(changed.length, both), (each) => student(each, language)),
    part(laws, words.laws, (each) => law(each, words)),
    part(added, words.added(added.length), (name) => [[oneLine(name), '']]),
    part(gone, words.gone(gone.length), (name) => [[oneLine(name), '']]),
    part(notCompared, words.notCompared(notCompared.length), ({ name, why }) => {
      return [[oneLine(name), oneLine(why, 300)]];
    }),
  ].filter((text) => text !== '');
  const told = parts.length > 0 ? parts : [words.nothing(both)];
  return withoutCommands(`${told.join('\n\n')}\n`);
}

type Row = readonly [label: string, value: string];

function part<T>(list: readonly T[], title: string, rows: (each: T) => Row[]): string {
  if (list.length === 0) return '';
  const lines = table(list.flatMap(rows)).split('\n');
  return [title, ...lines.map((line) => line.trimEnd())].join('\n');
}

function student(change: StudentChange, language: Language): Row[] {
  const { name, before, after, exercises, why } = change;
  const words = WORDS[language];
  const moved = exercises.map((each) => {
    return `${oneLine(each.name)} ${points(each.before, words)} → ${points(each.after, words)}`;
  });
  return [
    [oneLine(name), gainOf(before, after, language)],
    ...some(moved, words).map((line): Row => ['', line]),
    ...why.map((reason): Row => ['', tellReason(reason, words)]),
  ];
}

/** `90 / 100 → 100 / 100  (+10)`, and the same of what is extra. */
function gainOf(before: Total, after: Total, language: Language): string {
  const told = `${tellRatio(before)} → ${tellRatio(after)}  (${signed(gained(before, after))})`;
  if (!before.extra && !after.extra) return told;
  const [was, is] = [before, after].map(({ extra }) => (extra ? tellRatio(extra) : '–'));
  return `${told}, ${FORMAT_WORDS[language].isExtra} ${was} → ${is}  (${signed(gainedExtra(before, after))})`;
}

function law({ exercise, law: name, before, after, students }: LawChange, words: DiffWords): Row[] {
  const verdict = (each: Verdict) => words.verdicts[each];
  const names = some(
    students.map((each) => oneLine(each)),
    words,
  );
  return [
    [oneLine(exercise), oneLine(name)],
    ['', `${verdict(before)} → ${verdict(after)}: ${students.length} (${names.join(', ')})`],
  ];
}

const points = (of: Points | undefined, { notGraded }: DiffWords): string =>
  of ? String(rounded(of.score)) : notGraded;

const signed = (points: number): string => (points > 0 ? `+${points}` : String(points));

function some(list: readonly string[], { more }: DiffWords): string[] {
  const left = list.length - MOST_NAMED;
  return left > 0 ? [...list.slice(0, MOST_NAMED), more(left)] : [...list];
}

function tellReason(reason: Reason, words: DiffWords): string {
  switch (reason.type) {
    case 'files':
      return words.files(
        some(
          reason.files.map((file) => oneLine(file)),
          words,
        ).join(', '),
      );
    case 'laws':
      return words.versions(oneLine(reason.before), oneLine(reason.after));
    default:
      return words[reason.type];
  }
}
