/** What stands in the README of a student's own folder. */
import type { Language } from '../kit/words.ts';

const en = {
  lesson: 'lesson',
  points: 'points',
  commands: `Read the text of a lesson, and write into the \`exercise.ts\` beside it.

| type | to |
| --- | --- |
| \`npm install\` | install what grades it, once |
| \`npm test\` | grade all that you have written |
| \`npm run watch\` | grade whatever you save, at once |
| \`npm run next\` | see what to work on now |
| \`npm run hint\` | get a hint |
| \`npm run list\` | see the whole course, and what is done of it |
| \`npm run reset -- NAME\` | start an exercise or a lesson over; what you wrote is kept |
| \`npm run update\` | get the newest laws and texts; no \`exercise.ts\` is ever changed |
`,
  hunt: `| \`npm run hunt\` | bring suspects before the laws that you write in a \`hunt.ts\`, for stars |
`,
};

const ko: typeof en = {
  lesson: '단원',
  points: '점수',
  commands: `단원의 텍스트를 읽고 옆의 \`exercise.ts\`에 작성하세요.

| 입력 | 하는 일 |
| --- | --- |
| \`npm install\` | 채점에 필요한 것을 한 번 설치합니다 |
| \`npm test\` | 작성한 것을 모두 채점합니다 |
| \`npm run watch\` | 저장할 때마다 바로 채점합니다 |
| \`npm run next\` | 지금 할 연습을 봅니다 |
| \`npm run hint\` | 힌트를 봅니다 |
| \`npm run list\` | 과정 전체와 진행 상황을 봅니다 |
| \`npm run reset -- NAME\` | 연습이나 단원을 처음부터 다시 합니다. 쓰던 것은 보관합니다 |
| \`npm run update\` | 새 법칙과 텍스트를 받습니다. \`exercise.ts\`는 절대 고치지 않습니다 |
`,
  hunt: `| \`npm run hunt\` | \`hunt.ts\`에 직접 쓴 법칙 앞에 용의자를 세우고 별을 받습니다 |
`,
};

export const FOLDER_WORDS: Readonly<Record<Language, typeof en>> = { en, ko };
