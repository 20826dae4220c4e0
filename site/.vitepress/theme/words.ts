/** What the page itself says, around the text. */
export const WORDS = {
  write: { en: 'Write', ko: '작성' },
  writeAll: { en: 'Write the exercises', ko: '연습 풀기' },
  writeThis: {
    en: (exercise: string) => `Write ${exercise}`,
    ko: (exercise: string) => `${exercise} 작성하기`,
  },
  closeThis: {
    en: (law: string) => `Close ${law}`,
    ko: (law: string) => `${law} 닫기`,
  },
  stars: {
    en: (earned: number, possible: number) => `${earned} of ${possible} stars`,
    ko: (earned: number, possible: number) => `별 ${possible}개 가운데 ${earned}개`,
  },
  close: { en: 'Close the exercises', ko: '연습 닫기' },
  begin: { en: 'Begin here', ko: '여기서 시작하기' },
  goOn: {
    en: (exercise: string, lesson: string) => `Continue: ${exercise} (lesson ${lesson})`,
    ko: (exercise: string, lesson: string) => `이어서 하기: ${exercise} (${lesson}단원)`,
  },
  allLessons: { en: 'All lessons', ko: '단원 모두 보기' },
  lessonsAnchor: { en: '#the-lessons', ko: '#단원' },
  playground: { en: 'Playground', ko: '실험실' },
  toPlayground: {
    training: {
      en: 'In the playground, build a network and watch it learn a spiral, in the end by your own code alone',
      ko: '실험실에서 신경망을 만들어 나선을 배우게 해 보세요. 마지막에는 내 코드만으로',
    },
    digits: {
      en: 'In the playground, watch a network of your own making learn to read digits',
      ko: '실험실에서 직접 만든 신경망이 숫자 읽기를 배우는 모습을 보세요',
    },
  },
  checkLesson: { en: 'Check the lesson', ko: '단원 전체 채점' },
  inTerminal: { en: 'In a terminal:', ko: '터미널에서는:' },
  points: {
    en: (earned: number, possible: number) => `${earned} of ${possible} points`,
    ko: (earned: number, possible: number) => `${possible}점 가운데 ${earned}점`,
  },
  extraPoints: {
    en: (earned: number, possible: number) => `${earned} of ${possible} extra points`,
    ko: (earned: number, possible: number) => `추가 점수 ${possible}점 가운데 ${earned}점`,
  },
  opening: { en: 'Something to try', ko: '해 볼 것' },
  found: { en: 'Found.', ko: '찾았습니다.' },
  prediction: { en: 'A prediction', ko: '예상' },
  predict: { en: 'Predict', ko: '예상하기' },
  yourNumber: { en: 'Your number', ko: '예상하는 수' },
  predictedRight: { en: 'Just as you said.', ko: '예상한 대로입니다.' },
  predictedOtherwise: { en: 'It turns out otherwise.', ko: '예상과 다릅니다.' },
  predictions: {
    en: (made: number, all: number) =>
      `${made} of ${all} ${all === 1 ? 'prediction' : 'predictions'} made`,
    ko: (made: number, all: number) => `예상 ${all}개 가운데 ${made}개를 해 봄`,
  },
  tryCode: { en: 'relu, to be mended', ko: '고쳐 볼 relu' },
  tryCheck: { en: 'Check it', ko: '채점해 보기' },
  tryRunning: { en: 'Checking …', ko: '채점하는 중 …' },
  tryAgain: { en: 'As it was', ko: '처음 코드로' },
  tryFirst: {
    en: 'Here you will see which laws hold, and of one that does not, the smallest call that breaks it.',
    ko: '어떤 법칙이 성립하는지 여기에 나옵니다. 성립하지 않으면 그것을 깨는 가장 작은 호출을 보여 줍니다.',
  },
  done: { en: 'done', ko: '마침' },
  language: { en: 'English', ko: '한국어' },
  views: { en: 'What to look at', ko: '볼 것' },
  read: { en: 'Read', ko: '읽기' },
  result: { en: 'Result', ko: '결과' },
  exercises: { en: 'Exercises', ko: '연습' },
  loading: { en: 'Loading …', ko: '불러오는 중입니다 …' },
  noPanel: {
    en: 'This could not be loaded. Check your connection and load the page again.',
    ko: '불러오지 못했습니다. 인터넷 연결을 확인하고 페이지를 다시 불러오세요.',
  },
  newer: {
    en: 'There is a newer version of this site.',
    ko: '이 사이트의 새 버전이 나왔습니다.',
  },
  reload: { en: 'Reload', ko: '다시 불러오기' },
  later: { en: 'Later', ko: '나중에' },
  descent: {
    en: 'Two ways down a ravine: plain gradient descent leaps from wall to wall, momentum bends into the valley.',
    ko: '골짜기를 내려가는 두 길: 단순한 경사 하강법은 벽에서 벽으로 튀고, 모멘텀은 골짜기를 따라 휘어 들어갑니다.',
  },
  noPicture: {
    en: 'The picture could not be loaded. Check your connection and load the page again.',
    ko: '그림을 불러오지 못했습니다. 인터넷 연결을 확인하고 페이지를 다시 불러오세요.',
  },
} as const;
