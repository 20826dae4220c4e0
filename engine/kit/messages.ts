/** Failures and problems as sentences. */
import type { Problem } from '../sandbox/problem.ts';
import { at } from './dictionary.ts';
import type { Failure, Origin } from './failure.ts';
import { importer, sentence } from './loading-words.ts';
import { DICTIONARIES } from './message-words.ts';
import type { Language } from './words.ts';

export { showPlace } from './show-place.ts';

/** One sentence (or two) that says what went wrong. */
export function explain(failure: Failure, language: Language): string {
  if (failure.type === 'problem') return explainProblem(failure.problem, language);
  const sentence = DICTIONARIES[language].failures[failure.type] as (of: Failure) => string;
  return sentence(failure);
}

export function explainProblem(problem: Problem, language: Language): string {
  const importedBy = 'importedBy' in problem ? problem.importedBy : undefined;
  const text = told(problem, language);
  return importedBy ? text.replace(/(?<![.?])$/, '.') + importer(importedBy)[language] : text;
}

/** What a file's text has shown says more than that it cannot be loaded; of syntax it says all. */
function told(problem: Problem, language: Language): string {
  if ('said' in problem && problem.said && problem.type !== 'syntax') {
    return at(problem.place) + sentence(problem.said, language);
  }
  const words = DICTIONARIES[language].problems[problem.type] as (of: Problem) => string;
  return words(problem);
}

/** Where an answer that is not finite went wrong first. */
export const explainOrigin = (origin: Origin, language: Language): string =>
  DICTIONARIES[language].origin(origin);
