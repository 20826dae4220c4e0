/** What a course can be: what cannot, does not compile or is refused with a sentence. */
import { describe, expect, test } from 'vitest';
import { defineCourse } from '../../engine/course.ts';
import { exercise } from '../../engine/kit/exercise.ts';
import { defineLesson, lawName } from '../../engine/kit/lesson.ts';
import { aNumber } from '../../engine/kit/results.ts';
import { real } from '../../engine/kit/arbitraries.ts';

const one = exercise(2, ['x'], aNumber).formula('f(x) = x', [real()], (x) => x);
const exercises = { one };

const english = defineLesson({
  id: 'plain',
  title: { en: 'Plain' },
  exercises,
  words: { one: { hints: [{ en: 'a' }, { en: 'b' }] } },
});

const hint = { en: 'a', ko: '가' };
const both = defineLesson({
  id: 'both',
  title: { en: 'Both', ko: '둘 다' },
  exercises,
  words: { one: { hints: [hint, hint], laws: { 'f(x) = x': 'f(x) = x이다' } } },
});

const about = { root: import.meta.url, name: 'made-up', version: '1.0.0' } as const;

describe('a course', () => {
  const course = defineCourse({ ...about, languages: ['en'], lessons: [english, both] });

  test('has its lessons in order, with the files of each', () => {
    expect(course.lessons.map(({ folder }) => folder)).toEqual(['01-plain', '02-both']);
    expect(course.lessons[1]).toMatchObject({
      files: ['lessons/02-both/exercise.ts'],
      stub: 'checks/stubs/02-both.ts',
      mistakes: 'checks/both/mistakes',
      solution: 'reference/both.ts',
    });
    expect(course.root).toBe(new URL('.', import.meta.url).href);
    expect(course.example).toEqual({ lesson: 'plain', exercise: 'one' });
    expect(course.modules).toEqual({});
  });

  test('has its files where it says', () => {
    const folders = { lessons: 'aufgaben', stubs: 'start' };
    const lessons = [
      { ...english, folder: 'A' },
      { ...both, imports: 'earlier lessons' },
    ] as const;
    const elsewhere = defineCourse({ ...about, languages: ['en'], folders, lessons });
    const [first, second] = elsewhere.lessons;
    expect(first).toMatchObject({ files: ['aufgaben/A/exercise.ts'], stub: 'start/A.ts' });
    expect(second!.files).toEqual(['aufgaben/02-both/exercise.ts', 'aufgaben/A/exercise.ts']);
  });

  test('may have lessons beyond it, but none among what is there for practice', () => {
    const beyond = { ...both, extra: true };
    const lessons = [english, beyond] as const;
    const extended = defineCourse({ ...about, languages: ['en'], lessons });
    expect(extended.lessons.map(({ extra }) => extra)).toEqual([undefined, true]);
    const practised = {
      ...about,
      languages: ['en'],
      lessons: [english],
      practice: [beyond],
    } as const;
    expect(() => defineCourse(practised)).toThrow(
      'lesson both is there for practice: it cannot be extra',
    );
  });

  test('whose points are not what it says is refused: at once, or where the lesson is loaded', async () => {
    const wrong = 'lesson plain: the exercises are worth 2 points, the lesson 3';
    const now = { ...english, points: 3 };
    expect(() => defineCourse({ ...about, languages: ['en'], lessons: [now] })).toThrow(wrong);
    const later = { id: 'plain', points: 3, load: async () => ({ lesson: english }) };
    const [entry] = defineCourse({ ...about, languages: ['en'], lessons: [later] }).lessons;
    await expect(entry!.load()).rejects.toThrow(wrong);
    const right = { ...later, points: 2 };
    const [fine] = defineCourse({ ...about, languages: ['en'], lessons: [right] }).lessons;
    expect((await fine!.load()).lesson).toBe(english);
  });

  test('with names that cannot be typed, or twice the same, is refused', () => {
    const lesson = (id: string) => Object.assign({}, english, { id });
    const named = (...ids: string[]) =>
      defineCourse({ ...about, languages: ['en'], lessons: ids.map(lesson) });
    expect(() => named('a b')).toThrow('a lesson is called "a b"');
    expect(() => named('a', 'b', 'a')).toThrow('two lessons are called a');
  });
});

describe('what lacks words does not compile:', () => {
  test('a lesson in a course of more languages', () => {
    defineCourse({ ...about, languages: ['en', 'ko'], lessons: [both] });
    // @ts-expect-error -- nothing of it is in Korean
    defineCourse({ ...about, languages: ['en', 'ko'], lessons: [english] });
    const load = async () => ({ lesson: english });
    // @ts-expect-error -- nor where it is loaded later
    defineCourse({ ...about, languages: ['en', 'ko'], lessons: [{ id: 'plain', load }] });
  });

  test('a hint, or the name of a law', () => {
    const about = { id: 'lesson', title: { en: 'Both', ko: '둘 다' }, exercises } as const;
    const laws = { 'f(x) = x': 'f(x) = x이다' };
    const [hints, poor] = [
      [hint, hint],
      [hint, { en: 'b' }],
    ] as const;
    defineLesson({ ...about, words: { one: { hints, laws } } });
    // @ts-expect-error -- a hint is English alone
    defineLesson({ ...about, words: { one: { hints: poor, laws } } });
    // @ts-expect-error -- the law has no name in Korean
    defineLesson({ ...about, words: { one: { hints, laws: {} } } });
    // @ts-expect-error -- there are no words at all
    defineLesson({ ...about, words: {} });
  });
});

test('of several other languages each is said, and shown where it is asked for', () => {
  const words = { en: 'a', ko: '가', de: 'a' };
  const lesson = defineLesson({
    id: 'three',
    title: { en: 'Three', ko: '셋', de: 'Drei' },
    exercises,
    words: { one: { hints: [words, words], laws: { 'f(x) = x': { ko: '같다', de: 'gleich' } } } },
  });
  expect(lawName(lesson, 'one', 'f(x) = x', 'ko')).toBe('같다');
  expect(lawName(lesson, 'one', 'f(x) = x', 'en')).toBe('f(x) = x');
});
