/** Prints what `npm test` found: a line a lesson, every failure with its smallest case, the score. */
import pc from 'picocolors';
import type { Reporter, SerializedError, TestModule, Vitest } from 'vitest/node';
import { nextOf } from '../../checks/grade/next.ts';
import type { Graded, Settings } from './grade-lesson.ts';
import { lineOfFunction } from '../../checks/node/definition.ts';
import { formatPoints, type LessonResult, resultOf, type State, totals } from './results.ts';
import { type ReporterWords, WORDS } from './words.ts';

const BAR_CELLS = 20;

export default class LessonReporter implements Reporter {
  #settings!: Settings;
  #words!: ReporterWords;

  onInit(vitest: Vitest): void {
    this.#settings = vitest.config.provide.gradlings as Settings;
    this.#words = WORDS[this.#settings.language];
  }

  async onTestRunEnd(
    modules: readonly TestModule[],
    errors: readonly SerializedError[],
  ): Promise<void> {
    const { seed, runs, path } = this.#settings;
    const lessons = [...modules]
      .sort((a, b) => (a.moduleId < b.moduleId ? -1 : 1))
      .flatMap((module) => resultOf(gradedIn(module), this.#settings) ?? []);

    console.log(pc.dim(`\n  gradlings · ${this.#words.cases(seed, runs)}\n`));
    for (const lesson of lessons) this.#printLesson(lesson);
    if (lessons.some(hasMoreToSay)) await this.#printFailures(lessons);
    this.#printBreakdowns(modules, errors);
    if (path === undefined) this.#printScore(lessons);
    else await (await import('./replay.ts')).printReplay(lessons, this.#settings, this.#words);
  }

  #printLesson({ lesson, earned, possible, state }: LessonResult): void {
    const filled = Math.floor((BAR_CELLS * earned) / possible);
    const bar = '█'.repeat(filled) + '░'.repeat(BAR_CELLS - filled);
    const name = lesson.folder.replace('-', ' ').padEnd(16);
    const points = `${formatPoints(earned).padStart(5)} / ${formatPoints(possible)}`;
    const note = earned === 0 && state === 'todo' ? this.#words.todo : '';
    console.log(`  ${name}${paint(state)(bar)} ${points.padEnd(11)} ${pc.dim(note)}`.trimEnd());
  }

  /** What only failures need takes time to load, which a run that passes need not wait for. */
  async #printFailures(lessons: readonly LessonResult[]): Promise<void> {
    const { printFailures } = await import('./failures.ts');
    const { markOfLaws } = await import('../../checks/node/laws-mark.ts');
    printFailures(lessons, this.#settings, this.#words, await markOfLaws());
  }

  #printScore(lessons: readonly LessonResult[]): void {
    const { earned, possible } = totals(lessons);
    if (possible === 0) return;
    console.log(`\n  ${pc.bold(this.#words.score(formatPoints(earned), formatPoints(possible)))}`);
    const next = nextOf(exercisesOf(lessons), ({ state }) => state);
    if (!next) return console.log(`  ${pc.green(this.#words.complete)}\n`);
    const untouched = lessons.every(
      ({ state, earned: points }) => state === 'todo' && points === 0,
    );
    const { folder, file } = next.lesson;
    console.log(`\n  ${untouched ? this.#words.begin : this.#words.next} ${pc.bold(next.name)}`);
    console.log(`    ${this.#words.read}  lessons/${folder}/${this.#readme()}`);
    console.log(`    ${this.#words.write}  ${file}${lineOfFunction(file, next.name)}\n`);
  }

  #readme(): string {
    return this.#settings.language === 'ko' ? 'README.ko.md' : 'README.md';
  }

  /** A fault of the grader's own must be seen, and must not look like one of the student's. */
  #printBreakdowns(modules: readonly TestModule[], errors: readonly SerializedError[]): void {
    const own = modules
      .flatMap((module) => [...module.children.allTests()])
      .filter((test) => test.result().state === 'failed' && !test.meta().gradlings)
      .flatMap((test) => test.result().errors ?? []);
    const all = [...modules.flatMap((module) => module.errors()), ...own, ...errors];
    if (all.length === 0) return;
    console.log(pc.red(`\n  ${this.#words.brokenDown}`));
    for (const message of new Set(all.map((error) => error.message))) console.log(`    ${message}`);
  }
}

const exercisesOf = (lessons: readonly LessonResult[]) =>
  lessons.flatMap(({ lesson, exercises }) =>
    exercises.map((exercise) => ({ lesson, ...exercise })),
  );

/** Something has failed, or was printed. */
const hasMoreToSay = ({ state, exercises }: LessonResult): boolean =>
  state === 'failed' ||
  exercises.some(({ checks }) => checks.some(({ report }) => report.printed.length > 0));

function gradedIn(module: TestModule): Graded[] {
  return [...module.children.allTests()].flatMap((test) => test.meta().gradlings ?? []);
}

function paint(state: State): (text: string) => string {
  if (state === 'passed') return pc.green;
  return state === 'failed' ? pc.yellow : pc.dim;
}
