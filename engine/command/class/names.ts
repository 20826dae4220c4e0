/** What the results of submissions are called: names that every system takes for a folder. */

export interface Wanted {
  /** What it is called already. */
  readonly plain: string;
  /** By which it is known again in another run. */
  readonly key: string;
}

export interface Given {
  readonly name: string;
  /** Why it is not what it is called already, where that would do on every system. */
  readonly why?: 'taken' | 'reserved';
}

/** Of an earlier run. */
export interface Earlier {
  readonly key: string;
  readonly name: string;
}

/** Files that lie beside the results of the submissions. */
const RESERVED = /\.(csv|json|html|zip)$/i;

/** Some systems do not tell capital letters from small ones. */
const fold = (name: string): string => name.normalize('NFC').toLowerCase();

/**
 * Who was there before is called as before, and nobody new is called so, nor as anything that lies
 * in the results. The others are numbered where they are alike, so that none of them gets a name that
 * is somebody else's own.
 */
export function namesFor(
  all: readonly Wanted[],
  earlier: readonly Earlier[] = [],
  used: readonly string[] = [],
): Given[] {
  const fit = all.map(({ plain }) => fileName(plain));
  const own = new Set(fit.map(fold));
  const taken = new Set([...earlier.map(({ name }) => name), ...used].map(fold));
  const kept = keptNames(all, earlier);
  return fit.map((name, i) => {
    const before = kept[i];
    if (before !== undefined) return renamed(name, before);
    const isFree = (given: string) =>
      !taken.has(fold(given)) && !RESERVED.test(given) && (given === name || !own.has(fold(given)));
    let given = name;
    for (let count = 2; !isFree(given); count++) given = `${name}-${count}`;
    taken.add(fold(given));
    return renamed(name, given);
  });
}

function renamed(from: string, name: string): Given {
  if (fold(from) === fold(name)) return { name };
  return { name, why: RESERVED.test(from) ? 'reserved' : 'taken' };
}

/** Where two are known by the same, the first gets the first name. */
function keptNames(all: readonly Wanted[], earlier: readonly Earlier[]): (string | undefined)[] {
  const waiting = new Map<string, string[]>();
  for (const { key, name } of earlier) waiting.set(key, [...(waiting.get(key) ?? []), name]);
  return all.map(({ key }) => waiting.get(key)?.shift());
}

/** In UTF-16 units: with three bytes for each it still fits, as does a number behind it. */
const LONGEST_NAME = 80;

/** A name without anything that some system, terminal or path would take amiss. */
export function fileName(text: string): string {
  const fit = text
    .normalize('NFC')
    .replaceAll(/[\p{C}\p{Zl}\p{Zp}<>:"/\\|?*]/gu, '_')
    .slice(0, LONGEST_NAME)
    .replace(/[\uD800-\uDBFF]$/, '')
    .replace(/^[ .-]+|[ .]+$/g, '_');
  const isDevice = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(fit);
  return isDevice || fit === '' ? `_${fit}` : fit;
}
