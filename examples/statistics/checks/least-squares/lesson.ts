import { defineLesson } from 'gradlings';
import { gradient, meanSquaredError, residuals } from './error.ts';
import { descentStep, fitLine } from './fit.ts';

export const lesson = defineLesson({
  id: 'least-squares',
  title: { en: 'Least squares', ko: '최소제곱법' },
  labels: {
    line: '직선',
    other: '다른 직선',
    after: '옮긴 직선',
    'MSE(line)': 'MSE(직선)',
    'MSE(other)': 'MSE(다른 직선)',
    'MSE(after)': 'MSE(옮긴 직선)',
    'MSE(line) ≤ MSE(other)': 'MSE(직선) ≤ MSE(다른 직선)',
    'MSE(after) ≤ MSE(line)': 'MSE(옮긴 직선) ≤ MSE(직선)',
  },
  exercises: { residuals, meanSquaredError, gradient, fitLine, descentStep },
  words: {
    residuals: {
      hints: [
        {
          en: 'Compare the two lengths first. Then, point by point: how high is the line at this x, and how much higher is y?',
          ko: '먼저 두 리스트의 길이를 비교하세요. 그다음은 점마다 봅니다. 이 x에서 직선의 높이는 얼마이고, y는 그보다 얼마나 높은가요?',
        },
        {
          en: 'xs.map gives each x with its index: from the y of that index subtract slope·x + intercept, in brackets.',
          ko: 'xs.map은 각 x를 인덱스와 함께 줍니다. 그 인덱스의 y에서 slope·x + intercept를 괄호로 묶어 빼세요.',
        },
      ],
      laws: {
        "the bean's are 0, 1 and −1": '강낭콩의 잔차는 0, 1, −1이다',
        'rᵢ = yᵢ − (slope·xᵢ + intercept)': 'rᵢ = yᵢ − (slope·xᵢ + intercept)이다',
        'points on the line leave nothing': '직선 위의 점은 잔차가 0이다',
        'raised points leave as much more': '점을 올리면 잔차도 그만큼 커진다',
        'rejects unequal lengths': '길이가 다르면 거부한다',
      },
    },
    meanSquaredError: {
      hints: [
        {
          en: 'You have the residuals already. What is done to each of them before they are added up, and to their sum after that?',
          ko: '잔차는 이미 구했습니다. 더하기 전에 잔차마다 무엇을 하고, 더한 다음에는 무엇을 하나요?',
        },
        {
          en: 'Refuse an empty list, then add up r·r over all residuals and divide once by how many there are.',
          ko: '빈 리스트는 거부하고, 모든 잔차의 r·r을 더한 뒤 개수로 한 번 나누세요.',
        },
      ],
      laws: {
        "the bean's is 2/3": '강낭콩의 평균 제곱 오차는 2/3이다',
        'Σ rᵢ² / n': 'Σ rᵢ² / n이다',
        'each point twice: the same error': '모든 점이 두 번씩 있어도 오차는 같다',
        'three times as far above and below: nine times the error':
          '위아래로 세 배 멀어지면 오차는 아홉 배이다',
        'rejects unequal lengths': '길이가 다르면 거부한다',
        'no points have no mean': '점이 없으면 거부한다',
      },
    },
    gradient: {
      hints: [
        {
          en: 'Differentiate r² = (y − slope·x − intercept)² for a single point, once by each of the two. What does the chain rule put beside 2·r?',
          ko: '점 하나의 r² = (y − slope·x − intercept)²을 slope와 intercept로 한 번씩 미분해 보세요. 연쇄 법칙에 따라 2·r 옆에 무엇이 붙나요?',
        },
        {
          en: 'Two means over the residuals: of r·x for the slope, where x is that of the same point, and of r for the intercept. Multiply both by −2.',
          ko: '잔차로 평균 두 개를 구합니다. slope에는 같은 점의 x를 곱한 r·x의 평균, intercept에는 r의 평균입니다. 둘 다 −2를 곱하세요.',
        },
      ],
      laws: {
        "the bean's is 2/3 by the slope, 0 by the intercept":
          '강낭콩에서는 slope에 대해 2/3, intercept에 대해 0이다',
        '−2·Σ rᵢ·xᵢ / n and −2·Σ rᵢ / n': '−2·Σ rᵢ·xᵢ / n과 −2·Σ rᵢ / n이다',
        'what small steps of the line change': '직선을 조금씩 움직였을 때의 변화와 같다',
        'each point twice: the same gradient': '모든 점이 두 번씩 있어도 같다',
        '0 where the error is least': '오차가 가장 작은 곳에서 0이다',
        'rejects unequal lengths': '길이가 다르면 거부한다',
        'no points have no gradient': '점이 없으면 거부한다',
      },
    },
    fitLine: {
      hints: [
        {
          en: 'The first normal equation, Σ rᵢ = 0, says that the line goes through (x̄, ȳ). Count xs and ys from there: which single number is left to find?',
          ko: '첫째 정규 방정식 Σ rᵢ = 0에 따르면 직선은 (x̄, ȳ)를 지납니다. xs와 ys를 거기서부터 세어 보세요. 구할 수는 무엇 하나만 남나요?',
        },
        {
          en: 'slope = Σ (x − x̄)(y − ȳ) / Σ (x − x̄)², and the intercept is where that line through (x̄, ȳ) meets x = 0. Refuse first whatever has fewer than two different xs: a Set counts them.',
          ko: 'slope = Σ (x − x̄)(y − ȳ) / Σ (x − x̄)²이고, 절편은 (x̄, ȳ)를 지나는 그 직선이 x = 0과 만나는 높이입니다. 서로 다른 x가 둘보다 적으면 먼저 거부하세요. Set으로 셀 수 있습니다.',
        },
      ],
      laws: {
        "the bean's is 1.5·x + 1.5": '강낭콩의 직선은 1.5·x + 1.5이다',
        'the solution of Σ rᵢ = 0 and Σ rᵢ·xᵢ = 0': 'Σ rᵢ = 0과 Σ rᵢ·xᵢ = 0의 해이다',
        'its residuals sum to 0, also times xs': '잔차의 합도, xs를 곱한 잔차의 합도 0이다',
        'points on a line give that line': '점이 한 직선 위에 있으면 그 직선이다',
        'raised points raise the line': '점을 올리면 직선도 그만큼 올라간다',
        'xs in a unit half as large: half the slope': 'x의 단위가 절반이면 기울기도 절반이다',
        'no other line has a smaller error': '오차가 더 작은 직선은 없다',
        'the same slope where xs are near 10⁸': 'xs가 10⁸ 근처여도 기울기는 같다',
        'rejects unequal lengths': '길이가 다르면 거부한다',
        'rejects fewer than two different xs': '서로 다른 x가 둘보다 적으면 거부한다',
      },
    },
    descentStep: {
      hints: [
        {
          en: 'The gradient points uphill. Which way should the line go, and how far?',
          ko: '기울기는 오르막을 가리킵니다. 직선은 어느 쪽으로 얼마나 가야 하나요?',
        },
        {
          en: 'Call gradient once, with the line as it is, and return a new line: slope less rate times the one derivative, intercept less rate times the other.',
          ko: '지금의 직선으로 gradient를 한 번만 부르고 새 직선을 돌려주세요. slope에서는 rate 곱하기 slope의 도함수를, intercept에서는 rate 곱하기 intercept의 도함수를 뺍니다.',
        },
      ],
      laws: {
        'from 2·x + 1 at rate 0.3 to 1.8·x + 1': '학습률 0.3으로 2·x + 1에서 1.8·x + 1로 간다',
        'line − rate·gradient': '직선에서 rate·gradient를 뺀 것이다',
        'at the best line it stays': '가장 좋은 직선에서는 움직이지 않는다',
        'at twice the rate it goes twice as far': '학습률이 두 배이면 두 배 멀리 간다',
        'a small step makes the error no larger': '작은 걸음은 오차를 키우지 않는다',
      },
    },
  },
});
