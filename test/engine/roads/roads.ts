/** The ways in which grading can be started: each gives its reports on the same submissions. */
import { cpSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { Regrader } from '../../../engine/command/watch/regrader.ts';
import { type Course, entryOf } from '../../../engine/course.ts';
import type { LessonReport, Report } from '../../../engine/formats/report.ts';
import { gradeLesson } from '../../../engine/grade/grade-lesson.ts';
import { totals } from '../../../engine/kit/totals.ts';
import { sourcesFor } from '../../../engine/grade/submission.ts';
import type { LessonTask } from '../../../engine/grade/task.ts';
import { ownModules, stripper } from '../../../engine/node/files.ts';
import { knownMistakes } from '../../../engine/node/known-mistakes.ts';
import { suspectsOf } from '../../../engine/node/suspects.ts';
import { markOfLaws } from '../../../engine/node/laws-mark.ts';
import { readText, run, temporaryFolder, write } from '../../fixture/checkout.ts';
import { sandboxes } from '../judge.ts';

export type Files = Readonly<Record<string, string>>;
export type Submissions = Readonly<Record<string, Files>>;

/** What is the same by all roads, by the names of the submissions. */
export type Graded = Readonly<Record<string, readonly LessonReport[]>>;

/** Where grading is started. */
export interface Place {
  readonly course: Course;
  /** The file that is its command. */
  readonly command: string;
  /** Makes a student's checkout, in which these files have been written, and tells its command. */
  readonly checkout: (files: Files) => string;
}

type Road = (submissions: Submissions, place: Place) => Promise<Graded>;

const WRITE_REPORT = fileURLToPath(new URL('write-report.ts', import.meta.url));

const SETTINGS = { seed: 1, runs: 100, language: 'en' } as const;

/** Types the command, whatever becomes of it. */
const typed = async ({ command }: Place, cwd: string, ...args: string[]): Promise<string> =>
  (await run([command, ...args], cwd, { GRADLINGS_LANG: 'en' })).stdout;

const lessonsIn = (report: string): readonly LessonReport[] =>
  (JSON.parse(report) as Report).lessons;

const folderOf = (submissions: Submissions): string => {
  const folder = temporaryFolder();
  for (const [name, files] of Object.entries(submissions)) write(join(folder, name), files);
  return folder;
};

/** One submission after another. */
const eachOf = async (
  submissions: Submissions,
  grade: (files: Files, name: string) => Promise<readonly LessonReport[]>,
): Promise<Graded> => {
  const graded: Record<string, readonly LessonReport[]> = {};
  for (const [name, files] of Object.entries(submissions)) graded[name] = await grade(files, name);
  return graded;
};

/** One submission after another by `grade`, and a replay of each report. */
const single =
  (...flags: string[]): Road =>
  (submissions, place) => {
    const [folder, out] = [folderOf(submissions), temporaryFolder()];
    return eachOf(submissions, async (_, name) => {
      const report = join(out, 'report.json');
      await typed(place, folder, 'grade', name, '--format', 'json', '--out', report, ...flags);
      const { code, stdout } = await run(
        [place.command, 'grade', name, '--replay', report],
        folder,
      );
      expect(code, `a replay of ${name}`).toBe(0);
      expect(stdout).not.toContain('differ');
      return lessonsIn(readText(report));
    });
  };

const ofClass =
  (...flags: string[]): Road =>
  async (submissions, place) => {
    const [folder, out] = [folderOf(submissions), temporaryFolder()];
    await typed(place, folder, 'grade', '--class', '.', '--out', out, ...flags);
    return eachOf(submissions, async (_, name) => lessonsIn(readText(out, name, 'report.json')));
  };

/** Where places are asked for. */
export const EXPLAINED_ROADS: Readonly<Record<string, Road>> = {
  grade: single(),
  'a class': ofClass('--explain'),
};

export const ROADS: Readonly<Record<string, Road>> = {
  'grade, and a replay of its report': single('--no-explain'),

  'a class': ofClass(),

  'npm test': (submissions, { checkout }) =>
    eachOf(submissions, async (files) => {
      const [command, report] = [checkout(files), join(temporaryFolder(), 'report.json')];
      const env = { GRADLINGS_LANG: 'en', GRADLINGS_REPORT: report };
      await run([command, 'test', `--reporter=${WRITE_REPORT}`], dirname(command), env);
      return lessonsIn(readText(report));
    }),

  watch: (submissions, { course }) =>
    eachOf(submissions, (files) => regraded(course, write(temporaryFolder(), files))),
};

/** In this very thread, as in that of a browser. */
export const gradedHere = (
  submissions: Submissions,
  { course }: Place,
  part: Partial<LessonTask> = {},
): Promise<Graded> =>
  eachOf(submissions, async (files) => {
    const reports: LessonReport[] = [];
    for (const { id } of course.lessons) reports.push(await gradeHere(course, id, files, part));
    return reports;
  });

export function gradeHere(
  course: Course,
  lesson: string,
  files: Files,
  part: Partial<LessonTask> = {},
): Promise<LessonReport> {
  const known = (id: string, exercise: string) => knownMistakes(course, id, exercise);
  const suspects = (id: string, hunt: string) => suspectsOf(course, id, hunt);
  const laws = () => markOfLaws(course);
  const modules = ownModules(course);
  const tools = { course, sandboxes, stripper, modules, known, suspects, laws };
  const sources = sourcesFor(entryOf(course, lesson), files);
  return gradeLesson({ ...SETTINGS, lesson, sources, stops: [], ...part }, tools);
}

/** The first exercise of each lesson by itself, then the others. */
async function regraded(course: Course, folder: string): Promise<LessonReport[]> {
  const told: LessonReport[] = [];
  const faults: string[] = [];
  const regrader = new Regrader(course, folder, {
    graded: (report) => told.push(report),
    early: () => {},
    long: () => {},
    fault: (_, message) => faults.push(message),
  });
  const lessons = await Promise.all(
    course.lessons.map(async ({ id, load }) => ({
      lesson: id,
      names: [...(await load()).lesson.exercises.keys()],
    })),
  );
  const units = lessons
    .flatMap(({ lesson, names: [first, ...others] }) =>
      [[first!], others].map((exercises) => ({ lesson, exercises })),
    )
    .filter(({ exercises }) => exercises.length > 0);
  try {
    regrader.grade(units, SETTINGS.language);
    while (told.length + faults.length < units.length) await sleep(20);
  } finally {
    await regrader.close();
  }
  expect(faults).toEqual([]);
  return lessons.map(({ lesson, names }) => {
    const parts = told.filter(({ id }) => id === lesson);
    const all = parts.flatMap(({ exercises }) => exercises);
    const exercises = names.map((name) => all.find((each) => each.name === name)!);
    return Object.assign({}, parts[0]!, totals(exercises), { exercises });
  });
}

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
/** What every checkout has. */
const ENGINE = ['engine', 'reference/tensor.ts', 'package.json', 'package-lock.json'];

/** A checkout with the engine and these parts of the project, and with `files` in a folder of it. */
export function checkoutOf(parts: readonly string[], folder: string, files: Files): string {
  const home = temporaryFolder();
  for (const part of [...ENGINE, ...parts]) {
    cpSync(join(ROOT, part), join(home, part), { recursive: true });
  }
  symlinkSync(join(ROOT, 'node_modules'), join(home, 'node_modules'), 'junction');
  return write(join(home, folder), files);
}
