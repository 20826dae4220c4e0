import { defineLesson } from '../../engine/kit/lesson.ts';
import { exercises } from './checks.ts';
import { hunts } from './hunts.ts';

const SCALE_KO = '모든 기울기에 같은 양수를 곱해도 걸음은 그대로이다 (ε → 0)';
const ANY_STATE_KO = '어느 상태에서든 t가 아무리 커도 편향 보정은 t를 따른다';
const NO_GRADIENT_KO = '기울기가 아직 오지 않은 곳은 움직이지 않는다: 0/(0 + ε) = 0';
const EPS_OUTSIDE_KO = 'ε은 제곱근 밖에 있다: lr·grad/(√g + ε)';
const EPS_BESIDE_KO = 'ε은 제곱근 밖에, 보정한 제곱근 곁에 있다: m̂/(√v̂ + ε)';

export const lesson = defineLesson({
  id: 'optimizers',
  title: { en: 'Optimizers', ko: '옵티마이저' },
  labels: {
    'step #': '#번째 걸음',
    'm, v with weight decay': '가중치 감쇠가 있을 때의 m, v',
    'm, v without': '없을 때의 m, v',
    'how many values': '값의 개수',
    'the batches, joined': '이어 붙인 배치',
  },
  exercises,
  hunts,
  words: {
    sgd: {
      hints: [
        {
          en: 'The gradient points uphill. How far do you go the other way, and from where?',
          ko: '기울기는 오르막을 가리킵니다. 반대쪽으로 얼마나, 그리고 어디에서 출발해서 가야 할까요?',
        },
        {
          en: 'Scale the gradient by lr with `mul`, and subtract the result from theta with `sub`. Both make new tensors.',
          ko: '`mul`로 기울기에 lr을 곱하고, `sub`로 theta에서 그 결과를 빼세요. 둘 다 새 텐서를 만듭니다.',
        },
      ],
      laws: {
        'the printed first step, from zeros with lr = 0.01':
          '원문 자료의 첫 걸음: 0에서 출발, lr = 0.01',
        'θ − lr·g': 'θ − lr·g이다',
        'c times the gradient makes c times the step, however large':
          '기울기가 c배이면 아무리 커도 걸음도 c배이다',
      },
    },
    descendQuadratic: {
      hints: [
        {
          en: 'What is the slope of a·x²/2 at x? One step subtracts lr times that. Which value is the first in the answer?',
          ko: 'x에서 a·x²/2의 기울기는 얼마인가요? 한 걸음마다 그것에 lr을 곱한 값을 뺍니다. 답의 첫 값은 무엇일까요?',
        },
        {
          en: 'The slope is a·x, so every step multiplies x by one and the same number. Which? Begin an array with x0 and let it grow by a value a step.',
          ko: '기울기는 a·x이므로 걸음마다 x에 똑같은 수를 곱하는 셈입니다. 어떤 수일까요? x0으로 배열을 시작하고, 걸음마다 값을 하나씩 붙이세요.',
        },
        {
          en: 'Start an array with x0. As often as there are steps, push the last value times (1 − lr·a). The array then has steps + 1 values; let it overshoot or explode if it wants to.',
          ko: 'x0 하나가 든 배열에서 시작해, 마지막 값에 (1 − lr·a)를 곱한 값을 걸음 수만큼 push하세요. 그러면 값은 steps + 1개입니다. 지나치거나 커져도 막지 마세요.',
        },
      ],
      laws: {
        'x_t = (1 − lr·a)^t·x_0 for t = 0, 1, …, steps':
          't = 0, 1, …, steps에 대해 x_t = (1 − lr·a)^t·x_0이다',
        'lr·a < 1 comes down on one side, lr·a > 1 changes sides at every step':
          'lr·a < 1이면 한쪽에서 내려오고, lr·a > 1이면 걸음마다 반대쪽으로 넘어간다',
        'lr·a < 2 converges: there are steps + 1 values, ever closer to 0':
          'lr·a < 2이면 수렴한다: 값은 steps + 1개이고 점점 0에 가까워진다',
        'lr·a > 2 diverges: every value is further from 0':
          'lr·a > 2이면 발산한다: 값은 갈수록 0에서 멀어진다',
      },
    },
    miniBatches: {
      hints: [
        {
          en: 'Where in the order does the k-th batch begin, and where would it end if there were enough samples? What does `slice` do beyond the end?',
          ko: 'k번째 배치는 순서의 어디에서 시작하고, 샘플이 충분하다면 어디에서 끝날까요? `slice`는 끝을 넘으면 어떻게 할까요?',
        },
        {
          en: 'Batch k begins at k·batchSize. Go through these places while they lie within the order, and cut with `slice(from, to)`: where the order ends it gives what is left. Would that ever end with a batchSize of 0?',
          ko: 'k번째 배치는 k·batchSize에서 시작합니다. 그 자리가 순서 안에 있는 동안 `slice(from, to)`로 자르세요. 순서가 끝나는 곳에서는 남은 것만 나옵니다. batchSize가 0이면 이 반복은 끝날까요?',
        },
        {
          en: 'First throw a RangeError if batchSize is less than 1. Then let i run from 0 in strides of batchSize while it is below the length, and collect the slice from i to i + batchSize: `slice` itself makes the last one short.',
          ko: '먼저 batchSize가 1보다 작으면 RangeError를 던지세요. 그다음 i를 0에서 시작해 길이보다 작은 동안 batchSize씩 늘리면서, i부터 i + batchSize까지의 slice를 모으세요. 마지막 배치는 `slice`가 알아서 짧게 만듭니다.',
        },
      ],
      laws: {
        'the worked example: batches of 2 from [3, 0, 4, 1, 2]':
          '단원의 예제: [3, 0, 4, 1, 2]를 둘씩 나눈 배치',
        'the i-th sample is in batch ⌊i / batchSize⌋, counted from 0':
          '0부터 세어 i번째 샘플은 ⌊i / batchSize⌋번째 배치에 있다',
        'joined together, the batches are the order again':
          '배치를 모두 이어 붙이면 다시 원래 순서가 된다',
        'a batchSize beyond the order makes one batch':
          'batchSize가 샘플 수보다 크면 배치는 하나이다',
        'rejects batchSize < 1': '1보다 작은 batchSize를 거부한다',
      },
    },
    momentum: {
      hints: [
        {
          en: 'There are two lines, and their order matters: which v does the second one use? And both fields belong in the answer.',
          ko: '식은 두 줄이고 순서가 중요합니다. 둘째 줄은 어느 v를 쓰나요? 그리고 두 필드를 모두 돌려주어야 합니다.',
        },
        {
          en: 'Look at the example of the lesson. v was 4, the gradient is 3: the new v is 6.6, and θ moves by 0.66. How much of the old v is in the new one, and how much of the gradient? And by how much is it scaled for the step?',
          ko: '단원의 예제를 보세요. v가 4였고 기울기가 3이면 새 v는 6.6이고 θ는 0.66만큼 움직입니다. 새 v에 지난 v는 얼마나, 기울기는 얼마나 들어 있나요? 그리고 걸음은 새 v의 몇 배인가요?',
        },
        {
          en: 'Make the new velocity first: v scaled by alpha, plus the whole gradient. Then subtract lr times this new velocity from theta, and return an object of the new theta and the new v.',
          ko: '먼저 새 속도를 만드세요. v에 alpha를 곱하고 기울기를 통째로 더합니다. 그다음 theta에서 이 새 속도에 lr을 곱한 것을 빼고, 새 theta와 새 v를 담은 객체를 돌려주세요.',
        },
      ],
      laws: {
        'the printed first step, from zeros with lr = 0.01 and alpha = 0.9':
          '원문 자료의 첫 걸음: 0에서 출발, lr = 0.01, alpha = 0.9',
        'v_t = Σ α^{t−i}·g_i and θ_t = θ_{t−1} − lr·v_t, step by step':
          '걸음마다 v_t = Σ α^{t−i}·g_i이고 θ_t = θ_{t−1} − lr·v_t이다',
        'with a constant gradient v_t = g·(1 − α^t)/(1 − α)':
          '기울기가 일정하면 v_t = g·(1 − α^t)/(1 − α)이다',
        'α = 0 is SGD: θ_t = θ_{t−1} − lr·g_t': 'α = 0이면 SGD이다: θ_t = θ_{t−1} − lr·g_t',
        'pushed once, θ rolls on: v_t = α^{t−1}·g':
          '한 번만 밀어도 θ는 계속 굴러간다: v_t = α^{t−1}·g',
      },
    },
    adagrad: {
      hints: [
        {
          en: 'Everything is element by element, so each parameter has a sum of its own. Is the gradient of this step already in the sum by which it is divided?',
          ko: '모두 원소별 계산이므로 매개변수마다 자기 합이 있습니다. 이번 걸음의 기울기는 나누는 합에 이미 들어 있어야 할까요?',
        },
        {
          en: 'Look at the example of the lesson. g was 16, the gradient is 3: the new g is 25, and the step is 0.1 · 3/5. Which g is under the root, the old or the new one? And which number goes into the state, 25 or 5? ε comes after the root.',
          ko: '단원의 예제를 보세요. g가 16이었고 기울기가 3이면 새 g는 25이고 걸음은 0.1 · 3/5입니다. 제곱근 안에 있는 것은 지난 g일까요, 새 g일까요? 상태에 넣는 수는 25일까요, 5일까요? ε은 제곱근을 구한 뒤에 더합니다.',
        },
        {
          en: 'First the new g: add grad times grad. Then the divisor: the root of the new g, and after the root plus eps. Subtract lr times grad over the divisor from theta, and return the new theta with the new g (the sum, not its root).',
          ko: '먼저 새 g를 구합니다. g에 grad와 grad의 곱을 더하세요. 다음은 나눌 값입니다. 새 g의 제곱근을 구한 뒤에 eps를 더합니다. theta에서 lr·grad를 그 값으로 나눈 것을 빼고, 새 theta와 새 g(제곱근이 아니라 합)를 돌려주세요.',
        },
      ],
      laws: {
        'the worked example: g = 16 and a gradient of 3': '단원의 예제: g = 16이고 기울기가 3',
        'g_t = Σ grad_i² and θ_t = θ_{t−1} − lr·grad_t/√g_t, step by step (ε → 0)':
          '걸음마다 g_t = Σ grad_i²이고 θ_t = θ_{t−1} − lr·grad_t/√g_t이다 (ε → 0)',
        'with a constant gradient step t is lr/√t: it stalls':
          '기울기가 일정하면 t번째 걸음은 lr/√t이다: 멈춰 선다',
        'scaling all gradients leaves the steps as they are (ε → 0)': SCALE_KO,
        'ε stands outside the root: lr·grad/(√g + ε)': EPS_OUTSIDE_KO,
        'ε is 1e-10 unless given': 'ε을 주지 않으면 1e-10이다',
        'where no gradient has come yet nothing moves: 0/(0 + ε) = 0': NO_GRADIENT_KO,
      },
    },
    ewa: {
      hints: [
        {
          en: 'One number is enough to remember. What is it before the first value, and what do you note down after each?',
          ko: '기억할 수는 하나면 됩니다. 첫 값이 오기 전에 그 수는 얼마이고, 값마다 무엇을 적어 두어야 할까요?',
        },
        {
          en: 'In the example of the lesson v is 0, then 2, then 4, then 5.4. Each comes from the one before and one of the values, so a loop with a variable will do. Which of the four belong in the answer?',
          ko: '단원의 예제에서 v는 0, 2, 4, 5.4로 바뀝니다. 저마다 바로 앞의 v와 값 하나로 구하므로 변수 하나와 반복문이면 됩니다. 넷 가운데 답에 들어가는 것은 무엇일까요?',
        },
        {
          en: 'Let v begin at 0. For each value replace v by beta times v plus (1 − beta) times the value, and collect the new v. No v_0 in the answer, and no division by 1 − beta^t.',
          ko: 'v를 0에서 시작하세요. 값마다 v를 beta·v + (1 − beta)·값으로 바꾸고 새 v를 모읍니다. 답에 v_0은 넣지 않고, 1 − beta^t로 나누지도 않습니다.',
        },
      ],
      laws: {
        'the worked example: 20, 22, 18 with beta = 0.9': '단원의 예제: 20, 22, 18, beta = 0.9',
        'v_t = (1 − β)·Σ β^{t−i}·θ_i for t = 1, …, n':
          't = 1, …, n에 대해 v_t = (1 − β)·Σ β^{t−i}·θ_i이다',
        'of a constant c it is c·(1 − β^t)': '상수 c의 평균은 c·(1 − β^t)이다',
        'β = 0 remembers nothing: v_t = θ_t': 'β = 0이면 아무것도 기억하지 않는다: v_t = θ_t',
      },
    },
    rmsprop: {
      hints: [
        {
          en: 'Only the line for g differs from AdaGrad. Which share of the old g stays, and which share of the new square comes in?',
          ko: 'AdaGrad와 다른 것은 g의 식뿐입니다. 지난 g는 얼마나 남고, 새 제곱은 얼마나 들어오나요?',
        },
        {
          en: 'The sum becomes an average as in `ewa`, with ρ for β and the squared gradient for the value. Nothing else changes, and nothing is corrected. In the example of the lesson g goes from 0.16 to 0.2484.',
          ko: '합이 `ewa`와 같은 평균으로 바뀝니다. β 자리에 ρ가, 값의 자리에 기울기의 제곱이 옵니다. 나머지는 그대로이고, 보정도 하지 않습니다. 단원의 예제에서 g는 0.16에서 0.2484가 됩니다.',
        },
        {
          en: 'The new g is rho times g plus (1 − rho) times the squared gradient. Go on as in AdaGrad: the root of the new g, then plus eps, then divide. Keep the defaults in the signature, and correct no bias.',
          ko: '새 g는 rho·g에 (1 − rho)와 기울기 제곱의 곱을 더한 것입니다. 나머지는 AdaGrad와 같습니다. 새 g의 제곱근에 eps를 더하고 그것으로 나눕니다. 함수 선언의 기본값은 그대로 두고, 편향 보정은 하지 마세요.',
        },
      ],
      laws: {
        'the worked example: g = 0.16 and a gradient of 3': '단원의 예제: g = 0.16이고 기울기가 3',
        'g_t = (1 − ρ)·Σ ρ^{t−i}·grad_i² and θ_t = θ_{t−1} − lr·grad_t/√g_t, step by step (ε → 0)':
          '걸음마다 g_t = (1 − ρ)·Σ ρ^{t−i}·grad_i²이고 θ_t = θ_{t−1} − lr·grad_t/√g_t이다 (ε → 0)',
        'with a constant gradient step t is lr/√(1 − ρ^t), which tends to lr: it does not stall':
          '기울기가 일정하면 t번째 걸음은 lr/√(1 − ρ^t)이고 lr에 다가간다: 멈춰 서지 않는다',
        'ρ = 0 remembers nothing: every step is −lr·sign(grad)':
          'ρ = 0이면 아무것도 기억하지 않는다: 모든 걸음이 −lr·sign(grad)이다',
        'scaling all gradients leaves the steps as they are (ε → 0)': SCALE_KO,
        'ε stands outside the root: lr·grad/(√g + ε)': EPS_OUTSIDE_KO,
        'ρ is 0.99 and ε is 1e-8 unless given': '주지 않으면 ρ는 0.99, ε은 1e-8이다',
        'where no gradient has come yet nothing moves: 0/(0 + ε) = 0': NO_GRADIENT_KO,
      },
    },
    adam: {
      hints: [
        {
          en: 'Follow the table of the lesson column by column for g = 4: m, v, m̂, v̂, step. Which of these go into the state, and which are only used? Which t is in the exponents?',
          ko: '단원의 표를 g = 4에서 한 열씩 따라가 보세요. m, v, m̂, v̂, 걸음 순서입니다. 이 가운데 상태에 넣는 것은 무엇이고 쓰고 버리는 것은 무엇인가요? 지수에는 어느 t가 들어가나요?',
        },
        {
          en: 'm is an average of the gradients as in `ewa`, v one of their squares. m̂ and v̂ are made of the new ones and serve this step only: both began at 0, and a division repairs that. By what, and with which t? The root is taken of v̂ alone, and ε stands outside it.',
          ko: 'm은 기울기를, v는 기울기의 제곱을 `ewa`처럼 평균한 것입니다. m̂과 v̂은 새 m과 새 v로 만들어 이번 걸음에만 씁니다. 둘 다 0에서 시작했으므로 나눗셈으로 바로잡아야 합니다. 무엇으로 나누고, 어느 t를 쓸까요? 제곱근은 v̂에만 씌우고 ε은 그 밖에 있습니다.',
        },
        {
          en: 'Count t up first. Make the new m from the gradient and the new v from its square, each as in `ewa`. Divide m by 1 − beta1**t and v by 1 − beta2**t with the new t, take the root of the latter, then add eps. Subtract lr times the quotient; return theta, the uncorrected m and v, and the new t.',
          ko: '먼저 t를 하나 늘리세요. `ewa`처럼 기울기에서 새 m을, 기울기의 제곱에서 새 v를 만듭니다. 새 t로 m을 1 − beta1**t로, v를 1 − beta2**t로 나누고, v를 나눈 쪽은 제곱근을 구한 뒤 eps를 더합니다. 몫에 lr을 곱해 theta에서 빼고, theta와 보정하지 않은 m과 v, 새 t를 돌려주세요.',
        },
      ],
      laws: {
        'the worked example: the second step, with the gradients 4 and 3':
          '단원의 예제: 기울기가 4와 3일 때의 둘째 걸음',
        'θ_t = θ_{t−1} − lr·m̂_t/√v̂_t with means m̂_t, v̂_t of weights β^{t−i}, step by step (ε → 0)':
          '걸음마다 θ_t = θ_{t−1} − lr·m̂_t/√v̂_t이고, m̂_t와 v̂_t는 가중치가 β^{t−i}인 평균이다 (ε → 0)',
        'the first step is −lr·sign(g), however large or small g is (ε → 0)':
          'g가 크든 작든 첫 걸음은 −lr·sign(g)이다 (ε → 0)',
        'with a constant gradient every later step is −lr·sign(g) too':
          '기울기가 일정하면 그 뒤의 걸음도 모두 −lr·sign(g)이다',
        'scaling all gradients leaves the steps as they are (ε → 0)': SCALE_KO,
        'β₁ = β₂ = 0 remembers nothing: every step is −lr·sign(g)':
          'β₁ = β₂ = 0이면 아무것도 기억하지 않는다: 모든 걸음이 −lr·sign(g)이다',
        'ε stands outside the root, beside the corrected one: m̂/(√v̂ + ε)': EPS_BESIDE_KO,
        'β₁ is 0.9, β₂ is 0.999 and ε is 1e-8 unless given':
          '주지 않으면 β₁은 0.9, β₂는 0.999, ε은 1e-8이다',
        'where no gradient has come yet nothing moves: 0/(0 + ε) = 0': NO_GRADIENT_KO,
        'from any state: the correction goes with t, however large it is': ANY_STATE_KO,
      },
    },
    adamw: {
      hints: [
        {
          en: 'You have Adam already. What has to happen to theta before it, and what must Adam not see?',
          ko: 'Adam은 이미 만들었습니다. 그 전에 theta를 어떻게 해야 하고, Adam이 보아서는 안 되는 것은 무엇일까요?',
        },
        {
          en: 'The decay comes first and knows nothing of the gradient: theta loses the share lr·weightDecay of itself. Then comes one step of `adam` from there. Which of the things you give it are exactly as you got them?',
          ko: '감쇠가 먼저이고, 기울기와는 상관이 없습니다. theta가 자신의 lr·weightDecay배만큼 줄어듭니다. 그런 다음 거기서 `adam`으로 한 걸음 걷습니다. `adam`에 주는 것 가운데 받은 그대로인 것은 무엇일까요?',
        },
        {
          en: 'Subtract theta times lr·weightDecay from theta. Call `adam` with the old m, v and t, with this smaller theta, with the gradient as it came, and with all the other options passed on.',
          ko: 'theta에서 theta·lr·weightDecay를 빼세요. 그리고 줄어든 theta와 예전 m, v, t, 받은 그대로의 기울기, 나머지 옵션을 모두 넘겨 `adam`을 부르세요.',
        },
      ],
      laws: {
        'the printed first step, from zeros with lr = 0.001: −lr·sign(g)':
          '원문 자료의 첫 걸음: 0에서 출발, lr = 0.001, −lr·sign(g)',
        'θ_t = (1 − lr·λ)·θ_{t−1} − lr·m̂_t/√v̂_t, step by step (ε → 0)':
          '걸음마다 θ_t = (1 − lr·λ)·θ_{t−1} − lr·m̂_t/√v̂_t이다 (ε → 0)',
        'λ = 0 is Adam': 'λ = 0이면 Adam이다',
        'β₁ = β₂ = λ = 0 remembers nothing: every step is −lr·sign(g)':
          'β₁ = β₂ = λ = 0이면 아무것도 기억하지 않는다: 모든 걸음이 −lr·sign(g)이다',
        'from any state: the correction goes with t, however large it is': ANY_STATE_KO,
        'without any gradient θ decays alone: θ_t = (1 − lr·λ)^t·θ_0':
          '기울기가 전혀 없으면 감쇠만 남는다: θ_t = (1 − lr·λ)^t·θ_0',
        'the decay is decoupled: m and v do not depend on λ':
          '감쇠는 분리되어 있다: m과 v는 λ에 따라 달라지지 않는다',
        'scaling all gradients leaves the steps and the decay as they are (ε → 0)':
          '모든 기울기에 같은 양수를 곱해도 걸음과 감쇠는 그대로이다 (ε → 0)',
        'ε stands outside the root, beside the corrected one: m̂/(√v̂ + ε)': EPS_BESIDE_KO,
        'λ is 0.01, β₁ is 0.9, β₂ is 0.999 and ε is 1e-8 unless given':
          '주지 않으면 λ는 0.01, β₁은 0.9, β₂는 0.999, ε은 1e-8이다',
      },
    },
  },
});
