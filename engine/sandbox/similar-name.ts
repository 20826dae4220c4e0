/**
 * The name that `wanted` was probably meant to be: `softMax`, `sofmax`, `sotfmax` for `softmax`. There
 * may be a slip for every so many letters.
 */
export function similarName(
  wanted: string,
  names: readonly string[],
  lettersASlip = 4,
): string | undefined {
  const tolerated = Math.max(1, Math.floor(wanted.length / lettersASlip));
  const ranked = names
    .map((name) => ({ name, distance: editDistance(wanted.toLowerCase(), name.toLowerCase()) }))
    .sort((a, b) => a.distance - b.distance);
  const best = ranked[0];
  return best && best.distance <= tolerated ? best.name : undefined;
}

/** Letters left out, added, changed or swapped with their neighbour, one row of the table at a time. */
function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      const isSwap = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swapped = isSwap ? before[j - 2]! + 1 : Infinity;
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, replaced, swapped));
    }
    [before, row] = [row, next];
  }
  return row[b.length]!;
}
