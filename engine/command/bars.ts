/** A line a lesson: its number and name, a bar of what is done, its points; below it, stars of its hunts. */
import pc from 'picocolors';
import { tellPoints } from '../formats/evidence.ts';
import type { HuntReport } from '../formats/hunt-report.ts';
import type { LessonReport } from '../formats/report.ts';
import { begunIn, showStars, tellHunt } from '../formats/stars.ts';
import { label } from '../formats/untrusted.ts';
import { isPractice, type Points, type Status, statusOf } from '../kit/totals.ts';
import type { Language } from '../kit/words.ts';
import { WORDS as FORMAT_WORDS } from '../formats/words.ts';
import { WORDS } from './student-words.ts';

const CELLS = 20;
const NAME_COLUMNS = 14;

export function showBars(lessons: readonly LessonReport[], language: Language): string[] {
  const names = lessons.map(({ file }) => file.split('/').at(-2)!.replace('-', ' '));
  const columns = Math.max(NAME_COLUMNS, ...names.map(({ length }) => length));
  return lessons.flatMap((lesson, i) => {
    const status = statusOf(lesson.exercises);
    const bar = PAINTS[status](barOf(isPractice(lesson) ? HELD[status] : lesson));
    const note = pc.dim(noteOn(lesson, status, language));
    const line = `  ${names[i]!.padEnd(columns)}  ${bar} ${outOf(lesson)} ${note}`.trimEnd();
    const hunts = begunIn([lesson]).map(({ hunt }) => starsOf(hunt, language));
    return [line, ...(hunts.length > 0 ? [' '.repeat(columns + 4) + hunts.join(' · ')] : [])];
  });
}

/** `★★☆ softmaxLaw`; a law that is none yet says why. */
function starsOf(hunt: HuntReport, language: Language): string {
  const why = hunt.status === 'judged' ? '' : pc.dim(`: ${tellHunt(hunt, language)}`);
  return `${pc.yellow(showStars(hunt.stars))} ${label(hunt.name)}${why}`;
}

function noteOn(lesson: LessonReport, status: Status, language: Language): string {
  const { isExtra, practice } = FORMAT_WORDS[language];
  const isUntouched = status === 'todo' && lesson.score === 0;
  const notes = [
    ...(lesson.extra ? [isExtra] : []),
    ...(isUntouched ? [WORDS[language].states.todo] : isPractice(lesson) ? [practice] : []),
  ];
  return notes.join(' · ');
}

function barOf({ score, maxScore }: Points): string {
  const filled = Math.floor((CELLS * score) / maxScore);
  return '█'.repeat(filled) + '░'.repeat(CELLS - filled);
}

/** What is there for practice is done, or not. */
const HELD: Readonly<Record<Status, Points>> = {
  passed: { score: 1, maxScore: 1 },
  failed: { score: 0, maxScore: 1 },
  todo: { score: 0, maxScore: 1 },
};

/** `    1.5 / 2  `, so that those in lines below each other are aligned; as long where there are none. */
export function outOf(points: Points): string {
  const told = tellPoints(
    points,
    (earned, possible) => `${earned.padStart(5)} / ${possible.padEnd(3)}`,
  );
  return isPractice(points) ? ' '.repeat(told.length) : told;
}

const PAINTS: Readonly<Record<Status, (text: string) => string>> = {
  passed: pc.green,
  failed: pc.yellow,
  todo: pc.dim,
};
