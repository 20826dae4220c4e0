/** `gradlings`: what a course is written with. */
export { defineCourse } from '../course.ts';
export type { Course, CourseDefinition, Modules } from '../course.ts';
export { DERIVATIVE, FORMULA, PRINTED } from '../kit/agree.ts';
export {
  extents,
  extreme,
  labels,
  list,
  listOfLength,
  real,
  rowsOf,
  shapes,
  smooth,
  tensorOf,
  tensors,
  whole,
} from '../kit/arbitraries.ts';
export { equal, finite, holds, within } from '../kit/claims.ts';
export { diagnosis } from '../kit/diagnosis.ts';
export { Exercise, exercise, PURE } from '../kit/exercise.ts';
export type { CheckOptions, Inputs, OnPurpose } from '../kit/exercise.ts';
export { hunt } from '../kit/hunt.ts';
export type { HuntOptions } from '../kit/hunt.ts';
export { defineLesson } from '../kit/lesson.ts';
export type { DefinedLesson, LessonDefinition } from '../kit/lesson.ts';
export {
  centralDifference,
  derivative,
  elementwise,
  numericalGradient,
  scalar,
  slope,
} from '../kit/oracles.ts';
export {
  aBoolean,
  aNumber,
  anInteger,
  aRecord,
  aString,
  aTensor,
  aTensorOf,
  listOf,
} from '../kit/results.ts';
export type { Result } from '../kit/results.ts';
export type { Subject } from '../kit/subject.ts';
export { innocent, suspect } from '../kit/suspect.ts';
export { type Arg, type Data, FunctionSource } from '../sandbox/codec.ts';
export { type DriveStep, NodeRef } from '../sandbox/inside/drive.ts';
export { default as fc } from 'fast-check';
