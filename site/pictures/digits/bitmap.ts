// From strokes to what a network reads, in the steps that the images of `#digits` have come through:
// set upright, stretched to the frame, drawn with as much ink as each of theirs has, and counted.
//
// What their steps were can be seen from the images: all of them are 32 pixels high and hardly ever
// wider than 20, few lean, and a 1 has as much black as an 8.

export interface Point {
  readonly x: number;
  /** Downwards. */
  readonly y: number;
}

/** What a pen draws until it is lifted. */
export type Stroke = readonly Point[];

/** The side of the bitmap, … */
export const SIDE = 32;
/** … of a block of it that is counted, and of what comes out. */
const BLOCK = 4;
export const COUNTED = SIDE / BLOCK;

/** The frame that a digit is stretched to has the height of the bitmap, … */
const WIDTH = 20;
/** … but a narrow one is not stretched more than this to its width: else a 1 would be a square. */
const MOST_STRETCH = 1.5;

/** A line that leans more is meant to: so much to the side for each pixel down. */
const STEEPEST = 0.6;

/** The black pixels of an image: half of the images have fewer, half more. */
const INK = 313;
const WIDEST_PEN = 12;

/** The bitmap, row by row: 1 is black. Nothing where nothing is drawn. */
export function bitmapOf(strokes: readonly Stroke[]): Uint8Array {
  const upright = uprightOf(strokes.filter((stroke) => stroke.length > 0));
  let [thin, thick] = [1, WIDEST_PEN];
  let bitmap = drawn(upright, thick);
  // Ink grows with the pen: the widest is looked for that does not need more than there is.
  while (thick - thin > 0.2) {
    const pen = (thin + thick) / 2;
    const tried = drawn(upright, pen);
    if (inkOf(tried) > INK) thick = pen;
    else [thin, bitmap] = [pen, tried];
  }
  return bitmap;
}

/** How many pixels are black in each block of 4 × 4: 64 numbers from 0 to 16. */
export function countedOf(bitmap: Uint8Array): number[] {
  const counts = Array<number>(COUNTED * COUNTED).fill(0);
  for (const [i, pixel] of bitmap.entries()) {
    const [row, column] = [Math.floor(i / SIDE), i % SIDE];
    counts[Math.floor(row / BLOCK) * COUNTED + Math.floor(column / BLOCK)]! += pixel;
  }
  return counts;
}

const inkOf = (bitmap: Uint8Array): number => bitmap.reduce((sum, pixel) => sum + pixel, 0);

/** Rows are moved sideways until the middle of what is drawn in them does not wander, top to bottom. */
function uprightOf(strokes: readonly Stroke[]): readonly Stroke[] {
  const pieces = strokes.flatMap((stroke) => stroke.slice(1).map((to, i) => piece(stroke[i]!, to)));
  const mean = (of: (each: Piece) => number): number =>
    pieces.reduce((sum, each) => sum + each.length * of(each), 0) /
    pieces.reduce((sum, { length }) => sum + length, 0);
  const [x, y] = [mean((each) => each.x), mean((each) => each.y)];
  // Of a straight piece by itself the mean square is a twelfth.
  const across = mean((each) => (each.x - x) * (each.y - y) + (each.dx * each.dy) / 12);
  const down = mean((each) => (each.y - y) ** 2 + each.dy ** 2 / 12);
  if (!(down > 0)) return strokes;
  const lean = Math.max(-STEEPEST, Math.min(STEEPEST, across / down));
  return mapped(strokes, (point) => ({ x: point.x - lean * (point.y - y), y: point.y }));
}

/** A straight piece of a stroke: where its middle is, and where it leads. */
interface Piece extends Point {
  readonly dx: number;
  readonly dy: number;
  readonly length: number;
}

function piece(from: Point, to: Point): Piece {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  return { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2, dx, dy, length: Math.hypot(dx, dy) };
}

/** Stretched to the frame, and drawn with a round pen of this width. */
function drawn(strokes: readonly Stroke[], pen: number): Uint8Array {
  const { left, top, width, height } = boxOf(strokes);
  const down = (SIDE - pen) / Math.max(height, width / 4, 1e-9);
  const across = Math.min(
    (WIDTH - Math.min(pen, WIDTH / 2)) / Math.max(width, 1e-9),
    MOST_STRETCH * down,
  );
  const [middleX, middleY] = [left + width / 2, top + height / 2];
  const placed = mapped(strokes, ({ x, y }) => ({
    x: SIDE / 2 + across * (x - middleX),
    y: SIDE / 2 + down * (y - middleY),
  }));
  const bitmap = new Uint8Array(SIDE * SIDE);
  for (const stroke of placed) {
    for (const [i, to] of stroke.entries()) mark(bitmap, stroke[i - 1] ?? to, to, pen / 2);
  }
  return bitmap;
}

/** Blackens every pixel whose middle is within `reach` of the line from one point to another. */
function mark(bitmap: Uint8Array, from: Point, to: Point, reach: number): void {
  const first = (a: number, b: number): number => Math.max(0, Math.floor(Math.min(a, b) - reach));
  const last = (a: number, b: number): number =>
    Math.min(SIDE - 1, Math.ceil(Math.max(a, b) + reach));
  const [left, right] = [first(from.x, to.x), last(from.x, to.x)];
  const [upper, lower] = [first(from.y, to.y), last(from.y, to.y)];
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const square = dx * dx + dy * dy || 1;
  for (let row = upper; row <= lower; row++) {
    for (let column = left; column <= right; column++) {
      const x = column + 0.5 - from.x;
      const y = row + 0.5 - from.y;
      const t = Math.max(0, Math.min(1, (x * dx + y * dy) / square));
      if ((x - t * dx) ** 2 + (y - t * dy) ** 2 <= reach ** 2) bitmap[row * SIDE + column] = 1;
    }
  }
}

function boxOf(strokes: readonly Stroke[]): {
  left: number;
  top: number;
  width: number;
  height: number;
} {
  const points = strokes.flat();
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return { left, top, width: Math.max(...xs) - left, height: Math.max(...ys) - top };
}

const mapped = (strokes: readonly Stroke[], to: (point: Point) => Point): Stroke[] =>
  strokes.map((stroke) => stroke.map(to));
