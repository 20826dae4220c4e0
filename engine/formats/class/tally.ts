/** What is counted over the reports of a class: as large as the course, not as the class. */
import { type ExerciseState, type Points, rounded, stateOf } from '../../kit/totals.ts';
import { askedIn, gradedIn, type ReportedExercise } from '../evidence.ts';
import type { Report } from '../report.ts';
import { Failures } from './failures.ts';
import type { ExerciseOverview, LessonOverview, Overview, Stuck } from './overview.ts';

export class Tally {
  #reports = 0;
  readonly #lessons = new Map<string, LessonCount>();
  readonly #failures = new Failures();
  readonly #stuck: Stuck[] = [];

  add(submission: string, report: Report): void {
    this.#reports += 1;
    const graded = gradedIn(report);
    for (const each of graded) {
      this.#count(each);
      this.#failures.add(submission, each);
    }
    const stuck = whereStuck(askedIn(report));
    if (!stuck) return;
    const { lesson, exercise } = stuck;
    this.#countOf(stuck).stuck += 1;
    const state = stateOf(exercise);
    this.#stuck.push({ submission, lesson: lesson.id, exercise: exercise.name, state });
  }

  result(): Pick<Overview, 'lessons' | 'laws' | 'mistakes' | 'stuck'> {
    return {
      lessons: [...this.#lessons].map(([id, count]) => this.#lesson(id, count)),
      ...this.#failures.most(),
      stuck: this.#stuck,
    };
  }

  #lesson(id: string, { title, extra, exercises }: LessonCount): LessonOverview {
    const counts = [...exercises.values()];
    return {
      id,
      title,
      mean: this.#mean(counts),
      maxScore: worth(counts),
      ...(extra && { extra }),
      exercises: [...exercises].map(([name, count]) => this.#exercise(name, count)),
    };
  }

  #exercise(name: string, count: Count): ExerciseOverview {
    const { maxScore, states, stuck } = count;
    return { name, mean: this.#mean([count]), maxScore, states, stuck };
  }

  #mean(counts: readonly Count[]): number {
    return rounded(counts.reduce((sum, { score }) => sum + score, 0) / this.#reports);
  }

  #count(graded: ReportedExercise): void {
    const { exercise } = graded;
    const count = this.#countOf(graded);
    count.states[stateOf(exercise)] += 1;
    count.score += exercise.score;
    count.maxScore = Math.max(count.maxScore, exercise.maxScore);
  }

  #countOf({ lesson: { id, title, extra }, exercise: { name } }: ReportedExercise): Count {
    const { exercises } = entry(this.#lessons, id, () => ({ title, extra, exercises: new Map() }));
    return entry(exercises, name, nothing);
  }
}

interface LessonCount {
  readonly title: string;
  readonly extra: true | undefined;
  readonly exercises: Map<string, Count>;
}

interface Count extends Points {
  score: number;
  maxScore: number;
  readonly states: Record<ExerciseState, number>;
  stuck: number;
}

const nothing = (): Count => ({
  score: 0,
  maxScore: 0,
  states: { passed: 0, partly: 0, failed: 0, error: 0, todo: 0 },
  stuck: 0,
});

const worth = (counts: readonly Count[]): number =>
  rounded(counts.reduce((sum, { maxScore }) => sum + maxScore, 0));

/** The first exercise that was begun and is not right; where there is none, the next to do. */
function whereStuck(graded: readonly ReportedExercise[]): ReportedExercise | undefined {
  const open = graded.filter(({ exercise }) => exercise.status !== 'passed');
  return open.find(({ exercise }) => exercise.status !== 'todo') ?? open[0];
}

function entry<V>(map: Map<string, V>, key: string, make: () => V): V {
  const value = map.get(key) ?? make();
  map.set(key, value);
  return value;
}
