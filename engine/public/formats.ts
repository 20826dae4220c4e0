/** `gradlings/formats`: reports, and what they can be written as. */
export { type Format, type FormatName, FORMATS } from '../formats/formats.ts';
export { REPORT_SCHEMA } from '../formats/report.ts';
export type { CheckReport, ExerciseReport, LessonReport, Report } from '../formats/report.ts';
