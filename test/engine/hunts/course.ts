/** The lesson `numbers` of the small course with a hunt, and as it is without some of it. */
import { readFileSync } from 'node:fs';
import { type Edits, numbersWith, TEXT, WORDS } from '../prove/numbers.ts';

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');

export const FUNCTIONS = 'checks/numbers/hunts/meanLaw.ts';
export const LAWS = 'lessons/01-numbers/hunt.ts';
export const COPY = 'checks/stubs/01-numbers-hunt.ts';
export const REFERENCE = 'reference/numbers-hunt.ts';
export const CONFIG = 'gradlings.config.ts';
export const TEXTS = WORDS;

const STUB = `/** Whether \`mean\` is the mean of these numbers. */
export function meanLaw(mean: (xs: number[]) => number, xs: number[]): boolean {
  throw new Error('not written yet');
}
`;

export const RIGHT = STUB.replace(
  "throw new Error('not written yet');",
  `const sum = xs.reduce((total, x) => total + x, 0);
  try {
    return Math.abs(mean(xs) * xs.length - sum) < 1e-9;
  } catch {
    return false;
  }`,
);

const HUNTED: Readonly<Record<string, string>> = {
  [FUNCTIONS]: read('functions/meanLaw.ts').replace('../../../../', '../../../../../'),
  [LAWS]: STUB,
  [COPY]: STUB,
  [REFERENCE]: RIGHT,
  [CONFIG]: read('../../fixture/gradlings.config.ts').replace(
    "{ id: 'numbers', points: 4,",
    "{ id: 'numbers', points: 4, hasHunts: true,",
  ),
  [TEXT]: `${read(`../../fixture/${TEXT}`)}\n## Hunt: \`meanLaw\`\n\nWhat does a mean do?\n`,
  [WORDS]: read(`../../fixture/${WORDS}`)
    .replace(
      "import { exercises } from './checks.ts';",
      `import { list, real } from '../../../../engine/kit/arbitraries.ts';
import { hunt } from '../../../../engine/kit/hunt.ts';
import { exercises } from './checks.ts';`,
    )
    .replace(
      '  exercises,\n',
      `  exercises,
  hunts: {
    meanLaw: {
      ...hunt(['mean'], ['xs'], [list(real())], { first: [[[3]], [[1, 2, 6]]], cases: 20 }),
      title: { en: 'Laws of the mean' },
      hints: [{ en: 'What does a shift do?' }, { en: 'n times the mean is the sum.' }],
    },
  },\n`,
    ),
};

/** A folder with the course, but for these edits. */
export const huntingWith = (edits: Edits = {}): string =>
  numbersWith({
    ...HUNTED,
    ...Object.fromEntries(
      Object.entries(edits).map(([file, edit]) => [
        file,
        typeof edit === 'string' ? edit : HUNTED[file]!.replace(edit[0], edit[1]),
      ]),
    ),
  });
