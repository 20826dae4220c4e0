/**
 * GitHub workflow commands that mark the student's own lines, the most telling first. Syntax:
 * https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
import {
  failuresIn,
  type ReportedExercise,
  nameOf,
  tellCause,
  tellCheck,
  tellTotal,
  totalOf,
} from './evidence.ts';
import type { CheckReport, Report } from './report.ts';
import { escapeMessage, escapeProperty, oneLine, plain } from './untrusted.ts';
import { type FormatWords, WORDS } from './words.ts';

/** GitHub shows no more of a step. */
const MOST = 10;

export function annotations(report: Report): string {
  const words = WORDS[report.language];
  const own = new Set(report.lessons.map(({ file }) => file));
  return failuresIn(report)
    .map((graded) => annotate(graded, own))
    .sort((a, b) => rank(a) - rank(b) || lost(b) - lost(a))
    .slice(0, MOST)
    .map((annotation) => `${command(annotation, words)}\n`)
    .join('');
}

type Annotation = ReturnType<typeof annotate>;

type Place = NonNullable<CheckReport['place']>;

/** A part of a file, if its end is known. */
interface Part extends Place {
  readonly endLine?: number;
  readonly endColumn?: number;
}

/** One exercise, or all that one reason keeps from being run; the law to show, and where it broke down. */
function annotate(graded: readonly ReportedExercise[], own: ReadonlySet<string>) {
  const { checks, mistake, where } = graded[0]!.exercise;
  const isOwn = (place?: Place | null) => !!place && own.has(place.file);
  const placed = checks.find(({ place }) => isOwn(place));
  const check = placed ?? checks.find(({ status }) => status === 'failed');
  const places: (Part | null | undefined)[] = [where, mistake?.place, placed?.place];
  return { graded, check, place: places.find(isOwn) ?? null };
}

/** A line that breaks down comes before answers that are wrong. */
const rank = ({ place }: Annotation): number => (place === null ? 1 : 0);

function lost({ graded }: Annotation): number {
  const { score, maxScore } = totalOf(graded);
  return maxScore - score;
}

function command(annotation: Annotation, words: FormatWords): string {
  const { graded, place } = annotation;
  const properties = {
    file: oneLine(place?.file ?? graded[0]!.lesson.file, 300),
    line: place?.line,
    ...(place && endOf(place)),
    title: titleOf(graded, words),
  };
  const written = Object.entries(properties)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::error ${written.join(',')}::${escapeMessage(messageOf(annotation, words))}`;
}

/** Of a part with more lines than one, GitHub takes no columns. */
const endOf = ({ line, column, endLine = line, endColumn }: Part) =>
  endLine === line ? { col: column, endColumn } : { endLine };

function titleOf(graded: readonly ReportedExercise[], words: FormatWords): string {
  const names = oneLine(graded.map(nameOf).join(', '));
  return `${names} (${tellTotal(totalOf(graded), words)})`;
}

function messageOf({ graded, check }: Annotation, words: FormatWords): string {
  const { message } = graded[0]!.exercise;
  const reasons = message === null ? [] : [plain(message, 600)];
  const told = check?.status === 'failed' ? [tellCheck(check, words, message)] : [];
  const lines = [...tellCause(graded[0]!.exercise, 1), ...reasons, ...told];
  return plain(lines.join('\n'), 2000) || titleOf(graded, words);
}
