/** Prints what `npm test` found: a line a lesson, every failure with its smallest case, the score. */
import pc from 'picocolors';
import type { Reporter, SerializedError, TestModule, Vitest } from 'vitest/node';
import { gradedIn, tellPoints } from '../../formats/evidence.ts';
import type { ExerciseReport, LessonReport } from '../../formats/report.ts';
import { WORDS as FORMAT_WORDS } from '../../formats/words.ts';
import { nextOf } from '../../grade/next.ts';
import { totals } from '../../grade/score.ts';
import { lineOfFunction } from '../../node/definition.ts';
import type { Grading, Settings } from './grading.ts';
import { type ReporterWords, WORDS } from './words.ts';

const BAR_CELLS = 20;

type Status = ExerciseReport['status'];

export default class LessonReporter implements Reporter {
  #vitest!: Vitest;
  #settings!: Settings;
  #words!: ReporterWords;

  onInit(vitest: Vitest): void {
    this.#vitest = vitest;
    this.#settings = vitest.config.provide.gradlings as Settings;
    this.#words = WORDS[this.#settings.language];
  }

  async onTestRunEnd(
    modules: readonly TestModule[],
    errors: readonly SerializedError[],
  ): Promise<void> {
    const { seed, runs, language, path } = this.#settings;
    const { report, codeMark = '' } = this.#grading;
    const ran = ({ file }: LessonReport) => modules.some((module) => isOf(module, file));
    const lessons = report?.lessons.filter(ran) ?? [];

    console.log(pc.dim(`\n  gradlings · ${FORMAT_WORDS[language].cases(runs, seed)}\n`));
    for (const lesson of lessons) this.#printLesson(lesson);
    if (lessons.some(hasMoreToSay)) await this.#printFailures(lessons);
    this.#printBreakdowns(modules, errors);
    if (path === undefined) return this.#printScore(lessons);
    const { printReplay } = await import('./replay.ts');
    const { course } = await import('../../../gradlings.config.ts');
    if (lessons[0]) await printReplay(lessons[0], codeMark, this.#settings, course);
  }

  get #grading(): Partial<Grading & { codeMark: string }> {
    const [project] = this.#vitest.projects;
    return project?.getProvidedContext().grading ?? {};
  }

  #printLesson(lesson: LessonReport): void {
    const { score, maxScore } = lesson;
    const status = statusOf(lesson);
    const filled = Math.floor((BAR_CELLS * score) / maxScore);
    const bar = '█'.repeat(filled) + '░'.repeat(BAR_CELLS - filled);
    const name = folderOf(lesson.file).replace('-', ' ').padEnd(16);
    const points = tellPoints(lesson, (earned, possible) => `${earned.padStart(5)} / ${possible}`);
    const note = score === 0 && status === 'todo' ? this.#words.todo : '';
    console.log(`  ${name}${paint(status)(bar)} ${points.padEnd(11)} ${pc.dim(note)}`.trimEnd());
  }

  /** What only failures need takes time to load, which a run that passes need not wait for. */
  async #printFailures(lessons: readonly LessonReport[]): Promise<void> {
    const { printFailures } = await import('./failures.ts');
    printFailures(lessons, this.#settings.language);
  }

  #printScore(lessons: readonly LessonReport[]): void {
    if (lessons.length === 0) return;
    console.log(`\n  ${pc.bold(tellPoints(totals(lessons), this.#words.score))}`);
    const next = nextOf(gradedIn({ lessons }), ({ exercise }) => exercise.status);
    if (!next) return console.log(`  ${pc.green(this.#words.complete)}\n`);
    const untouched = lessons.every((lesson) => statusOf(lesson) === 'todo' && lesson.score === 0);
    const { lesson, exercise } = next;
    const { begin, next: then, read, write } = this.#words;
    const readme = this.#settings.language === 'ko' ? 'README.ko.md' : 'README.md';
    console.log(`\n  ${untouched ? begin : then} ${pc.bold(exercise.name)}`);
    console.log(`    ${read}  lessons/${folderOf(lesson.file)}/${readme}`);
    console.log(`    ${write}  ${lesson.file}${lineOfFunction(lesson.file, exercise.name)}\n`);
  }

  /** A fault of the grader's own must be seen, and must not look like one of the student's. */
  #printBreakdowns(modules: readonly TestModule[], errors: readonly SerializedError[]): void {
    const all = [...modules.flatMap((module) => module.errors()), ...errors];
    if (all.length === 0) return;
    console.log(pc.red(`\n  ${this.#words.brokenDown}`));
    for (const message of new Set(all.map((error) => error.message))) console.log(`    ${message}`);
  }
}

/** `04-activations` of `lessons/04-activations/exercise.ts` */
const folderOf = (file: string): string => file.split('/')[1]!;

const isOf = ({ moduleId }: TestModule, file: string): boolean =>
  moduleId.endsWith(`/${folderOf(file)}.test.ts`);

/** One failure fails the whole; otherwise one thing to do leaves it to do. */
function statusOf({ exercises }: LessonReport): Status {
  const statuses = exercises.map(({ status }) => status);
  if (statuses.includes('failed') || statuses.includes('error')) return 'failed';
  return statuses.includes('todo') ? 'todo' : 'passed';
}

/** Something has failed, or was printed. */
const hasMoreToSay = (lesson: LessonReport): boolean =>
  statusOf(lesson) === 'failed' || lesson.exercises.some(({ console: lines }) => lines.length > 0);

function paint(status: Status): (text: string) => string {
  if (status === 'passed') return pc.green;
  return status === 'failed' ? pc.yellow : pc.dim;
}
