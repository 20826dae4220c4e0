/** What most students fail, with an example of each. */
import type { Language } from '../../kit/words.ts';
import type { Example, Failing, Overview } from '../class/overview.ts';
import { oneLine } from '../untrusted.ts';
import { WORDS } from '../words.ts';
import { html, type Part, prose } from './document.ts';
import { codeList } from './failure-part.ts';
import { linked, type LinkTo } from './link.ts';
import { type Cell, sortable } from './sortable.ts';
import { PAGE_WORDS } from './words.ts';

interface Among extends Pick<Overview, 'lessons'> {
  readonly title: string;
  readonly linkTo: LinkTo;
}

export function failingTable(
  failing: readonly Failing[],
  { lessons, title, linkTo }: Among,
  language: Language,
): Part {
  const words = PAGE_WORDS[language];
  if (failing.length === 0) return html`<p>${words.none}</p>`;
  const columns = [
    { title },
    { title: words.exercise },
    { title: words.failedBy, isNumber: true },
    { title: words.example, isFixed: true },
  ];
  const names = lessons.flatMap(({ id, exercises }) =>
    exercises.map(({ name }) => `${id}/${name}`),
  );
  const rows = failing.map(({ text, lesson, exercise, students, example }): Cell[] => [
    { shown: prose(text), by: text, look: 'text' },
    {
      shown: html`<code>${oneLine(lesson)}/<wbr />${oneLine(exercise)}</code>`,
      by: names.indexOf(`${lesson}/${exercise}`),
    },
    { shown: students, by: students },
    { shown: exampleOf(example, language, linkTo), by: '', look: 'text' },
  ]);
  return sortable({ label: title, columns, rows });
}

function exampleOf(example: Example | null, language: Language, linkTo: LinkTo): Part | string {
  if (!example) return '';
  const words = WORDS[language];
  const { message, received } = example;
  return html`
    ${received === null && message !== null && html`<p>${prose(message)}</p>`}
    ${codeList([
      [words.called, example.counterexample],
      [words.received, example.received],
      [words.expected, example.expected],
    ])}
    <small>${linked(example.submission, example.submission, linkTo)}</small>
  `;
}
