/** What could not be loaded, and the texts it was loaded from. */
import type { Problem } from '../../sandbox/problem.ts';
import { asRead, type Stripped } from '../../sandbox/strip-types.ts';

/** What a submission was loaded from. */
export interface Loaded {
  /** The file that is graded. */
  readonly entry: string;
  /** What was read of it, and of those that it may import. */
  readonly sources: Readonly<Record<string, string | Problem | undefined>>;
  /** The files of all lessons, in order. */
  readonly lessons: readonly string[];
  /** The names of the modules that it may import besides: `#tensor`. */
  readonly modules: readonly string[];
  /** Blanks the types of a text. */
  readonly strip: (text: string) => Stripped;
}

export type Told<Type extends Problem['type']> = Extract<Problem, { type: Type }>;

export const textOf = ({ sources }: Loaded, file: string): string | undefined => {
  const source = sources[file];
  return typeof source === 'string' ? asRead(source) : undefined;
};
