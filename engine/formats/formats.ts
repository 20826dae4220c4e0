/** Every format a report can be written in. */
import { annotations } from './annotations.ts';
import { classroom50, type Environment } from './classroom50.ts';
import { exercism } from './exercism.ts';
import { gradescope } from './gradescope.ts';
import { junit } from './junit.ts';
import { markdown } from './markdown.ts';
import { feedbackPage } from './pages/feedback-page.ts';
import { prairielearn } from './prairielearn.ts';
import type { Report } from './report.ts';
import { toJson } from './untrusted.ts';

export interface Format {
  /** With forward slashes. Three services call for a `results.json`: each has a folder. */
  readonly file: string;
  readonly write: (report: Report, environment?: Environment) => string;
}

export const FORMATS = {
  json: { file: 'report.json', write: toJson },
  gradescope: { file: 'gradescope/results.json', write: gradescope },
  classroom50: { file: 'classroom50/result.json', write: classroom50 },
  exercism: { file: 'exercism/results.json', write: exercism },
  junit: { file: 'report.xml', write: junit },
  prairielearn: { file: 'prairielearn/results.json', write: prairielearn },
  markdown: { file: 'summary.md', write: (report: Report) => markdown(report) },
  html: { file: 'feedback.html', write: (report: Report) => feedbackPage(report) },
  annotations: { file: 'annotations.txt', write: annotations },
} satisfies Record<string, Format>;

export type FormatName = keyof typeof FORMATS;

export const FORMAT_NAMES = Object.keys(FORMATS) as FormatName[];
