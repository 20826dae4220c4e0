/** How the lessons' Markdown becomes pages. GitHub shows the same files, so nothing in them is special. */
import { tex } from '@mdit/plugin-tex';
import type { MarkdownOptions } from 'vitepress';
import { examples } from './examples.ts';
import { files } from './files.ts';
import { formula } from './formula.ts';
import { lessonLinks } from './links.ts';
import { openings } from './openings.ts';
import { places } from './places.ts';
import { predictions } from './predictions.ts';
import { together } from './together.ts';

export const markdown: MarkdownOptions = {
  // With enough contrast, comments included.
  theme: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
  // Braces in a text belong to the text.
  attrs: { disable: true },
  anchor: { slugify: anchor },
  config(md) {
    md.use(tex, { render: formula });
    md.use(files);
    md.use(lessonLinks);
    md.use(openings);
    md.use(examples);
    md.use(predictions);
    md.use(places);
    md.use(together);
  },
};

/** The anchor of a heading, as GitHub makes it, so that a link to a section works in both places. */
function anchor(heading: string): string {
  return heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}_ -]/gu, '')
    .replaceAll(' ', '-');
}
