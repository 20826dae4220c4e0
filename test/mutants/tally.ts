/** How many mutants came to what, for those who read what the proof has done. */
type Noted =
  | 'killed'
  | 'ended'
  | 'equal'
  | 'listed'
  | 'missed'
  | 'true'
  | 'unnamed'
  | 'unchecked'
  | 'untrue';

export class Tally {
  readonly #counts = new Map<Noted, number>();
  readonly #start = performance.now();

  note(what: Noted): void {
    this.#counts.set(what, this.#of(what) + 1);
  }

  tell(): string {
    const of = (what: Noted) => this.#of(what);
    const mutants = of('killed') + of('equal') + of('listed') + of('missed');
    const asked = of('true') + of('unnamed') + of('unchecked') + of('untrue');
    const seconds = ((performance.now() - this.#start) / 1000).toFixed(1);
    return [
      `${mutants} mutants: ${of('killed')} killed (${of('ended')} by what they used up)`,
      `${of('equal')} equal, ${of('listed')} listed, ${of('missed')} missed`,
      `${asked} names asked for: ${of('true')} true, ${of('unchecked')} unchecked`,
      `${of('unnamed')} unnamed, ${of('untrue')} untrue; ${seconds} s`,
    ].join(', ');
  }

  #of(what: Noted): number {
    return this.#counts.get(what) ?? 0;
  }
}
