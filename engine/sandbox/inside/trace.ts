/**
 * Stops a call where its numbers first go wrong. Runs inside the sandbox, before the student's file,
 * when a case that came to NaN is tried again: from then on the core and `Math` throw at the first
 * result that is not a finite number though everything it was made from was. What the student
 * computes with operators alone is not seen.
 */
import { type Operand, Tensor, zeros } from '#tensor';

/** What is looked for: a number that is none, or the first one that is not finite. */
export type Sought = 'NaN' | 'not finite';

/** `div(0, 0) = NaN`: which operation, what it was given, and what came of it. */
class NotFinite extends Error {
  override name = 'NotFinite';
}

type Numbers = ArrayLike<number>;
type Method = (this: Tensor, ...args: never[]) => Tensor;

const BINARY = ['add', 'sub', 'mul', 'div', 'pow'] as const;
const REDUCING = ['sum', 'max', 'min', 'matmul'] as const;

/** `math` is the sandbox's own `Math`. */
export function throwAtFirst(sought: Sought, math: Record<string, unknown> = Math as never): void {
  const isOf = (value: unknown): boolean =>
    typeof value === 'number' && (sought === 'NaN' ? value !== value : !isFinite(value));
  const isMade = (given: readonly unknown[], got: unknown): boolean =>
    isOf(got) && !given.some(isOf);

  const { add, map } = Tensor.prototype;
  const methods = Tensor.prototype as unknown as Record<string, Method>;

  for (const name of BINARY) {
    const original = methods[name] as (this: Tensor, other: Operand) => Tensor;
    methods[name] = function (this: Tensor, other: Operand): Tensor {
      const result = original.call(this, other);
      const stretched = zeros(result.shape);
      const left = add.call(stretched, this).data;
      const right = add.call(stretched, other).data;
      for (let i = 0; i < left.length; i++) {
        if (isMade([left[i], right[i]], result.data[i])) {
          throwNotFinite(name, [left[i], right[i]], result.data[i]);
        }
      }
      return result;
    };
  }

  for (const name of REDUCING) {
    const original = methods[name]!;
    methods[name] = function (this: Tensor, ...args: never[]): Tensor {
      const result = original.apply(this, args);
      const others = (args as unknown[]).flatMap((arg) => (arg instanceof Tensor ? [arg] : []));
      const isFine = [this, ...others].every((given) => find(given.data, isOf) < 0);
      const at = isFine ? find(result.data, isOf) : -1;
      if (at >= 0) throwNotFinite(name, ['…'], result.data[at]);
      return result;
    };
  }

  methods['map'] = function (this: Tensor, f: (value: number, index: number) => number): Tensor {
    return map.call(this, (value, index) => {
      const result = f(value, index);
      // Kept as a number, it would be NaN.
      if (result === undefined) throwNotFinite('map', ['…'], result);
      if (isMade([value], result)) throwNotFinite('map', [value], result);
      return result;
    });
  } as Method;

  for (const name of Object.getOwnPropertyNames(math)) {
    const original = math[name];
    if (typeof original !== 'function') continue;
    math[name] = (...args: unknown[]): unknown => {
      const result: unknown = original.apply(undefined, args);
      // `x.map(Math.exp)` hands it more than it takes.
      const given = original.length === 1 ? args.slice(0, 1) : args;
      if (given.length > 0 && isMade(given, result)) throwNotFinite(name, given, result);
      return result;
    };
  }
}

function find(numbers: Numbers, isIt: (value: unknown) => boolean): number {
  for (let i = 0; i < numbers.length; i++) if (isIt(numbers[i])) return i;
  return -1;
}

const MOST_GIVEN = 3;

function throwNotFinite(name: string, given: readonly unknown[], got: unknown): never {
  const shown = given.slice(0, MOST_GIVEN).map(inShort);
  if (given.length > MOST_GIVEN) shown.push('…');
  throw new NotFinite(`${name}(${shown.join(', ')}) = ${String(got)}`);
}

const inShort = (value: unknown): string =>
  String(typeof value === 'number' ? Number(value.toPrecision(6)) : value);
