/**
 * The browser's storage, which may be full, forbidden, or hold what somebody else wrote. None of
 * that may stop a student from working, so nothing here throws.
 */

/** Why something could not be kept. */
export type StorageProblem = 'full' | 'forbidden';

export type Read = { readonly raw: string | null } | { readonly problem: StorageProblem };

const PREFIX = 'gradlings/';

export class KeptWork {
  readonly #storage: () => Storage;

  /** The storage is asked for each time: where it is forbidden, asking throws. */
  constructor(storage: () => Storage) {
    this.#storage = storage;
  }

  read(key: string): Read {
    try {
      return { raw: this.#storage().getItem(PREFIX + key) };
    } catch {
      return { problem: 'forbidden' };
    }
  }

  write(key: string, raw: string): StorageProblem | undefined {
    try {
      this.#storage().setItem(PREFIX + key, raw);
      return undefined;
    } catch (error) {
      return isFull(error) ? 'full' : 'forbidden';
    }
  }

  /** The key that an event of the storage is about; null where it is about all of them. */
  keyOf({ key }: Pick<StorageEvent, 'key'>): string | null | undefined {
    if (key === null) return null;
    return key.startsWith(PREFIX) ? key.slice(PREFIX.length) : undefined;
  }
}

/** Browsers have agreed on the name, but for Firefox's older one. */
const isFull = (error: unknown): boolean =>
  error instanceof Error || error instanceof DOMException
    ? ['QuotaExceededError', 'NS_ERROR_DOM_QUOTA_REACHED'].includes(error.name)
    : false;

/** What a key holds, where it is such a thing; undefined where it is nothing or anything else. */
export function parse<T>(
  raw: string | null,
  isSuch: (value: unknown) => value is T,
): T | undefined {
  if (raw === null) return undefined;
  try {
    const value: unknown = JSON.parse(raw);
    return isSuch(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
