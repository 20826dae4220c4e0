import { defineLesson } from '../../engine/kit/lesson.ts';
import { exercises } from './checks.ts';

export const lesson = defineLesson({
  id: 'start',
  title: { en: 'Start', ko: '시작' },
  exercises,
  words: {
    double: {
      hints: [
        {
          en: 'This is what a hint looks like; another press or another command shows the next one. What do you get when you add x to itself?',
          ko: '힌트는 이렇게 나옵니다. 키를 한 번 더 누르거나 명령을 한 번 더 입력하면 다음 힌트가 나옵니다. x에 x를 더하면 무엇이 될까요?',
        },
        {
          en: 'Replace the line that begins with `throw` by `return x + x;`, and save the file.',
          ko: '`throw`로 시작하는 줄을 `return x + x;`로 바꾸고 파일을 저장하세요.',
        },
      ],
      laws: {
        'double(x) = 2·x': 'double(x) = 2·x이다',
        'double(−x) = −double(x)': 'double(−x) = −double(x)이다',
      },
    },
  },
});
