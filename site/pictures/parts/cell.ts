/** What `Cells.vue` draws. */
export interface Cell {
  readonly text: string;
  /**
   * `on` is selected; `first` and `second` are two colours for what belongs to it, softly, and
   * `first-on` and `second-on` fully; `ghost` is a cell that is not there.
   */
  /** What the reference has there, where that is something else. */
  readonly right?: string | undefined;
  readonly tone?: 'on' | 'first' | 'second' | 'first-on' | 'second-on' | 'ghost' | undefined;
}

/** A cell beside the reference's. */
export const against = (cell: Cell, right: string | undefined): Cell =>
  right === undefined || right === cell.text ? cell : { ...cell, right };
