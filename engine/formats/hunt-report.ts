/** How a hunt stands, as part of the report: stars, and no points. */

export interface HuntReport {
  readonly name: string;
  /** What its law is about, in the language of the report. */
  readonly title: string;
  /**
   * `error`: the law cannot be asked. `unfit`: it accuses a right function, or says nothing of it.
   * `idle`: it asks no function anything. `judged`: it holds of all right functions, and `masks` says
   * whom it caught.
   */
  readonly status: 'todo' | 'error' | 'unfit' | 'idle' | 'judged';
  /** One for half of the suspects, two for four fifths, three for all. */
  readonly stars: 0 | 1 | 2 | 3;
  /** In a sentence or two; null where there is nothing to say. */
  readonly message: string | null;
  /** Where it is unfit: the smallest input found, as code: `softmaxLaw(softmax, tensor([[0]]))`. */
  readonly counterexample: string | null;
  /** … and what the law asked on it, with the answers, as code. */
  readonly calls: readonly string[];
  /** The suspects, in an order that is drawn; none before the law is judged. */
  readonly masks: readonly MaskReport[];
  /** What the law printed on the first input, or on the one that is told, bounded. Untrusted text. */
  readonly console: readonly string[];
  /** How many more lines it printed than stand in `console`. */
  readonly consoleLeft: number;
}

export interface MaskReport {
  readonly isCaught: boolean;
  /** Of one that is caught: what it does wrong. Of one at large: why the law said nothing, if so. */
  readonly text: string | null;
}
