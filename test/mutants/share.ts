/**
 * Which mutants are tried, and which of those that fall are asked for by name, and by place: all, or
 * a part that is another one for another number.
 *
 *     MUTANT_SHARE=1/1 …      all of them
 *     MUTANT_SHARE=20410/40   a fortieth, such as the one that is due on that day
 */
export interface Share {
  readonly number: number;
  readonly parts: number;
}

export function shareFrom(text: string): Share {
  const [, number, parts] = /^(\d+)\/([1-9]\d*)$/.exec(text) ?? [];
  if (number === undefined) throw new Error(`"${text}" is no share such as 3/40`);
  return { number: Number(number), parts: Number(parts) };
}

export const MUTANTS = shareFrom(process.env['MUTANT_SHARE'] ?? '1/40');
export const NAMED = shareFrom(process.env['NAMED_SHARE'] ?? '1/10');
export const LOCATED = shareFrom(process.env['LOCATED_SHARE'] ?? '1/10');

/** The part of `all` that is due; of neighbours, which are much alike, the one or the other. */
export const partOf = <T>(all: readonly T[], { number, parts }: Share): T[] =>
  all.filter((_, i) => (i + number) % parts === 0);
