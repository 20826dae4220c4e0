/** A student's checkout of the course with a hunt, and laws to write into it. */
import { readFileSync } from 'node:fs';
import { hunt } from '../../../../engine/command/hunt/hunt.ts';
import { checkout, write } from '../../../fixture/checkout.ts';
import course from '../../../fixture/hunted.ts';

export const HUNT = 'lessons/01-numbers/hunt.ts';

const HEAD = 'export function meanLaw(mean: (xs: number[]) => number, xs: number[]): boolean {';

export const law = (body: string): string => `${HEAD}\n  ${body}\n}\n`;

export const STUB = law("throw new Error('not written yet');");

/** Who looks at one number alone catches nobody, at two alone the sum. */
export const ONE = law('return mean([xs[0]!]) === xs[0];');
export const TWO = law('return mean([1, 3]) === 2;');
export const ALL = law(`try {
    const total = xs.reduce((sum, x) => sum + x, 0);
    return Math.abs(mean(xs) * xs.length - total) < 1e-9;
  } catch { return false; }`);

export const withLaw = (text: string = STUB, stub: string = STUB): string =>
  checkout({ [HUNT]: text, 'checks/stubs/01-numbers-hunt.ts': stub });

/** What `gradlings hunt meanLaw` prints, without colours. */
export async function hunted(
  folder: string,
  flags: Partial<Parameters<typeof hunt>[3]> = {},
  word: string | undefined = 'meanLaw',
): Promise<string> {
  return (await hunt(course, folder, word, { lang: 'en', ...flags })).join('\n');
}

/** A checkout in which `gradlings` is about the course with a hunt. */
export function checkoutToType(text: string = STUB): string {
  const [hunting, plain] = ['hunted.ts', 'gradlings.config.ts'].map((file) =>
    readFileSync(new URL(`../../../fixture/${file}`, import.meta.url), 'utf8'),
  );
  return write(withLaw(text), {
    'gradlings.config.ts': hunting!.replace('./gradlings.config.ts', './plain.config.ts'),
    'plain.config.ts': plain!,
  });
}
