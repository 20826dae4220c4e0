/** The rules of `gradlings watch`: what is graded, what is shown, and what the keys do. */
import { describe, expect, test } from 'vitest';
import { keyFor, letterFor } from '../../../engine/command/watch/keys.ts';
import type { Key } from '../../../engine/command/watch/keys.ts';
import { isLong, placesIn, type State } from '../../../engine/command/watch/state.ts';
import type { Effect, Event } from '../../../engine/command/watch/events.ts';
import {
  all,
  at,
  BEGIN,
  found,
  graded,
  LESSONS,
  press,
  save,
  story,
  unplaced,
} from './watching.ts';

/** What is to be graded, as `lesson: exercises`. */
const unitsOf = (effects: readonly Effect[]): string[] =>
  effects.flatMap((effect) =>
    effect.do === 'grade'
      ? effect.units.map(({ lesson, exercises }) => `${lesson}: ${exercises.join(' ')}`)
      : [],
  );

const HERE = at('areas', 'oblong');
const FAILED: State = { ...graded({ oblong: 'failed' }), current: HERE };
const DONE: State = { ...graded({ oblong: 'passed' }), current: HERE };

describe('the exercise to begin with', () => {
  test('the first that is to do, once the whole course is graded', () => {
    const begun = story(BEGIN, { on: 'start' });
    expect(unitsOf(begun.effects).map((unit) => unit.split(':')[0])).toEqual(LESSONS);
    expect(begun.state.due.size).toBe(placesIn(BEGIN).length);
    const [last = '', ...others] = LESSONS.toReversed();
    const almost = story(begun.state, ...others.map((id) => found(id)));
    expect(almost.state.current).toBeUndefined();
    expect(story(almost.state, found(last)).state.current).toEqual(at('lines', 'point'));
  });

  test('one that failed comes first, as soon as no other can come before it', () => {
    const begun = story(BEGIN, { on: 'start' }).state;
    const areas = story(begun, found('areas', { oblong: 'failed' }), found('lines'));
    expect(areas.state.current).toBeUndefined();
    expect(story(areas.state, found('angles')).state.current).toEqual(HERE);
  });

  test('one that was asked for is graded first, and stays', () => {
    const { state, effects } = story(
      { ...BEGIN, current: at('angles', 'radians') },
      { on: 'start' },
      found('angles'),
      found('lines', { point: 'failed' }),
    );
    expect(unitsOf(effects).slice(0, 2)).toEqual(['angles: radians', 'angles: degrees']);
    expect(state.current).toEqual(at('angles', 'radians'));
  });

  test('nothing, where all is done', () => {
    const events = LESSONS.map((id) => found(id, all('passed')));
    const { state } = story(BEGIN, { on: 'start' }, ...events);
    expect(state.current).toBeUndefined();
    expect(state.due.size).toBe(0);
  });
});

describe('a save', () => {
  const AREAS = ['areas: oblong', 'areas: square triangle rhombus kite circle ellipse sector'];
  const SKETCH = 'sketch: plan draw trim';

  test('has its lesson graded: the current exercise first, then the rest', () => {
    // The sketch imports what was saved.
    expect(unitsOf(story(FAILED, save('areas')).effects)).toEqual([...AREAS, SKETCH]);
  });

  test('of an earlier lesson also has the lesson graded that imports it', () => {
    const units = unitsOf(story(FAILED, save('solids')).effects);
    expect(units).toEqual(['solids: cube ball', SKETCH]);
  });

  test('of an earlier lesson than the current one: the current exercise is still first', () => {
    const late = { ...FAILED, current: at('sketch', 'draw') };
    const units = unitsOf(story(late, save('solids')).effects);
    expect(units).toEqual(['sketch: draw', 'sketch: plan trim', 'solids: cube ball']);
  });

  test('while another is graded begins anew, with all that is not graded yet', () => {
    const { effects } = story(FAILED, save('angles'), save('areas'));
    expect(unitsOf(effects.slice(1))).toEqual([...AREAS, 'angles: degrees radians', SKETCH]);
  });

  test('comes before what an earlier save has left to do', () => {
    const { effects } = story(FAILED, save('angles'), save('solids'));
    const units = ['solids: cube ball', 'angles: degrees radians', SKETCH];
    expect(unitsOf(effects.slice(1))).toEqual(units);
  });

  test('what was graded meanwhile is not due any more', () => {
    const { state } = story(FAILED, save('areas'), found('areas', {}, ['oblong']));
    expect(state.due.has('areas/oblong')).toBe(false);
    expect(state.due.size).toBe(7 + 3);
    // The rest of the lesson is known from before.
    expect(state.reports.get('areas')!.exercises).toHaveLength(8);
  });

  test.for(['mistake', 'place'] as const)(
    'is a verdict at once, also while what explains it is looked for: %s',
    (missing) => {
      const verdict = found('areas', { oblong: 'failed' }, ['oblong']);
      const early = { ...unplaced(verdict), missing };
      const { state, effects } = story(FAILED, save('areas'), early);
      expect(state.due.has('areas/oblong')).toBe(false);
      expect(state.missing).toEqual(new Map([['areas/oblong', missing]]));
      expect(state.save!.seconds).toBe(0.25);
      expect(effects.filter((effect) => effect.do === 'place')).toEqual([]);
      const named = story(state, verdict).state;
      expect(named.missing.size).toBe(0);
      // Another save ends the search, so it has to begin again.
      const again = story(state, save('angles'));
      expect(again.state.missing.size).toBe(0);
      expect(unitsOf(again.effects)[0]).toBe('areas: oblong');
      expect(story(state, press('language')).state.missing.size).toBe(0);
    },
  );

  test('never moves on by itself', () => {
    const { state } = story(FAILED, save('areas'), found('areas', { oblong: 'passed' }));
    expect(state.current).toEqual(HERE);
  });

  test('leads back from a list to the exercise', () => {
    const { state } = story(FAILED, press('course'), save('areas'));
    expect(state.view).toBe('exercise');
  });

  test('is timed until the verdict on the current exercise, not on the rest', () => {
    const saved = story(FAILED, save('areas')).state;
    const rest = story(saved, found('areas', {}, ['rhombus'])).state;
    expect(rest.save!.seconds).toBeUndefined();
    const verdict = story(rest, found('areas', {}, ['oblong'])).state;
    expect(verdict.save!.seconds).toBe(0.25);
    const late = { ...found('areas', {}, ['kite']), at: 9000 } as Event;
    expect(story(verdict, late).state.save!.seconds).toBe(0.25);
  });

  test('remembers what was so before a file could not be loaded', () => {
    const unloadable = found('areas', all('error'));
    const broken = story(FAILED, save('areas'), unloadable, save('areas')).state;
    expect(broken.save!.before.get('areas/oblong')).toBe('failed');
    expect(broken.save!.before.get('areas/rhombus')).toBe('todo');
  });
});

describe('the place of a mistake', () => {
  const placed = (effects: readonly Effect[]) =>
    effects.flatMap((effect) => (effect.do === 'place' ? effect.unit.exercises : []));
  const wrong = unplaced(found('areas', { oblong: 'failed', rhombus: 'failed' }));

  test('is looked for once, of the exercise that is shown', () => {
    const begun = story({ ...BEGIN, current: HERE }, { on: 'start' }, wrong);
    expect(placed(begun.effects)).toEqual(['oblong']);
    expect(begun.state.missing).toEqual(new Map([['areas/oblong', 'place']]));
    const later = story(begun.state, found('angles'), press('hint'));
    expect(placed(later.effects)).toEqual([]);
    const end = story(later.state, found('areas', { oblong: 'failed' }, ['oblong']), press('hint'));
    expect(end.state.missing.size).toBe(0);
    expect(placed(end.effects)).toEqual([]);
  });

  test('is looked for where somebody turns to an exercise that failed', () => {
    const begun = story({ ...BEGIN, current: at('areas', 'square') }, { on: 'start' }, wrong);
    expect(placed(begun.effects)).toEqual([]);
    const turned = story(begun.state, press('course'), press('down'), press('choose'));
    expect(placed(turned.effects)).toEqual(['oblong']);
  });

  test('is not asked for again where the grader broke down over it', () => {
    const begun = story({ ...BEGIN, current: HERE }, { on: 'start' }, wrong).state;
    const unit = { lesson: 'areas', exercises: ['oblong'], isShown: true };
    const { state, effects } = story(begun, { on: 'fault', unit, message: 'no memory' });
    expect(placed(effects)).toEqual([]);
    expect(state.missing.size).toBe(0);
  });
});

describe('n', () => {
  const PASSED = all('passed', 'areas');
  test.for([
    ['what follows in the lesson', { oblong: 'passed' }, 'oblong', at('areas', 'triangle')],
    ['its beginning after its end', { sector: 'passed' }, 'sector', at('areas', 'square')],
    [
      'what is wrong in it before what is to do',
      { oblong: 'passed', rhombus: 'failed', ball: 'failed' },
      'oblong',
      at('areas', 'rhombus'),
    ],
    ['what is to do in the course, once it is done', PASSED, 'oblong', at('lines', 'point')],
    ['what is wrong there', { ...PASSED, ball: 'failed' }, 'oblong', at('solids', 'ball')],
    ['nothing, where all is done', all('passed'), 'oblong', undefined],
  ] as const)('leads from an exercise that is done to %s', ([, statuses, from, to]) => {
    const state = { ...graded(statuses), current: at('areas', from) };
    expect(story(state, press('next')).state.current).toEqual(to);
  });

  test.for(['failed', 'todo', 'error'] as const)('does not leave one that is %s', (status) => {
    const state = { ...graded({ oblong: status }), current: HERE };
    const next = story(state, press('next')).state;
    expect(next.current).toEqual(HERE);
    expect(next.note).toContain('n leads on once every law');
  });

  test('does not leave one that is being graded', () => {
    const { state } = story(DONE, save('areas'), press('next'));
    expect(state.current).toEqual(HERE);
    expect(state.note).toBeUndefined();
  });

  test('forgets hints and what the last save has changed', () => {
    const { state } = story(
      { ...DONE, hints: 2 },
      save('areas'),
      found('areas', { oblong: 'passed', rhombus: 'passed' }),
      press('next'),
    );
    expect(state.hints).toBe(0);
    expect(state.save!.lessons).toEqual([]);
    expect(state.save!.before.get('areas/rhombus')).toBe('passed');
  });
});

describe('lists', () => {
  test('the arrows move, and stop at both ends', () => {
    const first = story(FAILED, press('lesson'), ...Array<Event>(20).fill(press('up'))).state;
    expect(first.cursor).toEqual(at('areas', 'square'));
    const last = story(first, ...Array<Event>(20).fill(press('down'))).state;
    expect(last.cursor).toEqual(at('areas', 'sector'));
  });

  test('the list of the course goes beyond the lesson', () => {
    const top = { ...FAILED, current: at('areas', 'square') };
    const { state } = story(top, press('course'), press('up'));
    expect(state.cursor).toEqual(at('angles', 'radians'));
  });

  test('Enter makes the chosen one the current one, and Escape does not', () => {
    const moved = story(FAILED, press('lesson'), press('down')).state;
    expect(moved.current).toEqual(HERE);
    const chosen = story(moved, press('choose')).state;
    expect(chosen).toMatchObject({ view: 'exercise', current: at('areas', 'triangle') });
    const back = story(moved, press('back')).state;
    expect(back).toMatchObject({ view: 'exercise', current: HERE });
  });

  test('the key that leads to a view leads back', () => {
    for (const key of ['course', 'lesson'] as const) {
      const there = story(FAILED, press(key)).state;
      expect(there.view).toBe(key);
      expect(story(there, press(key)).state.view).toBe('exercise');
    }
  });

  test('Enter outside a list does nothing', () => {
    expect(story(FAILED, press('choose'), press('down')).state).toEqual(FAILED);
  });
});

describe('other keys', () => {
  test('h asks for one hint more than are shown', () => {
    expect(story({ ...FAILED, hints: 1 }, press('hint')).effects).toEqual([
      { do: 'hint', place: HERE },
    ]);
    const { state } = story(FAILED, { on: 'hints', hints: 2, degree: 3 });
    expect(state).toMatchObject({ hints: 2, degree: 3 });
  });

  test('what was told of the code is not told of other code, nor of another exercise', () => {
    const told = { ...FAILED, hints: 1, degree: 3 } as const;
    expect(story(told, save('areas')).state).toMatchObject({ hints: 1, degree: 1 });
    expect(story(told, save('angles')).state.degree).toBe(3);
    expect(story(told, press('course'), press('down'), press('choose')).state.degree).toBe(1);
  });

  test('h in another view first shows those that are there', () => {
    const { state, effects } = story({ ...FAILED, hints: 1 }, press('course'), press('hint'));
    expect(state.view).toBe('exercise');
    expect(effects).toEqual([]);
  });

  test('r asks first, and only a yes puts the exercise back', () => {
    const wanted = story(FAILED, press('reset'));
    expect(wanted.effects).toEqual([{ do: 'ask', place: HERE }]);
    const asked = story(wanted.state, { on: 'asked', question: 'Really?' }).state;
    expect(asked.question).toBe('Really?');
    const yes = story(asked, press('yes'));
    expect(yes.effects).toEqual([{ do: 'put back' }]);
    for (const key of ['next', 'reset', 'course', 'back'] as const) {
      const { state, effects } = story(asked, press(key));
      expect(effects).toEqual([]);
      expect(state).toMatchObject({ view: 'exercise', told: 'Everything is left as it was.' });
      expect(state.question).toBeUndefined();
    }
    expect(story(FAILED, press('yes')).effects).toEqual([]);
  });

  test('what has been done is told until the next key, also while it is graded', () => {
    const told = story(FAILED, { on: 'told', told: 'Done.' }, save('areas')).state;
    expect(told.told).toBe('Done.');
    expect(story(told, press('hint')).state.told).toBeUndefined();
  });

  test('o opens the current exercise', () => {
    expect(story(FAILED, press('open')).effects).toEqual([{ do: 'open', place: HERE }]);
  });

  test('what takes long is known until it is asked for anew', () => {
    const { state } = story(FAILED, save('areas'), {
      on: 'long',
      lesson: 'areas',
      exercise: 'oblong',
    });
    expect(isLong(state, HERE)).toBe(true);
    expect(isLong(state, at('areas', 'square'))).toBe(false);
    expect(isLong(story(state, save('areas')).state, HERE)).toBe(false);
    const loading = { on: 'long', lesson: 'areas', exercise: undefined } as const;
    expect(isLong(story(FAILED, loading).state, HERE)).toBe(true);
  });

  test('k has everything graded again in the other language, the current exercise first', () => {
    const { state, effects } = story(FAILED, press('language'));
    expect(state.language).toBe('ko');
    expect(effects).toMatchObject([{ do: 'grade', language: 'ko' }]);
    expect(unitsOf(effects)[0]).toBe('areas: oblong');
    expect(state.due.size).toBe(placesIn(FAILED).length);
    expect(story(state, press('language')).state.language).toBe('en');
  });

  test('q ends it, Ctrl+Z suspends it', () => {
    expect(story(FAILED, press('quit'), press('suspend')).effects).toEqual([
      { do: 'quit' },
      { do: 'suspend' },
    ]);
  });

  test('a fault of the grader is told, and nobody waits for its verdict', () => {
    const unit = { lesson: 'areas', exercises: ['oblong'] };
    const { state } = story(FAILED, save('areas'), { on: 'fault', unit, message: 'no memory' });
    expect(state.due.has('areas/oblong')).toBe(false);
    expect(state.note).toBe('The grader itself broke down: no memory');
  });

  test('before anything is known, every key is harmless', () => {
    const keys = 'next hint course lesson language open reset yes up down choose back'.split(
      ' ',
    ) as Key[];
    for (const one of keys) {
      for (const two of keys) expect(() => story(BEGIN, press(one), press(two))).not.toThrow();
    }
  });
});

describe('a law that was saved', () => {
  const SAVED = { on: 'hunt saved', lesson: 'areas' } as const;

  test('is judged and shown, and nothing else is graded for it', () => {
    const { state, effects } = story(FAILED, SAVED);
    expect(effects).toEqual([{ do: 'hunt', lesson: 'areas' }]);
    expect(state).toMatchObject({ view: 'hunt', hunted: { lesson: 'areas' }, current: HERE });
    const judged = story(state, { on: 'hunted', lesson: 'areas', hunts: [] }).state;
    expect(judged.hunted).toEqual({ lesson: 'areas', hunts: [] });
  });

  test('stays until a key leads back, or an exercise is saved', () => {
    const { state } = story(FAILED, SAVED);
    expect(story(state, press('back')).state.view).toBe('exercise');
    expect(story(state, save('lines')).state.view).toBe('exercise');
  });

  test('is judged again in the other language, where it is looked at', () => {
    const { state } = story(FAILED, SAVED);
    const there = story(state, press('language'));
    expect(there.effects).toContainEqual({ do: 'hunt', lesson: 'areas' });
    expect(there.state.view).toBe('hunt');
    const elsewhere = story(state, press('back'), press('language'));
    expect(elsewhere.effects).not.toContainEqual({ do: 'hunt', lesson: 'areas' });
  });
});

describe('which keys mean what', () => {
  test.for([
    ['n', 'next'],
    ['N', 'next'],
    ['ㅜ', 'next'],
    ['l', 'course'],
    ['L', 'language'],
    ['ㅏ', 'language'],
    ['ㅂ', 'quit'],
    ['x', undefined],
    ['constructor', undefined],
  ] as const)('%s: %s', ([text, key]) => expect(letterFor(text)).toBe(key));

  test.for([
    [undefined, { name: 'up' }, 'up'],
    ['\r', { name: 'return' }, 'choose'],
    ['\u001B', { name: 'escape' }, 'back'],
    ['\u0003', { name: 'c', ctrl: true }, 'quit'],
    ['\u001A', { name: 'z', ctrl: true }, 'suspend'],
    // Control and a letter is not that letter.
    ['\u000E', { name: 'n', ctrl: true }, undefined],
    ['\u001Bq', { name: 'q', meta: true }, undefined],
  ] as const)('%j, %j: %s', ([text, pressed, key]) => expect(keyFor(text, pressed)).toBe(key));
});
