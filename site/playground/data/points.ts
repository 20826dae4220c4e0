// Points of two classes in the plane, drawn anew from each seed.
import { randn } from '#tensor';
import type { PlaneName } from '../settings.ts';

export interface Sample {
  readonly at: readonly [number, number];
  readonly label: 0 | 1;
}

/** To learn from, and to be asked about afterwards. */
export interface Samples {
  readonly own: readonly Sample[];
  readonly unseen: readonly Sample[];
}

/** The square that is drawn, and learnt about. */
export const [LOW, HIGH] = [-1.25, 1.25];

export const OWN = 160;
export const UNSEEN = 80;
const COUNT = OWN + UNSEEN;

/** A place by its class, and by how far along it is: from 0 to 1. */
type Place = (label: 0 | 1, along: number) => readonly [number, number];

const turned = (radius: number, angle: number): readonly [number, number] => [
  radius * Math.cos(angle),
  radius * Math.sin(angle),
];

/** Steps of the golden angle are spread evenly, however many there are. */
const GOLDEN = Math.PI * (3 - Math.sqrt(5));
const TURNS = 1.25;

const PLACES: Readonly<Record<PlaneName, Place>> = {
  // Four squares: each class has two, across from each other.
  xor: (label, along) => {
    const i = Math.floor(along * (COUNT / 2));
    const side = i % 2 === 0 ? 1 : -1;
    const [x, y] = turned(0.4 * Math.sqrt(along), i * GOLDEN);
    return [side * 0.6 + x, (label === 0 ? side : -side) * 0.6 + y];
  },
  // A disc, and a ring around it.
  circle: (label, along) => {
    const angle = along * (COUNT / 2) * GOLDEN;
    return turned(label === 1 ? 0.5 * Math.sqrt(along) : 0.8 + 0.25 * along, angle);
  },
  // Two half circles, each with an end inside the other.
  moons: (label, along) => {
    const [x, y] = turned(0.7, Math.PI * along);
    return label === 1 ? [x - 0.35, y - 0.2] : [0.35 - x, 0.2 - y];
  },
  // Two arms that wind around each other.
  spiral: (label, along) => turned(0.1 + along, 2 * Math.PI * TURNS * along + label * Math.PI),
};

/** Half of them of either class, in no order. At noise 1 they are moved as far as the square's half. */
export function samplesOf(name: PlaneName, noise: number, seed: number): Samples {
  const numbers = randn([3, COUNT], seed);
  const all = Array.from({ length: COUNT }, (_, i) => {
    const label = i % 2 === 0 ? 0 : 1;
    const [x, y] = PLACES[name](label, Math.floor(i / 2) / (COUNT / 2));
    const at = [x + noise * 0.5 * numbers.at(0, i), y + noise * 0.5 * numbers.at(1, i)] as const;
    return { key: numbers.at(2, i), sample: { at, label } satisfies Sample as Sample };
  });
  const mixed = all.toSorted((a, b) => a.key - b.key).map(({ sample }) => sample);
  return { own: mixed.slice(0, OWN), unseen: mixed.slice(OWN) };
}
