/** Grades one submission as the command `grade` was told, and writes or shows what came out. */
import type { FormatName } from '../formats/formats.ts';
import type { Report } from '../formats/report.ts';
import { oneLine } from '../formats/untrusted.ts';
import { gradeRead, type SubmissionTask, whyNotGraded } from '../node/grade-folder.ts';
import type { Graders } from '../node/graders.ts';
import type { ReadSubmission } from '../node/read-submission.ts';
import type { Place } from '../sandbox/problem.ts';
import { CommandError } from './options.ts';
import { stillRunning } from './still-running.ts';
import type { Submission } from './class/submissions.ts';
import { readWork } from './class/work.ts';

interface SingleOrder extends Omit<SubmissionTask, 'name'> {
  readonly out: string | undefined;
  readonly format: FormatName | undefined;
}

/** Into the file `out`, or to standard output. Returns the points. */
export async function gradeSingle(
  submission: Submission,
  { out, format, ...settings }: SingleOrder,
  graders: Graders,
): Promise<number> {
  const { name, path } = submission;
  try {
    const { read, notes } = await readWork(submission, graders.course, settings.selection);
    for (const note of notes) console.error(`${oneLine(path, 500)}: ${note[settings.language]}`);
    const [report, put] = await Promise.all([
      gradeRead(read, { ...settings, name, begun: 0 }, graders, {
        onLong: stillRunning(settings.language),
      }),
      // Loaded while the graders work.
      out === undefined && !format ? onTerminal(read) : inFormat(format ?? 'json', out),
    ]);
    await put(report);
    return report.score;
  } catch (error) {
    const why = whyNotGraded(error);
    throw new CommandError({
      en: `${path} was not graded: ${why.en}.`,
      ko: `채점하지 못했습니다: ${path}: ${why.ko}.`,
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
