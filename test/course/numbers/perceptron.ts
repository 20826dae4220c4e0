import { ones, tensor, type Tensor, zeros } from '#tensor';
import {
  type Perceptron,
  perceptron,
  perceptronUpdate,
  step,
  weightedSum,
} from '../../../reference/perceptron.ts';
import { given, type Phrase, row, says, translated } from '../worked.ts';

const corners = [
  [0, 0],
  [0, 1],
  [1, 0],
  [1, 1],
];

/** What a gate answers at each corner. */
const gates = { AND: [0, 0, 0, 1], OR: [0, 1, 1, 1], NAND: [1, 1, 1, 0], XOR: [0, 1, 1, 0] };

const neuron = (w: number[], b: number): Perceptron => ({ w: tensor(w), b });

const at = (x: number[], { w, b }: Perceptron): number => weightedSum(tensor(x), w, b);

const totals = (of: Perceptron): number[] => corners.map((x) => at(x, of));

const [x, w, b] = [[2, -1, 0.5], [0.5, 1, -2], 0.25] as const;
const z = at([...x], neuron([...w], b));
const output = (b: number): number => perceptron(tensor(x), tensor(w), b);

const [chosen, touching, turned] = [
  neuron([2, 2], -3),
  neuron([2, 1], -3),
  neuron([-2, -1], 3),
] as const;

const line = neuron([1, 1], -1);

/** How many of the tables on two inputs some neuron answers; small weights reach all of those. */
function separable(): number {
  const weights = [-3, -2, -1, 0, 1, 2, 3];
  const neurons = weights.flatMap((w1) =>
    weights.flatMap((w2) => weights.map((b) => neuron([w1, w2], b))),
  );
  return new Set(neurons.map((each) => totals(each).map(step).join(''))).size;
}

/** One point, shown to Rosenblatt's rule. */
type Step = { pass: number; x: number[]; target: number; z: number; e: number; now: Perceptron };

function learn(labels: readonly number[], lr: number): Step[] {
  let now = neuron([0, 0], 0);
  const passes = [1, 2, 3, 4, 5, 6].map((pass) =>
    corners.map((x, i): Step => {
      const [target, z] = [labels[i]!, at(x, now)];
      now = perceptronUpdate(now, tensor(x), target, lr);
      return { pass, x, target, z, e: target - step(z), now };
    }),
  );
  return passes.flat();
}

const wrong = (steps: Step[]): Step[] => steps.filter(({ e }) => e !== 0);
const pass = (n: number, steps: Step[]): Step[] => steps.filter((each) => each.pass === n);
const end = (steps: Step[]): Phrase =>
  says`w = (${steps.at(-1)!.now.w}), b = ${steps.at(-1)!.now.b}`;

const and = learn(gates.AND, 1);
const or = learn(gates.OR, 1);
const xor = learn(gates.XOR, 1);
const tenths = learn(gates.AND, 0.1);
const inDoubt = pass(4, tenths)[2]!;

const full = ({ x, target, z, e, now }: Step): Phrase =>
  row(says`(${x})`, target, z, step(z), e, says`(${now.w})`, now.b);
const short = ({ pass, x, target, z, e, now }: Step): Phrase =>
  row(pass, says`(${x})`, target, z, e, says`(${now.w})`, now.b);

const squared = (v: Tensor): number => v.mul(v).sum().item();
const margin = Math.min(...totals(chosen).map(Math.abs));
const [longest, length] = [squared(ones([3])), squared(tensor([2, 2, -3]))];

export const phrases: Phrase[] = [
  // weightedSum, step, perceptron
  says`x = (${x}), w = (${w}), b = ${b}`,
  says`z = ${w[0]} · ${x[0]} + ${w[1]} · (${x[1]}) + (${w[2]}) · ${x[2]} + ${b} = 1 − 1 − 1 + ${b} = ${z}`,
  says`step(${z}) = ${step(z)}, step(${0.5}) = ${step(0.5)}`,
  ...given('the definition', '\\text{step}(z) = 1', '\\text{step}(z) = 0'),
  says`**step(0) = ${step(0)}`,
  says`step(0) = ${step(0)}`,
  translated(says`above has z = ${z}`, says`뉴런은 z = ${z}`),
  says`1/(1 + e^${-z}) = 1/(1 + ${Math.exp(-z)}) = ${output(b)}`,
  translated(
    says`from ${b} to ${1.5} and z becomes ${z + 1.25}, the output ${output(1.5)}`,
    says`${b}에서 ${1.5}로 올리면 z는 ${z + 1.25}, 출력은 ${output(1.5)}`,
  ),
  ...given('where the wrong algebra fails, and the limits', 'z = −1000', 'z = 1000'),

  // the gates
  ...corners.map((x, i) => row(x, ...Object.values(gates).map((labels) => labels[i]!))),
  ...[...gates.AND, ...gates.XOR].map((label, i) => says`(${corners[i % 4]!}) → ${label}:`),
  says`w = (${chosen.w}), b = ${chosen.b}`,
  translated(
    says`four totals are ${totals(chosen).slice(0, 3)} and ${totals(chosen)[3]!}`,
    says`네 합은 ${totals(chosen)}`,
  ),
  says`w = (${touching.w}), b = ${touching.b}`,
  translated(
    says`with ${totals(touching).slice(0, 3)} and ${totals(touching)[3]!}`,
    says`네 합은 ${totals(touching)}`,
  ),
  says`w = (${touching.w.neg()}), b = ${-touching.b}`,
  translated(
    says`total is ${at([1, 1], turned)}, the answer ${step(at([1, 1], turned))}`,
    says`합이 ${at([1, 1], turned)}, 답이 ${step(at([1, 1], turned))}`,
  ),

  // separates
  says`w = (${line.w}), b = ${line.b}`,
  ...totals(line).map((z, i) =>
    row(says`(${corners[i]!})`, z, step(z), gates.OR[i]!, gates.XOR[i]!),
  ),

  translated(
    says`Of the ${2 ** 4} possible tables on two inputs, ${separable()} can`,
    says`표 ${2 ** 4}가지 가운데 ${separable()}가지`,
  ),

  // perceptronUpdate
  says`w = (${zeros([2])}), b = ${0}`,
  ...pass(1, and).map(full),
  ...wrong(and)
    .filter((each) => each.pass > 1)
    .map(short),
  translated(
    says`after ${wrong(and).length} updates in all, ${end(and)}`,
    says`${wrong(and).length}번 갱신한 끝에 얻은 ${end(and)}`,
  ),
  translated(
    says`OR takes ${wrong(or).length} updates from the same start and ends at ${end(or)}`,
    says`${wrong(or).length}번 갱신하여 ${end(or)}`,
  ),
  ...given('the learning rate, and the convention at 0', 'lr = 1', 'z = 0'),

  // why it must stop
  says`(${ones([3])})… R² = ${longest}`,
  says`(${[2, 2, -3]})`,
  translated(says`its length √${length}`, says`그 길이 √${length}`),
  says`γ = ${margin}/√${length}`,
  translated(
    says`${longest} · ${length} = ${longest * length} mistakes; we needed ${wrong(and).length}`,
    says`${longest} · ${length} = ${longest * length}번이고, 실제로는 ${wrong(and).length}번`,
  ),

  // XOR
  translated(
    says`Pass 1 ends at ${end(pass(1, xor))}, pass 2 at ${end(pass(2, xor))}`,
    says`첫 바퀴는 ${end(pass(1, xor))}에서, 둘째 바퀴는 ${end(pass(2, xor))}에서`,
  ),
  ...pass(3, xor).map(full),

  // where it fails
  translated(
    says`lr = ${0.1}, though, and it is done after ${wrong(tenths).length} updates and not ${wrong(and).length}`,
    says`lr = ${0.1}로 돌리면 ${wrong(and).length}번이 아니라 ${wrong(tenths).length}번`,
  ),
  translated(says`store ${0.1} exactly`, says`${0.1}을 정확히`),
  translated(
    says`the bias becomes ${pass(3, tenths)[2]!.now.b}, then ${pass(3, tenths)[3]!.now.b}`,
    says`편향은 ${pass(3, tenths)[2]!.now.b}가 되었다가 ${pass(3, tenths)[3]!.now.b}가`,
  ),
  translated(says`its total is ${inDoubt.z}`, says`합이 ${inDoubt.z}이 되어`),
  ...given('learning rates that are stored exactly', '0.5'),

  // predictions
  translated(
    says`${wrong(tenths).length}.** On paper the same ${wrong(and).length} as above`,
    says`${wrong(tenths).length}.** 이론으로는 위와 똑같이 ${wrong(and).length}번`,
  ),
  ...given('what is asked', 'lr = 0.1'),
];
