/** A line a lesson: its number and name, a bar of what is done, its points. */
import pc from 'picocolors';
import { tellPoints } from '../formats/evidence.ts';
import type { LessonReport } from '../formats/report.ts';
import { type Points, type Status, statusOf } from '../kit/totals.ts';
import type { Language } from '../kit/words.ts';
import { WORDS } from './student-words.ts';

const CELLS = 20;
const NAME_COLUMNS = 14;

export function showBars(lessons: readonly LessonReport[], language: Language): string[] {
  const names = lessons.map(({ file }) => file.split('/')[1]!.replace('-', ' '));
  const columns = Math.max(NAME_COLUMNS, ...names.map(({ length }) => length));
  return lessons.map((lesson, i) => {
    const status = statusOf(lesson.exercises);
    const bar = PAINTS[status](barOf(lesson));
    const note = status === 'todo' && lesson.score === 0 ? WORDS[language].states.todo : '';
    return `  ${names[i]!.padEnd(columns)}  ${bar} ${outOf(lesson)} ${pc.dim(note)}`.trimEnd();
  });
}

function barOf({ score, maxScore }: Points): string {
  const filled = maxScore === 0 ? 0 : Math.floor((CELLS * score) / maxScore);
  return '█'.repeat(filled) + '░'.repeat(CELLS - filled);
}

/** `    1.5 / 2  `, so that those in lines below each other are aligned. */
export const outOf = (points: Points): string =>
  tellPoints(points, (earned, possible) => `${earned.padStart(5)} / ${possible.padEnd(3)}`);

const PAINTS: Readonly<Record<Status, (text: string) => string>> = {
  passed: pc.green,
  failed: pc.yellow,
  todo: pc.dim,
};
