/** Other right solutions of lesson 03: odd ones, which the checks must not accuse. */

/** Unsigned arithmetic of 32 bits, which wraps around by itself. */
export class Random_bits {
  private readonly state = new Uint32Array(1);

  constructor(seed: number) {
    this.state[0] = seed;
  }

  next = (): number => {
    this.state[0] = Math.imul(this.state[0]!, 1664525) + 1013904223;
    return this.state[0] * 2 ** -32;
  };

  below = (n: number): number => Math.trunc(this.next() * n);
}

/** The state as a part of the whole: u ← the fraction of a·u + c/m. */
export class Random_fraction {
  u: number;

  constructor(seed: number) {
    this.u = seed / 4294967296;
  }

  next(): number {
    return (this.u = (1664525 * this.u + 1013904223 / 4294967296) % 1);
  }

  below(n: number): number {
    const scaled = this.next() * n;
    return scaled - (scaled % 1);
  }
}

/** Keeps only the places that have been swapped: quick where few are drawn of very many. */
export function sampleWithoutReplacement_sparse(n: number, us: readonly number[]): number[] {
  if (us.length > n || us.some((u) => u < 0 || u >= 1)) throw new RangeError('no such sample');
  const moved = new Map<number, number>();
  const at = (place: number): number => moved.get(place) ?? place;
  return us.map((u, i) => {
    const j = i + Math.floor(u * (n - i));
    const drawn = at(j);
    moved.set(j, at(i));
    return drawn;
  });
}

/** Welford: one number after the other. */
export function standardError_oneByOne(xs: readonly number[]): number {
  if (xs.length <= 1) throw new TypeError('how far one number is off, nobody knows');
  let [n, mean, squares] = [0, 0, 0];
  for (const x of xs) {
    n += 1;
    const off = x - mean;
    mean += off / n;
    squares += off * (x - mean);
  }
  return Math.sqrt(squares / (n - 1)) / Math.sqrt(n);
}

/** How often each number was drawn, times the number. */
export function bootstrapMeans_counted(
  xs: readonly number[],
  draws: readonly (readonly number[])[],
): number[] {
  const n = xs.length;
  const means: number[] = [];
  for (const draw of draws) {
    const times = xs.map(() => 0);
    for (const i of draw) {
      if (!Number.isInteger(i) || i < 0 || i >= n) throw new RangeError(`${i}`);
      times[i]! += 1;
    }
    if (draw.length !== n) throw new RangeError('another size');
    means.push(times.reduce((total, t, i) => total + (t / n) * xs[i]!, 0));
  }
  return means;
}
