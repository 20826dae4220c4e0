/** What search engines and messengers are told of a page, and where it stands in the other language. */
import type { HeadConfig, PageData, TransformContext } from 'vitepress';
import { type Language, LANGUAGES } from '../../engine/kit/words.ts';
import { lessonPages } from '../lessons.ts';
import { english, korean } from './words.ts';

/** Where the site is served, such as `https://example.org`; without it addresses begin with a slash. */
const ORIGIN = process.env['SITE_ORIGIN'] ?? '';

const LOCALES: Readonly<Record<Language, string>> = { en: 'en_US', ko: 'ko_KR' };
const DESCRIPTIONS: Readonly<Record<Language, string>> = {
  en: english.description,
  ko: korean.description,
};

const languageOf = (path: string): Language => (path.startsWith('ko/') ? 'ko' : 'en');

/** Of a lesson: what one can do after it. */
export function descriptionOf(path: string): string {
  const language = languageOf(path);
  const lesson = lessonPages(language).find(({ folder }) => path.endsWith(`${folder}.md`));
  return lesson?.promise ?? DESCRIPTIONS[language];
}

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
    property('description', descriptionOf(path)),
    property('locale', LOCALES[language]),
    property('url', addressIn(language)),
    ['meta', { name: 'twitter:card', content: 'summary' }],
  ];
}

const isNoPage = ({ relativePath, isNotFound }: PageData): boolean =>
  isNotFound === true || relativePath === '404.md';
