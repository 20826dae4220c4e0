/** The rules of `gradlings watch`: what is graded, what is shown, and what the keys do. */
import { describe, expect, test } from 'vitest';
import { keyFor, letterFor } from '../../../engine/command/watch/keys.ts';
import type { Key } from '../../../engine/command/watch/keys.ts';
import { placesIn, type State } from '../../../engine/command/watch/state.ts';
import type { Effect, Event } from '../../../engine/command/watch/step.ts';
import { all, at, BEGIN, graded, lessonReport, story } from './watching.ts';

const press = (key: Key): Event => ({ on: 'key', key });
const save = (...lessons: string[]): Event => ({ on: 'save', lessons, at: 1000 });
const found = (
  id: string,
  statuses: Parameters<typeof lessonReport>[1] = {},
  only?: string[],
): Event => ({ on: 'graded', report: lessonReport(id, statuses, only), at: 1250 });

/** What is to be graded, as `lesson: exercises`. */
const unitsOf = (effects: readonly Effect[]): string[] =>
  effects.flatMap((effect) =>
    effect.do === 'grade'
      ? effect.units.map(({ lesson, exercises }) => `${lesson}: ${exercises.join(' ')}`)
      : [],
  );

const RELU: State = { ...graded({ relu: 'failed' }), current: at('activations', 'relu') };
const DONE: State = { ...graded({ relu: 'passed' }), current: at('activations', 'relu') };
const LESSONS = BEGIN.course.map(({ entry }) => entry.id);

describe('the exercise to begin with', () => {
  test('the first that is to do, once the whole course is graded', () => {
    const begun = story(BEGIN, { on: 'start' });
    expect(unitsOf(begun.effects).map((unit) => unit.split(':')[0])).toEqual(LESSONS);
    expect(begun.state.due.size).toBe(placesIn(BEGIN).length);
    const [last = '', ...others] = LESSONS.toReversed();
    const almost = story(begun.state, ...others.map((id) => found(id)));
    expect(almost.state.current).toBeUndefined();
    expect(story(almost.state, found(last)).state.current).toEqual(at('shapes', 'shapeOf'));
  });

  test('one that failed comes first, as soon as no other can come before it', () => {
    const begun = story(BEGIN, { on: 'start' }).state;
    const layers = story(begun, found('layers', { flatten: 'failed' }), found('shapes'));
    expect(layers.state.current).toBeUndefined();
    const { state } = story(layers.state, found('perceptron'));
    expect(state.current).toEqual(at('layers', 'flatten'));
  });

  test('one that was asked for is graded first, and stays', () => {
    const { state, effects } = story(
      { ...BEGIN, current: at('layers', 'flatten') },
      { on: 'start' },
      found('layers'),
      found('shapes', { shapeOf: 'failed' }),
    );
    expect(unitsOf(effects).slice(0, 2)).toEqual(['layers: flatten', 'layers: dense']);
    expect(state.current).toEqual(at('layers', 'flatten'));
  });

  test('nothing, where all is done', () => {
    const events = LESSONS.map((id) => found(id, all('passed')));
    const { state } = story(BEGIN, { on: 'start' }, ...events);
    expect(state.current).toBeUndefined();
    expect(state.due.size).toBe(0);
  });
});

describe('a save', () => {
  test('has its lesson graded: the current exercise first, then the rest', () => {
    const units = unitsOf(story(RELU, save('activations')).effects);
    expect(units[0]).toBe('activations: relu');
    expect(units[1]).toMatch(/^activations: collapseLinear sigmoid .* chainGradient$/);
    expect(units[1]).not.toMatch(/\brelu\b/);
    // It imports what was saved.
    expect(units.slice(2)).toEqual(['training: accuracy train trainXor']);
  });

  test('of an earlier lesson also has the lesson graded that imports it', () => {
    const units = unitsOf(story(RELU, save('losses')).effects);
    expect(units.map((unit) => unit.split(':')[0])).toEqual(['losses', 'training']);
  });

  test('of an earlier lesson than the current one: the current exercise is still first', () => {
    const train = { ...RELU, current: at('training', 'train') };
    const units = unitsOf(story(train, save('losses')).effects);
    expect(units[0]).toBe('training: train');
    expect(units[1]).toBe('training: accuracy trainXor');
    expect(units[2]).toMatch(/^losses: /);
  });

  test('while another is graded begins anew, with all that is not graded yet', () => {
    const { effects } = story(RELU, save('layers'), save('activations'));
    const [, second] = effects;
    const units = unitsOf([second!]);
    expect(units[0]).toBe('activations: relu');
    expect(units.map((unit) => unit.split(':')[0])).toEqual([
      'activations',
      'activations',
      'layers',
      'training',
    ]);
  });

  test('comes before what an earlier save has left to do', () => {
    const { effects } = story(RELU, save('layers'), save('losses'));
    const units = unitsOf(effects.slice(1));
    expect(units.map((unit) => unit.split(':')[0])).toEqual(['losses', 'layers', 'training']);
  });

  test('what was graded meanwhile is not due any more', () => {
    const { state } = story(RELU, save('activations'), found('activations', {}, ['relu']));
    expect(state.due.has('activations/relu')).toBe(false);
    expect(state.due.size).toBe(15 + 3);
    // The rest of the lesson is known from before.
    expect(state.reports.get('activations')!.exercises).toHaveLength(16);
  });

  test('is a verdict at once, also while the mistake behind it is looked for', () => {
    const early = {
      ...found('activations', { relu: 'failed' }, ['relu']),
      isUnnamed: true,
    } as Event;
    const { state } = story(RELU, save('activations'), early);
    expect(state.due.has('activations/relu')).toBe(false);
    expect(state.unnamed).toEqual(new Set(['activations/relu']));
    expect(state.save!.seconds).toBe(0.25);
    const named = story(state, found('activations', { relu: 'failed' }, ['relu'])).state;
    expect(named.unnamed.size).toBe(0);
    // Another save ends the search, so it has to begin again.
    const again = story(state, save('layers'));
    expect(again.state.unnamed.size).toBe(0);
    expect(unitsOf(again.effects)[0]).toBe('activations: relu');
    expect(story(state, press('language')).state.unnamed.size).toBe(0);
  });

  test('never moves on by itself', () => {
    const { state } = story(RELU, save('activations'), found('activations', { relu: 'passed' }));
    expect(state.current).toEqual(RELU.current);
  });

  test('leads back from a list to the exercise', () => {
    const { state } = story(RELU, press('course'), save('activations'));
    expect(state.view).toBe('exercise');
  });

  test('is timed until the verdict on the current exercise, not on the rest', () => {
    const saved = story(RELU, save('activations')).state;
    const rest = story(saved, found('activations', {}, ['silu'])).state;
    expect(rest.save!.seconds).toBeUndefined();
    const verdict = story(rest, found('activations', {}, ['relu'])).state;
    expect(verdict.save!.seconds).toBe(0.25);
    const late = { ...found('activations', {}, ['gelu']), at: 9000 } as Event;
    expect(story(verdict, late).state.save!.seconds).toBe(0.25);
  });

  test('remembers what was so before a file could not be loaded', () => {
    const broken = story(
      RELU,
      save('activations'),
      found(
        'activations',
        Object.fromEntries(placesIn(RELU).map(({ exercise }) => [exercise, 'error'])),
      ),
      save('activations'),
    ).state;
    expect(broken.save!.before.get('activations/relu')).toBe('failed');
    expect(broken.save!.before.get('activations/silu')).toBe('todo');
  });
});

describe('n', () => {
  test('leads on from an exercise that is done: to what follows in the lesson', () => {
    expect(story(DONE, press('next')).state.current).toEqual(at('activations', 'reluPrime'));
    const last = {
      ...graded({ chainGradient: 'passed' }),
      current: at('activations', 'chainGradient'),
    };
    expect(story(last, press('next')).state.current).toEqual(at('activations', 'collapseLinear'));
  });

  test('what is wrong comes before what is to do', () => {
    const wrong = {
      ...graded({ relu: 'passed', silu: 'failed', sgd: 'failed' }),
      current: DONE.current,
    };
    expect(story(wrong, press('next')).state.current).toEqual(at('activations', 'silu'));
  });

  test('leads from a lesson that is done to what comes next in the course', () => {
    const names = placesIn(BEGIN, 'activations').map(
      ({ exercise }) => [exercise, 'passed'] as const,
    );
    const done = { ...graded(Object.fromEntries(names)), current: DONE.current };
    expect(story(done, press('next')).state.current).toEqual(at('shapes', 'shapeOf'));
    const wrong = {
      ...graded({ ...Object.fromEntries(names), sgd: 'failed' }),
      current: DONE.current,
    };
    expect(story(wrong, press('next')).state.current).toEqual(at('optimizers', 'sgd'));
  });

  test.for(['failed', 'todo', 'error'] as const)('does not leave one that is %s', (status) => {
    const state = { ...graded({ relu: status }), current: DONE.current };
    const next = story(state, press('next')).state;
    expect(next.current).toEqual(DONE.current);
    expect(next.note).toEqual({ says: 'not done' });
  });

  test('does not leave one that is being graded', () => {
    const { state } = story(DONE, save('activations'), press('next'));
    expect(state.current).toEqual(DONE.current);
    expect(state.note).toBeUndefined();
  });

  test('comes to nothing more where all is done', () => {
    const state = { ...graded(all('passed')), current: DONE.current };
    expect(story(state, press('next')).state.current).toBeUndefined();
  });

  test('forgets hints and what the last save has changed', () => {
    const { state } = story(
      { ...DONE, hints: 2 },
      save('activations'),
      found('activations', { relu: 'passed', silu: 'passed' }),
      press('next'),
    );
    expect(state.hints).toBe(0);
    expect(state.save!.lessons).toEqual([]);
    expect(state.save!.before.get('activations/silu')).toBe('passed');
  });
});

describe('lists', () => {
  test('the arrows move, and stop at both ends', () => {
    const first = story(RELU, press('lesson'), ...Array<Event>(20).fill(press('up'))).state;
    expect(first.cursor).toEqual(at('activations', 'collapseLinear'));
    const last = story(first, ...Array<Event>(20).fill(press('down'))).state;
    expect(last.cursor).toEqual(at('activations', 'chainGradient'));
  });

  test('the list of the course goes beyond the lesson', () => {
    const top = { ...RELU, current: at('activations', 'collapseLinear') };
    const { state } = story(top, press('course'), press('up'));
    expect(state.cursor).toEqual(at('layers', 'flatten'));
  });

  test('Enter makes the chosen one the current one, and Escape does not', () => {
    const moved = story(RELU, press('lesson'), press('down')).state;
    expect(moved.current).toEqual(at('activations', 'relu'));
    const chosen = story(moved, press('choose')).state;
    expect(chosen).toMatchObject({ view: 'exercise', current: at('activations', 'reluPrime') });
    const back = story(moved, press('back')).state;
    expect(back).toMatchObject({ view: 'exercise', current: at('activations', 'relu') });
  });

  test('the key that leads to a view leads back', () => {
    for (const key of ['course', 'lesson', 'reset'] as const) {
      const there = story(RELU, press(key)).state;
      expect(there.view).toBe(key);
      expect(story(there, press(key)).state.view).toBe('exercise');
    }
  });

  test('Enter outside a list does nothing', () => {
    expect(story(RELU, press('choose'), press('down')).state).toEqual(RELU);
  });
});

describe('other keys', () => {
  test('h asks for one hint more than are shown', () => {
    expect(story({ ...RELU, hints: 1 }, press('hint')).effects).toEqual([
      { do: 'hint', place: RELU.current, shown: 1 },
    ]);
    expect(story(RELU, { on: 'hints', shown: 2 }).state.hints).toBe(2);
  });

  test('h in another view first shows those that are there', () => {
    const { state, effects } = story({ ...RELU, hints: 1 }, press('reset'), press('hint'));
    expect(state.view).toBe('exercise');
    expect(effects).toEqual([]);
  });

  test('k has everything graded again in the other language, the current exercise first', () => {
    const { state, effects } = story(RELU, press('language'));
    expect(state.language).toBe('ko');
    expect(effects).toMatchObject([{ do: 'grade', language: 'ko' }]);
    expect(unitsOf(effects)[0]).toBe('activations: relu');
    expect(state.due.size).toBe(placesIn(RELU).length);
    expect(story(state, press('language')).state.language).toBe('en');
  });

  test('q ends it, Ctrl+Z suspends it', () => {
    expect(story(RELU, press('quit'), press('suspend')).effects).toEqual([
      { do: 'quit' },
      { do: 'suspend' },
    ]);
  });

  test('a fault of the grader is told, and nobody waits for its verdict', () => {
    const unit = { lesson: 'activations', exercises: ['relu'] };
    const { state } = story(RELU, save('activations'), { on: 'fault', unit, message: 'no memory' });
    expect(state.due.has('activations/relu')).toBe(false);
    expect(state.note).toEqual({
      says: 'problem',
      message: 'The grader itself broke down: no memory',
    });
  });

  test('before anything is known, every key is harmless', () => {
    const keys = 'next hint course lesson language reset up down choose back'.split(' ') as Key[];
    for (const one of keys) {
      for (const two of keys) expect(() => story(BEGIN, press(one), press(two))).not.toThrow();
    }
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

  test('arrows, Enter and Escape, and what is pressed with Control', () => {
    expect(keyFor(undefined, { name: 'up' })).toBe('up');
    expect(keyFor('\r', { name: 'return' })).toBe('choose');
    expect(keyFor('\u001B', { name: 'escape' })).toBe('back');
    expect(keyFor('\u0003', { name: 'c', ctrl: true })).toBe('quit');
    expect(keyFor('\u001A', { name: 'z', ctrl: true })).toBe('suspend');
    // Control and a letter is not that letter.
    expect(keyFor('\u000E', { name: 'n', ctrl: true })).toBeUndefined();
    expect(keyFor('\u001Bq', { name: 'q', meta: true })).toBeUndefined();
  });
});
