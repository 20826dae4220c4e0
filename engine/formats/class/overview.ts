/** A class at a glance: what its points are like, what fails most, and where students are stuck. */
import type { ExerciseState } from '../../kit/totals.ts';
import type { CheckReport } from '../report.ts';

export interface Overview {
  /** How many there are, by what became of their work. */
  readonly students: Counts;
  /** Of those who were graded; null where nobody was. */
  readonly points: Summary | null;
  /** What they have earned beyond the course, on average, if there is anything. */
  readonly extra?: Earned;
  /** How many earned from so many points to less than so many, the last: all there are. */
  readonly distribution: readonly Bin[];
  readonly lessons: readonly LessonOverview[];
  /** Which laws most students fail, … */
  readonly laws: readonly Failing[];
  /** … and which mistakes most of them make, as far as they are known. */
  readonly mistakes: readonly Failing[];
  /** Where each who has not passed everything has to go on, in the order of the class. */
  readonly stuck: readonly Stuck[];
}

export interface Counts {
  readonly graded: number;
  readonly 'not graded': number;
  readonly missing: number;
  readonly elsewhere: number;
}

export interface Summary {
  readonly least: number;
  readonly lowerQuartile: number;
  readonly median: number;
  readonly upperQuartile: number;
  readonly most: number;
  readonly mean: number;
}

export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly students: number;
}

/** What students have earned on average, out of `maxScore`. */
interface Earned {
  readonly mean: number;
  readonly maxScore: number;
}

export interface LessonOverview extends Earned {
  readonly id: string;
  readonly title: string;
  /** Whether it goes beyond the course. */
  readonly extra?: true;
  readonly exercises: readonly ExerciseOverview[];
}

export interface ExerciseOverview extends Earned {
  readonly name: string;
  /** How many students' work stands how. */
  readonly states: Readonly<Record<ExerciseState, number>>;
  /** How many have to go on here. */
  readonly stuck: number;
}

export interface Failing {
  /** The law in the language of the class, or what is told of the mistake. */
  readonly text: string;
  readonly lesson: string;
  readonly exercise: string;
  readonly students: number;
  /** The shortest there is. Untrusted text. */
  readonly example: Example | null;
}

export type Example = Pick<CheckReport, 'message' | 'counterexample' | 'received' | 'expected'> & {
  readonly submission: string;
};

export interface Stuck {
  readonly submission: string;
  readonly lesson: string;
  readonly exercise: string;
  readonly state: ExerciseState;
}
