/** The words around the pages, in both languages, as VitePress asks for them. */
import type { DefaultTheme, LocaleSpecificConfig } from 'vitepress';
import type { Language } from '../../engine/kit/words.ts';
import { CORE, lessonPages, PLAYGROUND } from '../lessons.ts';

type Locale = LocaleSpecificConfig<DefaultTheme.Config> & { description: string };

const links = (language: Language, base: string) =>
  lessonPages(language).map(({ title, folder }) => ({ text: title, link: `${base}${folder}` }));

const nav = (
  language: Language,
  base: string,
  lessons: string,
  core: string,
  playground: string,
): DefaultTheme.NavItem[] => [
  { text: lessons, items: links(language, base), activeMatch: `^${base}\\d\\d-` },
  { text: core, link: `${base}${CORE}` },
  { text: playground, link: `${base}${PLAYGROUND}` },
];

export const english: Locale = {
  description:
    'Deep learning from the perceptron to AdamW, learned by writing it: short lessons, live pictures, and laws that grade what you write.',
  themeConfig: {
    nav: nav('en', '/', 'Lessons', 'Tensors', 'Playground'),
    sidebar: links('en', '/'),
    outline: { label: 'On this page', level: 2 },
    sidebarMenuLabel: 'Lessons',
    notFound: {
      title: 'There is no such page',
      quote: 'Its address may have changed, or been mistyped.',
      linkLabel: 'To the first page',
      linkText: 'To the first page',
    },
    search: {
      provider: 'local',
      options: {
        detailedView: false,
        translations: { button: { buttonText: 'Search', buttonAriaLabel: 'Search the lessons' } },
      },
    },
  },
};

export const korean: Locale = {
  description:
    '퍼셉트론에서 AdamW까지, 직접 작성하며 배우는 딥러닝: 짧은 단원, 살아 있는 그림, 작성한 코드를 채점하는 법칙.',
  themeConfig: {
    nav: nav('ko', '/ko/', '단원', '텐서', '실험실'),
    sidebar: links('ko', '/ko/'),
    outline: { label: '이 페이지의 차례', level: 2 },
    docFooter: { prev: '이전 단원', next: '다음 단원' },
    darkModeSwitchLabel: '화면 밝기',
    lightModeSwitchTitle: '밝은 화면으로',
    darkModeSwitchTitle: '어두운 화면으로',
    sidebarMenuLabel: '단원',
    returnToTopLabel: '맨 위로',
    langMenuLabel: '언어 바꾸기',
    skipToContentLabel: '본문으로 건너뛰기',
    notFound: {
      title: '페이지를 찾을 수 없습니다',
      quote: '주소가 바뀌었거나 잘못 적힌 것 같습니다.',
      linkLabel: '첫 페이지로',
      linkText: '첫 페이지로',
    },
    search: {
      provider: 'local',
      options: {
        detailedView: false,
        // Korean words are short: a letter off is mostly another word.
        miniSearch: { searchOptions: { fuzzy: false } },
        translations: {
          button: { buttonText: '검색', buttonAriaLabel: '단원에서 검색' },
          modal: {
            displayDetails: '자세히 보기',
            resetButtonTitle: '검색어 지우기',
            backButtonTitle: '닫기',
            noResultsText: '찾은 것이 없습니다:',
            footer: {
              selectText: '선택',
              selectKeyAriaLabel: 'Enter',
              navigateText: '이동',
              navigateUpKeyAriaLabel: '위쪽 화살표',
              navigateDownKeyAriaLabel: '아래쪽 화살표',
              closeText: '닫기',
              closeKeyAriaLabel: 'Esc',
            },
          },
        },
      },
    },
  },
};
