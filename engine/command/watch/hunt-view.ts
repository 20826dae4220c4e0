/** The hunts of the lesson whose laws were saved last, in place of the exercise. */
import pc from 'picocolors';
import { fitColumns, fitRows, heightOf, type Size } from '../fit.ts';
import { showHunt } from '../hunt/show.ts';
import type { State } from './state.ts';
import { WATCH_WORDS } from './words.ts';

export function huntLines({ hunted, language }: State, size: Size): string[] {
  if (!hunted) return [];
  const { lesson, hunts } = hunted;
  if (!hunts)
    return ['', `  ${pc.bold(lesson)} ${pc.dim(`· ${WATCH_WORDS[language].grading}`)}`, ''];
  const begun = hunts.filter(({ status }) => status !== 'todo');
  const shown = begun.length > 0 ? begun : hunts;
  const lines = (isBrief: boolean): string[] => {
    const parts = shown.flatMap((hunt) => showHunt(lesson, hunt, language, isBrief).concat(''));
    return fitColumns([''].concat(parts), size);
  };
  const whole = lines(false);
  return heightOf(whole, size.columns) <= size.rows ? whole : fitRows(lines(true), size);
}
