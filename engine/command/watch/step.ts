/** The rules of `watch`: from what is known and what happens to what is known then, and to do. */
import type { Event, Step } from './events.ts';
import { faulted, graded, hunt, keysOf, regrade, saved } from './grading.ts';
import { toPlace } from './placing.ts';
import { pressed } from './pressing.ts';
import { atExercise, keyOf, type State } from './state.ts';

export function step(before: State, event: Event): Step {
  const [state, effects] = stepped(before, event);
  const unit = toPlace(state);
  if (!unit) return [state, effects];
  const missing = new Map([
    ...state.missing,
    ...keysOf(unit).map((key) => [key, 'place'] as const),
  ]);
  return [{ ...state, missing }, [...effects, { do: 'place', unit }]];
}

function stepped(state: State, event: Event): Step {
  switch (event.on) {
    case 'start':
      return regrade({ ...state, due: new Set(state.course.map(keyOf)) });
    case 'save':
      return saved(state, event);
    case 'graded':
      return [graded(state, event), []];
    case 'hunt saved':
      return hunt(state, event.lesson);
    case 'hunted':
      return [{ ...state, hunted: { lesson: event.lesson, hunts: event.hunts } }, []];
    case 'key':
      return pressed(state, event.key);
    case 'long':
      return [{ ...state, long: new Set([...state.long, placeOf(event)]) }, []];
    case 'asked':
      return [{ ...atExercise(state), question: event.question }, []];
    case 'told':
      return [{ ...state, told: event.told }, []];
    case 'hints':
      return [{ ...state, hints: event.hints, degree: event.degree, note: event.problem }, []];
    case 'fault':
      return [faulted(state, event.unit, event.message), []];
  }
}

const placeOf = ({ lesson, exercise }: Extract<Event, { on: 'long' }>): string =>
  exercise === undefined ? lesson : keyOf({ lesson, exercise });
