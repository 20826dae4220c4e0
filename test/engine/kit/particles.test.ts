/** Korean particles, by how what stands before them is read. */
import { expect, test } from 'vitest';
import { spoken, withParticles } from '../../../engine/kit/particles.ts';

/** What each is read as stands behind it. */
const SENTENCES: readonly (readonly [written: string, told: string])[] = [
  ['답을(를)', '답을'],
  ['배열은(는)', '배열은'], // ㄹ
  ['서울(으)로', '서울로'],
  ['답(으)로', '답으로'],
  ['`softmax`을(를)', '`softmax`를'], // 소프트맥스
  ["'tensor'이(가)", "'tensor'가"], // 텐서
  ['`b`이(가)', '`b`가'], // 비
  ['n이(가)', 'n이'], // 엔
  ['`lr`(으)로', '`lr`로'], // 엘알
  ['NaN이(가)', 'NaN이'], // 난
  ['σ이(가)', 'σ가'], // 시그마
  ['ε을(를)', 'ε을'], // 엡실론
  ['∞이(가)', '∞가'], // 무한대
  ['x²은(는)', 'x²은'], // 제곱
  ['`.grads[0].dw`이(가)', '`.grads[0].dw`가'], // 더블유
  ['[2, 3]은(는)', '[2, 3]은'], // 삼
  ['`[1][0]`이(가)', '`[1][0]`이'], // 영
  ['축 1은(는)', '축 1은'], // 일
  ['-0.5(으)로', '-0.5로'], // 오
  ['1e-7(으)로', '1e-7로'], // 칠
  ['10(이)어야', '10이어야'], // 십
  ['2(이)어야', '2여야'], // 이
  ['2(이)었습니다', '2였습니다'],
  ['숫자(number)(이)어야', '숫자(number)여야'], // 숫자
  ['`x.sum()`과(와)', '`x.sum()`과'], // 섬
  ['`f(x)`과(와)', '`f(x)`와'], // 엑스
  ['`Value`(이)라는', '`Value`라는'], // 밸류
  ['`step`(이)라는', '`step`이라는'], // 스텝
  ['Tensor(이)나 배열(이)나', 'Tensor나 배열이나'],
  ['`}`이(가)', '`}`가'], // 중괄호
  ['`tensor(…)`(으)로', '`tensor(…)`로'],
  ['`x.sum([…])`을(를)', '`x.sum([…])`을'],
  ['여기에는 `)`이(가)', '여기에는 `)`가'],
  ['lessons/05-mlp/exercise.ts을(를)', 'lessons/05-mlp/exercise.ts를'], // 티에스
  ["'reset'과(와) 'list'은(는)", "'reset'과 'list'는"], // 리셋, 리스트
];

test.each(SENTENCES)('%s → %s', (written, told) => {
  expect(withParticles(written)).toBe(told);
});

test('what nobody can read keeps both forms', () => {
  for (const text of ['答은(는)', '`@`을(를)', '은(는)']) expect(withParticles(text)).toBe(text);
});

test('a dictionary is told with the right ones, however deep and whatever it is given', () => {
  const words = spoken({
    plain: 'mse은(는)',
    of: { name: (name: string, count: number) => `${name}을(를) ${count}번` },
  });
  expect(words.plain).toBe('mse는');
  expect(words.of.name('step', 2)).toBe('step을 2번');
  expect(words.of.name('relu', 2)).toBe('relu를 2번');
});
