/** How the exercises of a course stand in a class. */
import { type ExerciseState, rounded } from '../../kit/totals.ts';
import type { ExerciseOverview, LessonOverview, Overview } from '../class/overview.ts';
import { oneLine } from '../untrusted.ts';
import { html, type Part } from './document.ts';
import { type Cell, sortable } from './sortable.ts';
import type { PageWords } from './words.ts';

const STATES = ['passed', 'partly', 'failed', 'error', 'todo'] as const;

export function lessonTable({ lessons }: Overview, words: PageWords): Part {
  const columns = [
    { title: words.lesson },
    { title: words.meanPoints, isNumber: true },
    { title: words.share, isNumber: true },
    { title: words.howItStands, isFixed: true },
  ];
  const row = (lesson: LessonOverview, place: number): Cell[] => {
    const percent = percentOf(lesson.mean, lesson.maxScore);
    return [
      { shown: titleOf(lesson, words), by: place },
      { shown: `${lesson.mean} / ${lesson.maxScore}`, by: lesson.mean },
      { shown: `${percent} %`, by: percent },
      { shown: stack(statesIn(lesson.exercises)), by: '' },
    ];
  };
  return sortable({ label: words.lessons, columns, rows: lessons.map(row) });
}

const titleOf = ({ title, extra }: LessonOverview, words: PageWords): string =>
  extra ? `${oneLine(title)} (${words.extra})` : oneLine(title);

/** Of all exercises of a lesson together. */
function statesIn(exercises: readonly ExerciseOverview[]): ExerciseOverview['states'] {
  const sum = (state: ExerciseState) =>
    exercises.reduce((total, { states }) => total + states[state], 0);
  return Object.fromEntries(STATES.map((state) => [state, sum(state)])) as Record<
    ExerciseState,
    number
  >;
}

export function exerciseTable({ lessons }: Overview, words: PageWords): Part {
  const columns = [
    { title: words.exercise },
    { title: words.lesson },
    { title: words.howItStands, isFixed: true },
    { title: words.passedShare, isNumber: true },
    ...STATES.map((state) => ({ title: words.states[state], isNumber: true })),
    { title: words.stuckHere, isNumber: true },
    { title: words.meanPoints, isNumber: true },
  ];
  const all = lessons.flatMap((lesson, place) =>
    lesson.exercises.map((exercise) => ({ lesson, place, exercise })),
  );
  const rows = all.map(({ lesson, place, exercise }, i) => {
    const { name, states, stuck, mean, maxScore } = exercise;
    const percent = percentOf(
      states.passed,
      STATES.reduce((sum, each) => sum + states[each], 0),
    );
    const cells: Cell[] = [
      { shown: html`<code>${oneLine(name)}</code>`, by: i },
      { shown: titleOf(lesson, words), by: place },
      { shown: stack(states), by: '' },
      { shown: `${percent} %`, by: percent },
    ];
    for (const state of STATES) cells.push(numberCell(states[state]));
    cells.push(numberCell(stuck), { shown: `${mean} / ${maxScore}`, by: mean });
    return cells;
  });
  return sortable({ label: words.exercises, columns, rows });
}

/** A zero is said softly. */
const numberCell = (number: number): Cell => ({
  shown: number,
  by: number,
  ...(number === 0 && { look: 'soft' }),
});

/** What the colours of the bars mean. */
export const legend = (words: PageWords): Part => html`
  <ul class="legend">
    ${STATES.map((state) => html`<li><i class=${state} aria-hidden="true"></i> ${words.states[state]}</li>`)}
  </ul>
`;

/** For the eye alone: the numbers stand beside it. */
function stack(states: ExerciseOverview['states']): Part {
  const parts = STATES.filter((state) => states[state] > 0);
  return html`
    <div class="stack" aria-hidden="true">
      ${parts.map((state) => html`<i class=${state} style=${`flex:${states[state]}`}></i>`)}
    </div>
  `;
}

/** Rounded down, so that what is not all is never shown as all. */
const percentOf = (part: number, whole: number): number =>
  whole === 0 ? 0 : Math.floor(rounded((100 * part) / whole));

export const EXERCISE_STYLE = `
.stack { display: flex; gap: 1px; height: .8rem; min-width: 8rem; margin-top: .35rem; border-radius: .2rem; overflow: hidden; }
.legend { list-style: none; padding: 0; margin: .4rem 0; display: flex; flex-wrap: wrap; gap: .2rem 1.1rem; font-size: .9rem; }
.legend i { display: inline-block; width: .8rem; height: .8rem; border-radius: .15rem; }
.stack i, .legend i { background: currentColor; }
.stack i.todo, .legend i.todo { background: var(--line); }
.stack i.error, .legend i.error { background: repeating-linear-gradient(135deg, currentColor 0 3px, var(--paper) 3px 5px); }
`;
