import { defineLesson } from '../../engine/kit/lesson.ts';
import { exercises } from './checks.ts';

const ANY_ORDER = '샘플의 순서는 상관없다';

export const lesson = defineLesson({
  id: 'training',
  title: { en: 'Training', ko: '학습' },
  labels: {
    'accuracy(p rounded, labels)': 'accuracy(반올림한 p, labels)',
    'steps + # zeros': '0이 steps + #개',
    'm + n steps': '한 번에 m + n걸음',
    'm steps, then n': 'm걸음 다음 n걸음',
    'the first answer': '첫째 답',
    'the second': '둘째 답',
  },
  exercises,
  words: {
    accuracy: {
      hints: [
        {
          en: 'For each sample there are two yes-or-no questions: is p above 0.5, and is the label 1? When is the sample right?',
          ko: '샘플마다 예, 아니요로 답할 질문이 둘 있습니다. p가 0.5보다 큰가? 레이블이 1인가? 두 답이 어떨 때 이 샘플을 맞힌 것일까요?',
        },
        {
          en: 'Turn each p into 1 or 0 by comparing it with 0.5, count how many agree with their label, and divide by the number of labels. `probs.data[i]` is the i-th output, since a row holds only one.',
          ko: 'p를 0.5와 비교해 1이나 0으로 바꾸고, 레이블과 같은 것의 개수를 세어 레이블의 수로 나누세요. 한 행에 값이 하나뿐이므로 `probs.data[i]`가 i번째 출력입니다.',
        },
      ],
      laws: {
        '(samples on the right side of 0.5) / (all samples)':
          '(0.5를 기준으로 옳은 쪽에 있는 샘플의 수) / (전체 샘플의 수)',
        'turning every label round turns a into 1 − a': '모든 레이블을 뒤집으면 a가 1 − a가 된다',
        'only the side of 0.5 counts, not the distance from it':
          '0.5의 어느 쪽인지만 중요하고, 얼마나 떨어져 있는지는 상관없다',
        'the order of the samples does not matter': ANY_ORDER,
      },
    },
    train: {
      hints: [
        {
          en: 'Lesson 07 has a function that gives you the loss and every gradient in one call, lesson 08 one that takes a step, and this file may import both. What is left is a loop: how often does it measure, and how often does it step?',
          ko: '07단원에는 한 번의 호출로 손실과 모든 기울기를 주는 함수가 있고, 08단원에는 한 걸음을 걷는 함수가 있습니다. 이 파일은 둘 다 import할 수 있습니다. 남은 것은 반복문입니다. 손실은 몇 번 재고, 걸음은 몇 번 걸어야 할까요?',
        },
        {
          en: 'Measure before every step, and once more after the last: `mlpBackward` gives the loss and all gradients of the layers as they are. Between two measurements all layers are replaced by new ones. Why must none of them move before all gradients are there?',
          ko: '걸음마다 그 전에 재고, 마지막 걸음 뒤에 한 번 더 잽니다. `mlpBackward`가 지금 층들의 손실과 모든 기울기를 줍니다. 한 번 재고 다시 재기까지 모든 층을 새 층으로 바꿉니다. 기울기를 모두 구하기 전에 층을 움직이면 왜 안 될까요?',
        },
        {
          en: 'Measure, note the loss, and stop if there are steps + 1 losses by now. Otherwise make new layers: each w minus lr times its dw, each b minus lr times its db, with all gradients from before the step. Assign the new array to a variable of your own; change nothing in `layers`.',
          ko: '손실과 기울기를 구하고, 손실을 적어 둡니다. 적은 손실이 steps + 1개가 되었으면 끝냅니다. 아니면 새 층들을 만드세요. w마다 lr·dw를, b마다 lr·db를 빼는데, 기울기는 모두 이번 걸음 전에 구한 것을 씁니다. 새 배열은 여러분의 변수에 담고 `layers`는 아무것도 바꾸지 마세요.',
        },
      ],
      laws: {
        "lesson 07's network, one step on": '07단원의 신경망에서 한 걸음 더',
        'w ← w − lr·∂MSE/∂w and b ← b − lr·∂MSE/∂b, all at once':
          'w ← w − lr·∂MSE/∂w와 b ← b − lr·∂MSE/∂b를 모두 한꺼번에 한다',
        'the first step is −lr times the gradient that differences measure':
          '첫 걸음은 차분으로 잰 기울기의 −lr배이다',
        'no steps: the layers as they were, and their loss':
          '0걸음이면 층은 그대로이고 그 손실만 나온다',
        'steps + 1 losses, also where nothing is left to learn':
          '더 배울 것이 없어도 손실은 steps + 1개이다',
        'm steps and then n are m + n steps': 'm걸음 뒤의 n걸음은 m + n걸음이다',
        'the order of the samples does not matter': ANY_ORDER,
        'with a small learning rate no step raises the loss':
          '학습률이 작으면 어떤 걸음에서도 손실이 커지지 않는다',
      },
    },
    trainXor: {
      hints: [
        {
          en: 'You have `train`. It needs the four points, their targets and layers to begin with. Why must the hidden neurons not begin alike, and where can different numbers come from that are the same ones next time?',
          ko: '`train`은 이미 있습니다. 네 점과 목표값, 그리고 시작할 층이 필요합니다. 은닉 뉴런들이 똑같이 시작하면 왜 안 될까요? 서로 다르면서도 다음번에 다시 똑같이 나오는 수는 어디에서 얻을 수 있을까요?',
        },
        {
          en: '`randn(shape, seed)` gives such numbers. Draw all weights in one call and cut them with `slice` and `reshape`; two calls with one seed would give the same numbers twice. And no width and no rate gets there from every seed: by what do you see that this one has failed?',
          ko: '그런 수는 `randn(shape, seed)`가 줍니다. 모든 가중치를 한 번에 뽑아 `slice`와 `reshape`로 나누세요. 같은 시드로 두 번 부르면 같은 수가 두 번 나옵니다. 그리고 은닉층이 아무리 크고 학습률이 아무리 좋아도 모든 시드에서 성공하지는 못합니다. 이번에 실패했다는 것은 무엇을 보면 알 수 있을까요?',
        },
        {
          en: 'Draw 3·h numbers with `randn`, cut them into a [h, 2] and a [1, h], and let the biases be zeros. Eight hidden neurons, a learning rate of 10 and 120 steps nearly always suffice. Nearly: look at the last loss, and if it is not below 0.01, begin again with other numbers.',
          ko: '`randn`으로 수 3·h개를 뽑아 [h, 2]와 [1, h]로 나누고, 편향은 0으로 두세요. 은닉 뉴런 8개, 학습률 10, 120걸음이면 거의 언제나 충분합니다. 거의라는 말에 주의하세요. 마지막 손실을 보고 0.01보다 작지 않으면 다른 수로 다시 시작합니다.',
        },
      ],
      laws: {
        'for every seed, the MSE on XOR is below 0.01': '어떤 시드로도 XOR에서 MSE가 0.01보다 작다',
        'seed 0 is a seed, too': '0도 시드이다',
        'two layers, 2→h→1': '2→h→1, 두 층이다',
        'the same seed trains the same network': '같은 시드는 같은 신경망을 학습시킨다',
      },
    },
  },
});
