// Digits as people write them: the ways in which each is written, stroke by stroke.
import type { Point, Stroke } from './bitmap.ts';

type Place = readonly [x: number, y: number];

/** A pen goes through these places in a curve; a corner begins a new list that starts where it was. */
export type Shape = readonly (readonly Place[])[];

/** Around a middle, from an angle in degrees on, to the left. */
function ring(x: number, y: number, rx: number, ry: number, from = -90): string {
  const places = Array.from({ length: 13 }, (_, i) => {
    const angle = ((from - i * 30) * Math.PI) / 180;
    return `${x + rx * Math.cos(angle)},${y + ry * Math.sin(angle)}`;
  });
  return places.join(' ');
}

/** In a box of 20 by 28, of each digit the usual way first. */
const WAYS: readonly (readonly string[])[] = [
  [ring(10, 14, 9, 14), ring(10, 14, 6, 14), '14,2 7,1 1,8 1,18 6,27 13,27 19,19 19,9 15,2 9,1'],
  ['4,7 11,0 | 11,0 11,28', '10,0 10,28', '3,7 11,0 | 11,0 11,28 | 3,28 19,28'],
  [
    '2,7 5,1 11,0 17,3 17,9 11,18 1,28 | 1,28 19,28',
    '1,6 8,0 16,3 16,11 8,23 3,28 1,24 5,22 12,27 19,26',
    '2,3 9,0 16,4 15,12 2,27 | 2,27 10,25 18,28',
  ],
  [
    '2,4 8,0 16,2 17,8 13,13 7,14 | 7,14 14,15 19,20 16,26 8,28 1,25',
    '2,1 17,1 | 17,1 8,12 | 8,12 16,14 19,20 14,27 7,28 1,25',
    '3,3 10,0 16,5 10,12 | 10,12 18,17 16,25 8,28 2,26',
  ],
  [
    '7,0 1,17 | 1,17 19,17 | 14,7 14,28',
    '14,0 1,19 | 1,19 19,19 | 14,0 14,28',
    '4,0 3,13 | 3,13 16,13 | 16,0 16,28',
  ],
  [
    '4,1 3,12 | 3,12 11,10 18,15 18,23 10,28 2,25 | 4,1 18,1',
    '17,0 5,1 | 5,1 4,12 | 4,12 14,12 18,19 13,27 2,27',
    '18,1 9,1 4,6 8,12 15,16 16,23 10,28 2,26',
  ],
  [
    '15,0 6,7 1,17 3,26 10,28 17,24 16,17 10,14 3,19',
    '6,0 2,14 3,25 11,28 17,23 14,17 7,16 3,21',
    '12,0 4,10 2,20 7,28 15,26 17,19 11,15 3,20',
  ],
  [
    '1,1 18,1 | 18,1 12,12 8,28',
    '2,5 5,1 11,2 18,0 | 18,0 12,13 9,28 | 4,15 17,14',
    '2,6 2,1 | 2,1 18,1 | 18,1 8,28',
  ],
  [
    '15,4 10,0 4,3 5,9 14,17 17,23 11,28 4,25 4,19 13,10 16,5 13,1',
    `${ring(10, 7, 6, 7, 90)} | ${ring(10, 21, 8, 7)}`,
    '17,2 9,0 3,5 8,12 15,18 14,26 6,27 4,20 12,13 18,4',
  ],
  [
    '16,5 10,0 3,3 3,11 9,14 15,10 16,4 | 16,4 15,28',
    '16,4 8,0 2,6 6,13 14,11 17,4 | 17,4 17,18 12,27 3,26',
    '15,4 8,1 3,7 7,12 14,9 16,4 | 16,4 12,17 6,28',
  ],
];

export const SHAPES: readonly (readonly Shape[])[] = WAYS.map((ways) => ways.map(shapeOf));

function shapeOf(text: string): Shape {
  return text.split(' | ').map((stroke) =>
    stroke.split(' ').map((place): Place => {
      const [x, y] = place.split(',');
      return [Number(x), Number(y)];
    }),
  );
}

/** How many points a curve has between two of its places. */
const FINE = 8;

/** The strokes of a shape: Catmull–Rom curves through its places. */
export const strokesOf = (shape: Shape): Stroke[] => shape.map(curveThrough);

function curveThrough(places: readonly Place[]): Point[] {
  const at = (i: number): Place => places[Math.max(0, Math.min(places.length - 1, i))]!;
  const points: Point[] = [];
  for (let i = 0; i < places.length - 1; i++) {
    const four = [at(i - 1), at(i), at(i + 1), at(i + 2)];
    for (let k = 0; k < FINE; k++) {
      const [x, y] = [0, 1].map((axis) =>
        catmullRom(
          four.map((p) => p[axis]!),
          k / FINE,
        ),
      );
      points.push({ x: x!, y: y! });
    }
  }
  const [x, y] = at(places.length - 1);
  return [...points, { x, y }];
}

function catmullRom([a, b, c, d]: readonly number[], t: number): number {
  const [p, q, r, s] = [a!, b!, c!, d!];
  const cubic = (3 * (q - r) + s - p) * t + 2 * p - 5 * q + 4 * r - s;
  return q + 0.5 * t * (r - p + t * cubic);
}

/** One of the ways in which a digit is written, in the middle of a square of 32 by 32. */
export const exampleOf = (digit: number, way: number): Stroke[] =>
  strokesOf(SHAPES[digit]![way]!.map((places) => places.map(([x, y]) => [x + 6, y + 2])));
