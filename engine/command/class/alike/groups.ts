/** Pairs that hang together, as groups: a chain of who is like whom. */
import type { Coder, Pair } from './pairs.ts';

export interface Group {
  readonly coders: readonly Coder[];
  /** So many that they lead from anybody in the group to anybody else, the most alike first. */
  readonly pairs: readonly Pair[];
}

/** By Kruskal's algorithm: the most alike are joined first, and nobody who is joined already. */
export function groupsOf(pairs: readonly Pair[]): Group[] {
  const groups = new Map<Coder, { coders: Coder[]; pairs: Pair[] }>();
  const groupOf = (coder: Coder) => groups.get(coder) ?? { coders: [coder], pairs: [] };
  for (const pair of pairs.toSorted((a, b) => b.words - a.words)) {
    const [one, other] = pair.coders.map(groupOf);
    if (one!.coders.includes(pair.coders[1])) continue;
    one!.coders.push(...other!.coders);
    one!.pairs.push(...other!.pairs, pair);
    for (const coder of one!.coders) groups.set(coder, one!);
  }
  return [...new Set(groups.values())].map(({ coders, pairs: joined }) => ({
    coders: coders.toSorted((a, b) => (a.name < b.name ? -1 : 1)),
    pairs: joined.toSorted((a, b) => b.words - a.words),
  }));
}
