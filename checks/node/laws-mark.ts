/** What replays are marked with for the laws of this checkout. */
import { markOf } from '../grade/mark.ts';

/** Reads all of the laws, so only where something has failed. */
export async function markOfLaws(): Promise<string> {
  const { VERSION } = await import('./version.ts');
  return markOf(VERSION);
}
