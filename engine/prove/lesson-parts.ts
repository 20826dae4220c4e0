/** What has to be there of a lesson besides its exercises: files, texts, words, names that fit. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Course, LessonEntry } from '../course.ts';
import { PURE } from '../kit/exercise.ts';
import { lawName, type Lesson } from '../kit/lesson.ts';
import type { Language } from '../kit/words.ts';
import { knownMistakes } from '../node/known-mistakes.ts';
import { missingInHunts } from './hunt-parts.ts';
import { inTexts } from './in-texts.ts';
import { filesOf, lineOf, mistakeAt, pathIn, textOf } from './lesson-files.ts';
import { exportsIn, filesBeside } from './one-mistake.js';
import type { Missing } from './proof.ts';
import { TODO } from './stub.ts';
import { todos } from './todos.ts';

interface Part {
  readonly course: Course;
  readonly entry: LessonEntry;
  readonly lesson: Lesson;
}

export interface LessonParts {
  /** In the order in which they should be written. */
  readonly exercises: readonly string[];
  readonly hunts: readonly string[];
  readonly missing: readonly Missing[];
}

/** What a lesson needs besides the proof of its exercises; also where it cannot be loaded. */
export async function partsOf(course: Course, entry: LessonEntry): Promise<LessonParts> {
  try {
    const { lesson } = await entry.load();
    const missing = await missingOf({ course, entry, lesson });
    const { exercises, hunts = new Map() } = lesson;
    return { exercises: [...exercises.keys()], hunts: [...hunts.keys()], missing };
  } catch (error) {
    const { lesson: words } = filesOf({ course, entry });
    const unwritten = { file: words, what: 'write the lesson: its laws, its title, hints' };
    const files = [
      ...(textOf(course, words) === undefined ? [unwritten] : []),
      ...missingFiles(course, entry),
    ];
    // A file that is not there cannot be loaded: nobody has to be told twice.
    const isKnown = files.some(({ file }) => file === words);
    return {
      exercises: [],
      hunts: [],
      missing: isKnown ? files : [...files, { file: words, what: sentence(error) }],
    };
  }
}

/** An error and what caused it, in a line. */
export function sentence(error: unknown): string {
  const { message, cause } = error as Error;
  const [line = String(error)] = (message ?? '').split('\n');
  return cause === undefined ? line : `${line}: ${sentence(cause)}`;
}

async function missingOf(part: Part): Promise<Missing[]> {
  const { course, entry } = part;
  return [
    ...missingFiles(course, entry),
    ...course.languages.flatMap((language) => missingInText(part, language)),
    ...missingInWords(part),
    ...(await missingInDiagnoses(part)),
    ...(await missingInHunts(part)),
    ...strays(part),
    ...todos(course, entry),
  ];
}

/** What can be said before the laws are there to be loaded. */
function missingFiles(course: Course, entry: LessonEntry): Missing[] {
  const files = filesOf({ course, entry });
  const stub = textOf(course, files.stub);
  const copy = textOf(course, files.copy);
  const needed: [file: string, what: string][] = [
    [files.stub, `write the stubs: of each exercise the signature, and as its body ${TODO}`],
    ...course.languages.map((language): [string, string] => [
      files.text(language),
      'write the text: a title, and a section for each exercise, headed with its name',
    ]),
    [files.reference, 'write the solution of each exercise, exported by its name'],
    [files.alternatives, 'write another right solution of each exercise: name_otherwise'],
  ];
  const missing = needed
    .filter(([file]) => textOf(course, file) === undefined)
    .map(([file, what]) => ({ file, what }));
  const isSame = stub === undefined || stub === copy;
  return isSame
    ? missing
    : [...missing, { file: files.copy, what: `not as ${files.stub}: copy it` }];
}

/** The exercises a text explains: its second-level headings that name functions. */
function explainedIn(text: string): string[] {
  const headings = [...text.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading!);
  return headings.flatMap((heading) => [...heading.matchAll(/`(\w+)`/g)].map(([, name]) => name!));
}

function missingInText({ course, entry, lesson }: Part, language: string): Missing[] {
  const file = filesOf({ course, entry }).text(language);
  const text = textOf(course, file);
  if (text === undefined) return [];
  const names = [...lesson.exercises.keys(), ...(lesson.hunts?.keys() ?? [])];
  const explained = explainedIn(text);
  const missing = names.filter((name) => !explained.includes(name));
  const unknown = explained.filter((name) => !names.includes(name));
  const isOrdered = missing.length + unknown.length > 0 || explained.join() === names.join();
  return [
    ...missing.map((name) => `write a section on ${name}, headed "## … \`${name}\`"`),
    ...unknown.map((name) => `the section on ${name} is about no exercise or hunt of this lesson`),
    ...(isOrdered
      ? []
      : [`order its sections as the exercises are, and the hunts: ${names.join(', ')}`]),
  ].map((what) => ({ file, what }));
}

function missingInWords({ course, entry, lesson }: Part): Missing[] {
  const file = filesOf({ course, entry }).words;
  const languages = course.languages;
  const names = [...lesson.exercises.keys()];
  return [
    ...inTexts('the title', lesson.title, languages),
    ...names.flatMap((name) => missingHints(lesson, name, languages)),
    ...languages
      .slice(1)
      .flatMap((language) => names.flatMap((name) => missingLaws(lesson, name, language))),
  ].map((what) => ({ file, what }));
}

function missingHints({ words }: Lesson, name: string, languages: readonly string[]): string[] {
  const hints = words[name]?.hints ?? [];
  const few = hints.length < 2 ? [`write two or three hints for ${name}, each says more`] : [];
  return [
    ...few,
    ...hints.flatMap((hint, i) => inTexts(`hint ${i + 1} of ${name}`, hint!, languages)),
  ];
}

/** Names of laws, which are written in the first language, in another one. */
function missingLaws(lesson: Lesson, name: string, language: string): string[] {
  const laws = lesson.exercises.get(name)!.checks.map((check) => check.name);
  const own = laws.filter((law) => law !== PURE);
  const listed = Object.keys(lesson.words[name]?.laws ?? {});
  const told = listed.map((law) => lawName(lesson, name, law, language as Language));
  const twice = told.filter((law, i) => told.indexOf(law) !== i);
  const untold = own.filter(
    (law) =>
      !listed.includes(law) || lawName(lesson, name, law, language as Language).trim() === '',
  );
  return [
    ...untold.map((law) => `${name}: say in "${language}", among laws: "${law}"`),
    ...listed
      .filter((law) => !own.includes(law))
      .map((law) => `${name}: among laws is "${law}", which no law is called any more`),
    ...twice.map((law) => `${name}: two laws are called "${law}" in "${language}"`),
  ];
}

async function missingInDiagnoses({ course, entry, lesson }: Part): Promise<Missing[]> {
  const missing: Missing[] = [];
  for (const name of lesson.exercises.keys()) {
    const { diagnoses = {} } = (await knownMistakes(course, entry.id, name)) ?? {};
    for (const [mistake, texts] of Object.entries(diagnoses)) {
      const said = inTexts(`the diagnosis of ${mistake}`, texts, course.languages);
      missing.push(
        ...said.map((what) => ({ file: mistakeAt({ course, entry }, name, mistake), what })),
      );
    }
  }
  return missing;
}

/** Solutions and files that belong to no exercise. */
function strays({ course, entry, lesson }: Part): Missing[] {
  const files = filesOf({ course, entry });
  const names = [...lesson.exercises.keys()];
  const others = exportsIn(textOf(course, files.alternatives) ?? '')
    .filter((name) => !names.includes(name.split('_')[0]!))
    .map((name) => ({
      file: lineOf(course, files.alternatives, name),
      what: `${name} belongs to no exercise: call it after one, such as ${names[0]}_otherwise`,
    }));
  const folder = pathIn(course, files.mistakesIn);
  const mistakes = existsSync(folder) ? readdirSync(folder) : [];
  const own = names
    .map((name) => pathIn(course, files.mistakes(name)))
    .filter((file) => existsSync(file));
  const used = new Set(own.flatMap((file) => Array.from(filesBeside(file))));
  const astray = mistakes
    .filter((file) => !used.has(join(folder, file)))
    .map((file) => ({
      file: `${files.mistakesIn}/${file}`,
      what: 'call it after an exercise of this lesson',
    }));
  return [...others, ...astray];
}
