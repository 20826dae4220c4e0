/** How the lessons' Markdown becomes pages. GitHub shows the same files, so nothing in them is special. */
import { tex } from '@mdit/plugin-tex';
import { renderToString } from 'katex';
import type { MarkdownOptions } from 'vitepress';
import { lessonLinks } from './links.ts';
import { places } from './places.ts';
import { predictions } from './predictions.ts';

export const markdown: MarkdownOptions = {
  // With enough contrast, comments included.
  theme: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
  // Braces in a text belong to the text.
  attrs: { disable: true },
  anchor: { slugify: anchor },
  config(md) {
    md.use(tex, { render: formula });
    md.use(lessonLinks);
    md.use(predictions);
    md.use(places);
  },
};

/**
 * A formula that cannot be read stops the build. `v-pre`: braces in it are not Vue's either. Where
 * something touches it, it stands in backquotes, `$`x`$`; the texts have · for \cdot, which looks alike.
 */
function formula(source: string, displayMode: boolean): string {
  const tex = source.replace(/^`(.*)`$/, '$1').replaceAll('·', '\\cdot ');
  const html = renderToString(tex, { displayMode, throwOnError: true, strict: 'error' });
  const drawn = html.replace(/^<span /, '<span v-pre ');
  return displayMode ? `<p>${drawn}</p>\n` : drawn;
}

/** The anchor of a heading, as GitHub makes it, so that a link to a section works in both places. */
function anchor(heading: string): string {
  return heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}_ -]/gu, '')
    .replaceAll(' ', '-');
}
