/** Whether what a Korean report says of a failure is Korean: all but code, names and formulas. */
import * as core from '#tensor';
import { inLanguageOf, lawName } from '../../engine/kit/lesson.ts';
import { reportCheck } from '../../engine/grade/check-report.ts';
import type { Verdict } from '../../engine/grade/verdict.ts';
import type { Target } from './subjects.ts';

/** English words in what is told of a check, apart from the student's own errors. */
export function englishIn({ lesson, name, exercise }: Target, verdict: Verdict): string[] {
  const { broken } = verdict;
  if (!broken || broken.failure.type === 'problem') return [];
  const failure = inLanguageOf(lesson, broken.failure, 'ko');
  const law = lawName(lesson, name, verdict.name, 'ko');
  const told = reportCheck(name, law, { ...verdict, broken: { ...broken, failure } }, 'ko');
  const sides = [told.received?.name, told.expected?.name];
  // What the law itself stumbled over is told in its own words.
  const message = failure.type === 'unusable' ? undefined : told.message;
  const names = [...NAMES, ...lesson.exercises.keys(), ...exercise.params];
  return [law, message, ...sides].flatMap((text) => wordsOf(text ?? '', new Set(names)));
}

/** What is code is left out: what stands in backticks, a path, a value that is shown, a call. */
const wordsOf = (text: string, names: ReadonlySet<string>): string[] =>
  (text.replaceAll(CODE, ' ').match(/[A-Za-z][A-Za-z\d]*/g) ?? []).filter(
    (word) => word.length > 1 && !names.has(word) && !SYMBOL.test(word),
  );

const CODE = /`[^`]*`|\.\w+|tensor\([^)]*\)|"[^"]*"|\{[^}]*\}|\w+_\{?[\w−+]+\}?/g;

/** Several letters that stand for a product or for indices. */
const SYMBOL = /^(?:[a-z]{2}|[A-Z]{2}|[a-z]\d)$/;

/** Names of things, what code and mathematics are written with, and keys of answers and options. */
const NAMES = [
  ...Object.keys(core),
  ...'NaN Infinity number shape throw float32 float64 int64 bool true false undefined'.split(' '),
  ...'log exp sin cos max mean sign erf out label dtype softmax flatten tanh relu'.split(' '),
  ...'ReLU GELU SiLU MSE MAE MLP XOR AND NAND SGD ImageNet Adam RMSProp AdaGrad'.split(' '),
  ...'loss losses grads layers theta alpha steps deep parameters'.split(' '),
];
