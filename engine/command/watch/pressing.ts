/** What a key changes, and has done. */
import { WORDS } from '../student-words.ts';
import type { WatchedExercise } from './course.ts';
import type { Step } from './events.ts';
import { hunt, readable, regrade } from './grading.ts';
import type { Key } from './keys.ts';
import { atExercise, isDone, isDue, keyOf, listed, nextIn, type State } from './state.ts';
import { WATCH_WORDS } from './words.ts';

export function pressed(state: State, key: Key): Step {
  const plain = { ...state, note: undefined, told: undefined };
  if (state.question !== undefined && key !== 'suspend' && key !== 'quit') {
    return answered(plain, key === 'yes');
  }
  switch (key) {
    case 'next':
      return [advance(plain), []];
    case 'hint':
      return moreHints(plain);
    case 'course':
    case 'lesson':
      return [listing(plain, key), []];
    case 'reset':
      return [plain, state.current ? [{ do: 'ask', place: state.current }] : []];
    case 'open':
      return [plain, state.current ? [{ do: 'open', place: state.current }] : []];
    case 'yes':
      return [plain, []];
    case 'language':
      return otherLanguage(plain);
    case 'up':
    case 'down':
      return [moved(plain, key === 'up' ? -1 : 1), []];
    case 'choose':
      return [chosen(plain), []];
    case 'back':
      return [atExercise(plain), []];
    case 'suspend':
    case 'quit':
      return [plain, [{ do: key }]];
  }
}

function otherLanguage(state: State): Step {
  const language = state.language === 'ko' ? 'en' : 'ko';
  const due = new Set(state.course.map(keyOf));
  const [next, effects] = regrade({ ...state, language, due, missing: new Map() });
  if (state.view !== 'hunt' || !state.hunted) return [next, effects];
  const [judged, more] = hunt(next, state.hunted.lesson);
  return [judged, [...effects, ...more]];
}

/** Anything but a yes is a no. */
function answered(state: State, isYes: boolean): Step {
  const { leftAlone } = WORDS[state.language];
  const next = { ...state, question: undefined };
  return isYes ? [next, [{ do: 'put back' }]] : [{ ...next, told: leftAlone }, []];
}

/** Pressed again, the key of a view leads back. */
const turned = (state: State, view: State['view']): State =>
  state.view === view ? atExercise(state) : { ...atExercise(state), view };

const turnTo = (state: State, current: WatchedExercise | undefined): State => ({
  ...atExercise(state),
  current,
  hints: current === state.current ? state.hints : 0,
  degree: current === state.current ? state.degree : 1,
  // Whatever a save has changed elsewhere has been read.
  save: state.save && { ...state.save, lessons: [], before: readable(state) },
});

/** Only from an exercise that is done; of one that is being graded nobody knows yet. */
function advance(state: State): State {
  const { current } = state;
  if (!current || isDue(state, current)) return atExercise(state);
  if (isDone(state)) return turnTo(state, nextIn(state));
  return { ...atExercise(state), note: WATCH_WORDS[state.language].notDone };
}

function moreHints(state: State): Step {
  const { current, hints, view } = state;
  if (!current) return [state, []];
  // The first press in another view leads to where hints are.
  const shown = atExercise(state);
  if (view !== 'exercise' && hints > 0) return [shown, []];
  return [shown, [{ do: 'hint', place: current }]];
}

function listing(state: State, view: 'course' | 'lesson'): State {
  const next = turned(state, view);
  const cursor = state.current ?? state.course[0];
  return next.view === view ? { ...next, cursor } : next;
}

function moved(state: State, by: number): State {
  if (!state.cursor) return state;
  const places = listed(state);
  const index = places.indexOf(state.cursor);
  return { ...state, cursor: places[index + by] ?? state.cursor };
}

const chosen = (state: State): State => (state.cursor ? turnTo(state, state.cursor) : state);
