/** How far a student has come, as far as this browser has seen: verdicts, and hints looked at. */
import { shallowReactive } from 'vue';
import type { ExerciseReport } from '../../engine/formats/report.ts';
import { isRecord, type KeptWork, parse } from './storage.ts';

export interface Result {
  readonly status: ExerciseReport['status'];
  readonly score: number;
  readonly maxScore: number;
  /** The hash of what was graded: once it has changed, the verdict is about something else. */
  readonly of: string;
}

interface Kept<Value> {
  readonly version: 1;
  readonly values: Readonly<Record<string, Value>>;
}

/** Values by name under one key of the storage; losing one costs no work. */
export class Tally<Value> {
  readonly #kept: KeptWork;
  readonly #isValue: (value: unknown) => value is Value;
  readonly #tables = shallowReactive<Record<string, Readonly<Record<string, Value>>>>({});

  constructor(kept: KeptWork, isValue: (value: unknown) => value is Value) {
    this.#kept = kept;
    this.#isValue = isValue;
  }

  of(key: string): Readonly<Record<string, Value>> {
    return (this.#tables[key] ??= this.#read(key));
  }

  /** Adds to what other tabs have added. */
  add(key: string, values: Readonly<Record<string, Value>>): void {
    const all = { ...this.of(key), ...this.#read(key), ...values };
    this.#tables[key] = all;
    const kept: Kept<Value> = { version: 1, values: all };
    this.#kept.write(key, JSON.stringify(kept));
  }

  reread(key: string): void {
    this.#tables[key] = { ...this.of(key), ...this.#read(key) };
  }

  #read(key: string): Record<string, Value> {
    const read = this.#kept.read(key);
    const kept = 'raw' in read ? parse(read.raw, isKept) : undefined;
    const entries = Object.entries(kept?.values ?? {});
    return Object.fromEntries(
      entries.filter((entry): entry is [string, Value] => this.#isValue(entry[1])),
    );
  }
}

const isKept = (value: unknown): value is Kept<unknown> =>
  isRecord(value) && value['version'] === 1 && isRecord(value['values']);

const STATUSES: readonly unknown[] = ['passed', 'failed', 'todo', 'error'];

export const isResult = (value: unknown): value is Result =>
  isRecord(value) &&
  STATUSES.includes(value['status']) &&
  Number.isFinite(value['score']) &&
  Number.isFinite(value['maxScore']) &&
  typeof value['of'] === 'string';

export const isCount = (value: unknown): value is number =>
  Number.isInteger(value) && (value as number) > 0;
