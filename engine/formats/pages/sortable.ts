/**
 * A table that is sorted by pressing the name of a column, with a mouse or a key. The script that does
 * it is given to the page; without it the names are only names.
 */
import { oneLine } from '../untrusted.ts';
import { html, type Part } from './document.ts';

export interface Column {
  readonly title: string;
  readonly isNumber?: boolean;
  /** Nothing is sorted by what cannot be compared. */
  readonly isFixed?: boolean;
  /** Small, below the title. */
  readonly more?: string;
}

/** A cell, and what to sort it by: the number in it, or its place in some order. */
export interface Cell {
  readonly shown: Part | readonly Part[] | string | number;
  readonly by: string | number;
  readonly look?: string;
}

interface Sortable {
  /** What a screen reader says of the table, and of the box in which it can be scrolled. */
  readonly label: string;
  readonly columns: readonly Column[];
  /** The first cell of each is what the row is about. */
  readonly rows: readonly (readonly Cell[])[];
}

export function sortable({ label, columns, rows }: Sortable): Part {
  return html`
    <div class="scroll" role="group" aria-label=${label} tabindex="0">
      <table class="sortable asc" aria-label=${label}>
        <thead>
          <tr>
            ${columns.map(header)}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            (cells) =>
              html`<tr>
                ${cells.map((each, i) => cell(each, i, columns[i]!))}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  `;
}

const header = ({ title, isNumber, isFixed, more }: Column): Part =>
  isFixed
    ? html`<th scope="col" class="no-sort">${title}</th>`
    : html`
        <th scope="col" class=${isNumber && 'number'}>
          <button type="button">
            <span>${title}</span>${more !== undefined && html` <small>${more}</small>`}
          </button>
        </th>
      `;

function cell({ shown, look, ...cell }: Cell, place: number, { isNumber }: Column): Part {
  const by = typeof cell.by === 'string' ? oneLine(cell.by) : cell.by;
  const looks = [isNumber && 'number', look].filter(Boolean).join(' ') || undefined;
  return place === 0
    ? html`<th scope="row" class=${looks} data-sort=${by}>${shown}</th>`
    : html`<td class=${looks} data-sort=${by}>${shown}</td>`;
}

export const SORTABLE_STYLE = `
.scroll { overflow-x: auto; }
.sortable { min-width: 100%; font-size: .92rem; }
.sortable th, .sortable td { padding-inline: .45rem; }
.sortable th[scope=row] { font-weight: 400; }
.sortable thead th { white-space: normal; }
.sortable th:first-child { position: sticky; left: 0; background: var(--paper); }
.sortable td small { white-space: nowrap; }
.sortable .text { min-width: 15rem; }
.sortable .place { min-width: 12rem; }
.sortable button {
  all: unset; cursor: pointer; font-weight: 600;
}
.sortable button:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.sortable button small { display: block; font-weight: 400; }
.sortable button span { text-decoration: underline dotted var(--soft); text-underline-offset: .25em; }
.sortable th[aria-sort=ascending] button span::after { content: "\\00a0↑"; color: var(--accent); }
.sortable th[aria-sort=descending] button span::after { content: "\\00a0↓"; color: var(--accent); }
@media (scripting: none) { .sortable button { cursor: auto; } .sortable button span { text-decoration: none; } }
@media print { .scroll { overflow: visible; } .sortable button span { text-decoration: none; } .sortable { font-size: 8pt; } }
`;
