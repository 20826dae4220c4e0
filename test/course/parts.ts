/** What a lesson of this repository needs besides what any course's does. */
import { existsSync, readFileSync } from 'node:fs';
import { READMES, withLessons } from '../../docs/blocks.js';
import { exerciseFile, type LessonEntry } from '../../engine/course.ts';
import type { Language } from '../../engine/kit/words.ts';
import { filesOf } from '../../engine/prove/lesson-files.ts';
import type { Missing } from '../../engine/prove/proof.ts';
import course from '../../gradlings.config.ts';
import { touched, untypeset } from './formulas.ts';
import { isDecided } from './sounds.ts';
import { type Phrase, reader } from './worked.ts';

const urlOf = (path: string): URL => new URL(`../../${path}`, import.meta.url);
const read = (path: string): string | undefined =>
  existsSync(urlOf(path)) ? readFileSync(urlOf(path), 'utf8') : undefined;

export async function missingHere(entry: LessonEntry): Promise<Missing[]> {
  return [
    ...((await isThere(entry)) ? await missingOfLoaded(entry) : []),
    ...missingTests(entry),
    ...missingInTexts(entry),
    ...(await missingNumbers(entry)),
  ];
}

/** Whether its laws can be loaded yet. */
export const isThere = async (entry: LessonEntry): Promise<boolean> =>
  entry.load().then(
    () => true,
    () => false,
  );

async function missingOfLoaded(entry: LessonEntry): Promise<Missing[]> {
  const { exercises } = (await entry.load()).lesson;
  const params = [...exercises.values()].flatMap((exercise) => exercise.params);
  return [...undecided([...exercises.keys(), ...params]), ...(await missingInTables())];
}

const undecided = (names: readonly string[]): Missing[] =>
  [...new Set(names)]
    .filter((name) => !isDecided(name))
    .map((name) => ({
      file: 'test/course/sounds.ts',
      what: `say how ${name} is read in Korean: among VOWEL, RIEUL or CONSONANT`,
    }));

/** Small files like their neighbours. */
function missingTests({ id, folder }: LessonEntry): Missing[] {
  const tests = {
    [`test/lessons/${folder}.test.ts`]: `declareLesson('${id}')`,
    [`test/mutants/lessons/${folder}.test.ts`]: `await proveMutants('${id}')`,
  };
  return Object.entries(tests)
    .filter(([file, call]) => !read(file)?.includes(call))
    .map(([file, call]) => ({ file, what: `write it like its neighbours: ${call};` }));
}

function missingInTexts(entry: LessonEntry): Missing[] {
  const usesCore = read(exerciseFile(entry))?.includes("'#tensor'") ?? false;
  return course.languages.flatMap((language) => {
    const file = filesOf({ course, entry }).text(language);
    const text = read(file);
    if (text === undefined) return [];
    const page = `../${course.corePage![language]!.split('/').at(-1)}`;
    const isLed = !usesCore || text.includes(`](${page})`);
    const unrendered = touched(text).map((formula) => `${formula} is not rendered: ${TOUCHED}`);
    const untyped = untypeset(text).map((formula) => `“${formula}”: ${UNTYPESET}`);
    const check = `npm test ${entry.id}`;
    const unsaid = text.includes(check) ? [] : [`say how to check: ${check}`];
    const unled = isLed ? [] : [`lead to the page of #tensor: [#tensor](${page})`];
    const unasked = missingPredictions(entry, text);
    const missing = [...unsaid, ...unled, ...unrendered, ...untyped, ...unasked];
    return missing.map((what) => ({ file, what }));
  });
}

const predictionsIn = (text: string): string[] =>
  [...text.matchAll(/^<!-- predict: ([a-z0-9-]+) -->$/gm)].map(([, name]) => name!);

/** A text has something to predict, the same as the one in the first language. */
function missingPredictions(entry: LessonEntry, text: string): string[] {
  const first = read(filesOf({ course, entry }).text(course.languages[0]!)) ?? text;
  const [asked, wanted] = [text, first].map(predictionsIn) as [string[], string[]];
  if (asked.length === 0) return ['ask before you answer, once at least: <!-- predict: NAME -->'];
  const isSame = asked.join() === wanted.join();
  return isSame ? [] : [`its predictions are to be: ${wanted.join(', ')}`];
}

const TOUCHED = 'something touches it, so write $`x`$';
const UNTYPESET = 'put the formula between dollars';

/** Numbers that a text works out are computed; what comes for practice works out none. */
async function missingNumbers(entry: LessonEntry): Promise<Missing[]> {
  if (course.practice.includes(entry)) return [];
  const file = `test/course/numbers/${entry.id}.ts`;
  if (read(file) === undefined) return [{ file, what: NUMBERS }];
  const { phrases } = (await import(urlOf(file).href)) as { phrases: Phrase[] };
  return course.languages.flatMap((language) => {
    const text = filesOf({ course, entry }).text(language);
    const { faults } = reader(phrases, language as Language)(read(text) ?? '');
    return faults.map((what) => ({ file: text, what: `${what} (${file})` }));
  });
}

const NUMBERS = 'compute each number that the texts work out, in phrases: see its neighbours';

async function missingInTables(): Promise<Missing[]> {
  const missing: Missing[] = [];
  for (const [file, language] of READMES) {
    const text = read(file)!;
    const isSame = text === (await withLessons(text, language));
    if (!isSame) missing.push({ file, what: 'its table is not as the course: npm run docs' });
  }
  return missing;
}
