/** What was asked for in the text, as a new object each time. */
export interface Wanted {
  /** To be written; without one, the lesson is to be checked. */
  readonly exercise?: string;
}
