/**
 * How a lesson declares its exercises: a chain of named laws, written like the mathematics.
 *
 *     softmax: exercise(2, ['x'], aTensor)
 *       .example('the printed example', [logits], probabilities, PRINTED)
 *       .formula('e^{x_i} / Σ_j e^{x_j} along the last axis', [tensors()], softmaxByHand)
 *       .law('each row sums to 1', [tensors()], (softmax, x) => equal(softmax(x).sum(-1), 1))
 *
 * A check is a property of the function under test. It does not know where that function runs.
 */
import type { Arbitrary } from 'fast-check';
import { type Arg, type Data, FunctionSource } from '../sandbox/codec.ts';
import { DERIVATIVE, difference, FORMULA } from './agree.ts';
import { equal } from './claims.ts';
import { demand, isRecord, isText } from './demand.ts';
import { Broken } from './failure.ts';
import { CASES, type Cases, RESERVE, together } from './property.ts';
import type { Result } from './results.ts';
import type { Subject } from './subject.ts';
import type { Texts } from './words.ts';

export type CheckKind = 'example' | 'formula' | 'gradient' | 'law' | 'stability' | 'contract';

export interface Check extends Cases {
  readonly name: string;
  readonly kind: CheckKind;
  readonly claim: (subject: Subject<never>, inputs: unknown[]) => void;
  /** What of it can be seen to work before the rest is written. */
  readonly pieces: readonly Piece[];
  /** Kept because it says something, although no known mistake needs it to be caught. */
  readonly documentation: boolean;
}

/** Something that is written by itself, such as a method, and what the check claims of it alone. */
export interface Piece {
  /** As code: `add`, `new Value`. */
  readonly name: string;
  readonly claim: Check['claim'];
}

/** What can be seen of an answer. */
export interface Reading {
  /** By what it is called in a report. */
  readonly id: string;
  readonly holds: (answer: never) => boolean;
  readonly words: Texts;
}

/** Whether its calls take so long that whoever tries solutions has to do with fewer. */
export const takesLong = ({ patience }: Pick<Exercise<unknown>, 'patience'>): boolean =>
  patience >= LONG;

/** How many times longer than usual that is. */
const LONG = 10;

/** Arbitraries for the arguments one by one, or one arbitrary for all where they depend. */
export type Inputs<A extends unknown[]> = Arbitrary<A> | { [K in keyof A]: Arbitrary<A[K]> };

/**
 * One case on purpose: drawn like `Inputs`, or with plain values for some of the arguments, which may
 * lie outside of what is drawn.
 */
export type OnPurpose<A extends unknown[]> =
  | Arbitrary<A>
  | { [K in keyof A]: Arbitrary<A[K]> | Arbitrary<Wide<A[K]>> | Wide<A[K]> };

/** A number where only some numbers are drawn. */
type Wide<T> = T extends number ? number : T extends string ? string : T;

/** What is drawn is read from the inputs alone: so what does not fit them is an error of the claim. */
type Claim<R, A extends unknown[]> = (subject: Subject<R>, ...inputs: A) => void;

/**
 * What a law may say of its cases, after its claim.
 *
 *     .law('…', [tensors()], claim, { first: [[tensor([[]])]], cases: 30, tolerance: PRINTED })
 */
export interface CheckOptions<A extends unknown[] = never> {
  readonly tolerance?: number;
  /** Cases that have to be tried in every run, each once, before the random ones. */
  readonly first?: readonly NoInfer<OnPurpose<A>>[];
  /** How many random cases catch what only this law catches, if not `CASES`; more are drawn. */
  readonly cases?: number;
  /**
   * By the names of pieces, what the same inputs say of each alone, in the order in which they can be
   * written. What a piece claims, the check must claim too.
   */
  readonly pieces?: Readonly<Record<string, NoInfer<Claim<never, A>>>>;
}

export class Exercise<R, Names extends string = string> {
  /** Only for the compiler: which names of checks there are to be translated. */
  declare readonly names?: Names;
  readonly points: number;
  /** The names of the parameters, for messages. */
  readonly params: readonly string[];
  readonly returns: Result<R>;
  readonly checks: readonly Check[];
  /** How many times longer than usual its calls may take. */
  readonly patience: number;
  readonly readings: readonly Reading[];

  constructor(
    points: number,
    params: readonly string[],
    returns: Result<R>,
    checks: readonly Check[] = [],
    patience = 1,
    readings: readonly Reading[] = [],
  ) {
    this.points = points;
    this.params = params;
    this.returns = returns;
    this.checks = checks;
    this.patience = patience;
    this.readings = readings;
  }

  /**
   * For work that takes its time, such as training a network: so many times the usual limits.
   *
   *     exercise(5, ['seed'], aNumber).patient(6)
   */
  patient(patience: number): Exercise<R, Names> {
    return this.#but({ patience });
  }

  /**
   * What a wrong answer can be seen to be, where an exercise without parameters has many right ones: the
   * first that is true of it is told, and none may be true of a right one.
   *
   *     .reading('nothing', (list) => list.length === 0, { en: 'The list is empty.', ko: '빈 목록입니다.' })
   */
  reading(id: string, holds: (answer: R) => boolean, words: Texts): Exercise<R, Names> {
    return this.#but({ readings: [...this.readings, { id, holds, words }] });
  }

  /**
   * One call with known arguments and its known answer, or another one that is right as well.
   *
   *     .example('the mean of 1, 2 and 6 is 3', [[1, 2, 6]], 3)
   */
  example<N extends string>(
    name: N,
    args: readonly Arg[],
    expected: R & Data,
    tolerance: number = FORMULA,
    ...others: readonly (R & Data)[]
  ): Exercise<R, Names | N> {
    return this.#with('example', name, [], (subject) => {
      const received = subject(...args) as Data;
      const other = others.find((each) => !difference(received, each, tolerance));
      equal(received, other ?? expected, { tolerance });
    });
  }

  /**
   * The closed form: an exercise earns nothing before this holds.
   *
   *     .formula('Σ x / n', [list(real())], (xs) => sum(xs) / xs.length)
   */
  formula<N extends string, A extends Arg[]>(
    name: N,
    inputs: Inputs<A>,
    oracle: NoInfer<(...inputs: A) => R & Data>,
    options: CheckOptions<A> = {},
  ): Exercise<R, Names | N> {
    return this.#oracle('formula', name, inputs, oracle, { tolerance: FORMULA, ...options });
  }

  /**
   * A derivative against differences, or against a symbolic derivative.
   *
   *     .gradient('σ′', [tensors({ of: smooth() })], derivative('1 / (1 + exp(-x))'))
   */
  gradient<N extends string, A extends Arg[]>(
    name: N,
    inputs: Inputs<A>,
    oracle: NoInfer<(...inputs: A) => R & Data>,
    options: CheckOptions<A> = {},
  ): Exercise<R, Names | N> {
    return this.#oracle('gradient', name, inputs, oracle, { tolerance: DERIVATIVE, ...options });
  }

  /**
   * A formula that is not a call against an oracle: any answer that satisfies it is right.
   *
   *     .definition('root² = x', [whole(0, 99)], (root, x) => equal(root(x) ** 2, x))
   */
  definition<N extends string, A extends unknown[]>(
    name: N,
    inputs: Inputs<A>,
    claim: NoInfer<Claim<R, A>>,
    options: CheckOptions<A> = {},
  ): Exercise<R, Names | N> {
    return this.#with('formula', name, inputs, claim, options);
  }

  /**
   * Algebra: a range, a symmetry, an invariance, a limit. The claim names the function, then
   * what is drawn.
   *
   *     .law('a shift moves the mean', [list(real()), real()], (mean, xs, by) =>
   *       equal(mean(xs.map((x) => x + by)), mean(xs) + by))
   */
  law<N extends string, A extends unknown[]>(
    name: N,
    inputs: Inputs<A>,
    claim: NoInfer<Claim<R, A>>,
    options: CheckOptions<A> = {},
  ): Exercise<R, Names | N> {
    return this.#with('law', name, inputs, claim, options);
  }

  /**
   * Extreme inputs.
   *
   *     .stability('finite at ±1000', [tensors({ of: extreme() })], (f, x) => finite(f(x)))
   */
  stability<N extends string, A extends unknown[]>(
    name: N,
    inputs: Inputs<A>,
    claim: NoInfer<Claim<R, A>>,
    options: CheckOptions<A> = {},
  ): Exercise<R, Names | N> {
    return this.#with('stability', name, inputs, claim, options);
  }

  /**
   * Bad input is answered with an error, of whatever class. Half the usual cases tell.
   *
   *     .rejects('no numbers have no mean', [fc.constant([])])
   */
  rejects<N extends string, A extends Arg[]>(
    name: N,
    inputs: Inputs<A>,
    options: CheckOptions<A> = {},
  ): Exercise<R, Names | N> {
    return this.#with('contract', name, inputs, mustReject, { cases: CASES / 2, ...options });
  }

  /**
   * The function leaves its arguments alone, and the same question has the same answer. Code that
   * does not, hardly ever depends on the numbers: a quarter of the usual cases tell. It wants a known
   * mistake that changes an argument, or remembers a call.
   *
   *     .pure([tensors()])
   */
  pure<A extends Arg[]>(
    inputs: Inputs<A>,
    options: CheckOptions<A> = {},
  ): Exercise<R, Names | typeof PURE> {
    return this.#with('contract', PURE, inputs, mustBePure(this.params), {
      cases: CASES / 4,
      ...options,
    });
  }

  /**
   * Any other promise of the exercise's contract.
   *
   *     .contract('adding 0 changes nothing', [whole()], (Counter, start) =>
   *       equal(Counter.drive([['new', start], ['call', 0, 'add', 0], ['get', 1, 'total']]), [start]))
   */
  contract<N extends string, A extends unknown[]>(
    name: N,
    inputs: Inputs<A>,
    claim: NoInfer<Claim<R, A>>,
    options: CheckOptions<A> = {},
  ): Exercise<R, Names | N> {
    return this.#with('contract', name, inputs, claim, options);
  }

  /**
   * Marks the last check as one that stays although it catches no known mistake.
   *
   *     .law('rows sum to 1', [tensors()], sumToOne).asDocumentation()
   */
  asDocumentation(): Exercise<R, Names> {
    const last = this.checks.at(-1)!;
    const checks = [...this.checks.slice(0, -1), { ...last, documentation: true }];
    return this.#but({ checks });
  }

  #but<N extends string>({
    checks = this.checks,
    patience = this.patience,
    readings = this.readings,
  }: Partial<Pick<Exercise<R>, 'checks' | 'patience' | 'readings'>>): Exercise<R, N> {
    return new Exercise(this.points, this.params, this.returns, checks, patience, readings);
  }

  #oracle<N extends string, A extends Arg[]>(
    kind: CheckKind,
    name: N,
    inputs: Inputs<A>,
    oracle: (...inputs: A) => R & Data,
    { tolerance = FORMULA, ...options }: CheckOptions<A>,
  ): Exercise<R, Names | N> {
    const answerTo = remembered(oracle);
    const claim = (subject: Subject<R>, args: A) =>
      equal(subject(...args) as Data, answerTo(args), { tolerance });
    return this.#add(kind, name, inputs, claim, options);
  }

  #with<N extends string, A extends unknown[]>(
    kind: CheckKind,
    name: N,
    inputs: Inputs<A>,
    claim: Claim<R, A>,
    options: CheckOptions<A> = {},
  ): Exercise<R, Names | N> {
    return this.#add(kind, name, inputs, (subject, args) => claim(subject, ...args), options);
  }

  #add<N extends string, A extends unknown[]>(
    kind: CheckKind,
    name: N,
    inputs: Inputs<A>,
    claim: (subject: Subject<R>, inputs: A) => void,
    { first = [], cases = CASES, pieces = {} }: CheckOptions<A>,
  ): Exercise<R, Names | N> {
    // Where there is nothing to draw, every case is the same.
    const isFixed = Array.isArray(inputs) && inputs.length === 0;
    const check: Check = {
      name,
      kind,
      first: (isFixed ? [inputs] : first).map(together),
      inputs: together(inputs),
      cases: isFixed ? 0 : RESERVE * cases,
      claim: (subject, values) => claim(subject as Subject<R>, values as A),
      pieces: Object.entries(pieces).map(([piece, holds]) => ({
        name: piece,
        claim: (subject, values) => holds(subject, ...(values as A)),
      })),
      documentation: false,
    };
    return this.#but({ checks: [...this.checks, check] });
  }
}

/** A class is asked the same questions, and their answers need not be worked out for everybody. */
function remembered<A extends unknown[], T>(oracle: (...inputs: A) => T): (inputs: A) => T {
  const known = new WeakMap<A, { readonly answer: T }>();
  return (inputs) => {
    const found = known.get(inputs) ?? { answer: oracle(...inputs) };
    known.set(inputs, found);
    return found.answer;
  };
}

/**
 * An exercise worth `points`, called with `params`, promising to return `returns`. Laws follow it.
 *
 *     const mean = exercise(1, ['xs'], aNumber)
 *       .formula('Σ x / n', [list(real())], (xs) => sum(xs) / xs.length)
 *       .pure([list(real())]);
 */
export function exercise<R>(
  points: number,
  params: readonly string[],
  returns: Result<R>,
): Exercise<R, never> {
  demand('exercise(points, params, returns)', [
    [Number.isFinite(points) && points >= 0, `points has to be a number from 0 on, not ${points}`],
    [Array.isArray(params) && params.every(isText), "params has to be names, as in ['x', 'w']"],
    [isRecord(returns), 'returns has to say what it returns, such as aNumber'],
  ]);
  return new Exercise<R, never>(points, params, returns);
}

/** What `pure` is called, to be found among the names of laws. */
export const PURE = 'leaves its arguments alone, and answers the same twice';

function mustReject(subject: Subject<unknown>, ...args: Arg[]): void {
  let received: unknown;
  try {
    received = subject(...args);
  } catch (error) {
    if (isRejection(error)) return;
    if (!isAnswer(error)) throw error;
    received = error.failure.received;
  }
  throw new Broken({ type: 'accepted', received: received as Data });
}

/** An answer that is not what is promised for good input is no refusal either. */
const isAnswer = (error: unknown): error is Broken & { failure: { received: Data } } =>
  error instanceof Broken && ['wrong-kind', 'wrong-keys'].includes(error.failure.type);

/** An error the code threw is a refusal; running out of time, memory or stack is not. */
function isRejection(error: unknown): boolean {
  if (!(error instanceof Broken) || error.failure.type !== 'problem') return false;
  return error.failure.problem.type === 'threw';
}

const mustBePure =
  (params: readonly string[]) =>
  (subject: Subject<unknown>, ...args: Arg[]): void => {
    const { result: first, after } = subject.observe(...args);
    for (const [index, before] of (args as Data[]).entries()) {
      if ((before as Arg) instanceof FunctionSource) continue;
      const changed = difference(after[index], before, 0);
      if (changed) {
        const name = params[index] ?? `arguments[${index}]`;
        const argument = { name, before, after: after[index] };
        throw new Broken({ type: 'changed-argument', path: changed.path, ...argument });
      }
    }
    const second = subject(...args) as Data;
    if (difference(second, first as Data, 0)) {
      throw new Broken({ type: 'unsteady', first: first as Data, second });
    }
  };
