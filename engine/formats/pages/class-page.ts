/** `class.html`: a class at a glance, for whoever teaches it. */
import type { Failing, Overview } from '../class/overview.ts';
import type { ClassRecord } from '../class/record.ts';
import { oneLine } from '../untrusted.ts';
import { WORDS } from '../words.ts';
import { document, html, type Part, type Script } from './document.ts';
import { EXERCISE_STYLE, exerciseTable, legend, lessonTable } from './exercise-table.ts';
import { failingTable } from './failing-table.ts';
import type { LinkTo } from './link.ts';
import { countsPart, POINTS_STYLE, pointsPart } from './points-part.ts';
import { SORTABLE_STYLE } from './sortable.ts';
import { othersTable, STUDENT_STYLE, studentTable } from './student-table.ts';
import { PAGE_WORDS, type PageWords } from './words.ts';

export type LookedOver = ClassRecord & { readonly overview: Overview };

interface Extras {
  /** What sorts tables. */
  readonly script: Script;
  readonly linkTo: LinkTo;
}

export function classPage(record: LookedOver, extras: Extras): string {
  const { course, language, version, runs, seed } = record;
  const words = PAGE_WORDS[language];
  const title = words.classOf(oneLine(course));
  const sections = sectionsOf(record, words, extras);
  const body = html`
    <header>
      <h1>${title}</h1>
      <p class="soft">${words.gradedBy(oneLine(version), WORDS[language].cases(runs, seed))}</p>
      <nav aria-label=${words.contents}>
        ${sections.map(([name]) => html`<a href=${`#${name}`}>${words[name]}</a> `)}
      </nav>
    </header>
    <main>
      ${sections.map(
        ([name, ...parts]) => html`
          <section aria-labelledby=${name}>
            <h2 id=${name}>${words[name]}</h2>
            ${parts}
          </section>
        `,
      )}
    </main>
    <footer><p>${words.sameNumbers}</p></footer>
  `;
  return document({ title, language, style: STYLE, body, script: extras.script });
}

/** What each is called by, which is also where it can be jumped to, and what it shows. */
function sectionsOf(record: LookedOver, words: PageWords, { linkTo }: Extras) {
  const { overview, members, countExtra, language } = record;
  const note = (text: string): Part => html`<p class="soft">${text}</p>`;
  const failing = (of: readonly Failing[], title: string): Part =>
    failingTable(of, { ...overview, title, linkTo }, language);
  return [
    ['students', countsPart(overview, words)],
    [
      'distribution',
      ...(countExtra ? [note(words.extraCounted)] : []),
      pointsPart(overview, words),
    ],
    ['others', note(words.othersNote), othersTable(members, words, linkTo)],
    ['byStudent', note(words.byStudentNote), studentTable(record, overview, words, linkTo)],
    ['lessons', legend(words), lessonTable(overview, words)],
    ['exercises', note(words.exercisesNote), legend(words), exerciseTable(overview, words)],
    ['laws', note(words.lawsNote), failing(overview.laws, words.law)],
    ['mistakes', note(words.mistakesNote), failing(overview.mistakes, words.mistake)],
  ] as const;
}

const STYLE = [
  `body { max-width: 84rem; }
nav { display: flex; flex-wrap: wrap; gap: .3rem 1.2rem; margin-top: 1rem; }
@page { size: landscape; margin: 12mm; }
@media print { nav { display: none; } }`,
  SORTABLE_STYLE,
  POINTS_STYLE,
  EXERCISE_STYLE,
  STUDENT_STYLE,
].join('\n');
