/** A second class of hostile code, by other means, graded in one go with honest work among it. */
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { write } from '../../fixture/checkout.ts';
import { NUMBERS, SOLVED } from '../../fixture/submissions.ts';
import { Arena, evidence, type Outcome, WITH_TENSORS } from './arena.ts';
import { asDouble } from './attack.ts';
import { MORE_ATTACKS } from './code.ts';
import { RIGHT } from './honest.ts';
import { SPELLING_ATTACKS } from './spellings.ts';

const TENSORS = 'lessons/02-tensors/exercise.ts';
const HONEST = { [NUMBERS]: SOLVED[NUMBERS], [TENSORS]: RIGHT };
const FULL = { mean: 2, scale: 2, double: 3, total: 2 };
const TOTAL = RIGHT.slice(RIGHT.indexOf('export function total'));

/** For all processes together, and for the whole class: some wait for a limit. */
const MOST_MEGABYTES = 1600;
const MOST_SECONDS = 600;

const among = new Arena(WITH_TENSORS);
const alone = new Arena(WITH_TENSORS);

const ofCode = MORE_ATTACKS.map(({ tries, code }, i) => {
  const files = { ...HONEST, [TENSORS]: asDouble(code) + TOTAL };
  return { tries, name: `code-${i}`, files };
});
const ofFiles = SPELLING_ATTACKS.map(({ tries, says, source }, i) => {
  return { tries, says, name: `file-${i}`, files: { ...HONEST, [NUMBERS]: source } };
});
const honest = ['a', 'code-20-honest', 'file-10-honest', 'z'];

let outcome: Outcome;
let seconds: number;

beforeAll(async () => {
  for (const { name, files } of [...ofCode, ...ofFiles]) write(join(among.class, name), files);
  for (const arena of [among, alone]) {
    // No two are the same, so each is graded.
    for (const name of honest) {
      write(join(arena.class, name), { ...HONEST, [TENSORS]: `${RIGHT}// ${name}` });
    }
  }
  const start = performance.now();
  outcome = await among.grade('--runs', '10');
  seconds = (performance.now() - start) / 1000;
  await alone.grade('--runs', '10');
}, 900_000);

const pointsOf = (name: string): Record<string, number> => {
  const exercises = among.report(name).lessons.flatMap((lesson) => lesson.exercises);
  return Object.fromEntries(exercises.map(({ name: exercise, score }) => [exercise, score]));
};

describe('no points are earned, and nothing else is lost, by', () => {
  test.for(ofCode)('$tries', ({ name }) => {
    expect(pointsOf(name)).toEqual({ ...FULL, double: 0 });
  });

  test.for(ofFiles)('$tries', ({ name, says }) => {
    expect(pointsOf(name)).toEqual({ ...FULL, mean: 0, scale: 0 });
    const { message } = among.report(name).lessons[0]!.exercises[0]!;
    expect(message).toMatch(says);
    expect(message!.length).toBeLessThan(1500);
  });
});

test.for(honest)('%s, honest, is graded as it is alone', (name) => {
  expect(pointsOf(name)).toEqual(FULL);
  expect(evidence(among.report(name))).toBe(evidence(alone.report(name)));
});

test('the class took bounded time and memory, and left no trace', () => {
  expect(outcome).toMatchObject({ code: 0, stdout: '', traces: [] });
  expect(outcome.megabytes).toBeLessThan(MOST_MEGABYTES);
  expect(seconds).toBeLessThan(MOST_SECONDS);
  expect(among.hasRun()).toBe(false);
});
