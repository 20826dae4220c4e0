/** Places for labels: as near as can be to the wanted ones, in their order, at least `gap` apart. */
export function spread(wanted: readonly number[], gap: number): number[] {
  const order = wanted.map((_, i) => i).sort((a, b) => wanted[a]! - wanted[b]!);
  // Neighbours that are too close make one group, evenly spaced around the mean of what they want.
  const groups: number[][] = [];
  const startOf = (group: readonly number[]): number =>
    group.reduce((sum, i) => sum + wanted[i]!, 0) / group.length - ((group.length - 1) * gap) / 2;
  for (const i of order) {
    let group = [i];
    let before = groups.at(-1);
    while (before && startOf(before) + before.length * gap > startOf(group)) {
      group = before.concat(group);
      groups.pop();
      before = groups.at(-1);
    }
    groups.push(group);
  }
  const places = wanted.slice();
  for (const group of groups) {
    const start = startOf(group);
    for (const [k, i] of group.entries()) places[i] = start + k * gap;
  }
  return places;
}
