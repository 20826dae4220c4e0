import { expect, test } from 'vitest';
import { RUN_WORDS } from '../../../../engine/command/class/run-words.ts';

test('whoever interrupts is told whether the same command goes on', () => {
  const { en, ko } = RUN_WORDS;
  expect(en.interrupted(2, 8, true)).toBe(
    'interrupted: 2 of 8 are done; type the same command again to go on.',
  );
  expect(en.interrupted(2, 8, false)).toBe('interrupted: 2 of 8 are done.');
  expect(ko.interrupted(2, 8, true)).toBe(
    '중단됨: 8개 가운데 2개를 마쳤습니다. 같은 명령을 다시 입력하면 이어서 채점합니다.',
  );
  expect(ko.interrupted(2, 8, false)).toBe('중단됨: 8개 가운데 2개를 마쳤습니다.');
});

test('the bar tells how much time is left', () => {
  expect(RUN_WORDS.en.left('3s')).toBe('3s left');
  expect(RUN_WORDS.ko.left('3s')).toBe('3s 남음');
});
