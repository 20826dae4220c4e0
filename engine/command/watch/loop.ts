/** Joins the rules of `watch` with the files, the grader and the terminal. */
import type { Course } from '../../course.ts';
import { type About, aboutCurrent, moreHints } from './about.ts';
import type { Key } from './keys.ts';
import { Regrader } from './regrader.ts';
import { watchSaves } from './saves.ts';
import type { State } from './state.ts';
import { type Effect, type Event, step } from './step.ts';

/** Where `watch` shows itself, and where its keys come from. */
export interface View {
  readonly show: (state: State, about: About | undefined) => void;
  /** Stops the process until the shell lets it go on. */
  readonly suspend: () => void;
  readonly close: () => void;
}

export interface ViewListener {
  readonly pressed: (key: Key) => void;
  /** Nobody is there any more to read. */
  readonly gone: () => void;
}

/** Runs until somebody wants it to end. */
export function watchFolder(
  course: Course,
  folder: string,
  begin: State,
  open: (listener: ViewListener) => View,
): Promise<void> {
  return new Promise((resolve) => {
    let state = begin;
    let isOver = false;

    const send = (event: Event): void => {
      if (isOver) return;
      const [next, effects] = step(state, event);
      state = next;
      for (const effect of effects) carryOut(effect);
      if (!isOver) view.show(state, aboutCurrent(folder, state));
    };

    const carryOut = (effect: Effect): void => {
      if (effect.do === 'grade') regrader.grade(effect.units, effect.language);
      if (effect.do === 'hint') {
        send({ on: 'hints', ...moreHints(folder, effect.place, effect.shown) });
      }
      if (effect.do === 'suspend') view.suspend();
      if (effect.do === 'quit') end();
    };

    const end = (): void => {
      if (isOver) return;
      isOver = true;
      stopWatching();
      view.close();
      void regrader.close().finally(resolve);
    };

    const view = open({ pressed: (key) => send({ on: 'key', key }), gone: end });
    const stopWatching = watchSaves(course, folder, (lessons) =>
      send({ on: 'save', lessons, at: Date.now() }),
    );
    const regrader = new Regrader(course, folder, {
      graded: (report) => send({ on: 'graded', report, at: Date.now() }),
      unnamed: (report) => send({ on: 'graded', report, at: Date.now(), isUnnamed: true }),
      fault: (unit, message) => send({ on: 'fault', unit, message }),
    });
    send({ on: 'start' });
  });
}
