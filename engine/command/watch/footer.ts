/** The last lines of the screen: how far one has come, and what the keys do. */
import pc from 'picocolors';
import { tellRatio } from '../../formats/evidence.ts';
import { WORDS as FORMAT_WORDS } from '../../formats/words.ts';
import { isPractice, totals } from '../../kit/totals.ts';
import { isDone, lessonsIn, type State } from './state.ts';
import { WATCH_WORDS } from './words.ts';

/** `activations 12 / 20 · course 47 / 100 · extra 0 / 14 · saved 12:03:04, graded in 0.2 s` */
export function statusLine(state: State): string[] {
  const { reports, current, language, save } = state;
  // Points of a part of the course would be taken for all of them.
  if (reports.size < lessonsIn(state).length) return [];
  const words = WATCH_WORDS[language];
  const lesson = current && reports.get(current.lesson);
  const course = totals([...reports.values()]);
  const parts = [
    ...(lesson && !isPractice(lesson) ? [`${lesson.id} ${tellRatio(lesson)}`] : []),
    `${words.course} ${tellRatio(course)}`,
    ...(course.extra ? [`${FORMAT_WORDS[language].isExtra} ${tellRatio(course.extra)}`] : []),
    ...(save ? [timesOf(save, words)] : []),
  ];
  return [`  ${pc.dim(parts.join(' · '))}`];
}

function timesOf(
  { at, seconds }: NonNullable<State['save']>,
  words: (typeof WATCH_WORDS)['en'],
): string {
  const saved = words.saved(clock(new Date(at)));
  return seconds === undefined ? saved : `${saved}, ${words.gradedIn(seconds.toFixed(2))}`;
}

/** `09:05:30`, by the clock on the wall. */
const clock = (time: Date): string =>
  [time.getHours(), time.getMinutes(), time.getSeconds()]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');

export function footer(state: State): string {
  const { keys, listKeys } = WATCH_WORDS[state.language];
  const key = (letter: string, meaning: string) => `${pc.bold(letter)} ${pc.dim(meaning)}`;
  if (state.question !== undefined) return line([key('y', keys.yes), key('n', keys.no)]);
  if (state.view === 'course' || state.view === 'lesson') {
    const move = key('↑↓', listKeys.move);
    return line([
      move,
      key('Enter', listKeys.choose),
      key('Esc', listKeys.back),
      key('q', keys.quit),
    ]);
  }
  if (state.view === 'hunt') {
    return line([key('Esc', listKeys.back), key('l', keys.course), key('q', keys.quit)]);
  }
  return line([
    ...(isDone(state) ? [key('n', keys.next)] : []),
    ...(state.current ? [key('h', keys.hint), key('o', keys.open)] : []),
    key('l', keys.course),
    ...(state.current ? [key('a', keys.lesson), key('r', keys.reset)] : []),
    key('k', keys.language),
    key('q', keys.quit),
  ]);
}

const line = (parts: readonly string[]): string => `  ${parts.join(pc.dim(' · '))}`;
