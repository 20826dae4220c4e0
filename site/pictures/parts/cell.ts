/** What `Cells.vue` draws. */
export interface Cell {
  readonly text: string;
  /**
   * `on` is selected; `first` and `second` are two colours for what belongs to it, softly, and
   * `first-on` and `second-on` fully; `ghost` is a cell that is not there.
   */
  readonly tone?: 'on' | 'first' | 'second' | 'first-on' | 'second-on' | 'ghost' | undefined;
}
