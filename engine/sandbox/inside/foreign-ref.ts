/**
 * A function that runs somewhere else, as an argument: the n-th of those that whoever asks knows.
 *
 *     sandbox.call('softmaxLaw', [new ForeignRef(0, 'softmax'), x])
 */
export class ForeignRef {
  readonly index: number;
  /** What it is called where it is shown; inside it has no name. */
  readonly name: string;
  constructor(index: number, name = '') {
    this.index = index;
    this.name = name;
  }
}
