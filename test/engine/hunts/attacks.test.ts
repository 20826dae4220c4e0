/** No law earns a star by anything but what functions answer. */
import { createContext, runInContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { inputsOf } from '../../../engine/grade/hunts/judge.ts';
import { starsFor } from '../../../engine/grade/hunts/masks.ts';
import { DRAW } from '../judge.ts';
import { ATTACKS } from './attacks.ts';
import { judged, meanLaw, starsOf, suspects } from './hunting.ts';

test('there are enough of them', () => {
  expect(new Set(ATTACKS.map(({ source }) => source)).size).toBeGreaterThan(40);
});

test.for(ATTACKS)('a law that $what', async ({ source }) => {
  expect(starsOf(await judged(source))).toBe(0);
});

/** The same laws where they share a realm with the functions, and are asked one after the other. */
describe('without the wall', () => {
  test.for(ATTACKS.filter(({ works }) => works))('a law that $what has a star', ({ source }) => {
    expect(starsWithoutWall(source)).toBeGreaterThan(0);
  });
});

function starsWithoutWall(source: string): number {
  const { submission, innocents, texts } = suspects;
  const [url] = Object.keys(submission.files);
  const script = (text: string) => text.replaceAll(/^import .*$|^ *export (?=\w)/gm, '');
  const marks = 'const innocent = () => {}, suspect = innocent;';
  const context = createContext({ performance, console: { log() {} } });
  runInContext(`${marks}\n${script(submission.files[url!]!)}\n${script(source)}`, context);
  const says = (name: string, xs: unknown): boolean => {
    try {
      return runInContext(`meanLaw(${name}, ${JSON.stringify(xs)})`, context) !== false;
    } catch {
      return true;
    }
  };
  const holds = (name: string) => inputsOf({ hunt: meanLaw }, DRAW).every(([xs]) => says(name, xs));
  if (!innocents.every(holds)) return 0;
  const caught = [...texts.keys()].filter((name) => !holds(name)).length;
  return Math.max(starsFor(caught, texts.size), caught > 0 ? 1 : 0);
}
