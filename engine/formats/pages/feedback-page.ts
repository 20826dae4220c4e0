/** What a student gets back: points, what does not hold and why, what does, and what is to do. */
import { rounded, shareOf, type Total } from '../../kit/totals.ts';
import type { Language } from '../../kit/words.ts';
import { noteOn } from '../class/note.ts';
import { failuresIn, tellLesson, tellScore } from '../evidence.ts';
import type { ExerciseReport, LessonReport, Report } from '../report.ts';
import { begunIn, showStars, starsTitle, tellHunt } from '../stars.ts';
import { oneLine } from '../untrusted.ts';
import { WORDS } from '../words.ts';
import { document, html, type Part } from './document.ts';
import { FAILURE_STYLE, failurePart, type HintOf } from './failure-part.ts';
import { PAGE_WORDS } from './words.ts';

export interface Feedback {
  /** What the student is called, unless by the name of the submission. */
  readonly name?: string;
  readonly hintOf?: HintOf;
}

/** UTF-16 units. */
const NOTE = 500;

export function feedbackPage(report: Report, { name, hintOf }: Feedback = {}): string {
  const { language, version, runs, seed } = report;
  const words = PAGE_WORDS[language];
  const title = words.feedbackFor(oneLine(name ?? report.submission) || '_');
  const note = noteOn(report);
  const failures = failuresIn(report);
  const body = html`
    <main>
      <h1>${title}</h1>
      <p class="score">${tellScore(report, language)}</p>
      ${bar(report)} ${note !== undefined && html`<p>${oneLine(note, NOTE)}</p>`}
      <section>
        <h2>${words.lessons}</h2>
        ${lessonTable(report.lessons, language)}
      </section>
      <section>
        <h2>${words.notYet}</h2>
        ${failures.length === 0 && html`<p>${WORDS[language].nothingWrong}</p>`}
        ${failures.map((alike) => failurePart(alike, language, hintOf))}
      </section>
      ${namesOf('passed', words.holds, report)} ${namesOf('todo', words.todo, report)}
      ${stars(report)}
      <footer>
        <p>${words.gradedBy(oneLine(version), WORDS[language].cases(runs, seed))}</p>
      </footer>
    </main>
  `;
  return document({ title, language, style: STYLE + FAILURE_STYLE, body });
}

/** For the eye alone: what it shows stands beside it. */
function bar(points: Total): Part {
  const percent = rounded(100 * shareOf(points));
  return html`<div class="bar" aria-hidden="true"><i style=${`width:${percent}%`}></i></div>`;
}

function lessonTable(lessons: readonly LessonReport[], language: Language): Part {
  const words = WORDS[language];
  const row = (lesson: LessonReport) => html`
    <tr>
      <th scope="row">${oneLine(lesson.title)}</th>
      <td class="number">${tellLesson(lesson, words)}</td>
      <td class="number">${passedIn(lesson).length} / ${lesson.exercises.length}</td>
      <td class="wide">${bar({ score: lesson.score, maxScore: lesson.maxScore })}</td>
    </tr>
  `;
  return html`
    <table class="lessons">
      <thead>
        <tr>
          <th scope="col">${words.lesson}</th>
          <th scope="col" class="number">${words.earned}</th>
          <th scope="col" class="number">${words.passed}</th>
          <td class="wide"></td>
        </tr>
      </thead>
      <tbody>
        ${lessons.map(row)}
      </tbody>
    </table>
  `;
}

const passedIn = ({ exercises }: LessonReport): ExerciseReport[] =>
  exercises.filter(({ status }) => status === 'passed');

/** The exercises that stand so, by lesson; nothing where there are none. */
function namesOf(status: ExerciseReport['status'], title: string, { lessons }: Report) {
  const lists = lessons.flatMap((lesson) => {
    const names = lesson.exercises.filter((exercise) => exercise.status === status);
    return names.length === 0 ? [] : [{ lesson, names }];
  });
  if (lists.length === 0) return null;
  return html`
    <section>
      <h2>${title}</h2>
      <dl class="names">
        ${lists.map(
          ({ lesson, names }) => html`
            <dt>${oneLine(lesson.title)}</dt>
            <dd>
              ${names.map(({ name }) => html`<code class=${status}>${oneLine(name)}</code> `)}
            </dd>
          `,
        )}
      </dl>
    </section>
  `;
}

/** Of the hunts that are begun. */
function stars({ lessons, language }: Report): Part | null {
  const hunts = begunIn(lessons);
  if (hunts.length === 0) return null;
  return html`
    <section>
      <h2>${starsTitle(language)}</h2>
      <ul>
        ${hunts.map(
          ({ hunt }) => html`
            <li>
              ${showStars(hunt.stars)} <code>${oneLine(hunt.name)}</code>:
              ${tellHunt(hunt, language)}
            </li>
          `,
        )}
      </ul>
    </section>
  `;
}

const STYLE = `
body { max-width: 56rem; }
.score { font-size: 1.15rem; font-weight: 600; }
.bar { height: .6rem; border-radius: .3rem; background: var(--line); overflow: hidden; }
.bar i { display: block; height: 100%; background: var(--passed); }
.lessons { width: 100%; }
.lessons th { font-weight: 400; }
.lessons thead th { font-weight: 600; }
.wide { width: 30%; vertical-align: middle; }
@media (max-width: 40rem) { .wide { display: none; } }
.names dt { font-weight: 600; margin-top: .5rem; }
.names dd { margin: 0; }
.names code { display: inline-block; margin-inline-end: .6rem; }
.names code.passed::before { content: "✓ "; }
.names code.todo::before { content: "○ "; }
`;
