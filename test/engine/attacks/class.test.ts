/** Hostile code in a class, graded by the command, with honest submissions in between. */
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { write } from '../../fixture/checkout.ts';
import { NUMBERS, SOLVED, UNINTERRUPTIBLE } from '../../fixture/submissions.ts';
import { Arena, evidence, type Outcome, WITH_TENSORS } from './arena.ts';
import { asDouble, body } from './attack.ts';
import { CODE_ATTACKS } from './code.ts';
import { commandsIn, unfitIn } from './harm.ts';
import { HONEST_FILES, RIGHT } from './honest.ts';
import { MODULE_ATTACKS } from './modules.ts';

const TENSORS = 'lessons/02-tensors/exercise.ts';
const HONEST = { [NUMBERS]: SOLVED[NUMBERS], [TENSORS]: RIGHT };

const OPTIONS = ['--runs', '10'];
/** For all processes together. */
const MOST_MEGABYTES = 1600;

/** Only these, of those that hang, are waited for here: each takes all the time it is given. */
const HANGS = new Set(['an endless loop', 'a catastrophic regular expression']);
const attacks = [
  ...CODE_ATTACKS.filter(({ tries, named }) => named !== 'timeout' || HANGS.has(tries)),
  { tries: 'a built-in that cannot be interrupted', code: body(UNINTERRUPTIBLE) },
];

/** An attack in the place of `double`, beside an honest `total`. */
const besideTotal = (code: string, name?: string): string =>
  asDouble(code, name) + RIGHT.slice(RIGHT.indexOf('export function total'));

/** One that waits until it has answered rightly, as what looks right is run without the sandbox. */
const atLast = (code: string): string =>
  besideTotal(
    `${code}
     let calls = 0;
     function waiting(...given) { return ++calls < 4 ? right(...given) : answer(...given); }`,
    'waiting',
  );

interface Entry {
  readonly name: string;
  readonly tries: string;
  readonly files: Readonly<Record<string, string>>;
}

type Tried = readonly [tries: string, source: string];

/** Submissions that are honest but for one file; `apart`, where they come among others. */
const entries = (kind: string, file: string, sources: readonly Tried[], apart = 1): Entry[] =>
  sources.map(([tries, source], i) => ({
    name: `${String(apart * i).padStart(2, '0')}-${kind}`,
    tries,
    files: { ...HONEST, [file]: source },
  }));

const coded = (sourceOf: (code: string) => string) =>
  attacks.map(({ tries, code }): Tried => [tries, sourceOf(code)]);
const sources = MODULE_ATTACKS.map(({ tries, source }): Tried => [tries, source]);

const ofCode = entries(
  'code',
  TENSORS,
  coded((code) => besideTotal(code)),
);
const waiting = entries('late', TENSORS, coded(atLast));
const ofModules = entries('module', NUMBERS, sources);
const honest = entries('honest', TENSORS, Object.entries(HONEST_FILES), 3);

const among = new Arena(WITH_TENSORS);
const alone = new Arena(WITH_TENSORS);
let outcome: Outcome;

function hand(arena: Arena, handedIn: readonly Entry[]): void {
  for (const { name, files } of handedIn) write(join(arena.class, name), files);
}

beforeAll(async () => {
  hand(among, [...ofCode, ...waiting, ...ofModules, ...honest]);
  hand(alone, honest);
  outcome = await among.grade(...OPTIONS);
  await alone.grade(...OPTIONS);
}, 600_000);

const pointsOf = (name: string): Record<string, number> => {
  const exercises = among.report(name).lessons.flatMap((lesson) => lesson.exercises);
  return Object.fromEntries(exercises.map(({ name: exercise, score }) => [exercise, score]));
};

const FULL = { mean: 2, scale: 2, double: 3, total: 2 };

describe('an attack in a function earns nothing, and costs nothing else', () => {
  test.for(ofCode)('$tries', ({ name }) => {
    expect(pointsOf(name)).toEqual({ ...FULL, double: 0 });
  });

  test.for(waiting)('$tries, after some right answers', ({ name }) => {
    expect(pointsOf(name)).toEqual({ ...FULL, double: 0 });
  });
});

describe('an attack of a whole file earns nothing, and costs no other file', () => {
  test.for(ofModules)('$tries', ({ name }) => {
    expect(pointsOf(name)).toEqual({ ...FULL, mean: 0, scale: 0 });
    const { says } = MODULE_ATTACKS[Number.parseInt(name, 10)]!;
    const message = among.report(name).lessons[0]!.exercises[0]!.message!;
    expect(message).toMatch(says);
    expect(message.length).toBeLessThan(1500);
  });
});

describe('honest work among it', () => {
  test.for(honest)('with $tries gets its full marks', ({ name }) => {
    expect(pointsOf(name)).toEqual(FULL);
  });

  test.for(honest)('with $tries is graded as it is alone', ({ name }) => {
    expect(evidence(among.report(name))).toBe(evidence(alone.report(name)));
  });
});

describe('the class as a whole', () => {
  test('was graded, each of it once', () => {
    expect(outcome.code).toBe(0);
    const lines = among.result('gradebook.csv').trimEnd().split('\r\n');
    expect(lines).toHaveLength(
      1 + ofCode.length + waiting.length + ofModules.length + honest.length,
    );
  });

  test('took bounded memory', () => {
    expect(outcome.megabytes).toBeLessThan(MOST_MEGABYTES);
  });

  test('left no trace outside of the results, and ran nothing outside of the sandbox', () => {
    expect(outcome.traces).toEqual([]);
    expect(among.hasRun()).toBe(false);
  });

  test('printed nothing but how far it is', () => {
    expect(outcome.stdout).toBe('');
    const lines = outcome.stderr.trimEnd().split('\n');
    expect(lines.pop()).toMatch(/^\d+ graded, 0 kept, 0 not graded · results.gradebook\.csv$/);
    // And, where there are no points in a file, why.
    for (const line of lines)
      expect(line).toMatch(/^(\d+\/\d+ \d\d-\w+: graded|\d\d-\w+: .{1,800})$/);
    expect([...commandsIn(outcome.stderr), ...unfitIn(outcome.stderr)]).toEqual([]);
  });
});
