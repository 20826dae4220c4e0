/** What search engines and messengers are told of a page, and where it stands in the other language. */
import type { HeadConfig, PageData, TransformContext } from 'vitepress';
import { type Language, LANGUAGES } from '../../engine/kit/words.ts';
import { CARD, cardOf } from '../cards/cards.ts';
import { type LessonPage, lessonPages } from '../lessons.ts';
import { english, korean } from './words.ts';

/** Where the site is served, such as `https://example.org`; without it addresses begin with a slash. */
const ORIGIN = process.env['SITE_ORIGIN'] ?? '';

const LOCALES: Readonly<Record<Language, string>> = { en: 'en_US', ko: 'ko_KR' };
const DESCRIPTIONS: Readonly<Record<Language, string>> = {
  en: english.description,
  ko: korean.description,
};

const languageOf = (path: string): Language => (path.startsWith('ko/') ? 'ko' : 'en');

const lessonOf = (path: string): LessonPage | undefined =>
  lessonPages(languageOf(path)).find(({ folder }) => path.endsWith(`${folder}.md`));

/** Of a lesson: what one can do after it; of another page what it says of itself, or the course's. */
export const descriptionOf = ({ relativePath: path, frontmatter }: PageData): string =>
  lessonOf(path)?.promise ??
  (frontmatter['description'] as string | undefined) ??
  DESCRIPTIONS[languageOf(path)];

export function headOf({ siteData, pageData, title }: TransformContext): HeadConfig[] {
  const { relativePath: path } = pageData;
  if (isNoPage(pageData)) return [['meta', { name: 'robots', content: 'noindex' }]];
  const language = languageOf(path);
  const name = path
    .replace(/^ko\//, '')
    .replace(/(^|\/)index\.md$/, '$1')
    .replace(/\.md$/, '.html');
  const addressIn = (other: Language): string =>
    `${ORIGIN}${siteData.base}${other === 'ko' ? 'ko/' : ''}${name}`;
  const property = (of: string, content: string): HeadConfig => [
    'meta',
    { property: `og:${of}`, content },
  ];
  return [
    ['link', { rel: 'canonical', href: addressIn(language) }],
    ...LANGUAGES.map((each): HeadConfig => {
      return ['link', { rel: 'alternate', hreflang: each, href: addressIn(each) }];
    }),
    ['link', { rel: 'alternate', hreflang: 'x-default', href: addressIn('en') }],
    property('type', 'website'),
    property('site_name', 'gradlings'),
    property('title', title),
    property('description', descriptionOf(pageData)),
    property('locale', LOCALES[language]),
    property('url', addressIn(language)),
    // Pages that are no lesson have the course's.
    property('image', `${ORIGIN}${siteData.base}${cardOf(lessonOf(path)?.folder, language)}`),
    property('image:width', String(CARD.width)),
    property('image:height', String(CARD.height)),
    property('image:alt', title),
    ['meta', { name: 'twitter:card', content: 'summary_large_image' }],
    ['link', { rel: 'apple-touch-icon', href: `${siteData.base}icon-192.png` }],
  ];
}

const isNoPage = ({ relativePath, isNotFound }: PageData): boolean =>
  isNotFound === true || relativePath === '404.md';

const OF_FORMULAS = /KaTeX_(Main-Regular|Math-Italic)\.[\w-]+\.woff2$/;

/** The fonts of formulas, where a page has some: what is read would move if they came after it. */
export const fontHead = ({ assets, content }: TransformContext): HeadConfig[] =>
  (content.includes('class="katex"') ? assets : [])
    .filter((asset) => OF_FORMULAS.test(asset))
    .map((href) => [
      'link',
      { rel: 'preload', href, as: 'font', type: 'font/woff2', crossorigin: '' },
    ]);
