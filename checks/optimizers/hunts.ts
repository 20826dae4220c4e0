/** The hunt of lesson 08: what is drawn for a law of Adam, and its words. */
import fc from 'fast-check';
import { tensor, type Tensor, zeros } from '#tensor';
import { extents, list, listOfLength, real } from '../../engine/kit/arbitraries.ts';
import { hunt } from '../../engine/kit/hunt.ts';
import { pulls } from './runs.ts';

/** Every fifth parameter gets no gradient in a step. */
const pull = fc.oneof(
  { withCrossShrink: true },
  { arbitrary: fc.constant(0), weight: 1 },
  { arbitrary: pulls, weight: 4 },
);

/** Most gradients are of the size of 1; in some runs all are faint. */
const scale = fc.constantFrom(1, 1, 1e-3);

/** θ, and one to five gradients of its shape. */
const run = fc
  .tuple(extents(1), listOfLength(4, real()), list(listOfLength(4, pull), 1, 5), scale)
  .map(([[k], theta, grads, size]): [theta: Tensor, grads: Tensor[]] => [
    tensor(theta.slice(0, k)),
    grads.map((grad) => tensor(grad.slice(0, k)).mul(size)),
  ]);

export const hunts = {
  stepLaw: {
    ...hunt(['adam'], ['theta', 'grads'], run, {
      probe: ([adam], theta, grads) => {
        const nothing = zeros(theta.shape);
        let state: Parameters<typeof adam>[0] = { theta, m: nothing, v: nothing, t: 0 };
        for (const grad of grads) state = adam(state, grad, { lr: 0.1 }) as typeof state;
      },
    }),
    title: { en: 'Laws of Adam', ko: 'Adam의 법칙' },
    hints: [
      {
        en: 'Walk: begin with zeros for m and v and with t = 0, and give each answer back as the next state. After every step you hold the old state, the gradient and the new state: what must be true between them?',
        ko: '걸어 보세요. m과 v는 0, t = 0에서 시작하고, 받은 답을 다음 상태로 다시 넣으세요. 걸음마다 예전 상태와 기울기와 새 상태가 손에 있습니다. 이 셋 사이에 무엇이 참이어야 하나요?',
      },
      {
        en: 'The new m lies 0.1 of the way from the old one to g, the new v 0.001 of the way from the old one to g². And θ must have moved as the new m, v and t say: multiply its move by √v̂ + ε, and lr·m̂ is left. Compare all of it up to about 10⁻⁹.',
        ko: '새 m은 예전 m에서 g 쪽으로 0.1만큼, 새 v는 예전 v에서 g² 쪽으로 0.001만큼 간 곳에 있습니다. 그리고 θ는 새 m, v, t가 말하는 대로 움직였어야 합니다. 움직인 거리에 √v̂ + ε을 곱하면 lr·m̂이 남습니다. 모두 10⁻⁹쯤까지 비교하세요.',
      },
    ],
  },
} as const;
