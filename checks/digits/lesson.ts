import { defineLesson } from '../../engine/kit/lesson.ts';
import { exercises } from './checks.ts';

const CHAIN = '앞 층과 맞지 않는 층을 거부한다';

export const lesson = defineLesson({
  id: 'digits',
  title: { en: 'Digits', ko: '손글씨 숫자' },
  labels: {
    'the first answer': '첫째 답',
    'the second': '둘째 답',
    'the second answer': '둘째 답',
    'the first': '첫째 답',
    'row n of all': '모두 가운데 n번째 행',
    'image n alone': '이미지 n 하나만',
    'with b + c': 'b + c일 때',
    'with b': 'b일 때',
    'of every image twice': '모든 이미지를 두 번씩',
    'of every image once': '모든 이미지를 한 번씩',
    'two epochs of three batches': '배치 셋으로 두 에포크',
    'six steps of Adam': 'Adam의 여섯 걸음',
    'images in each batch': '배치마다 든 이미지의 수',
    '5, 5 and the rest': '5, 5와 나머지',
    'every image is used once an epoch': '에포크마다 모든 이미지를 한 번씩 쓴다',
    'not so': '아닌 것',
    places: '자리',
    order: '순서',
    'not the order in which they are given': '받은 순서 그대로가 아니다',
    'order of epoch 1 ≠ order of epoch 2': '1에포크의 순서 ≠ 2에포크의 순서',
    'order of a seed ≠ order of the next': '한 시드의 순서 ≠ 다음 시드의 순서',
    'how many, the first, the last': '개수, 처음, 마지막',
    'epochs + 1, before, after': '에포크 + 1, 학습 전, 학습 후',
    'after 4 epochs the loss is below 9/10 of what it was':
      '4에포크 뒤의 손실은 처음의 9/10보다 작다',
    'trace / sum': '대각선의 합 / 전체의 합',
    accuracy: '정확도',
    'layers that chain, from 64 pixels to 10 digits': '픽셀 64개에서 숫자 10개까지 이어지는 층들',
    shapes: '형상',
    '75 % of 397 images it has never seen': '본 적이 없는 이미지 397개의 75 %',
    right: '맞은 것',
    share: '비율',
    'w of seed ≠ w of another seed': '한 시드의 w ≠ 다른 시드의 w',
    'mean w = 0': 'w의 평균 = 0',
    'mean w² = 2/in': 'w²의 평균 = 2/in',
    'w is normal: mean w⁴ = 3·(2/in)²': 'w는 정규 분포: w⁴의 평균 = 3·(2/in)²',
    'mean of z': 'z의 평균',
    'mean of z^2': 'z²의 평균',
    'mean of z^4': 'z⁴의 평균',
  },
  exercises,
  words: {
    initLayers: {
      hints: [
        {
          en: '`randn(shape, seed)` gives numbers from N(0, 1). By what do you multiply them, so that their variance becomes 2/in? And what would two layers look like if each were drawn anew from the same seed?',
          ko: '`randn(shape, seed)`는 N(0, 1)을 따르는 수를 줍니다. 분산이 2/in이 되려면 무엇을 곱해야 할까요? 그리고 층마다 같은 시드로 새로 뽑으면 두 층은 어떤 모습이 될까요?',
        },
        {
          en: 'Variance grows with the square of a factor: √(2/in). Count the weights of all layers, draw them in one call, and cut them with `slice` and `reshape([out, in])`. `in` is the width before the layer, so it differs from layer to layer.',
          ko: '분산은 곱한 수의 제곱만큼 커지므로 √(2/in)을 곱합니다. 모든 층의 가중치가 몇 개인지 세어 한 번에 뽑고, `slice`와 `reshape([out, in])`으로 나누세요. `in`은 층 앞의 크기이므로 층마다 다릅니다.',
        },
      ],
      laws: {
        'w from N(0, 2/in)': 'w는 N(0, 2/in)을 따른다',
        'one layer for each pair of neighbours: w [out, in], b [out], all zeros':
          '이웃한 두 크기마다 한 층: w [out, in], b [out]는 모두 0',
        'another seed gives other weights': '다른 시드는 다른 가중치를 준다',
        'no two layers begin alike': '어느 두 층도 똑같이 시작하지 않는다',
      },
    },
    logits: {
      hints: [
        {
          en: 'Three things you have written before, one after the other: which one makes a row of an image, which one mixes, which one bends? And after which layer is nothing bent?',
          ko: '전에 작성한 것 셋을 차례로 쓰면 됩니다. 이미지를 한 행으로 펴는 것, 섞는 것, 구부리는 것은 각각 무엇인가요? 그리고 어느 층 뒤에서는 구부리지 않나요?',
        },
        {
          en: '`x.reshape([n, x.size / n])`, then for each layer `a.matmul(w.transpose()).add(b)`, and `.maximum(0)` after all but the last. Broadcasting accepts a b of length 1, so compare lengths yourself.',
          ko: '`x.reshape([n, x.size / n])`로 펴고, 층마다 `a.matmul(w.transpose()).add(b)`를 계산한 뒤 마지막 층만 빼고 `.maximum(0)`을 합니다. 길이가 1인 b는 브로드캐스팅이 받아 주므로 길이는 직접 비교하세요.',
        },
      ],
      laws: {
        'a_k = relu(a_{k−1}·w_kᵀ + b_k), the last without relu':
          'a_k = relu(a_{k−1}·w_kᵀ + b_k), 마지막은 relu 없이',
        'each image is read by itself': '이미지마다 따로 읽는다',
        'a flattened image is the same image': '편 이미지도 같은 이미지이다',
        'a shift of the last biases shifts every logit, whatever its sign':
          '마지막 편향을 옮기면 부호가 무엇이든 모든 로짓이 그만큼 옮겨진다',
        'rejects images that do not fit the first layer':
          '첫 번째 층과 맞지 않는 이미지를 거부한다',
        'rejects a layer that does not fit the one before it': CHAIN,
        'rejects a b whose length is not out': '길이가 out이 아닌 b를 거부한다',
      },
    },
    lossGrads: {
      hints: [
        {
          en: 'Lesson 07 went back through sigmoids, from the error of an MSE. What is the error here, at the logits (lesson 06)? And what does ReLU do with what comes back to it?',
          ko: '07단원에서는 MSE의 오차에서 시작해 시그모이드를 거슬러 갔습니다. 여기서 로짓의 오차는 무엇인가요(06단원)? 그리고 ReLU는 거슬러 온 것을 어떻게 할까요?',
        },
        {
          en: 'At the logits the error is (softmax − onehot)/n. For each layer from the last to the first: dw is the errors, transposed, times what the layer was given; db is the sum of the errors over the images; and what goes on is the errors times w.',
          ko: '로짓에서 오차는 (softmax − 원-핫)/n입니다. 마지막 층부터 첫 층까지, dw는 전치한 오차에 그 층이 받은 것을 곱한 것이고, db는 오차를 이미지에 대해 더한 것이며, 앞으로 넘길 것은 오차에 w를 곱한 것입니다.',
        },
        {
          en: 'What goes on is stopped where ReLU let nothing through: multiply it by 1 where a > 0 and by 0 elsewhere, before the next layer. For the loss take log softmax from logits shifted by their largest, as in lesson 06: the log of a rounded probability is lost at ±1000.',
          ko: '앞으로 넘길 것은 ReLU가 아무것도 통과시키지 않은 곳에서 멈춥니다. 다음 층으로 가기 전에 a > 0인 곳에는 1을, 나머지에는 0을 곱하세요. 손실에는 06단원처럼 가장 큰 값만큼 옮긴 로짓의 log softmax를 쓰세요. 반올림된 확률의 로그는 ±1000에서 쓸모가 없어집니다.',
        },
      ],
      laws: {
        'dz = (softmax − onehot)/n at the end, and through ReLU to the front':
          '끝에서 dz = (softmax − 원-핫)/n, 그리고 ReLU를 거슬러 앞까지',
        '∂loss/∂w and ∂loss/∂b, by differences': '차분으로 잰 ∂loss/∂w와 ∂loss/∂b',
        'every image twice: the same loss and gradients':
          '모든 이미지가 두 번씩이어도 손실과 기울기는 같다',
        'a shift of all last biases changes nothing':
          '마지막 편향을 모두 똑같이 옮겨도 아무것도 변하지 않는다',
        'right at logits of ±1000': '로짓이 ±1000이어도 옳다',
        'rejects labels that are none of the classes': '클래스가 아닌 레이블을 거부한다',
        'rejects a number of labels other than n': 'n개가 아닌 레이블을 거부한다',
        'rejects layers that do not chain': '이어지지 않는 층을 거부한다',
      },
    },
    fit: {
      hints: [
        {
          en: "Three loops stand in one another here: over what? And which of Adam's numbers must live through all of them: t, m, v?",
          ko: '반복문 셋이 겹칩니다. 각각 무엇을 도는 반복문인가요? 그리고 Adam의 t, m, v 가운데 그 모두를 거쳐 이어져야 하는 것은 무엇인가요?',
        },
        {
          en: 'Make the states once, before all loops: θ, m = 0, v = 0 for each w and each b, and t = 0. In each epoch make an order of all images, and cut it with `miniBatches` (lesson 08). A batch is rows of x and the labels of the same rows.',
          ko: '상태는 모든 반복문 앞에서 한 번만 만듭니다. w와 b마다 θ, m = 0, v = 0이고 t = 0입니다. 에포크마다 모든 이미지의 순서를 정하고 `miniBatches`(08단원)로 나누세요. 배치는 x의 행들과 같은 행들의 레이블입니다.',
        },
        {
          en: 'For an order, draw as many random numbers as there are images and sort the places by them; for other numbers in each epoch draw `randn([epochs * n], seed)` once, and take the next n. Measure the loss on all of x before the first epoch, and after each.',
          ko: '순서를 정하려면 이미지 수만큼 난수를 뽑아 그 수로 자리를 정렬하세요. 에포크마다 다른 수를 쓰려면 `randn([epochs * n], seed)`를 한 번 뽑아 n개씩 차례로 씁니다. 손실은 첫 에포크 전에, 그리고 에포크가 끝날 때마다 x 전체에서 잽니다.',
        },
      ],
      laws: {
        'with one batch, an epoch is a step of Adam':
          '배치가 하나면 한 에포크는 Adam의 한 걸음이다',
        'batches of images that are all alike: step after step':
          '이미지가 모두 같은 배치들: 한 걸음 뒤에 한 걸음',
        'every image is used once an epoch, and the last batch may be short':
          '에포크마다 모든 이미지를 한 번씩 쓰고, 마지막 배치는 작을 수 있다',
        'the order is shuffled, and anew each epoch': '순서를 섞고, 에포크마다 새로 섞는다',
        'another seed is another order': '다른 시드는 다른 순서이다',
        'losses: on all of x, before the first epoch and after each':
          '손실은 x 전체에서, 첫 에포크 전과 에포크마다 그 뒤에 잰다',
        'no epochs: the layers as they were, and their loss':
          '0에포크이면 층은 그대로이고 그 손실만 나온다',
        'on real digits the loss falls': '진짜 숫자에서 손실이 줄어든다',
      },
    },
    predict: {
      hints: [
        {
          en: 'Softmax keeps the order of its inputs. Do you need it to know which class is the likeliest?',
          ko: '소프트맥스는 입력의 순서를 바꾸지 않습니다. 어느 클래스가 가장 그럴듯한지 아는 데 소프트맥스가 필요할까요?',
        },
        {
          en: '`logits(x, layers).argmax(-1)` has the place of the largest in each row, the first of equals. Its `data` is no plain array yet.',
          ko: '`logits(x, layers).argmax(-1)`에는 행마다 가장 큰 값의 자리가, 같은 값이 여럿이면 첫째의 자리가 있습니다. 그 `data`는 아직 보통 배열이 아닙니다.',
        },
      ],
      laws: {
        'argmax_j logits_nj': 'argmax_j logits_nj',
        'the first of equals': '같은 것 가운데 첫째',
        'below 0, too': '0보다 작아도',
      },
    },
    confusion: {
      hints: [
        {
          en: 'Each image adds 1 to one cell. Which row, and which column?',
          ko: '이미지마다 한 칸에 1을 더합니다. 어느 행, 어느 열인가요?',
        },
        {
          en: 'Row: what it is; column: what it was read as. In a flat list of classes · classes zeros that is place label · classes + predicted.',
          ko: '행은 실제 숫자, 열은 읽은 숫자입니다. 0이 classes · classes개인 목록에서는 label · classes + predicted 자리입니다.',
        },
      ],
      laws: {
        'how many images of digit i were read as j': '숫자 i인 이미지 가운데 j로 읽은 것의 수',
        'its trace over its sum is the accuracy': '대각선의 합을 전체의 합으로 나누면 정확도이다',
        'exchanging the two lists transposes it': '두 목록을 서로 바꾸면 전치된다',
        'rejects lists of unequal lengths': '길이가 다른 목록을 거부한다',
        'rejects what is none of the classes': '클래스가 아닌 것을 거부한다',
      },
    },
    readDigits: {
      hints: [
        {
          en: 'You have everything: first weights, training, reading. Keep some of the 1,400 images aside, train on others, and look at how many of those kept aside are read rightly. What is a network worth that you have only tried on what it was trained with?',
          ko: '필요한 것은 다 있습니다. 첫 가중치, 학습, 읽기입니다. 이미지 1,400개 가운데 얼마를 따로 두고 나머지로 학습한 뒤, 따로 둔 것을 얼마나 맞게 읽는지 보세요. 학습에 쓴 것으로만 시험해 본 신경망은 얼마나 믿을 수 있을까요?',
        },
        {
          en: 'One hidden layer of 16 neurons, 400 images, 10 epochs of batches of 20 and a rate of 0.01 read 83 to 91 %. With 12 neurons and a rate of 0.02, too many neurons die for some seeds.',
          ko: '은닉층 하나에 뉴런 16개, 이미지 400개, 20개씩의 배치로 10에포크, 학습률 0.01이면 83~91 %를 맞게 읽습니다. 뉴런 12개에 학습률 0.02이면 어떤 시드에서는 너무 많은 뉴런이 죽습니다.',
        },
      ],
      laws: {
        'reads at least 75 % of 397 images that it has never seen':
          '본 적이 없는 이미지 397개의 75 % 이상을 맞게 읽는다',
        'the same seed trains the same network, also seed 0':
          '같은 시드는 같은 신경망을 학습시킨다. 0도 시드이다',
      },
    },
  },
});
