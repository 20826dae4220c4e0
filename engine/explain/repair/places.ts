/** Which of the changes that make all laws hold are told: those that say more than the others. */
import type { Edit } from '../slips/repair.ts';
import { bindingOf, type Source } from '../slips/source.ts';
import type { Candidate } from './candidate.ts';
import { spansOf } from './change.ts';
import { linesOf } from './place.ts';

/** So many changes of known lines are asked whether these decide something else, too. */
const MOST = 3;

export class Places {
  readonly #source: Source;
  readonly #found: Candidate[] = [];
  readonly #asked = new Map<string, number>();

  constructor(source: Source) {
    this.#source = source;
  }

  /** Those that only say the same of more lines are left out. */
  get all(): readonly Candidate[] {
    const isWider = (each: Candidate) => this.#found.some((other) => this.#isPart(other, each));
    return this.#found.filter((each) => !isWider(each));
  }

  add(candidate: Candidate): void {
    this.#found.push(candidate);
  }

  /** Whether it changes lines that are not known, and not just what is read of these. */
  isElsewhere(candidate: Candidate): boolean {
    return (
      !this.#found.some((each) => this.#isIn(each, candidate)) &&
      !(candidate.edits.length > 1 && candidate.edits.every((edit) => this.#isOfKnown(edit)))
    );
  }

  /** Whether it is a variable, as it is read, whose value is known to decide. */
  #isOfKnown({ start, end }: Edit): boolean {
    const node = this.#source.nodes.findLast((each) => each.start === start && each.end === end);
    const init = node?.type === 'Identifier' && bindingOf(node.name, node, this.#source)?.init;
    if (!init) return false;
    const isWithin = (edit: Edit) => init.start <= edit.start && edit.end <= init.end;
    return this.#found.some(({ edits }) => edits.every(isWithin));
  }

  /** … or, as for a few is asked, other code in known ones, of another kind. */
  isNews(candidate: Candidate): boolean {
    if (this.isElsewhere(candidate)) return true;
    const there = this.#found.filter((each) => this.#isIn(each, candidate));
    if (there.some((each) => this.#isPart(each, candidate) || this.#isAlike(each, candidate)))
      return false;
    const lines = this.#linesOf(candidate).join();
    const asked = this.#asked.get(lines) ?? 0;
    this.#asked.set(lines, asked + 1);
    return asked < MOST;
  }

  /** Whether `inner` changes nothing but lines of `outer`, … */
  #isIn(inner: Candidate, outer: Candidate): boolean {
    const lines = this.#linesOf(outer);
    return this.#linesOf(inner).every((line) => lines.includes(line));
  }

  /** … and not all of them. */
  #isPart(inner: Candidate, outer: Candidate): boolean {
    return this.#isIn(inner, outer) && !this.#isIn(outer, inner);
  }

  /** Of one kind, or of the same code: what is left out may as well be replaced. */
  #isAlike(a: Candidate, b: Candidate): boolean {
    const [ofA, ofB] = [a, b].map(({ edits }) => spansOf(edits, this.#source));
    return (
      a.kind === b.kind ||
      ofA!.some((one) =>
        ofB!.some(
          (other) => one.start === other.start || (one.start < other.end && other.start < one.end),
        ),
      )
    );
  }

  #linesOf(candidate: Candidate): readonly number[] {
    return linesOf(candidate, this.#source);
  }
}
