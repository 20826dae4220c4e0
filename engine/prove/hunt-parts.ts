/** What has to be written of a lesson's hunts: files, texts, and enough functions. */
import { existsSync, readdirSync } from 'node:fs';
import type { Course, LessonEntry } from '../course.ts';
import type { Lesson, LessonHunt } from '../kit/lesson.ts';
import type { Suspects } from '../kit/suspects.ts';
import { suspectsOf } from '../node/suspects.ts';
import { inTexts } from './in-texts.ts';
import { courseFile, filesOf, lineOf, pathIn, textOf } from './lesson-files.ts';
import { exportsIn } from './one-mistake.js';
import type { Missing } from './proof.ts';
import { TODO } from './stub.ts';

interface Part {
  readonly course: Course;
  readonly entry: LessonEntry;
  readonly lesson: Lesson;
}

export async function missingInHunts(part: Part): Promise<Missing[]> {
  const { course, entry, lesson } = part;
  const hunts = [...(lesson.hunts ?? [])];
  if (!entry.hunt)
    return hunts.length === 0 ? [] : [{ file: courseFile(course), what: UNTOLD(entry) }];
  const missing = [...missingFiles(part), ...strays(part)];
  for (const [name, hunt] of hunts) {
    missing.push(...missingWords(part, name, hunt));
    missing.push(...missingFunctions(part, name, await suspectsOf(course, entry.id, name)));
  }
  return missing;
}

const UNTOLD = ({ id }: LessonEntry): string => `say hasHunts: true of ${id}: its lesson has hunts`;

/** From the root: the functions of a hunt. */
export const functionsFile = ({ course, entry }: Omit<Part, 'lesson'>, name: string): string =>
  `${entry.hunt!.suspects}/${name}${/\.\w+$/.exec(course.module)?.[0] ?? ''}`;

function missingFiles({ course, entry, lesson }: Part): Missing[] {
  const { file, stub, solution } = entry.hunt!;
  const names = [...lesson.hunts!.keys()];
  const solved = textOf(course, solution);
  const needed: [file: string, is: boolean, what: string][] = [
    [
      file,
      textOf(course, file) !== undefined,
      `write the stubs of the laws, each with the body ${TODO}`,
    ],
    [stub, textOf(course, stub) === textOf(course, file), `not as ${file}: copy it`],
    ...names.map((name): [string, boolean, string] => [
      solution,
      solved !== undefined && exportsIn(solved).includes(name),
      `write a law that catches all suspects, exported as ${name}`,
    ]),
  ];
  return needed.flatMap(([open, is, what]) => (is ? [] : [{ file: open, what }]));
}

function missingWords({ course, entry }: Part, name: string, hunt: LessonHunt): Missing[] {
  const file = filesOf({ course, entry }).words;
  const { languages } = course;
  const few = hunt.hints.length < 2 ? [`write two hints for ${name}, the second says more`] : [];
  const said = [
    ...inTexts(`the title of ${name}`, hunt.title, languages),
    ...few,
    ...hunt.hints.flatMap((hint, i) => inTexts(`hint ${i + 1} of ${name}`, hint, languages)),
  ];
  return said.map((what) => ({ file, what }));
}

/** With fewer, half of them is luck; and a single right one shows of no law that it asks too much. */
const FEWEST = { suspects: 4, innocents: 2 };

function missingFunctions(part: Part, name: string, suspects: Suspects | undefined): Missing[] {
  const { course } = part;
  const file = functionsFile(part, name);
  if (!suspects) {
    return [{ file, what: `write the functions that ${name} meets, right ones and suspects` }];
  }
  const { innocents, texts } = suspects;
  const few = [
    ...(innocents.length < FEWEST.innocents
      ? [`mark ${FEWEST.innocents} right functions or more, of different build, by innocent(…)`]
      : []),
    ...(texts.size < FEWEST.suspects
      ? [`mark ${FEWEST.suspects} suspects or more by suspect(…)`]
      : []),
  ].map((what) => ({ file, what }));
  const said = [...texts].flatMap(([suspect, { does, where }]) =>
    [
      ...inTexts(`what ${suspect} does`, does, course.languages),
      ...inTexts(`where ${suspect} is wrong`, where, course.languages),
    ].map((what) => ({ file: lineOf(course, file, suspect), what })),
  );
  return [...few, ...said];
}

/** Files of functions that belong to no hunt. */
function strays(part: Part): Missing[] {
  const { course, entry, lesson } = part;
  const { suspects } = entry.hunt!;
  const folder = pathIn(course, suspects);
  const known = [...lesson.hunts!.keys()].map((name) => functionsFile(part, name));
  return (existsSync(folder) ? readdirSync(folder) : [])
    .map((name) => `${suspects}/${name}`)
    .filter((file) => !known.includes(file) && !known.some((each) => uses(course, each, file)))
    .map((file) => ({ file, what: 'call it after a hunt of this lesson' }));
}

/** Whether one file imports another of the same folder. */
const uses = (course: Course, file: string, other: string): boolean =>
  (textOf(course, file) ?? '').includes(` from './${other.slice(other.lastIndexOf('/') + 1)}'`);
