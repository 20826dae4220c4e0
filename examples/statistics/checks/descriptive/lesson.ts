import { defineLesson } from 'gradlings';
import { exercises } from './checks.ts';

export const lesson = defineLesson({
  id: 'descriptive',
  title: { en: 'Describing numbers', ko: '수를 요약하기' },
  exercises,
  words: {
    mean: {
      hints: [
        {
          en: 'If all numbers were the same and had the same sum, how large would each be?',
          ko: '합은 그대로인데 수가 모두 같다면 하나는 얼마일까요?',
        },
        {
          en: 'Add them up in a loop or with reduce, and divide by xs.length. Which list cannot be divided like that?',
          ko: '반복문이나 reduce로 모두 더하고 xs.length로 나누세요. 그렇게 나눌 수 없는 리스트는 무엇인가요?',
        },
      ],
      laws: {
        'the mean of 2, 3 and 7 is 4': '2, 3, 7의 평균은 4이다',
        'Σ x / n': 'Σ x / n이다',
        'a shift moves it': '모든 수에 c를 더하면 평균도 c만큼 커진다',
        'what is above it and below it weighs the same': '편차를 모두 더하면 0이다',
        'no numbers have no mean': '빈 리스트를 거부한다',
      },
    },
    variance: {
      hints: [
        {
          en: 'You need the mean before you can say how far a number is from it: that makes two passes over the list. Which numbers are squared?',
          ko: '평균을 알아야 각 수가 평균에서 얼마나 떨어져 있는지 알 수 있으므로 리스트를 두 번 지나갑니다. 어떤 수를 제곱하나요?',
        },
        {
          en: 'Add (x − x̄)² up, and divide by n − 1. The mean of the squares minus the square of the mean is the same on paper, but not around 10⁹.',
          ko: '(x − x̄)²을 모두 더하고 n − 1로 나누세요. 제곱의 평균에서 평균의 제곱을 빼는 식은 종이 위에서는 같지만, 10⁹ 근처의 수에서는 다릅니다.',
        },
      ],
      laws: {
        'the variance of 2, 3 and 7 is 7': '2, 3, 7의 분산은 7이다',
        'Σ (x − x̄)² / (n − 1)': 'Σ (x − x̄)² / (n − 1)이다',
        'a shift does not change it': '모든 수에 같은 수를 더해도 바뀌지 않는다',
        'a scale changes it by its square': '모든 수를 a배 하면 분산은 a²배가 된다',
        'right also around 10⁹': '10⁹ 근처의 수에서도 옳다',
        'one number does not vary, none even less': '수가 두 개보다 적으면 거부한다',
      },
    },
    median: {
      hints: [
        {
          en: 'Sort a copy, and mind that sort() without an argument compares numbers as texts. Which places are in the middle of 5 numbers, which of 6?',
          ko: '복사본을 정렬하세요. 인수 없는 sort()는 수를 글자로 비교합니다. 수가 5개이면 가운데는 몇 번째이고, 6개이면 몇 번째와 몇 번째인가요?',
        },
        {
          en: 'xs.toSorted((a, b) => a - b); with half = Math.floor(n / 2), an odd n has its middle at half, and an even n at half − 1 and half.',
          ko: 'xs.toSorted((a, b) => a - b)로 정렬하세요. half = Math.floor(n / 2)라고 하면 n이 홀수일 때 가운데는 half, 짝수일 때는 half − 1과 half입니다.',
        },
      ],
      laws: {
        'an odd count has one in the middle': '홀수 개이면 가운데가 하나이다',
        'an even count has two': '짝수 개이면 가운데가 둘이다',
        'the middle of the sorted list': '정렬한 리스트의 가운데이다',
        'neither side has more than half': '어느 쪽에도 절반보다 많은 수가 없다',
        'how far out the largest is does not matter': '가장 큰 수가 더 커져도 바뀌지 않는다',
        'no numbers have no middle': '빈 리스트를 거부한다',
      },
    },
    histogram: {
      hints: [
        {
          en: 'Four edges make three intervals. To which of them does a number belong that is an edge itself?',
          ko: '경계가 네 개이면 구간은 세 개입니다. 수가 경계와 같으면 어느 구간에 들어가나요?',
        },
        {
          en: 'For each i count the x with edges[i] <= x and x < edges[i + 1]; only at the last i is x <= edges[i + 1] enough. Refuse bad edges before that, even where xs is empty.',
          ko: 'i마다 edges[i] <= x이고 x < edges[i + 1]인 x를 세세요. 마지막 i에서만 x <= edges[i + 1]이면 됩니다. 잘못된 경계는 세기 전에, xs가 비어 있어도 거부하세요.',
        },
      ],
      laws: {
        '2, 3, 3 and 7 between 0, 3, 6 and 9': '경계 0, 3, 6, 9에서 2, 3, 3, 7을 센다',
        '#{eᵢ ≤ x < eᵢ₊₁}, and of the last edge':
          'eᵢ ≤ x < eᵢ₊₁인 수를 세고, 마지막 구간에서는 오른쪽 경계도 센다',
        'together they are all that lies between the outer edges':
          '모두 더하면 양 끝 경계 사이에 있는 수의 개수이다',
        'without an edge in between, two counts become their sum':
          '가운데 경계 하나를 지우면 두 구간의 개수가 더해진다',
        'an interval has two edges': '경계가 두 개보다 적으면 거부한다',
        'edges rise': '커지지 않는 경계를 거부한다',
      },
    },
  },
});
