/** From single verdicts to what each exercise and each lesson has earned. */
import type { ReportedCheck } from '../../checks/grade/report.ts';
import { score } from '../../checks/grade/score.ts';
import type { LessonOutline } from '../../checks/node/protocol.ts';
import type { Graded, Settings } from './grade-lesson.ts';

export type State = ReportedCheck['status'];

export interface LessonResult {
  readonly lesson: LessonOutline;
  readonly exercises: readonly ExerciseResult[];
  readonly earned: number;
  readonly possible: number;
  readonly state: State;
}

export interface ExerciseResult {
  readonly name: string;
  readonly earned: number;
  readonly possible: number;
  readonly state: State;
  readonly checks: readonly Graded[];
}

/** The result of one lesson, from the verdicts on it; nothing where none came. */
export function resultOf(graded: readonly Graded[], settings: Settings): LessonResult | undefined {
  const lesson = graded[0]?.lesson;
  if (!lesson) return undefined;
  const wanted = ({ name }: { name: string }) => (settings.exercise ?? name) === name;
  const exercises = lesson.exercises.filter(wanted).map(({ name, points, checks: expected }) => {
    const checks = graded.filter(({ exercise }) => exercise === name);
    const answered = checks.map(({ check, report }) => ({ name: check, status: report.status }));
    const state = combine(checks.map(({ report }) => report.status));
    return { name, earned: score(points, expected, answered), possible: points, state, checks };
  });
  return { lesson, exercises, ...totals(exercises), state: combine(exercises.map((e) => e.state)) };
}

export function totals(parts: readonly { earned: number; possible: number }[]): {
  earned: number;
  possible: number;
} {
  const sum = (numbers: number[]) => numbers.reduce((total, each) => total + each, 0);
  return {
    earned: sum(parts.map(({ earned }) => earned)),
    possible: sum(parts.map(({ possible }) => possible)),
  };
}

/** One failure fails the whole; otherwise one thing to do leaves it to do. */
function combine(states: readonly State[]): State {
  if (states.includes('failed')) return 'failed';
  return states.includes('todo') ? 'todo' : 'passed';
}

/** Points in hundredths, as in reports; never rounded up to points that were not earned. */
export function formatPoints(points: number): string {
  return String(Math.floor(points * 100 + 1e-6) / 100);
}
