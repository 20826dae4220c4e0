/** What the page itself says, around the text. */
export const WORDS = {
  write: { en: 'Write the exercises', ko: '연습 풀기' },
  writeThis: {
    en: (exercise: string) => `Write ${exercise}`,
    ko: (exercise: string) => `${exercise} 작성하기`,
  },
  close: { en: 'Close the exercises', ko: '연습 닫기' },
  exercises: { en: 'Exercises', ko: '연습' },
  loading: { en: 'Loading …', ko: '불러오는 중입니다 …' },
  noPanel: {
    en: 'The exercises could not be loaded. Check your connection and load the page again.',
    ko: '연습을 불러오지 못했습니다. 인터넷 연결을 확인하고 페이지를 다시 불러오세요.',
  },
  descent: {
    en: 'Two ways down a ravine: plain gradient descent leaps from wall to wall, momentum bends into the valley.',
    ko: '골짜기를 내려가는 두 길: 단순한 경사 하강법은 벽에서 벽으로 튀고, 모멘텀은 골짜기를 따라 휘어 들어갑니다.',
  },
  noPicture: {
    en: 'The picture could not be loaded. Check your connection and load the page again.',
    ko: '그림을 불러오지 못했습니다. 인터넷 연결을 확인하고 페이지를 다시 불러오세요.',
  },
} as const;
