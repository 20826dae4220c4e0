/** What the keys mean. */

export type Key =
  | 'next'
  | 'hint'
  | 'course'
  | 'lesson'
  | 'language'
  | 'reset'
  | 'up'
  | 'down'
  | 'choose'
  | 'back'
  | 'suspend'
  | 'quit';

/** With what the same keys write where the keyboard is set to Korean. */
const LETTERS: ReadonlyMap<string, Key> = new Map(
  Object.entries({
    n: 'next',
    ㅜ: 'next',
    h: 'hint',
    ㅗ: 'hint',
    l: 'course',
    ㅣ: 'course',
    a: 'lesson',
    ㅁ: 'lesson',
    k: 'language',
    ㅏ: 'language',
    r: 'reset',
    ㄱ: 'reset',
    q: 'quit',
    ㅂ: 'quit',
  } satisfies Record<string, Key>),
);

const NAMED: ReadonlyMap<string, Key> = new Map(
  Object.entries({
    up: 'up',
    down: 'down',
    return: 'choose',
    enter: 'choose',
    escape: 'back',
  } satisfies Record<string, Key>),
);

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
  const named = NAMED.get(name);
  if (named || meta) return named;
  return text === undefined ? undefined : letterFor(text);
}

/** Capitals mean the same as small letters, except for `L`. */
export function letterFor(text: string): Key | undefined {
  if (text === 'L') return 'language';
  return LETTERS.get(text.toLowerCase());
}
