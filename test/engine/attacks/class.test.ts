/** Hostile code in a class, graded by the command, with honest submissions in between. */
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { LAYERS, RIGHT, UNINTERRUPTIBLE, write } from '../command/gradlings.ts';
import { solution } from '../pull-request/pull-requests.ts';
import { Arena, evidence, type Outcome } from './arena.ts';
import { body } from './attack.ts';
import { CODE_ATTACKS } from './code.ts';
import { HONEST_FILES } from './honest.ts';
import { MODULE_ATTACKS } from './modules.ts';

/** Another lesson, which every submission has solved. */
const MLP = { 'lessons/05-mlp/exercise.ts': solution('mlp') };

const OPTIONS = ['--runs', '10'];
/** For all processes together. */
const MOST_MEGABYTES = 1600;

/** Only these, of those that hang, are waited for here: each takes all the time it is given. */
const HANGS = new Set(['an endless loop', 'a catastrophic regular expression']);
const attacks = [
  ...CODE_ATTACKS.filter(({ tries, named }) => named !== 'timeout' || HANGS.has(tries)),
  { tries: 'a built-in that cannot be interrupted', code: body(UNINTERRUPTIBLE) },
];

/** An attack in the place of `flatten`, beside an honest `dense`. */
const inPlaceOfFlatten = (code: string, name = 'answer'): string => `${code}
  export { ${name} as flatten };
  function right(x) { return x.reshape([x.shape[0], x.size / x.shape[0]]); }
  ${RIGHT.slice(RIGHT.indexOf('export function dense'), RIGHT.indexOf('/** `[n, d1'))}`;

/** One that waits until it has answered rightly, as what looks right is run without the sandbox. */
const atLast = (code: string): string =>
  inPlaceOfFlatten(
    `${code}
     let calls = 0;
     function waiting(...given) { return ++calls < 4 ? right(...given) : answer(...given); }`,
    'waiting',
  );

interface Entry {
  readonly name: string;
  readonly tries: string;
  readonly source: string;
}

const entry = (kind: string) => (tries: string, source: string, place: number) => ({
  name: `${String(place).padStart(2, '0')}-${kind}`,
  tries,
  source,
});
const ofCode = attacks.map(({ tries, code }, i) => entry('code')(tries, inPlaceOfFlatten(code), i));
const waiting = attacks.map(({ tries, code }, i) => entry('late')(tries, atLast(code), i));
const ofModules = MODULE_ATTACKS.map(({ tries, source }, i) => entry('module')(tries, source, i));
const honest = HONEST_FILES.map(({ has, source }, i) => entry('honest')(has, source, 3 * i));

const among = new Arena();
const alone = new Arena();
let outcome: Outcome;

function hand(arena: Arena, entries: readonly Entry[]): void {
  for (const { name, source } of entries) {
    write(join(arena.class, name), { ...MLP, [LAYERS]: source });
  }
}

beforeAll(async () => {
  hand(among, [...ofCode, ...waiting, ...ofModules, ...honest]);
  hand(alone, honest);
  outcome = await among.grade(...OPTIONS);
  await alone.grade(...OPTIONS);
}, 600_000);

const pointsOf = (name: string): Record<string, number> => {
  const lessons = among.report(name).lessons.filter(({ id }) => ['layers', 'mlp'].includes(id));
  const exercises = lessons.flatMap((lesson) => lesson.exercises);
  const [dense, flatten, ...mlp] = exercises.map(({ score }) => score);
  return { dense: dense!, flatten: flatten!, mlp: mlp.reduce((a, b) => a + b, 0) };
};

describe('an attack in a function earns nothing, and costs nothing else', () => {
  test.for(ofCode)('$tries', ({ name }) => {
    expect(pointsOf(name)).toEqual({ dense: 3, flatten: 0, mlp: 8 });
  });

  test.for(waiting)('$tries, after some right answers', ({ name }) => {
    expect(pointsOf(name)).toEqual({ dense: 3, flatten: 0, mlp: 8 });
  });
});

describe('an attack of a whole file earns nothing, and costs no other file', () => {
  test.for(ofModules)('$tries', ({ name }) => {
    expect(pointsOf(name)).toEqual({ dense: 0, flatten: 0, mlp: 8 });
    const { says } = MODULE_ATTACKS[Number.parseInt(name, 10)]!;
    const message = among.report(name).lessons[2]!.exercises[0]!.message!;
    expect(message).toMatch(says);
    expect(message.length).toBeLessThan(1500);
  });
});

describe('honest work among it', () => {
  test.for(honest)('with $tries gets its full marks', ({ name }) => {
    expect(pointsOf(name)).toEqual({ dense: 3, flatten: 2, mlp: 8 });
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
    for (const line of lines) expect(line).toMatch(/^\d+\/\d+ \d\d-\w+: graded$/);
  });
});
