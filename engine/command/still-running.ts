/** Tells whoever waits which exercise it is that takes so long; on standard error, as it is no result. */
import type { Language } from '../kit/words.ts';

type Tell = (lesson: string, exercise: string | undefined) => void;

export const stillRunning =
  (language: Language): Tell =>
  (lesson, exercise) =>
    console.error(`  ${sayRunning(lesson, exercise, language)}`);

export function sayRunning(
  lesson: string,
  exercise: string | undefined,
  language: Language,
): string {
  return WORDS[language](exercise === undefined ? lesson : `${lesson} › ${exercise}`);
}

/** It may be right and only slow. */
const WORDS: Readonly<Record<Language, (what: string) => string>> = {
  en: (what) => `Still running: ${what}. A loop that does not end will be stopped.`,
  ko: (what) => `아직 실행 중입니다: ${what}. 끝나지 않는 반복문이라면 곧 멈춥니다.`,
};
