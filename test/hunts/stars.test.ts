/**
 * Stars mean something: laws as students write them, each named for what it earns. So an export of
 * `laws/matmulLaw.ts` that is called `oneStar_associative` is right about all right functions, and
 * catches half of the suspects, but not four fifths.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type HuntVerdict, judgeHunt } from '../../engine/grade/hunts/judge.ts';
import { starsFor } from '../../engine/grade/hunts/masks.ts';
import { prepare } from '../../engine/grade/submission.ts';
import { readSuspects } from '../../engine/kit/suspects.ts';
import { blanked } from '../../engine/node/blank-types.js';
import { openSandboxes } from '../../engine/node/files.ts';
import { stripper } from '../../engine/node/stripper.ts';
import course from '../../gradlings.config.ts';

const EARNED = { alarm: 'a false alarm', noStar: 0, oneStar: 1, twoStars: 2, threeStars: 3 };

const sandboxes = openSandboxes();
const hunted = course.lessons.filter(({ hunt }) => hunt);

function earned(verdict: HuntVerdict): string | number {
  if (verdict.type === 'unfit') return 'a false alarm';
  if (verdict.type !== 'judged') return verdict.type;
  return starsFor(verdict.masks.filter(({ isCaught }) => isCaught).length, verdict.masks.length);
}

describe.for(hunted)('$folder', async (entry) => {
  const { lesson } = await entry.load();

  describe.for([...lesson.hunts!])('%s', async ([name, hunt]) => {
    const url = new URL(`../../${entry.hunt!.suspects}/${name}.ts`, import.meta.url).href;
    const load = (file: string) => import(file) as Promise<object>;
    const suspects = await readSuspects(url, { code: blanked, load });
    const laws = new URL(`laws/${name}.ts`, import.meta.url);
    const source = readFileSync(laws, 'utf8');
    const written = Object.keys((await load(laws.href)) as object);

    test.for(written)('%s', async (law) => {
      const asked = `${source}\nexport { ${law} as ${name} };`;
      const { submission } = prepare(entry.hunt!.file, asked, stripper);
      const of = { name, hunt, law: submission!, suspects };
      const verdict = await judgeHunt(of, sandboxes, { seed: 1, runs: 100 });
      expect(earned(verdict)).toBe(EARNED[law.split('_')[0] as keyof typeof EARNED]);
    });

    test('there is one of each kind', () => {
      const kinds = new Set(written.map((law) => law.split('_')[0]));
      expect([...kinds]).toEqual(
        expect.arrayContaining(['alarm', 'noStar', 'oneStar', 'threeStars']),
      );
    });
  });
});
