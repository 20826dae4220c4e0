/** An exercise that does not hold yet: the cause, the laws with the case that shows it, a hint. */
import { stateOf } from '../../kit/totals.ts';
import type { Language } from '../../kit/words.ts';
import {
  type ReportedExercise,
  tellCause,
  tellTotal,
  tellingCheck,
  tellPieces,
  tellPrinted,
  totalOf,
} from '../evidence.ts';
import type { CheckReport, ExerciseReport } from '../report.ts';
import { oneLine, plain } from '../untrusted.ts';
import { WORDS } from '../words.ts';
import { html, type Part, prose } from './document.ts';
import { PAGE_WORDS } from './words.ts';

/** What the course says to whoever fails an exercise. */
export type HintOf = (lesson: string, exercise: string) => string | undefined;

/** UTF-16 units. */
const LIMITS = { sentence: 600, code: 600 };

/** Exercises that one reason keeps from being run stand together. */
export function failurePart(
  alike: readonly ReportedExercise[],
  language: Language,
  hintOf: HintOf | undefined,
): Part {
  const [{ lesson, exercise }] = alike as [ReportedExercise];
  const [words, page] = [WORDS[language], PAGE_WORDS[language]];
  const state = stateOf(exercise);
  const told = [...tellCause(exercise, 2), ...sentences(exercise), tellPieces(exercise, words)];
  return html`
    <article>
      <h3>
        ${oneLine(lesson.title)} › ${' '}
        ${alike.map(({ exercise: { name } }) => html`<code>${oneLine(name)}</code> `)}
      </h3>
      <p>
        <strong class=${state}>${page.states[state]}</strong> ·${' '}
        ${tellTotal(totalOf(alike), words)}
      </p>
      ${told.filter(Boolean).map((text) => html`<p class="told">${prose(text)}</p>`)}
      ${failedFirst(exercise).map((check) => lawPart(check, exercise, language))}
      ${holding(exercise, language)} ${alike.map((each) => hintPart(each, page.hint, hintOf))}
      ${printedPart(exercise, language)}
    </article>
  `;
}

const sentences = ({ message }: ExerciseReport): string[] =>
  message === null ? [] : [plain(message, LIMITS.sentence)];

/** The one that shows the cause comes first. */
function failedFirst(exercise: ExerciseReport): CheckReport[] {
  const telling = tellingCheck(exercise);
  const failed = exercise.checks.filter(({ status }) => status === 'failed');
  return telling ? [telling, ...failed.filter((check) => check !== telling)] : failed;
}

function lawPart(check: CheckReport, { message: known }: ExerciseReport, language: Language): Part {
  const words = WORDS[language];
  const { name, message, counterexample, received, expected, replay } = check;
  const code = [
    [words.called, counterexample],
    [words.received, received],
    [words.expected, expected],
    [words.replay, replay],
  ] as const;
  return html`
    <div class="law">
      <p class="failed">✗ ${oneLine(name)}</p>
      ${message !== null && message !== known && html`<p>${prose(plain(message, LIMITS.sentence))}</p>`}
      ${codeList(code)}
    </div>
  `;
}

/** What is code, with a word on what it is; what there is none of is left out. */
export const codeList = (rows: readonly (readonly [word: string, code: string | null])[]) =>
  rows.some(([, code]) => code !== null) &&
  html`
    <dl class="code">
      ${rows.map(
        ([word, code]) =>
          code !== null &&
          html`
            <dt>${word}</dt>
            <dd><pre dir="ltr">${plain(code, LIMITS.code)}</pre></dd>
          `,
      )}
    </dl>
  `;

function holding({ checks }: ExerciseReport, language: Language) {
  const names = checks.filter(({ status }) => status === 'passed').map(({ name }) => oneLine(name));
  if (names.length === 0) return null;
  return html`
    <p class="soft">
      ${PAGE_WORDS[language].otherwise}: ${names.map((name) => `✓ ${name}`).join(' · ')}
    </p>
  `;
}

function hintPart(
  { lesson, exercise }: ReportedExercise,
  word: string,
  hintOf: HintOf | undefined,
) {
  // What cannot be loaded needs no hint on what it should compute.
  const hint = exercise.status === 'failed' ? hintOf?.(lesson.id, exercise.name) : undefined;
  return (
    hint !== undefined &&
    html`<p class="hint"><strong>${word}</strong> ${prose(plain(hint, LIMITS.sentence))}</p>`
  );
}

function printedPart(exercise: ExerciseReport, language: Language) {
  const printed = tellPrinted(exercise, WORDS[language]);
  if (printed === '') return null;
  return html`
    <details>
      <summary>${PAGE_WORDS[language].printed}</summary>
      <pre dir="ltr">${printed}</pre>
    </details>
  `;
}

export const FAILURE_STYLE = `
article { border: 1px solid var(--line); border-radius: .5rem; padding: .9rem 1.1rem; margin: 0 0 1rem; }
.told { white-space: pre-line; }
.law { margin: .75rem 0; padding-inline-start: .8rem; border-inline-start: 3px solid var(--line); }
.law > p { margin: 0; }
.law pre { background: var(--tint); padding: .1rem .4rem; border-radius: .25rem; }
.hint { background: var(--tint); border-radius: .35rem; padding: .5rem .75rem; }
.hint strong { margin-inline-end: .4rem; }
details { margin-top: .6rem; color: var(--soft); }
details pre { color: var(--ink); background: var(--tint); padding: .4rem .6rem; border-radius: .25rem; margin-top: .3rem; }
`;
