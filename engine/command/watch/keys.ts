/** What the keys mean. */
import { inLatin } from '../keyboard.ts';

const LETTERS = [
  ['n', 'next'],
  ['h', 'hint'],
  ['l', 'course'],
  ['a', 'lesson'],
  ['k', 'language'],
  ['o', 'open'],
  ['r', 'reset'],
  ['y', 'yes'],
  ['q', 'quit'],
] as const;

export type Key = (typeof LETTERS)[number][1] | 'up' | 'down' | 'choose' | 'back' | 'suspend';

const NAMED = new Map<string, Key>([
  ['up', 'up'],
  ['down', 'down'],
  ['return', 'choose'],
  ['enter', 'choose'],
  ['escape', 'back'],
]);

/** A key as `node:readline` tells it. */
export interface Pressed {
  readonly name?: string | undefined;
  readonly ctrl?: boolean;
  readonly meta?: boolean;
}

export function keyFor(
  text: string | undefined,
  { name = '', ctrl, meta }: Pressed,
): Key | undefined {
  if (ctrl) return name === 'c' || name === 'd' ? 'quit' : name === 'z' ? 'suspend' : undefined;
  const key = NAMED.get(name);
  if (key || meta) return key;
  return text === undefined ? undefined : letterFor(text);
}

/** Capitals mean the same as small letters, except for `L`; so do keys that are set to Korean. */
export function letterFor(text: string): Key | undefined {
  if (text === 'L') return 'language';
  return LETTERS.find(([letter]) => letter === inLatin(text).toLowerCase())?.[1];
}
