/**
 * Where laws are declared, to be opened: `checks/layers/checks.ts:41`. An exercise does not know
 * where it is written, and whoever grades need not: only a proof watches while laws are loaded.
 */
import { type Check, Exercise } from '../kit/exercise.ts';

const declared = new WeakMap<Check, string>();

const CHAINED = [
  'example',
  'formula',
  'gradient',
  'definition',
  'law',
  'stability',
  'rejects',
  'pure',
  'contract',
] as const;

type Chain = (this: unknown, ...given: unknown[]) => Exercise<unknown>;

/** From now on; lessons that have been loaded before say nothing. */
export function watchDeclarations(): void {
  const methods = Exercise.prototype as unknown as Record<string, Chain>;
  for (const name of CHAINED) {
    const chain = methods[name]!;
    methods[name] = function declare(...given) {
      return noted(chain.apply(this, given), callSite());
    };
  }
  const mark = methods['asDocumentation']!;
  methods['asDocumentation'] = function declare() {
    const before = (this as Exercise<unknown>).checks.at(-1)!;
    return noted(mark.apply(this), declared.get(before));
  };
}

function noted(made: Exercise<unknown>, place: string | undefined): Exercise<unknown> {
  if (place !== undefined) declared.set(made.checks.at(-1)!, place);
  return made;
}

/** `file:///…/checks.ts:12`: whoever called the method that calls this. */
function callSite(): string | undefined {
  const [, , , line = ''] = (new Error('where').stack ?? '').split('\n');
  return /(file:[^()\s]+?:\d+):\d+\)?$/.exec(line)?.[1];
}

/** As a path from the root of the course; undefined where nobody watched. */
export function lawPlace(check: Check, root: string): string | undefined {
  const place = declared.get(check);
  return place?.startsWith(root) ? place.slice(root.length) : undefined;
}
