/** Grades one submission as the command `grade` was told, and writes or shows what came out. */
import type { FormatName } from '../formats/formats.ts';
import type { Report } from '../formats/report.ts';
import { filesIn, gradeRead, type SubmissionTask, whyNotGraded } from '../node/grade-folder.ts';
import type { Graders } from '../node/graders.ts';
import { readSubmission, type ReadSubmission } from '../node/read-submission.ts';
import type { Place } from '../sandbox/problem.ts';
import { CommandError } from './options.ts';
import { stillRunning } from './still-running.ts';
import type { Submission } from './class/submissions.ts';

interface SingleOrder extends Omit<SubmissionTask, 'name'> {
  readonly out: string | undefined;
  readonly format: FormatName | undefined;
}

/** Into the file `out`, or to standard output. Returns the points. */
export async function gradeSingle(
  { name, folder }: Submission,
  { out, format, ...settings }: SingleOrder,
  graders: Graders,
): Promise<number> {
  try {
    const read = readSubmission(folder, filesIn(graders.course, settings.selection));
    const [report, put] = await Promise.all([
      gradeRead(read, { ...settings, name }, graders, { onLong: stillRunning(settings.language) }),
      // Loaded while the graders work.
      out === undefined && !format ? onTerminal(read) : inFormat(format ?? 'json', out),
    ]);
    await put(report);
    return report.score;
  } catch (error) {
    const why = whyNotGraded(error);
    throw new CommandError({
      en: `${folder} was not graded: ${why.en}.`,
      ko: `채점하지 못했습니다: ${folder}: ${why.ko}.`,
    });
  }
}

type Put = (report: Report) => Promise<void>;

async function onTerminal({ sources }: ReadSubmission): Promise<Put> {
  const { showReport } = await import('./terminal.ts');
  const lineAt = ({ file, line }: Place): string | undefined => {
    const source = sources[file];
    return typeof source === 'string' ? source.split(/\r?\n/)[line - 1] : undefined;
  };
  return async (report) => void process.stdout.write(await showReport(report, lineAt));
}

async function inFormat(format: FormatName, out: string | undefined): Promise<Put> {
  const { FORMATS } = await import('../formats/formats.ts');
  const { writeWhole } = await import('./write-whole.ts');
  return async (report) => {
    const text = FORMATS[format].write(report, process.env);
    if (out === undefined) process.stdout.write(text);
    else writeWhole(out, text);
  };
}
