// The data of the pictures of lesson 08, made with the lesson's own functions.
import { tensor } from '#tensor';
import { expectLength } from '../parts/expect.ts';
import { descender, type Lesson, type Rule, type RuleFunctions } from './rules.ts';
import { BUDGET, type Point, type Surface, type SurfaceName, SURFACES } from './surfaces.ts';

// --- One parabola --------------------------------------------------------------------------------

export interface ParabolaData {
  /** 1 − μ·a, by which every step multiplies. */
  readonly factor: number;
  /** x₀, x₁, … and the loss at each. */
  readonly path: readonly { readonly x: number; readonly loss: number }[];
}

export function parabola(
  functions: Pick<Lesson, 'descendQuadratic'>,
  { a, x0, lr, steps }: Readonly<Record<'a' | 'x0' | 'lr' | 'steps', number>>,
): ParabolaData {
  const path = expectLength(functions.descendQuadratic(a, x0, lr, steps), steps + 1);
  return { factor: 1 - lr * a, path: path.map((x) => ({ x, loss: (a * x * x) / 2 })) };
}

// --- The rules on a landscape ------------------------------------------------------------------

export interface DescentSettings {
  readonly surface: SurfaceName;
  readonly start: Point;
  /** The rules that are on, and their learning rates. */
  readonly runs: readonly { readonly rule: Rule; readonly lr: number }[];
}

export interface Descent {
  readonly rule: Rule;
  readonly lr: number;
  /** θ at the start and after every step, until the budget is spent or the loss beyond all bounds. */
  readonly points: readonly Point[];
  readonly losses: readonly number[];
  /** After how many steps the loss is below the goal to the end of the run; undefined if it ends above. */
  readonly arrived: number | undefined;
  /** Whether the loss went beyond all bounds. */
  readonly diverged: boolean;
}

export interface DescentData {
  readonly surface: SurfaceName;
  readonly start: Point;
  readonly descents: readonly Descent[];
}

export function descents(
  functions: RuleFunctions,
  { surface, start, runs }: DescentSettings,
): DescentData {
  const made = runs.map(({ rule, lr }) => descend(functions, SURFACES[surface], start, rule, lr));
  return { surface, start, descents: made };
}

const BOUND = 1e6;

function descend(
  functions: RuleFunctions,
  { loss, gradient, goal }: Surface,
  start: Point,
  rule: Rule,
  lr: number,
): Descent {
  const next = descender(functions, rule, tensor([start]), lr);
  const points: Point[] = [start];
  const losses = [loss(...start)];
  for (let step = 1; step <= BUDGET && losses.at(-1)! < BOUND; step++) {
    const [x, y] = next(tensor([gradient(...points.at(-1)!)])).data as unknown as Point;
    points.push([x, y]);
    losses.push(loss(x, y));
  }
  return {
    rule,
    lr,
    points,
    losses,
    arrived: arrival(losses, goal),
    diverged: !(losses.at(-1)! < BOUND),
  };
}

function arrival(losses: readonly number[], goal: number): number | undefined {
  const steps = losses.findLastIndex((loss) => !(loss < goal)) + 1;
  return steps === losses.length ? undefined : steps;
}

// --- Steps under a constant gradient -----------------------------------------------------------

export interface StallSettings {
  readonly rules: readonly Rule[];
  readonly gradient: number;
  readonly lr: number;
  readonly steps: number;
}

export interface Walk {
  readonly rule: Rule;
  /** The lengths of the steps that are drawn, … */
  readonly steps: readonly { readonly t: number; readonly length: number }[];
  /** … and of all steps together. */
  readonly distance: number;
}

export function stall(
  functions: RuleFunctions,
  { rules, gradient, lr, steps }: StallSettings,
): readonly Walk[] {
  const drawn = new Set(drawnSteps(steps));
  return rules.map((rule) => {
    const next = descender(functions, rule, tensor([0]), lr);
    const grad = tensor([gradient]);
    const lengths: Walk['steps'][number][] = [];
    let at = 0;
    for (let t = 1; t <= steps; t++) {
      const to = next(grad).data[0]!;
      if (drawn.has(t)) lengths.push({ t, length: Math.abs(to - at) });
      at = to;
    }
    return { rule, steps: lengths, distance: Math.abs(at) };
  });
}

/** 1, 2, …, 10, then ever further apart, with 100, 1000 and 10,000 among them. */
export function drawnSteps(steps: number): number[] {
  const drawn: number[] = [];
  for (let decade = 1; decade <= steps; decade *= 10) {
    for (const digit of [1, 2, 3, 4, 5, 6, 7, 8, 9]) drawn.push(digit * decade);
  }
  return drawn.filter((t) => t <= steps);
}
