/** Whether a candidate is a repair: whether all laws hold with it, for the right reason. */
import type { Check } from '../../kit/exercise.ts';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import type { Case, Question } from '../cases.ts';
import { definitionOf } from '../slips/definitions.ts';
import { type Edit, edited } from '../slips/repair.ts';
import {
  type AnyNode,
  bindingOf,
  isFunction,
  isRead,
  lineAt,
  parseSource,
  type Source,
} from '../slips/source.ts';
import type { Candidate } from './candidate.ts';
import { cutBy } from './coverage.ts';
import { isWithin } from './families/scope.ts';
import { MOST, reachedIn, type Trial } from './trial.ts';

/** What takes more steps than these would take too long, right or not; … */
const MOST_OF_ALL = 4_000_000;
/** … and what takes so many times those of another that is right is no rival to it. */
const SLOWER = 10;

export class Confirming {
  readonly #source: Source;
  readonly #trial: Trial;
  #reachedNow: ReadonlySet<number> | undefined;
  #uses: readonly Use[] | undefined;
  #never: number | undefined;
  /** What the questions of a check have taken at most. */
  readonly #steps = new Map<Check, number>();
  /** What a question took at most where all laws held with a change, … */
  #mostHeld: number | undefined;
  /** … and the checks whose questions took long then. */
  #long: ReadonlySet<Check> = new Set();

  constructor(source: Source, trial: Trial) {
    this.#source = source;
    this.#trial = trial;
  }

  /**
   * Whether all laws hold, on cases that have nothing to do with those that were asked. Nor may it only
   * lead around what is wrong: so that something is never reached any more.
   */
  async isConfirmed({ edits }: Candidate): Promise<boolean> {
    if (await this.#leadsAround(edits)) return false;
    const code = edited(this.#source.code, edits);
    const changed = await parseSource(this.#source.file, code);
    if (neverIn(changed) > (this.#never ??= neverIn(this.#source))) return false;
    const { letIn } = this.#trial;
    const throwing = letIn.length > 0 ? throwsIn(changed) : [];
    return this.#trial.inSandbox(code, (sandbox) => {
      sandbox.most = this.#most;
      return (
        letIn.every((question) => isRefused(this.#trial.ask(sandbox, question), throwing)) &&
        this.#holdsIn(sandbox)
      );
    });
  }

  /** Steps for a call. */
  get #most(): number {
    if (this.#mostHeld === undefined) return MOST_OF_ALL;
    return Math.min(MOST_OF_ALL, Math.max(MOST, SLOWER * this.#mostHeld));
  }

  /** What takes long is asked in the end, and once it has held with all else, not again. */
  #holdsIn(sandbox: Sandbox): boolean {
    const stepsOf = ({ check }: Question) => this.#steps.get(check) ?? 0;
    const questions = this.#trial.all.toSorted((a, b) => stepsOf(a) - stepsOf(b));
    const took = new Map<Check, number>();
    const holds = questions.every((question) => {
      const { check } = question;
      if (this.#long.has(check)) return true;
      if (this.#trial.isExhausted) return false;
      const before = sandbox.stepsTaken;
      const { failure } = this.#trial.ask(sandbox, question);
      const steps = sandbox.stepsTaken - before;
      took.set(check, Math.max(took.get(check) ?? 0, steps));
      return !failure;
    });
    for (const [check, steps] of took)
      this.#steps.set(check, Math.max(this.#steps.get(check) ?? 0, steps));
    if (holds) this.#remember(took);
    return holds;
  }

  /** Only what is right tells how long a question takes: what is wrong may never end. */
  #remember(took: ReadonlyMap<Check, number>): void {
    if (this.#mostHeld !== undefined) return;
    this.#mostHeld = Math.max(0, ...took.values());
    this.#long = new Set([...took.keys()].filter((check) => took.get(check)! > MOST));
  }

  async #leadsAround(edits: readonly Edit[]): Promise<boolean> {
    if (this.#trial.isExhausted || this.#leavesUncalled(edits)) return true;
    const before = (this.#reachedNow ??= await reachedIn(this.#source, [], this.#trial));
    const after = await reachedIn(this.#source, edits, this.#trial);
    const cut = cutBy(edits, this.#source);
    return [...before].some((part) => !after.has(part) && !cut.has(part));
  }

  /** A function is written to be called; of one that only throws, no part tells whether it is reached. */
  #leavesUncalled(edits: readonly Edit[]): boolean {
    const isCut = ({ node }: Use) =>
      edits.some((edit) => edit.start <= node.start && node.end <= edit.end);
    const isWritten = ({ name }: Use) => edits.some(({ text }) => text.includes(name));
    const uses = (this.#uses ??= usesIn(this.#source));
    const lost = uses.filter((use) => isCut(use) && !isWritten(use));
    return lost.some(({ of }) => uses.every((use) => use.of !== of || lost.includes(use)));
  }
}

/** Where a function of the file is named, outside of itself. */
interface Use {
  readonly node: AnyNode;
  readonly name: string;
  readonly of: AnyNode;
}

const usesIn = (source: Source): Use[] =>
  source.nodes.flatMap((node): Use[] => {
    const of = definitionOf(node, source);
    if (node.type !== 'Identifier' || !of || !isFunction(of) || isWithin(node, of)) return [];
    const isName = bindingOf(node.name, node, source)?.node === node;
    return isName || !isRead(node, source) ? [] : [{ node, name: node.name, of }];
  });

/** How many statements stand behind one with which a block ends. */
const neverIn = (source: Source | undefined): number =>
  (source?.nodes ?? []).flatMap((node) => {
    if (node.type !== 'BlockStatement') return [];
    const end = node.body.findIndex(({ type }) => LAST.test(type));
    return end < 0 ? [] : node.body.slice(end + 1).filter(({ type }) => !HOISTED.test(type));
  }).length;

const LAST = /^(Return|Throw|Break|Continue)Statement$/;
const HOISTED = /^(Function|Class)Declaration$|^EmptyStatement$/;

/** A `throw` with its lines. */
interface Throw {
  readonly file: string;
  readonly from: number;
  readonly to: number;
  /** What is no error has no place where it was made. */
  readonly isError: boolean;
}

const throwsIn = (source: Source | undefined): Throw[] =>
  (source?.nodes ?? []).flatMap((node) =>
    node.type === 'ThrowStatement'
      ? [
          {
            file: source!.file,
            from: lineAt(node.start, source!),
            to: lineAt(node.end, source!),
            isError: node.argument.type === 'NewExpression',
          },
        ]
      : [],
  );

/** Bad input is to be refused by a `throw`; to stumble over it by chance mends nothing. */
function isRefused({ calls }: Case, throwing: readonly Throw[]): boolean {
  const outcome = calls.at(-1)?.outcome;
  if (!outcome || outcome.ok || outcome.problem.type !== 'threw') return false;
  const { place } = outcome.problem;
  return throwing.some(({ file, from, to, isError }) =>
    place ? place.file === file && from <= place.line && place.line <= to : !isError,
  );
}
