/**
 * What a gradebook says of a report beside its points: a 0 always has its reason, and so has a file
 * that gives no points, whatever else is in it.
 */
import { explainProblem } from '../../kit/messages.ts';
import type { Language } from '../../kit/words.ts';
import type { LessonReport, Report } from '../report.ts';

interface NoteWords {
  readonly empty: (file: string) => string;
  readonly nothingRead: (file: string) => string;
  readonly nothingWritten: string;
  readonly nothingRight: string;
  /** … of no use, for reasons of their own. */
  readonly more: (count: number) => string;
}

const WORDS: Readonly<Record<Language, NoteWords>> = {
  en: {
    empty: (file) => `${file} is empty`,
    nothingRead: (file) => `no exercise file was read, such as ${file}`,
    nothingWritten: 'nothing is written yet',
    nothingRight: 'nothing that is written is right yet',
    more: (count) => `and ${count} more ${count === 1 ? 'file' : 'files'}`,
  },
  ko: {
    empty: (file) => `빈 파일입니다: ${file}`,
    nothingRead: (file) => `읽은 연습 파일이 없습니다. 예: ${file}`,
    nothingWritten: '아직 작성한 것이 없습니다',
    nothingRight: '작성한 것 가운데 아직 맞은 것이 없습니다',
    more: (count) => `그 밖에도 파일 ${count}개가 그렇습니다`,
  },
};

/** Undefined where the points say all. */
export function noteOn(report: Report): string | undefined {
  const words = WORDS[report.language];
  const useless = filesWithoutUse(report);
  if (useless.length > 0) {
    const [first, ...others] = useless;
    return others.length === 0 ? first : `${first} … ${words.more(others.length)}`;
  }
  if (report.score > 0 || report.maxScore === 0) return undefined;
  const { files } = report;
  const lessons = report.lessons.filter(({ extra }) => !extra);
  if (files.length === 0) return words.nothingRead(lessons[0]?.file ?? '');
  const read = new Set(files.map(({ path }) => path));
  const exercises = lessons.filter(({ file }) => read.has(file)).flatMap((each) => each.exercises);
  const isBegun = exercises.some(({ status }) => status !== 'todo');
  return isBegun ? words.nothingRight : words.nothingWritten;
}

/** Why a file is of no use, for each that is there and of which no exercise could be run. */
function filesWithoutUse(report: Report): string[] {
  return report.lessons.flatMap((lesson) => whyUseless(lesson, report) ?? []);
}

function whyUseless(
  { exercises, file }: LessonReport,
  { files, language }: Report,
): string | undefined {
  const [first] = exercises;
  if (!first?.message || exercises.some(({ status }) => status !== 'error')) return undefined;
  // Whoever hands in some lessons knows which.
  if (first.message === explainProblem({ type: 'missing-file', file }, language)) return undefined;
  if (files.some(({ path, sha256 }) => path === file && sha256 === SHA256_OF_NOTHING)) {
    return WORDS[language].empty(file);
  }
  const message = withoutTheirs(first.message, language);
  return message.includes(file) ? message : `${file}: ${message}`;
}

const MARK = '⁂';

/** Up to what students wrote themselves, which could say anything beside their points. */
function withoutTheirs(message: string, language: Language): string {
  const thrown = explainProblem({ type: 'threw-on-import', error: MARK }, language);
  const [before = '', ...after] = message.split(thrown.replace(MARK, ''));
  if (after.length > 0) return `${before}${thrown.replace(`: ${MARK}`, '')}`;
  const pieces = message.split('`');
  const theirs = pieces.findIndex((piece, i) => i % 2 === 1 && !NAME.test(piece));
  return theirs < 0 ? message : `${pieces.slice(0, theirs).join('`').trimEnd()} …`;
}

const NAME = /^[\w.]{1,40}$/;

const SHA256_OF_NOTHING = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
