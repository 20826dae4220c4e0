/** Whether what a Korean report says of a failure is Korean: all but code, names and formulas. */
import * as core from '#tensor';
import { reportCheck } from '../grade/check-report.ts';
import type { Verdict } from '../grade/verdict.ts';
import { inLanguageOf, lawName } from '../kit/lesson.ts';
import type { Target } from './subjects.ts';

/** What an English label would be replaced by, and the words in it that no formula is made of. */
export interface Untranslated {
  /** As the law says it, or what is told of it. */
  readonly text: string;
  readonly words: readonly string[];
}

/** English in what is told of a check, apart from the student's own errors. */
export function englishIn(target: Target, verdict: Verdict): Untranslated[] {
  const { course, lesson, name, exercise } = target;
  const { broken } = verdict;
  if (!broken || broken.failure.type === 'problem') return [];
  const failure = inLanguageOf(lesson, broken.failure, 'ko');
  const law = lawName(lesson, name, verdict.name, 'ko');
  const told = reportCheck(name, law, { ...verdict, broken: { ...broken, failure } }, 'ko');
  const sides = [told.received?.name, told.expected?.name];
  // What the law itself stumbled over is told in its own words.
  const message = failure.type === 'unusable' ? undefined : told.message;
  const known = [...NAMES, ...(course.symbols ?? []), ...lesson.exercises.keys()];
  const names = new Set([...known, ...exercise.params]);
  return [law, message, ...sides].flatMap((text = '') => {
    const words = wordsOf(text, names);
    return words.length > 0 ? [{ text, words }] : [];
  });
}

/** What is code is left out: what stands in backticks, a path, a value that is shown, a call. */
const wordsOf = (text: string, names: ReadonlySet<string>): string[] =>
  (text.replaceAll(CODE, ' ').match(/[A-Za-z][A-Za-z\d]*/g) ?? []).filter(
    (word) => word.length > 1 && !names.has(word) && !SYMBOL.test(word),
  );

const CODE = /`[^`]*`|\.\w+|tensor\([^)]*\)|"[^"]*"|\{[^}]*\}|\w+_\{?[\w−+]+\}?/g;

/** Several letters that stand for a product or for indices. */
const SYMBOL = /^(?:[a-z]{2}|[A-Z]{2}|[a-z]\d)$/;

/** Names of things, and what code and mathematics are written with. */
const NAMES = [
  ...Object.keys(core),
  ...'NaN Infinity number shape throw float32 float64 int64 bool true false undefined'.split(' '),
  ...'log exp sin cos max min mean sign erf dtype'.split(' '),
];
