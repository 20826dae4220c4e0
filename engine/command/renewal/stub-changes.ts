/** Where the text or the signature of an exercise has changed since it was handed out. */
import { spanOf } from '../stub.ts';

export interface StubChange {
  /** Undefined for what stands around the exercises, such as imports. */
  readonly exercise: string | undefined;
  /** The lines that were there, and those that are there now; what both have is left out. */
  readonly old: readonly string[];
  readonly fresh: readonly string[];
  /** How far the student has come with it. */
  readonly standing: 'to do' | 'begun' | 'unknown';
}

/** `own` is the student's file, `old` the stubs it was begun with. */
export function stubChanges(
  old: string,
  fresh: string,
  own: string | undefined,
  exercises: readonly string[],
): StubChange[] {
  const [before, now] = [apart(old, exercises), apart(fresh, exercises)];
  return [undefined, ...exercises].flatMap((exercise) => {
    const [was, is] = [before.get(exercise), now.get(exercise)];
    if (was === is) return [];
    const lines = { old: linesOf(was), fresh: linesOf(is) };
    return {
      exercise,
      old: without(lines.old, lines.fresh),
      fresh: without(lines.fresh, lines.old),
      standing: standingOf(exercise, own, was),
    };
  });
}

/** A file's exercises, and what is left of it without them. */
function apart(text: string, exercises: readonly string[]): Map<string | undefined, string> {
  const parts = new Map<string | undefined, string>();
  let rest = text;
  for (const exercise of exercises) {
    const span = spanOf(text, exercise);
    if ('reason' in span) continue;
    const part = text.slice(span.start, span.end);
    parts.set(exercise, part);
    rest = rest.replace(part, '');
  }
  return parts.set(undefined, rest.replaceAll(/\n{2,}/g, '\n').trim());
}

const linesOf = (text = ''): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

const without = (lines: readonly string[], others: readonly string[]): string[] =>
  lines.filter((line) => !others.includes(line));

function standingOf(
  exercise: string | undefined,
  own: string | undefined,
  stub: string | undefined,
): StubChange['standing'] {
  if (exercise === undefined) return 'unknown';
  if (own === undefined || stub === undefined) return 'to do';
  const span = spanOf(own, exercise);
  if ('reason' in span) return 'unknown';
  return gapsIn(own.slice(span.start, span.end)) < gapsIn(stub) ? 'begun' : 'to do';
}

/** A class has one in each of its methods. */
const gapsIn = (text: string): number => text.split('not written yet').length - 1;
