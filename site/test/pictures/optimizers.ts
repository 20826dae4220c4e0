import * as reference from '../../../reference/optimizers.ts';
import { type Tensor, tensor, zeros } from '#tensor';
import type { LessonPictures } from './lesson.ts';
import { type Rows, rowOf } from './picture.ts';

type Functions = typeof reference;
type Descent = (grad: Tensor) => Tensor;

const parabola =
  (lr: number) =>
  ({ descendQuadratic }: Functions): Rows =>
    descendQuadratic(4, 1, lr, 50).map((x, t) => [t, x, 2 * x * x]);

/** A rule as a function from one gradient after the other to the next θ. */
function descents(f: Functions, theta: Tensor): Readonly<Record<string, (lr: number) => Descent>> {
  const none = zeros(theta.shape);
  const from =
    <S extends { theta: Tensor }>(start: S, step: (s: S, grad: Tensor, lr: number) => S) =>
    (lr: number): Descent => {
      let state = start;
      return (grad) => (state = step(state, grad, lr)).theta;
    };
  const moments = { theta, m: none, v: none, t: 0 };
  return {
    sgd: from({ theta }, (s, grad, lr) => ({ theta: f.sgd(s.theta, grad, { lr }) })),
    momentum: from({ theta, v: none }, (s, grad, lr) => f.momentum(s, grad, { lr, alpha: 0.9 })),
    adagrad: from({ theta, g: none }, (s, grad, lr) => f.adagrad(s, grad, { lr })),
    rmsprop: from({ theta, g: none }, (s, grad, lr) => f.rmsprop(s, grad, { lr })),
    adam: from(moments, (s, grad, lr) => f.adam(s, grad, { lr })),
    adamw: from(moments, (s, grad, lr) => f.adamw(s, grad, { lr })),
  };
}

/** The lengths of steps under a gradient that stays: 1, 2, …, 9, 10, 20, … */
const stall =
  (steps: number) =>
  (f: Functions): Rows => {
    const rules = descents(f, tensor([0]));
    const walks = [rules['adagrad']!(0.1), rules['rmsprop']!(0.1)].map((next) => {
      const places = [0];
      for (let t = 1; t <= steps; t++) places.push(next(tensor([5])).item());
      return places;
    });
    const isDrawn = (t: number) => t % 10 ** Math.floor(Math.log10(t)) === 0;
    const drawn = Array.from({ length: steps }, (_, i) => i + 1).filter(isDrawn);
    return [
      ...drawn.map((t) =>
        rowOf(
          t,
          walks.map((places) => Math.abs(places[t]! - places[t - 1]!)),
        ),
      ),
      ['distance covered', ...walks.map((places) => Math.abs(places.at(-1)!))],
    ];
  };

interface Landscape {
  readonly loss: (x: number, y: number) => number;
  readonly gradient: (x: number, y: number) => readonly number[];
  readonly start: readonly number[];
  /** In the order of the rules. */
  readonly rates: readonly number[];
}
const RAVINE: Landscape = {
  loss: (x, y) => (x * x + 100 * y * y) / 2,
  gradient: (x, y) => [x, 100 * y],
  start: [3, 1],
  rates: [0.01, 0.01, 1, 0.01, 0.1, 1],
};
const SADDLE: Landscape = {
  loss: (x, y) => (x * x - y * y) / 2 + y ** 4 / 4,
  gradient: (x, y) => [x, y ** 3 - y],
  start: [1, 0.001],
  rates: [0.3, 0.3, 1, 0.01, 0.3, 0.3],
};

/** x, y and the loss of all six rules, after every so many steps. */
const paths =
  ({ loss, gradient, start, rates }: Landscape, last: number, every: number) =>
  (f: Functions): Rows => {
    const trails = Object.values(descents(f, tensor([start]))).map((rule, i) => {
      const next = rule(rates[i]!);
      const trail = [start as [number, number]];
      for (let t = 0; t < last; t++) {
        trail.push([...next(tensor([gradient(...trail[t]!)])).data] as [number, number]);
      }
      return trail;
    });
    return Array.from({ length: last / every + 1 }, (_, i) => i * every).map((t) =>
      rowOf(
        t,
        trails.flatMap((trail) => rowOf(trail[t]!, loss(...trail[t]!))),
      ),
    );
  };

export const optimizers: LessonPictures<Functions> = {
  lesson: 'optimizers',
  reference,
  mistakes: [
    ['- lr * (a * path[t]!)', '- 0.5 * lr * (a * path[t]!)'],
    ['theta: theta.sub(vNext.mul(lr))', 'theta: theta.sub(grad.mul(lr))'],
    ['const gNext = g.add(grad.mul(grad))', 'const gNext = g.add(grad.abs())'],
  ],
  pictures: {
    parabola: [
      { rows: parabola(0.4) },
      { by: (picture) => picture.type('μ', 0.55), rows: parabola(0.55) },
    ],
    stall: [{ rows: stall(10_000) }, { by: (picture) => picture.choose('100'), rows: stall(100) }],
    paths: [
      { rows: paths(RAVINE, 1000, 10) },
      { by: (picture) => picture.choose('100'), rows: paths(RAVINE, 100, 1) },
      { by: (picture) => picture.choose('saddle'), rows: paths(SADDLE, 100, 1) },
    ],
  },
};
