/** How many there are, and how their points are distributed. */
import { rounded } from '../../kit/totals.ts';
import type { Bin, Overview, Summary } from '../class/overview.ts';
import { html, type Part } from './document.ts';
import type { PageWords } from './words.ts';

/** How many there are, by what became of their work. */
export function countsPart({ students }: Overview, words: PageWords): Part {
  const statuses = Object.keys(students) as (keyof typeof students)[];
  const there = statuses.filter((status) => students[status] > 0 || status === 'graded');
  return figures(there.map((status) => [words.statuses[status], students[status]]));
}

export function pointsPart({ points, extra, distribution }: Overview, words: PageWords): Part {
  if (points === null) return html`<p>${words.none}</p>`;
  return html`
    ${figures(quantiles(points, words))}
    ${distribution.length > 0 && histogram(distribution, points, words)}
    ${extra && html`<p>${words.extraMean(String(extra.mean), String(extra.maxScore))}</p>`}
  `;
}

const figures = (rows: readonly (readonly [word: string, number: number])[]): Part => html`
  <dl class="figures">
    ${rows.map(
      ([word, number]) => html`
        <div>
          <dt>${word}</dt>
          <dd>${number}</dd>
        </div>
      `,
    )}
  </dl>
`;

const ORDER = ['least', 'lowerQuartile', 'median', 'upperQuartile', 'most', 'mean'] as const;

const quantiles = (points: Summary, words: PageWords) =>
  ORDER.map((name) => [words[name], points[name]] as const);

/** Below the columns, where the middle half of the class lies, with a line at its median. */
function histogram(
  bins: readonly Bin[],
  { lowerQuartile, median, upperQuartile, least, most }: Summary,
  words: PageWords,
): Part {
  const highest = Math.max(1, ...bins.map(({ students }) => students));
  const end = bins.at(-1)!.to;
  const at = (points: number) => `${rounded((100 * points) / end)}%`;
  const span = (from: number, to: number) => `left:${at(from)};right:${at(end - to)}`;
  return html`
    <div class="histogram">
      <ol aria-label=${words.distribution}>
        ${bins.map(
          ({ from, to, students }) => html`
            <li>
              <span class="count">${students}</span>
              <i style=${`height:${rounded((100 * students) / highest)}%`} aria-hidden="true"></i>
              <span class="range">${words.range(String(from), String(to))}</span>
            </li>
          `,
        )}
      </ol>
      <div class="quartiles" aria-hidden="true">
        <i class="whisker" style=${span(least, most)}></i>
        <i class="box" style=${span(lowerQuartile, upperQuartile)}></i>
        <i class="median" style=${`left:${at(median)}`}></i>
      </div>
    </div>
  `;
}

export const POINTS_STYLE = `
.figures { display: flex; flex-wrap: wrap; gap: .6rem; margin: 0 0 1rem; }
.figures div { background: var(--tint); border-radius: .5rem; padding: .5rem 1rem; min-width: 6.5rem; }
.figures dt { color: var(--soft); font-size: .85rem; }
.figures dd { margin: 0; font-size: 1.35rem; font-weight: 600; font-variant-numeric: tabular-nums; }
.histogram { max-width: 46rem; }
.histogram ol { list-style: none; display: flex; gap: 2px; margin: 0; padding: 0; }
.histogram li { flex: 1; min-width: 0; display: grid; grid-template-rows: 1.5rem 9rem auto; text-align: center; font-size: .8rem; }
.histogram li i { align-self: end; background: var(--accent); border-radius: .2rem .2rem 0 0; min-height: 1px; }
.histogram .range { border-top: 1px solid var(--line); padding-top: .2rem; color: var(--soft); }
.quartiles { position: relative; height: 1.1rem; margin-top: .4rem; }
.quartiles i { position: absolute; }
.quartiles .whisker { top: 50%; border-top: 1px solid var(--soft); }
.quartiles .box { top: 15%; bottom: 15%; border: 1px solid var(--soft); background: var(--tint); border-radius: .15rem; }
.quartiles .median { top: 0; bottom: 0; border-left: 3px solid var(--accent); margin-left: -1.5px; }
@media (max-width: 34rem) { .histogram .range { font-size: .65rem; } }
`;
