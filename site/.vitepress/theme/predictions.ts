/**
 * What a reader has predicted, kept in the browser by lesson and the prediction's name: the number of
 * a choice, or a number. It is counted on the first page, whether it was right or not.
 */
import { isRecord, KeptWork, parse } from '../../work/storage.ts';

export type Predicted = Readonly<Record<string, number>>;

const kept = new KeptWork(() => localStorage);
const keyOf = (lesson: string): string => `predictions/${lesson}`;

export function predictedIn(lesson: string): Predicted {
  const read = kept.read(keyOf(lesson));
  return ('raw' in read ? parse(read.raw, isPredicted) : undefined) ?? {};
}

export function keepPrediction(lesson: string, name: string, given: number): void {
  kept.write(keyOf(lesson), JSON.stringify({ ...predictedIn(lesson), [name]: given }));
}

const isPredicted = (value: unknown): value is Predicted =>
  isRecord(value) && Object.values(value).every(Number.isFinite);
