/** Variants in one file answer as each of them would in a file of its own. */
import { expect, test } from 'vitest';
import { FAMILIES } from '../../../../engine/explain/repair/families/families.ts';
import { CHOOSE, Variants } from '../../../../engine/explain/repair/variants.ts';
import { edited } from '../../../../engine/explain/slips/repair.ts';
import type { Sandbox } from '../../../../engine/sandbox/sandbox.ts';
import { loadParser } from '../../../../engine/explain/slips/source.ts';
import { inSandbox } from '../../judge.ts';
import { candidatesIn } from './reversal.ts';

/** Enough for all that ends. */
const MOST = 20_000;

/** What never ends runs out of steps or of stack, whichever comes first. */
const ENDLESS = /timeout|stack-overflow/;

/** What comes of it, wherever it was thrown. */
function answersOf(sandbox: Sandbox, calls: readonly (readonly number[][])[]): string[] {
  sandbox.most = MOST;
  return calls.map((args) => {
    const outcome = sandbox.ask('f', { how: 'observe', args: args as never });
    if (outcome.ok) return JSON.stringify([outcome.value, outcome.argsAfter]);
    return outcome.problem.type.replace(ENDLESS, 'endless');
  });
}

/** Of so many, one may be otherwise: private fields that are usual ones are seen from outside. */
const fewOf = (held: readonly unknown[], code: string): number =>
  code.includes('#') ? held.length / 20 : 0;

const CALLS = [[[3, 1, 2]], [[5]], [[]], [[-1, 0.5, 4, 4]]];

test.each<readonly [what: string, code: string]>([
  [
    'functions of each sort, one by way of the other',
    `const HALF = 0.5, { abs } = Math;
const square = (x) => x * x;
const cube = function (x) { return x * square(x); };
function mean(xs, of = square) {
  let total = 0;
  for (let i = 0; i < xs.length; i++) total += of(xs[i]);
  return xs.length > 0 ? total / xs.length : HALF;
}
function spare(x) { return abs(cube(x)) - HALF; }
export const f = (xs) => mean(xs) + mean(xs, (x) => spare(x) + 1);`,
  ],
  [
    'methods of a class',
    `export class Total {
  static of(xs) { return new Total().all(xs); }
  #kept = 0;
  n = 0;
  add(x) { this.n++; return this.keep(x); }
  keep(x) { this.#kept += x; return this; }
  all(xs) { for (const x of xs) this.add(x); return this; }
  get mean() { return this.#kept / (this.n + 1); }
  rest() { return this.n - this.mean; }
}
class Twice extends Total {
  add(x) { return super.add(x).keep(x); }
  rest() { return super.rest() * 2; }
}
export function f(xs) {
  return [Total.of(xs).rest(), new Twice().all(xs).rest(), new Twice().add(xs[0] ?? 1).mean];
}`,
  ],
  [
    'what is kept from one call to the next',
    `const seen = new Map(), order = [];
let last = 0;
class Named {
  #n = last++;
  get n() { return this.#n; }
}
function numberOf(x) {
  if (!seen.has(x)) { seen.set(x, new Named().n); order.push(x); }
  return seen.get(x) + order.length;
}
export function f(xs) { return [xs.map((x) => numberOf(x) * 2), order.length - last]; }`,
  ],
  [
    'what is private in a class',
    `class Node {
  #data; #parents = [];
  static #made = 0;
  constructor(data) { this.#data = data; Node.#made = 1; }
  static of(x) { return #data in x ? x : new Node(x.value + Node.#made); }
  #with(other, g) { const made = new Node(g(this.#data, other.#data)); made.#parents.push(this, other); return made; }
  add(other) { return this.#with(Node.of(other), (a, b) => a + b); }
  size() { return this.#parents.reduce((sum, each) => sum + each.size(), this.#data > 1 ? 1 : 2); }
  data() { return this.#data; }
}
export function f(xs) {
  let node = new Node(1);
  for (const value of xs) node = node.add({ value });
  return [node.data(), node.size()];
}`,
  ],
  [
    'what the file needs when it is loaded',
    `const half = (x) => x / 2;
const HALVES = [0, 1, 2].map(half);
const table = (n) => [n, n + 1, half(n)];
const TABLE = table(3);
let last = TABLE[1];
export function f(xs) { return xs.map((x, i) => x * HALVES[i % 3] + TABLE[i % 3] - last); }
export { f as g, half as default };`,
  ],
])('%s', async (_, code) => {
  const { source, candidates } = await candidatesIn(code, FAMILIES);
  const variants = new Variants('f', source, await loadParser());
  const held = candidates.filter((candidate) => variants.canHold(candidate));
  expect(held.length).toBeGreaterThan(100);
  const together = await inSandbox(variants.fileOf(held), (sandbox) => {
    expect(sandbox.importProblem).toBeUndefined();
    return held.map((_, n) => {
      sandbox.call(CHOOSE, [n]);
      return answersOf(sandbox, CALLS);
    });
  });
  const otherwise: string[] = [];
  for (const [n, { edits }] of held.entries()) {
    const changed = edited(code, edits);
    // What cannot be loaded is refused in the end, when it is confirmed by itself.
    const alone = await inSandbox(changed, (each) => !each.importProblem && answersOf(each, CALLS));
    if (alone && `${alone}` !== `${together[n]}`) otherwise.push(changed);
  }
  expect(otherwise.length, otherwise[0]).toBeLessThanOrEqual(fewOf(held, code));
});

test('what is kept is kept from the first: each is on its own', async () => {
  const code = `const seen = [];
function keep(x) { seen.push(x); return seen.length; }
const FIRST = keep(1);
export function f(xs) { return xs.map((x) => keep(x) - FIRST); }`;
  const { source, candidates } = await candidatesIn(code, FAMILIES);
  const variants = new Variants('f', source, await loadParser());
  expect(candidates.some((candidate) => variants.canHold(candidate))).toBe(false);
});

test('of a method no more than the method is written again, private or not', async () => {
  const code = `export class Total {
  static #none = 0;
  #kept = Total.#none;
  #keep(x) { this.#kept += x; return this; }
  add(x) { return this.#keep(x - 1); }
  static of(x) { return new Total().add(x - 1); }
}`;
  const { source, candidates } = await candidatesIn(code, FAMILIES);
  const variants = new Variants('Total', source, await loadParser());
  const texts = new Set(candidates.map((candidate) => variants.textOf(candidate)));
  expect(texts).toContain('#keep(x) { this.#kept += x; return this; }');
  expect(texts).toContain('add(x) { return this.#keep(x - 1); }');
  expect(texts).toContain('static of(x) { return new Total().add(x - 1); }');
});
