/** An answer that depends on nothing, and of which a single other number would make all laws hold. */
import { Tensor } from '#tensor';
import { isList, isRecord, unravel } from '../../kit/agree.ts';
import type { Exercise } from '../../kit/exercise.ts';
import { subjectOf } from '../../kit/subject.ts';
import type { Data } from '../../sandbox/codec.ts';
import type { Case } from '../cases.ts';
import type { Symptom } from '../symptom-words.ts';

/** One number of an answer, and the answer with another one in its place. */
interface Place {
  readonly path: string;
  readonly value: number;
  readonly with: (value: number) => Data;
}

/** More numbers than that are not written by hand. */
const MOST_PLACES = 40;

/** The nearest change of a single number that helps. */
export function oneNumberIn(
  exercise: Exercise<unknown>,
  cases: readonly Case[],
): Symptom | undefined {
  const outcome = cases[0]?.calls[0]?.outcome;
  if (exercise.params.length > 0 || !outcome?.ok || !cases.some(({ failure }) => failure)) {
    return undefined;
  }
  const places = placesIn(outcome.value);
  if (places.length > MOST_PLACES) return undefined;
  const changes = places.flatMap((place) =>
    othersOf(place.value).map((value) => ({ place, value, size: sizeOf(place.value, value) })),
  );
  const found = changes
    .toSorted((a, b) => a.size - b.size)
    .find(({ place, value }) => isRight(place.with(value), exercise, cases));
  if (!found) return undefined;
  const { place, value } = found;
  return {
    id: value < place.value ? 'numberTooLarge' : 'numberTooSmall',
    name: place.path.replace(/^\./, ''),
  };
}

const STEPS = [0.1, 0.25, 0.5, 1, 1.5, 2, 3, 5, 8, 15, 30, 100];
const FACTORS = [-1, 0, 0.01, 0.1, 0.5, 2, 10, 100];

const othersOf = (value: number): number[] =>
  [
    ...STEPS.flatMap((step) => [value - step, value + step]),
    ...FACTORS.map((factor) => factor * value),
  ].filter((other) => other !== value);

const sizeOf = (value: number, other: number): number =>
  Math.abs(other - value) / (1 + Math.abs(value));

function isRight(answer: Data, { returns }: Exercise<unknown>, cases: readonly Case[]): boolean {
  const subject = subjectOf(returns, () => ({ ok: true, value: answer }));
  return cases.every(({ check, inputs }) => {
    try {
      check.claim(subject as never, inputs as unknown[]);
      return true;
    } catch {
      return false;
    }
  });
}

function placesIn(data: Data): Place[] {
  if (typeof data === 'number') return [{ path: '', value: data, with: (value) => value }];
  if (data instanceof Tensor) {
    return Array.from(data.data, (value, i) => ({
      path: `[${unravel(i, data.shape).join(', ')}]`,
      value,
      with: (other) => data.map((each, at) => (at === i ? other : each)),
    }));
  }
  if (isList(data)) {
    return data.flatMap((item, i) =>
      placesIn(item).map((place) => ({
        path: `[${i}]${place.path}`,
        value: place.value,
        with: (value: number): Data => data.with(i, place.with(value)),
      })),
    );
  }
  if (!isRecord(data)) return [];
  return Object.entries(data).flatMap(([key, field]) =>
    placesIn(field).map((place) => ({
      path: `.${key}${place.path}`,
      value: place.value,
      with: (value: number): Data => ({ ...data, [key]: place.with(value) }),
    })),
  );
}
