// A square of the plane as it is drawn, and the line w·x + b = 0 within it.

export type Point = readonly [number, number];
type Weights = readonly [number, number];

/**
 * From numbers to pixels and back: the square from `low` to `high`, drawn `side()` pixels wide with
 * its upper left corner at (left, top).
 */
export function squareOf(low: number, high: number, side: () => number, left: number, top = 0) {
  const scale = (): number => side() / (high - low);
  const xOf = (x: number): number => left + (x - low) * scale();
  const yOf = (y: number): number => top + (high - y) * scale();
  const toX = (pixels: number): number => low + (pixels - left) / scale();
  const toY = (pixels: number): number => high - (pixels - top) / scale();
  /** As the attributes of an SVG line. */
  const lineOf = ({ w, b }: { w: Weights; b: number }) => {
    const ends = segment(w, b, low, high);
    if (!ends) return undefined;
    const [[x1, y1], [x2, y2]] = ends;
    return { x1: xOf(x1), y1: yOf(y1), x2: xOf(x2), y2: yOf(y2) };
  };
  return { xOf, yOf, toX, toY, lineOf };
}

/** The part of the square from `low` to `high` where w·x + b ≥ 0, as a polygon; maybe empty. */
export function positiveSide(w: Weights, b: number, low: number, high: number): Point[] {
  const corners: Point[] = [
    [low, low],
    [high, low],
    [high, high],
    [low, high],
  ];
  return corners.flatMap((corner, i) => {
    const next = corners[(i + 1) % corners.length]!;
    const [z, zNext] = [sum(w, b, corner), sum(w, b, next)];
    const kept: Point[] = z >= 0 ? [corner] : [];
    if (z >= 0 === zNext >= 0) return kept;
    return kept.concat([between(corner, next, z / (z - zNext))]);
  });
}

/** Where the line enters and leaves the square; undefined if it misses it. */
export function segment(
  w: Weights,
  b: number,
  low: number,
  high: number,
): readonly [Point, Point] | undefined {
  if (w[0] === 0 && w[1] === 0) return undefined;
  const ends = positiveSide(w, b, low, high).filter((point) => isOnLine(w, b, point));
  return ends.length >= 2 ? [ends[0]!, ends.at(-1)!] : undefined;
}

/** The point of the line that is nearest to `from`. */
export function foot(w: Weights, b: number, from: Point): Point {
  const way = sum(w, b, from) / (w[0] ** 2 + w[1] ** 2);
  return [from[0] - way * w[0], from[1] - way * w[1]];
}

const sum = (w: Weights, b: number, [x1, x2]: Point): number => w[0] * x1 + w[1] * x2 + b;

const isOnLine = (w: Weights, b: number, point: Point): boolean =>
  Math.abs(sum(w, b, point)) <= 1e-9 * (Math.abs(w[0]) + Math.abs(w[1]) + Math.abs(b));

const between = (from: Point, to: Point, share: number): Point => [
  from[0] + share * (to[0] - from[0]),
  from[1] + share * (to[1] - from[1]),
];
