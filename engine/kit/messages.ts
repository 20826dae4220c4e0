/** Failures and problems as sentences. */
import type { Problem } from '../sandbox/problem.ts';
import type { Failure, Origin } from './failure.ts';
import { DICTIONARIES } from './message-words.ts';
import type { Language } from './words.ts';

export { showPlace } from './dictionary.ts';

/** One sentence (or two) that says what went wrong. */
export function explain(failure: Failure, language: Language): string {
  if (failure.type === 'problem') return explainProblem(failure.problem, language);
  const sentence = DICTIONARIES[language].failures[failure.type] as (of: Failure) => string;
  return sentence(failure);
}

export function explainProblem(problem: Problem, language: Language): string {
  const sentence = DICTIONARIES[language].problems[problem.type] as (of: Problem) => string;
  return sentence(problem);
}

/** Where an answer that is not finite went wrong first. */
export const explainOrigin = (origin: Origin, language: Language): string =>
  DICTIONARIES[language].origin(origin);
