/** A lesson's file, exercise by exercise: which of them have changed, and which one is where. */
import { hash } from './hash.ts';
import type { Located } from '../../engine/kit/restore.ts';
import { spansOf } from './spans.ts';

export interface Part {
  /** Changes when the exercise does; where it cannot be told apart, when anything in the file does. */
  readonly hash: string;
  readonly located: Located;
}

export function partsOf(text: string, exercises: readonly string[]): ReadonlyMap<string, Part> {
  const parts = [...spansOf(text, exercises)].map(([name, located]) => {
    const own = 'reason' in located ? text : text.slice(located.start, located.end);
    return [name, { located, hash: hash(own.replaceAll('\r\n', '\n').trim()) }] as const;
  });
  return new Map(parts);
}

export function exerciseAt(parts: ReadonlyMap<string, Part>, offset: number): string | undefined {
  return [...parts].find(
    ([, { located }]) => !('reason' in located) && located.start <= offset && offset <= located.end,
  )?.[0];
}

/** The exercises that are not what they were. */
export const changedIn = (
  before: ReadonlyMap<string, Part>,
  after: ReadonlyMap<string, Part>,
): string[] =>
  [...after]
    .filter(([name, { hash: now }]) => before.get(name)?.hash !== now)
    .map(([name]) => name);
