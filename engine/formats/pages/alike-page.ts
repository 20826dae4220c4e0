/** Code that is alike, the lines of both side by side. */
import type { Language } from '../../kit/words.ts';
import type {
  AlikeClass,
  AlikeFunction,
  AlikeGroup,
  AlikeLesson,
  AlikePair,
  LikeSolution,
} from '../class/alike.ts';
import { ALIKE_WORDS, type AlikeWords, percentOf } from '../class/alike-words.ts';
import { oneLine, plain } from '../untrusted.ts';
import { document, html, type Part } from './document.ts';

export function alikePage(alike: AlikeClass, language: Language): string {
  const words = ALIKE_WORDS[language];
  const { submissions, groups, solutions, notCompared } = alike;
  const found =
    groups.length > 0 ? words.groups(groups.length, submissions) : words.none(submissions);
  const body = html`
    <main>
      <h1>${words.title}</h1>
      <p>${found}</p>
      <p><strong>${words.caution}</strong></p>
      ${groups.map((group, i) => groupPart(group, i, words))}
      ${solutions.length > 0 && solutionsPart(solutions, words)}
      ${notCompared.length > 0 && notComparedPart(notCompared, words)}
    </main>
  `;
  return document({ title: words.title, language, style: STYLE, body });
}

const groupPart = ({ names, pairs }: AlikeGroup, i: number, words: AlikeWords): Part => html`
  <section>
    <h2>${i + 1}. ${names.map((name) => oneLine(name)).join(', ')}</h2>
    ${pairs.map((pair) => pairPart(pair, words))}
  </section>
`;

const pairPart = (
  { names: [a, b], words: count, lessons }: AlikePair,
  words: AlikeWords,
): Part => html`
  <article>
    <h3>${words.between(oneLine(a), oneLine(b), count)}</h3>
    ${lessons.map((lesson) => lessonPart(lesson, words))}
  </article>
`;

const lessonPart = ({ id, functions, ...lesson }: AlikeLesson, words: AlikeWords): Part => html`
  <details open=${functions.length <= 3}>
    <summary>${oneLine(id)}: ${tellLesson(lesson, words)}</summary>
    ${functions.map((each) => functionPart(each, words))}
  </details>
`;

const tellLesson = (
  { sameFile, share, words: count }: Partial<AlikeLesson>,
  words: AlikeWords,
): string => (sameFile ? words.sameFile : words.share(percentOf(share ?? 0), count ?? 0));

function functionPart(
  { names, likeness, from, to, lines }: AlikeFunction,
  words: AlikeWords,
): Part {
  const side = (i: 0 | 1) => html`
    <div>
      <small>${oneLine(names[i])}, ${words.lines(from[i], to[i])}</small>
      <pre>${lines[i].map((line) => plain(line, 200)).join('\n')}</pre>
    </div>
  `;
  return html`
    <p class="soft">${words.function(likeness)}</p>
    <div class="sides">${side(0)} ${side(1)}</div>
  `;
}

const solutionsPart = (solutions: readonly LikeSolution[], words: AlikeWords): Part => html`
  <section>
    <h2>${words.solutions(solutions.length)}</h2>
    <p>${words.solutionsNote}</p>
    <ul>
      ${solutions.map(({ name, lessons }) => {
        const told = lessons.map((each) => `${oneLine(each.id)} ${tellLesson(each, words)}`);
        return html`<li>${oneLine(name)}: ${told.join(', ')}</li>`;
      })}
    </ul>
  </section>
`;

const notComparedPart = (notCompared: AlikeClass['notCompared'], words: AlikeWords): Part => html`
  <section>
    <h2>${words.notCompared(notCompared.length)}</h2>
    <ul>
      ${notCompared.map(({ name, why }) => html`<li>${oneLine(name)}: ${oneLine(why, 300)}</li>`)}
    </ul>
  </section>
`;

const STYLE = `
body { max-width: 84rem; }
article { margin: 1rem 0 2rem; }
summary { cursor: pointer; font-weight: 600; margin: .75rem 0 .25rem; }
.sides { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 1rem; }
.sides pre { padding: .5rem .75rem; background: var(--tint); border-left: 3px solid var(--line); }
@media (max-width: 50rem) { .sides { grid-template-columns: 1fr; } }
`;
