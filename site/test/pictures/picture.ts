/** One picture on a lesson's page, as a reader uses it. */
import { expect, type Locator, type Page } from '@playwright/test';
import { formatNumber } from '../../pictures/parts/format.ts';

/** A number, or a text that stands in the table as it is. */
export type Cell = string | number;
export type Rows = readonly (readonly Cell[])[];

/** A row of cells and of lists of cells. */
export const rowOf = (...parts: readonly (Cell | readonly Cell[])[]): Cell[] => parts.flat();

export class Picture {
  readonly id: string;
  readonly place: Locator;
  readonly figure: Locator;

  constructor(page: Page, id: string) {
    this.id = id;
    this.place = page.locator(`#picture-${id}`);
    this.figure = this.place.locator('figure.picture');
  }

  /** Scrolls to it; not before that it is drawn. */
  async show(): Promise<void> {
    // What comes to lie under the pointer has been pointed at.
    await this.place.page().mouse.move(0, 0);
    await this.place.scrollIntoViewIfNeeded();
    await expect(this.figure.locator('.summary')).not.toBeEmpty();
    await expect(this.figure.locator('.drawing > *').first()).toBeVisible();
  }

  /** What goes step by step begins with the first. */
  async expectSteppersAtStart(): Promise<void> {
    for (const stepper of await this.figure.locator('.stepper input[type=range]').all()) {
      await expect(stepper, `${this.id} begins at the start`).toHaveValue('0');
    }
  }

  async openTable(): Promise<void> {
    await this.figure.locator('details.data > summary').click();
    await expect(this.figure.locator('details.data table')).toBeVisible();
  }

  async expectRows(expected: Rows): Promise<void> {
    await this.#settle();
    await expect.poll(() => this.#cells(), { message: this.id }).toEqual(shown(expected));
  }

  /** In any language: whatever is a text may be another one. */
  async expectNumbers(expected: Rows): Promise<void> {
    const numbers = expected.map((row) =>
      row.map((cell): unknown => (typeof cell === 'number' ? formatNumber(cell, 6) : ANY_TEXT)),
    );
    await expect.poll(() => this.#cells(), { message: this.id }).toEqual(numbers);
  }

  /** Until nothing is being computed: what trains a network takes its time. */
  async #settle(): Promise<void> {
    await expect(this.figure.locator('.pending-note')).toHaveCount(0, { timeout: 120_000 });
  }

  #cells(): Promise<string[][]> {
    return this.figure
      .locator('details.data tbody tr')
      .evaluateAll((rows) =>
        (rows as HTMLTableRowElement[]).map((row) =>
          [...row.cells].map((cell) => cell.textContent!.trim()),
        ),
      );
  }

  /** All that is drawn and said, without the fields by which it is controlled, and that it is coming. */
  look(): Promise<string> {
    return this.figure.evaluate((figure) => {
      const drawn = figure.querySelector('.stage')!.cloneNode(true) as HTMLElement;
      for (const left of drawn.querySelectorAll('input, .pending-note')) left.remove();
      const said = [...figure.querySelectorAll('.summary, details.data')];
      return [drawn.innerHTML, ...said.map(({ textContent }) => textContent)].join('\n');
    });
  }

  /** Does something, and waits until something looks different. */
  async expectChange(what: string, action: () => Promise<void>): Promise<void> {
    const before = await this.look();
    await action();
    const message = `${this.id} changes by ${what}`;
    await expect.poll(async () => (await this.look()) !== before, { message }).toBe(true);
    await this.#settle();
  }

  async type(label: string, value: number): Promise<void> {
    const field = this.figure.getByRole('spinbutton', { name: label, exact: true });
    await field.fill(`${value}`);
    await field.press('Enter');
  }

  async choose(option: string): Promise<void> {
    await this.figure.getByRole('radio', { name: option, exact: true }).check();
  }
}

const ANY_TEXT: unknown = expect.any(String);

/** As `Frame.vue` writes a table. */
const shown = (rows: Rows): string[][] =>
  rows.map((row) => row.map((cell) => (typeof cell === 'number' ? formatNumber(cell, 6) : cell)));
