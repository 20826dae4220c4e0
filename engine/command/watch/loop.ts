/** Joins the rules of `watch` with the files, the grader and the terminal. */
import type { Course } from '../../course.ts';
import { messageOf } from '../../grade/retry.ts';
import { editorLaunch, launch } from '../editor.ts';
import { type PlannedReset, planReset } from '../reset.ts';
import { WORDS } from '../student-words.ts';
import { type About, aboutCurrent, moreHints, placeToOpen } from './about.ts';
import type { WatchedExercise } from './course.ts';
import { Hunting } from './hunting.ts';
import type { Key } from './keys.ts';
import { Regrader } from './regrader.ts';
import { watchSaves } from './saves.ts';
import type { State } from './state.ts';
import type { Effect, Event } from './events.ts';
import { step } from './step.ts';
import { WATCH_WORDS } from './words.ts';

/** Where `watch` shows itself, and where its keys come from. */
export interface View {
  readonly show: (state: State, about: About | undefined) => void;
  /** Leaves the terminal to somebody else for a while, if there is one. */
  readonly lend?: (use: () => Promise<void>) => Promise<void>;
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
  openView: (listener: ViewListener) => View,
): Promise<void> {
  return new Promise((resolve) => {
    let state = begin;
    let isOver = false;
    let planned: PlannedReset | undefined;

    const send = (event: Event): void => {
      if (isOver) return;
      const [next, effects] = step(state, event);
      state = next;
      for (const effect of effects) carryOut(effect);
      if (!isOver) view.show(state, aboutCurrent(folder, state));
    };

    const carryOut = (effect: Effect): void => {
      if (effect.do === 'grade') regrader.grade(effect.units, effect.language);
      if (effect.do === 'place') regrader.place(effect.unit);
      if (effect.do === 'hunt') void judge(effect.lesson);
      if (effect.do === 'hint') send({ on: 'hints', ...moreHints(folder, state, effect.place) });
      if (effect.do === 'ask') void ask(effect.place);
      if (effect.do === 'put back') putBack();
      if (effect.do === 'open') void open(effect.place);
      if (effect.do === 'suspend') view.suspend();
      if (effect.do === 'quit') end();
    };

    const judge = async (lesson: string): Promise<void> => {
      try {
        const hunts = await hunting.judge(lesson, state.language);
        if (hunts) send({ on: 'hunted', lesson, hunts });
      } catch (error) {
        send({ on: 'told', told: `${WORDS[state.language].brokenDown} ${messageOf(error)}` });
      }
    };

    const ask = async ({ entry, exercise }: WatchedExercise): Promise<void> => {
      const words = WORDS[state.language];
      try {
        planned = await planReset(course, folder, { entry, exercise }, state.language);
        const { isNeeded, because = '', question, what } = planned;
        if (!isNeeded) send({ on: 'told', told: words.untouched(what) });
        else send({ on: 'asked', question: `${because} ${question}`.trim() });
      } catch (error) {
        send({ on: 'told', told: messageOf(error) });
      }
    };

    const putBack = (): void => {
      try {
        const kept = planned?.putBack();
        send({ on: 'told', told: WATCH_WORDS[state.language].wasReset(planned!.what, kept) });
      } catch (error) {
        send({ on: 'told', told: messageOf(error) });
      }
    };

    const open = async (place: WatchedExercise): Promise<void> => {
      const words = WATCH_WORDS[state.language];
      const editor = editorLaunch(placeToOpen(folder, state, place), process.env);
      if (!editor) return send({ on: 'told', told: words.noEditor });
      const { program, isInTerminal } = editor;
      if (isInTerminal && !view.lend) return send({ on: 'told', told: words.noTerminal(program) });
      const work = () => launch(editor, process.env);
      try {
        await (isInTerminal ? view.lend!(work) : work());
        send({ on: 'told', told: words.opened(program) });
      } catch (error) {
        send({ on: 'told', told: words.notOpened(program, messageOf(error)) });
      }
    };

    const end = (): void => {
      if (isOver) return;
      isOver = true;
      stopWatching();
      view.close();
      void Promise.all([regrader.close(), hunting.close()]).finally(() => resolve());
    };

    const view = openView({ pressed: (key) => send({ on: 'key', key }), gone: end });
    const stopWatching = watchSaves(
      course,
      folder,
      (lessons) => send({ on: 'save', lessons, at: Date.now() }),
      (lessons) => send({ on: 'hunt saved', lesson: lessons.at(-1)! }),
    );
    const hunting = new Hunting(course, folder);
    const regrader = new Regrader(course, folder, {
      graded: (report) => send({ on: 'graded', report, at: Date.now() }),
      long: (lesson, exercise) => send({ on: 'long', lesson, exercise }),
      early: (report, missing) => send({ on: 'graded', report, at: Date.now(), missing }),
      fault: (unit, message) => send({ on: 'fault', unit, message }),
    });
    send({ on: 'start' });
  });
}
