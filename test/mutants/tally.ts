/** How many mutants came to what, for those who read what the proof has done. */
import type { Naming } from './naming.ts';
import type { Fate } from './trial.ts';

type Noted = Fate['type'] | 'ended' | 'listed' | Naming['type'];

export class Tally {
  readonly #noted: Noted[] = [];
  readonly #start = performance.now();

  note(what: Noted): void {
    this.#noted.push(what);
  }

  tell(): string {
    const of = (...all: Noted[]) => this.#noted.filter((what) => all.includes(what)).length;
    const mutants = of('killed', 'equal', 'listed', 'missed');
    const asked = of('true', 'unnamed', 'unchecked', 'untrue');
    const seconds = ((performance.now() - this.#start) / 1000).toFixed(1);
    return [
      `${mutants} mutants: ${of('killed')} killed (${of('ended')} by what they used up)`,
      `${of('equal')} equal, ${of('listed')} listed, ${of('missed')} missed`,
      `${asked} names asked for: ${of('true')} true, ${of('unchecked')} unchecked`,
      `${of('unnamed')} unnamed, ${of('untrue')} untrue; ${seconds} s`,
    ].join(', ');
  }
}
